import { type Digits, digitsIn, hasComma, numberEnd, PERCENT } from "./digits";
import { BEFORE_YEAR, FOLLOWS, POUND, usesOf, YEAR } from "./figureWords";
import {
  FIRST_OTHER,
  isApostrophe,
  isDigit,
  isGap,
  isHyphen,
  OTHER_FIRST_HALF,
  SMALL,
  unitsOf,
} from "../lexicon/letters";
import { KEYED, WordIndex, withLetter } from "../lexicon/wordIndex";

/** What a token has beside its place and its word, each a bit. */
export const WORD = 1;
export const NUMBER = 2;
const SPACED = 4;
export const JOINED = 8;
const CAPITAL = 16;
const AS_WRITTEN = 32;
/** A number that is no part of a period, whatever stands beside it: `£8`, `35%`, `717`, `278,000`. */
export const AMOUNT = 64;

/** The cells of a token: where it starts and ends, the number of its word, and its bits. */
const CELLS = 4;
const END = 1;
const FOUND = 2;
const BITS = 3;

const NO_WORDS = new WordIndex();

/**
 * The words, numbers and marks of a text, in one pass from its start to its end. They are kept as numbers in one row of
 * cells, which the next text is read into: a token is asked for by its place, and nothing is made for each. A place
 * outside the text has no word, and is nothing.
 */
export class Tokens {
  #text = "";
  #words = NO_WORDS;
  #units: Uint8Array = new Uint8Array(0);
  #cells = new Int32Array(512 * CELLS);
  #count = 0;
  #mayHaveYear = false;

  /**
   * Reads a text, in place of the one before. Hyphens inside words are no tokens.
   *
   * @param words The words that are known.
   */
  read(text: string, words: WordIndex): this {
    const length = text.length;
    const units = unitsOf(text);
    this.#text = text;
    this.#words = words;
    this.#units = units;
    this.#count = 0;
    this.#mayHaveYear = false;
    // A text of so many units has no more tokens than that.
    if (this.#cells.length < length * CELLS) this.#cells = new Int32Array(2 * length * CELLS);
    let at = 0;
    let bits = SPACED;
    while (at < length) {
      const unit = units[at] ?? 0;
      if (SMALL[unit] !== 0) {
        at = this.#readWord(at, bits);
        bits = 0;
      } else if (isGap(unit)) {
        at += 1;
        bits = SPACED;
      } else if (isHyphen(unit) && bits !== SPACED && this.#isInside(at)) {
        at += 1;
        bits = JOINED;
      } else {
        at = isDigit(unit) ? this.#readNumber(at, bits) : this.#readMark(at, bits);
        bits = 0;
      }
    }
    return this;
  }

  #keep(start: number, end: number, word: number, bits: number): number {
    const cells = this.#cells;
    const cell = this.#count * CELLS;
    cells[cell] = start;
    cells[cell + END] = end;
    cells[cell + FOUND] = word;
    cells[cell + BITS] = bits;
    this.#count += 1;
    return end;
  }

  /** Reads the word that begins at a place, and gives where it ends. */
  #readWord(start: number, before: number): number {
    const units = this.#units;
    let [first, second, unlike] = [0, 0, 0];
    let at = start;
    let small = SMALL[units[at] ?? 0] ?? 0;
    for (const end = start + KEYED; small > 1 && at < end; small = SMALL[units[at] ?? 0] ?? 0) {
      first = withLetter(first, small);
      unlike |= small ^ (units[at] ?? 0);
      at += 1;
    }
    for (const end = start + 2 * KEYED; small > 1 && at < end; small = SMALL[units[at] ?? 0] ?? 0) {
      second = withLetter(second, small);
      unlike |= small ^ (units[at] ?? 0);
      at += 1;
    }
    const unit = units[at] ?? 0;
    if (small !== 0 || (isApostrophe(unit) && SMALL[units[at + 1] ?? 0] !== 0))
      return this.#readLongWord(start, before);
    const bits = before | WORD | (unlike === 0 ? AS_WRITTEN : isCapital(units[start] ?? 0) ? CAPITAL : 0);
    const words = this.#words;
    const cell = words.cellOf(first, second);
    return cell < 0
      ? this.#keepMet(start, at, this.#cut(start, at), bits)
      : this.#keep(start, at, words.numberIn(cell), bits | words.usesIn(cell));
  }

  /** A word that is longer, or has an apostrophe, or letters of other alphabets. */
  #readLongWord(start: number, before: number): number {
    const units = this.#units;
    const isLetter = (at: number): boolean => SMALL[units[at] ?? 0] !== 0;
    let end = start;
    while (isLetter(end) || (isApostrophe(units[end] ?? 0) && isLetter(end + 1))) end += 1;
    const written = this.#text.slice(start, end);
    const small = this.#cut(start, end);
    const isAsWritten = written === small ? AS_WRITTEN : 0;
    const capital = written.charCodeAt(0) === small.charCodeAt(0) ? 0 : CAPITAL;
    return this.#keepMet(start, end, small, before | WORD | isAsWritten | capital);
  }

  /** Keeps a word or a mark that may not have been met. */
  #keepMet(start: number, end: number, plain: string, bits: number): number {
    const word = this.#words.find(plain) || this.#words.meet(plain);
    return this.#keep(start, end, word, bits | (word === 0 ? usesOf(plain) : this.#words.uses(word)));
  }

  #readNumber(start: number, before: number): number {
    const end = numberEnd(this.#units, start);
    const year = this.#isOfYear(start, end - start) ? YEAR : 0;
    this.#mayHaveYear ||= year !== 0;
    const amount = this.#isAmount(start, end, before) ? AMOUNT : 0;
    const word = this.#numberWord(start, end);
    const follows = this.#words.uses(word) & FOLLOWS;
    return this.#keep(start, end, word, before | NUMBER | AS_WRITTEN | year | amount | follows);
  }

  #isAmount(start: number, end: number, before: number): boolean {
    const units = this.#units;
    if (end - start === 3 && isDigit(units[start + 1])) return true;
    if (end - start === 4 && isDigit(units[start + 1])) return false;
    // "2009-10%" is no year for its sign, and "£31.03.2017" no date.
    if ((units[end] === PERCENT && before === SPACED) || hasComma(units, start, end)) return true;
    return this.has(this.#count - 1, POUND) && SMALL[units[end] ?? 0] !== 0;
  }

  /** The number of a number that is a word of a phrase: `q 1`, `over 12 months`. */
  #numberWord(start: number, end: number): number {
    const [units, words] = [this.#units, this.#words];
    const [first, second] = [(units[start] ?? 0) - 48, (units[start + 1] ?? 0) - 48];
    if (end === start + 1) return words.count(first, 1);
    if (end === start + 2 && second >= 0) return words.count(10 * first + second, 2);
    return words.hasNumber(end - start) ? words.find(this.#text.slice(start, end)) : 0;
  }

  #readMark(start: number, before: number): number {
    const unit = this.#units[start] ?? 0;
    const known = unit < FIRST_OTHER ? this.#words.single(unit) : 0;
    if (known !== 0) return this.#keep(start, start + 1, known, before | AS_WRITTEN | this.#words.uses(known));
    const end = unit === OTHER_FIRST_HALF ? Math.min(start + 2, this.#text.length) : start + 1;
    return this.#keepMet(start, end, this.#text.slice(start, end), before | AS_WRITTEN);
  }

  /** Whether the number that comes next may be the last of a date, or a year. */
  #isOfYear(start: number, length: number): boolean {
    const units = this.#units;
    const before = this.#count - 1;
    const [first, second, third] = [units[start], units[start + 1], units[start + 2]];
    if (length === 4) return ((first === 49 && second === 57) || (first === 50 && second === 48)) && isDigit(third);
    if (length > 2 || !this.has(before, BEFORE_YEAR)) return false;
    return length === 2 || !isApostrophe(units[this.index(before)] ?? 0);
  }

  /** Whether a hyphen joins letters, or a number and a word: `28-day`, not `2009-10`. */
  #isInside(at: number): boolean {
    const last = this.#count - 1;
    const isWord = this.isWord(last);
    if (last < 0 || this.end(last) !== at || !(isWord || this.isNumber(last))) return false;
    const next = this.#units[at + 1] ?? 0;
    return SMALL[next] !== 0 || (isWord && isDigit(next) && at - this.index(last) > 1);
  }

  /** A word as it is compared: in small letters, with a straight apostrophe, without a possessive. */
  #cut(start: number, end: number): string {
    const small = this.#text.slice(start, end).toLowerCase().replaceAll("’", "'");
    return small.endsWith("'s") ? small.slice(0, -2) : small;
  }

  #cell(at: number, which: number): number {
    return at >= 0 && at < this.#count ? (this.#cells[at * CELLS + which] ?? 0) : 0;
  }

  /** How many tokens the text has. */
  get count(): number {
    return this.#count;
  }

  /**
   * A word in small letters, without a possessive `'s`; a number, with its commas and its point, or a mark; nothing for
   * a place outside the text.
   */
  plain(at: number): string {
    const word = this.#cell(at, FOUND);
    if (word !== 0) return this.#words.word(word);
    const [start, end] = [this.index(at), this.end(at)];
    return this.isWord(at) ? this.#cut(start, end) : this.#text.slice(start, end);
  }

  /** Where it starts, in UTF-16 units. */
  index(at: number): number {
    return this.#cell(at, 0);
  }

  /** Where it ends. */
  end(at: number): number {
    return this.#cell(at, END);
  }

  /** Its number among the words that are known; 0 for a number that is none of them. */
  word(at: number): number {
    return this.#cell(at, FOUND);
  }

  isWord(at: number): boolean {
    return (this.#cell(at, BITS) & WORD) !== 0;
  }

  isNumber(at: number): boolean {
    return (this.#cell(at, BITS) & NUMBER) !== 0;
  }

  isMark(at: number): boolean {
    return at >= 0 && at < this.#count && (this.#cell(at, BITS) & (WORD | NUMBER)) === 0;
  }

  /** How it is written and what it may be, as bits; nought outside the text. */
  bits(at: number): number {
    return this.#cell(at, BITS);
  }

  /** Whether it is any of the uses given as bits: a word that is a month, a mark that is a sign. */
  has(at: number, uses: number): boolean {
    return (this.#cell(at, BITS) & uses) !== 0;
  }

  /** Whether it has a year in figures, or a number that may be the last of a date: every period has one of them. */
  get mayHaveYear(): boolean {
    return this.#mayHaveYear;
  }

  /** Whether a number begins with a nought that stands for nothing: `007`. */
  isPadded(at: number): boolean {
    const start = this.index(at);
    return this.end(at) - start > 1 && this.#units[start] === 48 && this.#units[start + 1] !== 46;
  }

  /** The digits of a number. */
  digits(at: number): Digits {
    return digitsIn(this.#units, this.index(at), this.end(at));
  }

  /** Whether a gap comes before it; `425kg` and `28-day` have none inside. */
  isSpaced(at: number): boolean {
    return (this.#cell(at, BITS) & SPACED) !== 0;
  }

  /** Whether a hyphen joins it to the word or number before: `year-on-year`, `28-day`. */
  isJoined(at: number): boolean {
    return (this.#cell(at, BITS) & JOINED) !== 0;
  }

  /** Whether its first letter is a capital. */
  isCapital(at: number): boolean {
    return (this.#cell(at, BITS) & CAPITAL) !== 0;
  }

  /** Whether it is written as it stands in `plain`: in small letters and without a possessive. */
  isAsWritten(at: number): boolean {
    return (this.#cell(at, BITS) & AS_WRITTEN) !== 0;
  }
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}
