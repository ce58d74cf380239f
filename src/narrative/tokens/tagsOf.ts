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
import { Tokens } from "./tokens";

/** The tokens of the sentence that is being read. */
const TOKENS = new Tokens();

/** The tags of a sentence. */
export function tagsOf(text: string, year: YearStart = APRIL_YEAR, vocabulary: Vocabulary = knownVocabulary()): Tagged {
  const tokens = TOKENS.read(text, vocabulary.words);
  const periods = mayHaveYear(tokens) ? findPeriods(text, year) : NO_PERIODS;
  const tags: Tag[] = [];
  const mayAim: number[] = [];
  let nextPeriod = 0;
  let period = periods[0];
  // The token that the next period begins with.
  let until = period === undefined ? tokens.count : firstInside(tokens, 0, period.index);
  let at = 0;
  while (at < tokens.count) {
    if (period === undefined || at < until) {
      at = readTag(tokens, at, tags, vocabulary, until, mayAim);
      continue;
    }
    const to = firstFrom(tokens, at, endOf(period));
    if (to > at) tags.push(tagOf("period", tokens, at, to, joined(tokens, at, to), NOTHING, null, period));
    at = to;
    nextPeriod += 1;
    period = periods[nextPeriod];
    until = period === undefined ? tokens.count : firstInside(tokens, at, period.index);
  }
  if (mayAim.length > 0) markAims(tags, mayAim);
  return { text, tags };
}

/**
 * Reads the tag that begins at a token, and gives the token after it.
 *
 * @param until The token that it must not reach.
 * @param mayAim Gets the places of words that may make a target of what is beside them.
 */
function readTag(
  tokens: Tokens,
  at: number,
  tags: Tag[],
  vocabulary: Vocabulary,
  until: number,
  mayAim: number[],
): number {
  const first = firstOf(tokens, at, vocabulary);
  if (first?.aims === true) mayAim.push(tags.length);
  const phrase = first === undefined ? null : phraseFrom(first, tokens, at, until);
  const mayCount = first === undefined ? !tokens.isWord(at) : first.counts && (phrase === null || phrase === first);
  const read =
    (mayCount ? figureAt(tokens, at, vocabulary, until) : null) ??
    (isLoosened(tags.at(-1)) ? oneOfUnit(tokens, at, tags, vocabulary) : null);
  if (read !== null) {
    const { to } = read;
    tags.push(tagOf("figure", tokens, at, to, joined(tokens, at, to), NOTHING, worded(read, tokens, tags), null));
    return to;
  }
  if (phrase !== null && !(tokens.isJoined(at) && isEndOfWord(phrase, tags))) {
    const to = at + phrase.length;
    tags.push(tagOf("known", tokens, at, to, phrase.phrase, phrase, null, null));
    return to;
  }
  const kind = tokens.isMark(at) ? "mark" : "word";
  tags.push(tagOf(kind, tokens, at, at + 1, tokens.plain(at), NOTHING, null, null));
  return at + 1;
}

/** What the word at a token may be the first of; a number is none, and no mark but "~". */
function firstOf(tokens: Tokens, at: number, { first }: Vocabulary): Phrase | undefined {
  const found = first[tokens.word(at)];
  return found === undefined || tokens.isWord(at) || found.phrase === "~" ? found : undefined;
}

/** Whether a tag loosens the figure after it, or is "by". */
function isLoosened(before: Tag | undefined): boolean {
  return before !== undefined && ((before.mask & LOOSENING) !== 0 || before.plain === "by");
}

/** "Nearly a day", "more than a point"; "over a week" is a time unless it is how much: `over a week slower`. */
function oneOfUnit(tokens: Tokens, at: number, tags: readonly Tag[], { first }: Vocabulary): ReadFigure | null {
  const before = tags.at(-1);
  const isFull = before?.plain === "a full";
  const read = oneUnitAt(tokens, at, isFull);
  const isHow = before === undefined || isFull || hedgeOf(before) !== null || before.plain === "by";
  if (read === null || !isHow) return null;
  if (before?.plain !== "over" && before?.plain !== "by") return read;
  const after = first[tokens.word(read.to)];
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
  tokens: Tokens,
  from: number,
  to: number,
  plain: string,
  { senses, mask }: Pick<Phrase, "senses" | "mask">,
  figure: WordedFigure | null,
  period: FoundPeriod | null,
): Tag {
  const [index, end] = [tokens.index(from), tokens.end(to - 1)];
  return { is: kind, senses, mask, plain, index, end, capital: tokens.isCapital(from), figure, period };
}

/** The words of several tokens, one space between. */
function joined(tokens: Tokens, from: number, to: number): string {
  let plain = tokens.plain(from);
  for (let at = from + 1; at < to; at += 1) plain += ` ${tokens.plain(at)}`;
  return plain;
}

/** The "up" of "follow-up" and "clear-up" is a part of a word, and says nothing of a change. */
function isEndOfWord({ senses }: Phrase, before: readonly Tag[]): boolean {
  return before.at(-1)?.is === "word" && senses.some((sense) => sense.form === "than");
}

function endOf(period: FoundPeriod | undefined): number {
  return period === undefined ? 0 : period.index + period.text.length;
}

/** The first token, from one on, that ends after a place in the text. */
function firstInside(tokens: Tokens, from: number, index: number): number {
  let at = from;
  while (at < tokens.count && tokens.end(at) <= index) at += 1;
  return at;
}

/** The first token, from one on, that starts at a place in the text or after it. */
function firstFrom(tokens: Tokens, from: number, index: number): number {
  let at = from;
  while (at < tokens.count && tokens.index(at) < index) at += 1;
  return at;
}

/** Every period in a sentence has a year or a date in it; most sentences have neither. */
function mayHaveYear(tokens: Tokens): boolean {
  for (let at = 0; at < tokens.count; at += 1) {
    if (!tokens.isNumber(at)) continue;
    const length = tokens.end(at) - tokens.index(at);
    if (length <= 2 ? isBeforeYear(tokens, at - 1, length) : length === 4 && /^(?:19|20)/.test(tokens.plain(at)))
      return true;
  }
  return false;
}

const MONTHS_BEGIN = new Set("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));

function isBeforeYear(tokens: Tokens, at: number, length: number): boolean {
  if (at < 0) return false;
  const plain = tokens.plain(at);
  if (plain.length === 1)
    return plain === "/" || plain === "." || plain === "-" || (length === 2 && (plain === "'" || plain === "’"));
  return plain === "fy" || MONTHS_BEGIN.has(plain.slice(0, 3));
}

function figureAt(tokens: Tokens, at: number, { first }: Vocabulary, until: number): ReadFigure | null {
  const read = readFigure(tokens, at, (word) => ((first[word]?.mask ?? 0) & LABEL) !== 0);
  return read === null || read.to > until ? null : read;
}

const NOT_A_NOUN = new Set(["more", "fewer", "extra", "additional", "further", "working", "full"]);

/** A figure with the words before it that loosen it, and the noun after it. */
function worded(read: ReadFigure, tokens: Tokens, before: readonly Tag[]): WordedFigure {
  const index = tokens.index(read.from);
  const end = tokens.end(read.to - 1);
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
  if (NOT_A_NOUN.has(tokens.plain(at)) && tokens.isWord(at + 1)) at += 1;
  const noun =
    read.unit ??
    (read.times === null && tokens.isWord(at) && tokens.isAsWritten(at) && tokens.plain(at).length > 2
      ? tokens.plain(at)
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
    multiple: read.multiple,
    compound: read.compound,
  };
}

/** "Within five points of the target", "within 300 tonnes of". */
function isWithinOf(before: Tag, tokens: Tokens, to: number): boolean {
  if (before.plain !== "within" && before.plain !== "inside" && !before.plain.endsWith(" within")) return false;
  for (let at = to; at < to + 4; at += 1) if (tokens.plain(at) === "of") return true;
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
