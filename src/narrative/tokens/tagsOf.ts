import type { FoundPeriod } from "../../domain/time/period";
import { APRIL_YEAR, type YearStart } from "../../domain/time/year";
import type { Hedge } from "../figures/hedge";
import { knownVocabulary } from "../lexicon/general";
import { markAims } from "./aims";
import { bitOf } from "../lexicon/tagBits";
import { type Phrase, phraseFrom, plainWords, unknownWords, type Vocabulary, type Words } from "../lexicon/vocabulary";
import { type ReadFigure, readFigure } from "./readFigure";
import { AIMS, ARTICLE, COUNTS, NOT_A_NOUN, POUND, SIGN } from "./figureWords";
import { oneUnitAt } from "./numberWords";
import { periodsIn } from "./periodsIn";
import { type Given, is, Tag, type Tagged, type WordedFigure } from "./tags";
import { JOINED, NUMBER, Tokens, WORD } from "./tokens";

/** The tokens of the sentence that is being read. */
const TOKENS = new Tokens();

/** The tags of a sentence. */
export function tagsOf(text: string, year: YearStart = APRIL_YEAR, vocabulary: Vocabulary = knownVocabulary()): Tagged {
  const tokens = TOKENS.read(text, vocabulary.words);
  const periods = periodsIn(tokens, text, year);
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
    if (to > at) tags.push(tagOf(PERIOD, tokens, at, to, { figure: null, period, phrase: joined(tokens, at, to) }));
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
  const bits = tokens.bits(at);
  if ((bits & AIMS) !== 0) mayAim.push(tags.length);
  const phrase = phraseFrom(vocabulary, tokens, at, until);
  const mayCount =
    (bits & WORD) === 0
      ? (bits & (NUMBER | SIGN | POUND)) !== 0
      : (bits & COUNTS) !== 0 && (phrase === null || phrase.length === 1);
  const read =
    (mayCount ? figureAt(tokens, at, vocabulary, until) : null) ??
    ((bits & ARTICLE) !== 0 || tokens.has(at - 1, NOT_A_NOUN) ? oneOfUnit(tokens, at, tags, vocabulary) : null);
  if (read !== null) {
    const { to } = read;
    const figure = worded(read, tokens, tags);
    tags.push(tagOf(FIGURE, tokens, at, to, { figure, period: null, phrase: joined(tokens, at, to) }));
    return to;
  }
  if (phrase !== null && !((bits & JOINED) !== 0 && isEndOfWord(phrase, tags))) {
    const to = at + phrase.length;
    tags.push(tagOf(phrase, tokens, at, to, null));
    return to;
  }
  const kind = (bits & (WORD | NUMBER)) === 0 ? "mark" : "word";
  const word = tokens.word(at);
  const words = word === 0 ? unknownWords(kind, tokens.plain(at)) : plainWords(word, kind, vocabulary);
  tags.push(tagOf(words, tokens, at, at + 1, null));
  return at + 1;
}

/** "Nearly a day", "more than a point"; "over a week" is a time unless it is how much: `over a week slower`. */
function oneOfUnit(tokens: Tokens, at: number, tags: readonly Tag[], { first }: Vocabulary): ReadFigure | null {
  const before = tags[tags.length - 1];
  if (before === undefined) return null;
  const isFull = before.plain === "a full";
  if ((before.mask & LOOSENING) === 0 && before.plain !== "by") return null;
  const read = oneUnitAt(tokens, at, isFull);
  const isHow = isFull || hedgeOf(before) !== null || before.plain === "by";
  if (read === null || !isHow) return null;
  if (before.plain !== "over" && before.plain !== "by") return read;
  const after = first[tokens.word(read.to)];
  const isCompared = after !== undefined && (after.mask & COMPARING) !== 0;
  return isCompared || (before.plain === "by" && (tags.at(-2)?.mask ?? 0) !== 0 && is(tags.at(-2), "change"))
    ? read
    : null;
}

const LOOSENING = bitOf("hedge") | bitOf("side");
const COMPARING = bitOf("change") | bitOf("side");

const FIGURE = unknownWords("figure", "");
const PERIOD = unknownWords("period", "");

function tagOf(words: Words, tokens: Tokens, from: number, to: number, given: Given | null): Tag {
  return new Tag(words, tokens.index(from), tokens.end(to - 1), tokens.isCapital(from), given);
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

function figureAt(tokens: Tokens, at: number, vocabulary: Vocabulary, until: number): ReadFigure | null {
  const read = readFigure(tokens, at, vocabulary);
  return read === null || read.to > until ? null : read;
}

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
    loosening === undefined || loosening.mask === 0
      ? null
      : (hedgeOf(loosening) ?? (isWithinOf(loosening, tokens, read.to) ? "within" : null));
  if (found !== null && loosening !== undefined) {
    hedge = hedge ?? found;
    start = loosening.index;
  }
  let at = read.to;
  if (tokens.has(at, NOT_A_NOUN) && tokens.isWord(at + 1)) at += 1;
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
