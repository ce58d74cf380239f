import { findPeriods, type FoundPeriod } from "../../domain/time/period";
import { APRIL_YEAR, type YearStart } from "../../domain/time/year";
import type { Hedge } from "../hedge";
import { knownVocabulary } from "../lexicon/general";
import { markAims } from "./aims";
import { bitOf } from "../lexicon/tagBits";
import { type Phrase, phraseFrom, type Vocabulary } from "../lexicon/vocabulary";
import { type ReadFigure, readFigure } from "./readFigure";
import { oneUnitAt } from "./numberWords";
import { is, type Tag, type Tagged, type WordedFigure } from "./tags";
import { type Token, tokensOf } from "./tokens";

/** The tags of a sentence. */
export function tagsOf(text: string, year: YearStart = APRIL_YEAR, vocabulary: Vocabulary = knownVocabulary()): Tagged {
  const tokens = tokensOf(text, vocabulary.words);
  const periods = mayHaveYear(tokens) ? findPeriods(text, year) : NO_PERIODS;
  const tags: Tag[] = [];
  const isLabel = ({ word }: Token): boolean => ((vocabulary.first[word]?.mask ?? 0) & LABEL) !== 0;
  let nextPeriod = 0;
  // The token that the next period begins with.
  let begun: FoundPeriod | undefined;
  let until = tokens.length;
  let at = 0;
  let mayAim: number[] | null = null;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    while (nextPeriod < periods.length && endOf(periods[nextPeriod]) <= token.index) nextPeriod += 1;
    const period = periods[nextPeriod];
    if (period !== undefined && token.end > period.index) {
      let to = at;
      while (to < tokens.length && (tokens[to]?.index ?? Infinity) < endOf(period)) to += 1;
      tags.push(
        tagOf("period", token, joined(tokens, at, to), tokens[to - 1]?.end ?? token.end, NOTHING, null, period),
      );
      at = to;
      continue;
    }
    const first =
      token.word !== 0 && (token.kind === "word" || token.plain === "~") ? vocabulary.first[token.word] : undefined;
    if (first?.aims === true) (mayAim ??= []).push(tags.length);
    if (period !== begun) {
      begun = period;
      until = period === undefined ? tokens.length : firstInside(tokens, at, period.index);
    }
    const phrase = first === undefined ? null : phraseFrom(first, tokens, at, until);
    const mayCount =
      first === undefined ? token.kind !== "word" : first.counts && (phrase === null || phrase === first);
    const read =
      (mayCount ? figureAt(tokens, at, isLabel, period) : null) ??
      (isLoosened(tags.at(-1)) ? oneOfUnit(tokens, at, tags, vocabulary) : null);
    if (read !== null) {
      const figure = worded(read, tokens, tags);
      tags.push(tagOf("figure", token, joined(tokens, at, read.to), figure.end, NOTHING, figure, null));
      at = read.to;
    } else if (phrase !== null && !(token.joined && isEndOfWord(phrase, tags))) {
      const to = at + phrase.length;
      tags.push(tagOf("known", token, phrase.phrase, tokens[to - 1]?.end ?? token.end, phrase, null, null));
      at = to;
    } else {
      tags.push(tagOf(token.kind === "mark" ? "mark" : "word", token, token.plain, token.end, NOTHING, null, null));
      at += 1;
    }
  }
  if (mayAim !== null) markAims(tags, mayAim);
  return { text, tags };
}

/** Whether a tag loosens the figure after it, or is "by". */
function isLoosened(before: Tag | undefined): boolean {
  return before !== undefined && ((before.mask & LOOSENING) !== 0 || before.plain === "by");
}

/** "Nearly a day", "more than a point"; "over a week" is a time unless it is how much: `over a week slower`. */
function oneOfUnit(
  tokens: readonly Token[],
  at: number,
  tags: readonly Tag[],
  { first }: Vocabulary,
): ReadFigure | null {
  const before = tags.at(-1);
  const isFull = before?.plain === "a full";
  const read = oneUnitAt(tokens, at, isFull);
  const isHow = before === undefined || isFull || hedgeOf(before) !== null || before.plain === "by";
  if (read === null || !isHow) return null;
  if (before?.plain !== "over" && before?.plain !== "by") return read;
  const after = first[tokens[read.to]?.word ?? 0];
  const isCompared = after !== undefined && (after.mask & COMPARING) !== 0;
  return isCompared || (before.plain === "by" && (tags.at(-2)?.mask ?? 0) !== 0 && is(tags.at(-2), "change"))
    ? read
    : null;
}

const LOOSENING = bitOf("hedge") | bitOf("side");
const COMPARING = bitOf("change") | bitOf("side");

const NO_PERIODS: readonly FoundPeriod[] = [];
const LABEL = bitOf("label");
const NOTHING: Pick<Phrase, "senses" | "mask"> = { senses: [], mask: 0 };

function tagOf(
  kind: Tag["is"],
  { index, capital }: Token,
  plain: string,
  end: number,
  { senses, mask }: Pick<Phrase, "senses" | "mask">,
  figure: WordedFigure | null,
  period: FoundPeriod | null,
): Tag {
  return { is: kind, senses, mask, plain, index, end, capital, figure, period };
}

/** The words of several tokens, one space between. */
function joined(tokens: readonly Token[], from: number, to: number): string {
  let plain = tokens[from]?.plain ?? "";
  for (let at = from + 1; at < to; at += 1) plain += ` ${tokens[at]?.plain ?? ""}`;
  return plain;
}

/** The "up" of "follow-up" and "clear-up" is a part of a word, and says nothing of a change. */
function isEndOfWord({ senses }: Phrase, before: readonly Tag[]): boolean {
  return before.at(-1)?.is === "word" && senses.some((sense) => sense.form === "than");
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
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "number") continue;
    const { plain } = token;
    if (plain.length === 4 && (plain.startsWith("19") || plain.startsWith("20"))) return true;
    if (plain.length <= 2 && isBeforeYear(tokens[at - 1], plain.length)) return true;
  }
  return false;
}

const MONTHS_BEGIN = new Set("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));

function isBeforeYear(token: Token | undefined, length: number): boolean {
  if (token === undefined) return false;
  const { plain } = token;
  if (plain.length === 1)
    return plain === "/" || plain === "." || plain === "-" || (length === 2 && (plain === "'" || plain === "’"));
  return plain === "fy" || MONTHS_BEGIN.has(plain.slice(0, 3));
}

function figureAt(
  tokens: readonly Token[],
  at: number,
  isLabel: (word: Token) => boolean,
  period: FoundPeriod | undefined,
): ReadFigure | null {
  const read = readFigure(tokens, at, isLabel);
  if (read === null) return null;
  const end = tokens[read.to - 1]?.end ?? 0;
  return period !== undefined && end > period.index ? null : read;
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
  const found =
    loosening === undefined ? null : (hedgeOf(loosening) ?? (isWithinOf(loosening, tokens, read.to) ? "within" : null));
  if (found !== null && loosening !== undefined) {
    hedge = hedge ?? found;
    start = loosening.index;
  }
  let at = read.to;
  if (NOT_A_NOUN.has(tokens[at]?.plain ?? "") && tokens[at + 1]?.kind === "word") at += 1;
  const next = tokens[at];
  const noun =
    read.unit ??
    (read.times === null && next?.kind === "word" && next.asWritten && next.plain.length > 2 ? next.plain : null);
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
    multiple: read.multiple,
    compound: read.compound,
  };
}

/** "Within five points of the target", "within 300 tonnes of". */
function isWithinOf(before: Tag, tokens: readonly Token[], to: number): boolean {
  if (before.plain !== "within" && before.plain !== "inside" && !before.plain.endsWith(" within")) return false;
  for (let at = to; at < to + 4; at += 1) if (tokens[at]?.plain === "of") return true;
  return false;
}

function hedgeOf(tag: Tag): Hedge | null {
  for (const sense of tag.senses) {
    if (sense.hedge !== undefined) return sense.hedge;
    if (sense.side === "above") return "over";
    if (sense.side === "below") return "under";
  }
  return null;
}
