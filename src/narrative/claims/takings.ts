import { bitOf } from "../lexicon/tagBits";
import type { TagName } from "../lexicon/tagNames";
import type { Fit } from "../lexicon/vocabulary";
import type { Tag } from "../tokens/tags";

/** What a step of a pattern takes: any of these. */
export interface Taking {
  /** Its place among everything that any step takes. */
  readonly place: number;
  /** Kinds of word, as bits. */
  readonly mask: number;
  /** Kinds of tag: `figure`, `word`. */
  readonly kinds: readonly Tag["is"][];
  readonly words: ReadonlySet<string>;
  /** Marks, one after the other. */
  readonly marks: string;
  /** Kinds of word with their form or side: `change:noun`, `side:inside`. */
  readonly forms: readonly { readonly name: string; readonly form: string }[];
}

/** A question about a tag that its words and what they can do decide, whatever stands beside it. */
type Opening = (tag: Tag) => number;

/** Kinds of tag that are nouns, or may be. */
const NOUNS: readonly TagName[] = ["word", "neutral", "levelNoun", "label", "part"];
/** Marks by name, since a pattern has brackets of its own. */
const MARKS: Readonly<Record<string, string>> = { open: "([", close: ")]", comma: ",", colon: ":", dash: "–—-" };
const KINDS: readonly Tag["is"][] = ["figure", "period", "mark", "word"];

/** Everything that the steps of the patterns take, by its source, and the words in it. */
const TAKINGS = new Map<string, Taking>();
const WORDS = new Set<string>();
const OPENINGS: Opening[] = [];
/** How many of either there are: what was worked out when there were fewer is worked out again. */
let asked = 0;

/** What a step takes: kinds, words in quotes and marks, with strokes between. */
export function takingOf(source: string): Taking {
  const known = TAKINGS.get(source);
  if (known !== undefined) return known;
  const names = source.split("|").flatMap((name): string[] => (name === "noun" ? [...NOUNS] : [name]));
  const words = names.filter((name) => name.startsWith("'")).map((name) => name.slice(1, -1));
  const forms = names.flatMap((name) => {
    const [kind = "", form] = name.split(":");
    return form === undefined || name.startsWith("'") ? [] : [{ name: kind, form }];
  });
  const taking: Taking = {
    place: TAKINGS.size,
    mask: names.reduce((mask, name) => mask | bitOf(name), 0),
    kinds: KINDS.filter((kind) => names.includes(kind)),
    words: new Set(words),
    marks: names.map((name) => MARKS[name] ?? "").join(""),
    forms,
  };
  TAKINGS.set(source, taking);
  asked += 1;
  for (const word of words) WORDS.add(word);
  return taking;
}

/** Keeps a question, and gives the place of its answer. */
export function opening(question: Opening): number {
  asked += 1;
  return OPENINGS.push(question) - 1;
}

/** Whether a step takes a tag. */
export function takes({ place }: Taking, tag: Tag): boolean {
  return ((fitOf(tag).taken[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

/** The answers to every question about a tag, by their places; noughts where there is none. */
export function openingsAt(tag: Tag | undefined): Int32Array {
  return tag === undefined ? NO_ANSWERS : fitOf(tag).opened;
}

const NO_ANSWERS = new Int32Array(0);

/** How a tag answers every step and question: worked out once for the same words, as most tags are of a few words. */
function fitOf(tag: Tag): Fit {
  const { fit } = tag.words;
  return fit !== null && fit.asked === asked ? fit : learnt(tag);
}

/** The answers of words that no lexicon and no pattern has. */
let unknown: Fit | null = null;
/** Answers by what they are: most words answer as others do, and what many share is near at hand. */
const SHARED = new Map<string, Fit>();

function learnt(tag: Tag): Fit {
  const isUnknown = tag.is === "word" && !WORDS.has(tag.plain);
  const fit = isUnknown && unknown !== null && unknown.asked === asked ? unknown : worked(tag);
  if (isUnknown) unknown = fit;
  tag.words.fit = fit;
  return fit;
}

function worked(tag: Tag): Fit {
  const taken = new Int32Array((TAKINGS.size >> 5) + 1);
  for (const taking of TAKINGS.values())
    if (isTakenBy(taking, tag)) taken[taking.place >> 5] = (taken[taking.place >> 5] ?? 0) | (1 << (taking.place & 31));
  const opened = Int32Array.from(OPENINGS, (question) => question(tag));
  const key = `${String(asked)} ${taken.join()} ${opened.join()}`;
  const shared = SHARED.get(key);
  if (shared !== undefined) return shared;
  const fit: Fit = { asked, taken, opened };
  SHARED.set(key, fit);
  return fit;
}

/** Whether a step takes a tag, worked out afresh. */
export function isTakenBy({ mask, kinds, words, marks, forms }: Taking, tag: Tag): boolean {
  if ((mask & tag.mask) !== 0) return true;
  if (kinds.includes(tag.is)) return true;
  if (tag.figure === null && words.has(tag.plain)) return true;
  if (marks !== "" && tag.is === "mark" && marks.includes(tag.plain)) return true;
  return forms.some(({ name, form }) =>
    tag.senses.some((sense) => sense.is === name && (sense.form === form || sense.side === form)),
  );
}
