import { bitOf } from "../lexicon/tagBits";
import type { TagName } from "../lexicon/tagNames";
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

/**
 * The answers of words to every question and step, a row of cells for each: first those to the questions, then a bit
 * for each step. Most words answer as others do, and share their row, so that what is asked for is near at hand.
 */
let cells = new Int32Array(1024);
let used = 0;
/** Where the rows begin that answer everything: there are older ones if anything was asked for later. */
let fresh = 0;
let isStale = true;
/** The row of no tag, and the row of words that no lexicon and no pattern has. */
let none = 0;
let unknown = -1;
/** Rows by their answers. */
const ROWS = new Map<string, number>();

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
  isStale = true;
  for (const word of words) WORDS.add(word);
  return taking;
}

/** Keeps a question, and gives the place of its answer. */
export function opening(question: Opening): number {
  isStale = true;
  return OPENINGS.push(question) - 1;
}

/** Whether a step takes a tag. */
export function takes({ place }: Taking, tag: Tag): boolean {
  return (answerOf(rowOf(tag), OPENINGS.length + (place >> 5)) & (1 << (place & 31))) !== 0;
}

/** The answer of a row to the question at a place. */
export function answerOf(row: number, place: number): number {
  return cells[row + place] ?? 0;
}

/** The row of a tag: worked out once for the same words, as most tags are of a few words. */
export function rowOf(tag: Tag | undefined): number {
  if (isStale) beginRows();
  if (tag === undefined) return none;
  const { row } = tag.words;
  return row >= fresh ? row : learnt(tag);
}

function beginRows(): void {
  ROWS.clear();
  isStale = false;
  fresh = used;
  unknown = -1;
  none = kept(OPENINGS.map(() => 0));
}

function learnt(tag: Tag): number {
  const isUnknown = tag.is === "word" && !WORDS.has(tag.plain);
  const row = isUnknown && unknown >= 0 ? unknown : worked(tag);
  if (isUnknown) unknown = row;
  tag.words.row = row;
  return row;
}

function worked(tag: Tag): number {
  const taken = Array.from({ length: (TAKINGS.size >> 5) + 1 }, () => 0);
  for (const taking of TAKINGS.values())
    if (isTakenBy(taking, tag)) taken[taking.place >> 5] = (taken[taking.place >> 5] ?? 0) | (1 << (taking.place & 31));
  const answers = [...OPENINGS.map((question) => question(tag)), ...taken];
  const key = answers.join();
  const row = ROWS.get(key) ?? kept(answers);
  ROWS.set(key, row);
  return row;
}

/** Keeps answers as a row, and gives where it begins. */
function kept(answers: readonly number[]): number {
  const row = used;
  used += OPENINGS.length + (TAKINGS.size >> 5) + 1;
  if (used > cells.length) {
    const before = cells;
    cells = new Int32Array(2 * used);
    cells.set(before);
  }
  cells.set(answers, row);
  return row;
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
