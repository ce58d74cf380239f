import { findPeriods, type FoundPeriod } from "../../domain/time/period";
import { APRIL_YEAR, type YearStart } from "../../domain/time/year";
import type { Hedge } from "../hedge";
import { knownVocabulary } from "../lexicon/general";
import { phraseAt, type Sense, type Vocabulary } from "../lexicon/vocabulary";
import { type ReadFigure, readFigure } from "./readFigure";
import { is, type Tag, type Tagged, type WordedFigure } from "./tags";
import { type Token, tokensOf } from "./tokens";

const NO_SENSES: readonly Sense[] = [];

/** The tags of a sentence. */
export function tagsOf(text: string, year: YearStart = APRIL_YEAR, vocabulary: Vocabulary = knownVocabulary()): Tagged {
  const tokens = tokensOf(text);
  const periods = mayHaveYear(tokens) ? findPeriods(text, year) : [];
  const tags: Tag[] = [];
  const isLabel = (word: string): boolean =>
    (vocabulary.next.get(word)?.senses ?? NO_SENSES).some((sense) => sense.is === "label");
  let nextPeriod = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    while (nextPeriod < periods.length && endOf(periods[nextPeriod]) <= token.index) nextPeriod += 1;
    const period = periods[nextPeriod];
    if (period !== undefined && token.end > period.index) {
      let to = at;
      while (to < tokens.length && (tokens[to]?.index ?? Infinity) < endOf(period)) to += 1;
      tags.push(made("period", text, tokens, at, to, NO_SENSES, null, period));
      at = to;
      continue;
    }
    const until = period === undefined ? tokens.length : firstInside(tokens, at, period.index);
    const phrase = token.kind === "word" || token.text === "~" ? phraseAt(vocabulary, tokens, at, until) : null;
    const read = phrase === null || phrase.length === 1 ? figureAt(tokens, at, isLabel, period) : null;
    if (read !== null) {
      tags.push(made("figure", text, tokens, at, read.to, NO_SENSES, worded(read, tokens, tags), null));
      at = read.to;
    } else if (phrase !== null && !isEndOfWord(token, phrase, tags)) {
      tags.push(made("known", text, tokens, at, at + phrase.length, phrase.senses, null, null));
      at += phrase.length;
    } else {
      tags.push(made(token.kind === "mark" ? "mark" : "word", text, tokens, at, at + 1, NO_SENSES, null, null));
      at += 1;
    }
  }
  return { text, tags: tags.map((tag, at) => (isAim(tags, at) ? { ...tag, is: "known", senses: AIM } : tag)) };
}

const AIM: readonly Sense[] = [{ is: "target" }];
const AIMED = new Set(
  (
    "planned budgeted promised pledged agreed allowed required expected envisaged permitted targeted intended " +
    "sought wanted requested stipulated prescribed hoped"
  ).split(" "),
);
/** "The 80% the DfE expects". */
const AIMS = new Set(
  "expects requires asks demands allows permits envisages envisaged wants wanted foresaw".split(" "),
);
const AIM_ON = new Set(["to", "for", "by", "in", "that"]);

/** "The planned 16,000 hours", "the 28 days allowed": a word that makes the figure beside it a target. */
function isAim(tags: readonly Tag[], at: number): boolean {
  if (AIMS.has(tags[at]?.plain ?? ""))
    return (
      (tags[at - 1]?.capital === true || is(tags[at - 1], "target")) &&
      tags.slice(Math.max(0, at - 4), at).some(({ figure }) => figure !== null)
    );
  if (!AIMED.has(tags[at]?.plain ?? "")) return false;
  const next = tags[at + 1];
  if (next?.figure != null)
    return tags[at - 1]?.figure == null && tags[at - 1]?.senses.some((sense) => sense.is === "determiner") === true;
  if (AIM_ON.has(next?.plain ?? "")) return false;
  const before = tags[at - 1]?.figure != null ? at - 1 : tags[at - 2]?.figure != null ? at - 2 : null;
  return (
    before !== null &&
    tags.slice(Math.max(0, before - 2), before).some(({ plain }) => plain === "the" || plain === "all")
  );
}

/** The "up" of "follow-up" and "clear-up" is a part of a word, and says nothing of a change. */
function isEndOfWord(token: Token, phrase: { readonly senses: readonly Sense[] }, before: readonly Tag[]): boolean {
  return token.joined && before.at(-1)?.is === "word" && phrase.senses.some((sense) => sense.form === "than");
}

function endOf(period: FoundPeriod | undefined): number {
  return period === undefined ? 0 : period.index + period.text.length;
}

function firstInside(tokens: readonly Token[], from: number, index: number): number {
  let at = from;
  while (at < tokens.length && (tokens[at]?.end ?? 0) <= index) at += 1;
  return at;
}

/** Every period in a sentence has a year or a date in it; most sentences have neither. */
function mayHaveYear(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ kind, text }, at) =>
      kind === "number" &&
      ((text.length === 4 && (text.startsWith("19") || text.startsWith("20"))) ||
        (text.length <= 2 &&
          /^(?:fy|[/.-])$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(tokens[at - 1]?.plain ?? "")) ||
        (text.length === 2 && /^['’]$/.test(tokens[at - 1]?.text ?? ""))),
  );
}

function figureAt(
  tokens: readonly Token[],
  at: number,
  isLabel: (word: string) => boolean,
  period: FoundPeriod | undefined,
): ReadFigure | null {
  const read = readFigure(tokens, at, isLabel);
  if (read === null) return null;
  const end = tokens[read.to - 1]?.end ?? 0;
  return period !== undefined && end > period.index ? null : read;
}

function made(
  kind: Tag["is"],
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  senses: readonly Sense[],
  figure: WordedFigure | null,
  period: FoundPeriod | null,
): Tag {
  const first = tokens[from];
  const index = first?.index ?? 0;
  let plain = first?.plain ?? "";
  for (let at = from + 1; at < to; at += 1) plain += ` ${tokens[at]?.plain ?? ""}`;
  const capital = first !== undefined && first.kind === "word" && first.text.charAt(0) !== first.plain.charAt(0);
  return { is: kind, senses, plain, index, end: tokens[to - 1]?.end ?? text.length, capital, figure, period };
}

const NOT_A_NOUN = new Set(["more", "fewer", "extra", "additional", "further", "working", "full"]);

/** A figure with the words before it that loosen it, and the noun after it. */
function worded(read: ReadFigure, tokens: readonly Token[], before: readonly Tag[]): WordedFigure {
  const index = tokens[read.from]?.index ?? 0;
  const end = tokens[read.to - 1]?.end ?? index;
  let hedge: Hedge | null = read.orMore ? "over" : null;
  let start = index;
  let place = before.length - 1;
  // "Over a third": the article is a part of the share; "over a 5% rise" is loosened all the same.
  if (before[place]?.plain === "a" || before[place]?.plain === "an") place -= 1;
  const loosening = before[place];
  const found = loosening === undefined ? null : hedgeOf(loosening);
  if (found !== null && loosening !== undefined) {
    hedge = hedge ?? found;
    start = loosening.index;
  }
  let at = read.to;
  if (NOT_A_NOUN.has(tokens[at]?.plain ?? "") && tokens[at + 1]?.kind === "word") at += 1;
  const next = tokens[at];
  const noun =
    read.unit ??
    (read.times === null && next?.kind === "word" && next.text === next.plain && next.plain.length > 2
      ? next.plain
      : null);
  return {
    kind: read.kind,
    size: read.size,
    half: read.half,
    sign: read.sign,
    hedge,
    noun,
    start,
    index,
    end,
    digits: read.digits,
    times: read.times,
    compound: read.compound,
  };
}

function hedgeOf(tag: Tag): Hedge | null {
  for (const sense of tag.senses) {
    if (sense.hedge !== undefined) return sense.hedge;
    if (sense.side === "above") return "over";
    if (sense.side === "below") return "under";
  }
  return null;
}
