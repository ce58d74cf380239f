import { EMPTY_HASH, hashed, WordIndex } from "../lexicon/wordIndex";
import {
  APOSTROPHE,
  CAPITAL_LETTER,
  DIGIT,
  GAP,
  HYPHEN,
  isLetterKind,
  kindOf,
  OTHER_LETTER,
  SMALL_LETTER,
  smallCode,
} from "../lexicon/letters";

/** What a token has beside its place and its word, each a bit. */
const WORD = 1;
const NUMBER = 2;
const SPACED = 4;
const JOINED = 8;
const CAPITAL = 16;
const AS_WRITTEN = 32;

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
  #codes = new Uint16Array(512);
  #cells = new Int32Array(512 * CELLS);
  #count = 0;

  /**
   * Reads a text, in place of the one before. Hyphens inside words are no tokens.
   *
   * @param words The words that are known.
   */
  read(text: string, words: WordIndex): this {
    const length = text.length;
    this.#text = text;
    this.#words = words;
    this.#count = 0;
    this.#makeRoom(length);
    const codes = this.#codes;
    for (let at = 0; at < length; at += 1) codes[at] = text.charCodeAt(at);
    codes[length] = 0;
    let at = 0;
    let bits = SPACED;
    while (at < length) {
      const kind = kindOf(codes[at] ?? 0);
      if (kind === GAP) {
        at += 1;
        bits = SPACED;
      } else if (kind === HYPHEN && bits !== SPACED && this.#isInside(at)) {
        at += 1;
        bits = JOINED;
      } else {
        at = isLetterKind(kind) ? this.#readWord(at, bits) : this.#readOther(at, bits, kind === DIGIT);
        bits = 0;
      }
    }
    return this;
  }

  /** A text of so many units has no more tokens than that. */
  #makeRoom(length: number): void {
    if (this.#codes.length > length) return;
    this.#codes = new Uint16Array(2 * length);
    this.#cells = new Int32Array(2 * length * CELLS);
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
    const codes = this.#codes;
    let hash = EMPTY_HASH;
    let at = start;
    // Letters of the English alphabet, and whether any is a capital.
    let isEnglish = true;
    let bits = before | WORD | AS_WRITTEN;
    for (; ; at += 1) {
      const code = codes[at] ?? 0;
      const kind = kindOf(code);
      if (kind === SMALL_LETTER) hash = hashed(hash, code);
      else if (kind === CAPITAL_LETTER) {
        hash = hashed(hash, code + 32);
        bits &= ~AS_WRITTEN;
      } else if (kind === OTHER_LETTER || (kind === APOSTROPHE && isLetterKind(kindOf(codes[at + 1] ?? 0)))) {
        isEnglish = false;
      } else break;
    }
    if (!isEnglish) return this.#readOddWord(start, at, before);
    if (kindOf(codes[start] ?? 0) === CAPITAL_LETTER) bits |= CAPITAL;
    const word = this.#words.findIn(codes, start, at, hash);
    return this.#keep(start, at, word === 0 ? this.#words.meet(this.#cut(start, at)) : word, bits);
  }

  /** A word with an apostrophe, or with letters of other alphabets. */
  #readOddWord(start: number, end: number, before: number): number {
    const written = this.#text.slice(start, end);
    const small = this.#cut(start, end);
    const words = this.#words;
    const isAsWritten = written === small ? AS_WRITTEN : 0;
    const capital = written.charCodeAt(0) === small.charCodeAt(0) ? 0 : CAPITAL;
    return this.#keep(start, end, words.find(small) || words.meet(small), before | WORD | isAsWritten | capital);
  }

  /** Reads the number or the mark that begins at a place, and gives where it ends. */
  #readOther(start: number, before: number, isNumber: boolean): number {
    const codes = this.#codes;
    const code = codes[start] ?? 0;
    const bits = before | AS_WRITTEN | (isNumber ? NUMBER : 0);
    if (isNumber) {
      const end = numberEnd(codes, start);
      return this.#keep(start, end, this.#words.findIn(codes, start, end, hashIn(codes, start, end)), bits);
    }
    const end = code >= 0xd800 && code < 0xdc00 ? Math.min(start + 2, this.#text.length) : start + 1;
    const known = this.#words.single(code);
    if (known !== 0) return this.#keep(start, end, known, bits);
    const mark = this.#text.slice(start, end);
    return this.#keep(start, end, this.#words.find(mark) || this.#words.meet(mark), bits);
  }

  /** Whether a hyphen joins letters, or a number and a word: `28-day`, not `2009-10`. */
  #isInside(at: number): boolean {
    const last = this.#count - 1;
    const isWord = this.isWord(last);
    if (last < 0 || this.end(last) !== at || !(isWord || this.isNumber(last))) return false;
    const next = kindOf(this.#codes[at + 1] ?? 0);
    return isLetterKind(next) || (isWord && next === DIGIT && at - this.index(last) > 1);
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

function hashIn(codes: Uint16Array, from: number, to: number): number {
  let hash = EMPTY_HASH;
  for (let at = from; at < to; at += 1) hash = hashed(hash, smallCode(codes[at] ?? 0));
  return hash;
}

const [COMMA, POINT, PERCENT] = [44, 46, 37];

function numberEnd(codes: Uint16Array, start: number): number {
  let at = start;
  while (isDigit(codes[at])) at += 1;
  while (codes[at] === COMMA && at - start <= 15 && threeDigits(codes, at + 1)) at += 4;
  if (codes[at] !== POINT) return at;
  if (!isDigit(codes[at + 1])) return codes[at + 1] === PERCENT ? at + 1 : at;
  at += 1;
  while (isDigit(codes[at])) at += 1;
  return at;
}

function threeDigits(codes: Uint16Array, at: number): boolean {
  return isDigit(codes[at]) && isDigit(codes[at + 1]) && isDigit(codes[at + 2]) && !isDigit(codes[at + 3]);
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 48 && code <= 57;
}
