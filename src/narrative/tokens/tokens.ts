import { EMPTY_HASH, hashed, smallCode, WordIndex } from "../lexicon/wordIndex";

/** A word, a number or a mark of a sentence, with its place in it in UTF-16 units. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  /** A word in small letters, without a possessive `'s`; a number, with its commas and its point, or a mark. */
  readonly plain: string;
  readonly index: number;
  readonly end: number;
  /** Whether a gap comes before it; `425kg` and `28-day` have none inside. */
  readonly spaced: boolean;
  /** Whether a hyphen joins it to the word or number before: `year-on-year`, `28-day`. */
  readonly joined: boolean;
  /** Whether its first letter is a capital. */
  readonly capital: boolean;
  /** Its number among the words that are known; 0 for any other. */
  readonly word: number;
  /** Whether it is written as it stands in `plain`: in small letters and without a possessive. */
  readonly asWritten: boolean;
}

/** Letters, and the small figures of m² and m³. */
const LETTER = /[\p{L}\p{M}\u00b2\u00b3]/u;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code > 160 && LETTER.test(text.charAt(at));
}

function isGap(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x2000 && code <= 0x200b);
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/**
 * The tokens of a text, in one pass from its start to its end. Hyphens inside words are no tokens.
 *
 * @param words The words that are known.
 * @example
 * tokensOf("Up 7kg, year-on-year").map(({ plain }) => plain) //=> ["up","7","kg",",","year","on","year"]
 * tokensOf("£1,204.50 wasn’t last year’s").map(({ plain }) => plain)
 *   //=> ["£","1,204.50","wasn't","last","year"]
 */
export function tokensOf(text: string, words: WordIndex = NO_WORDS): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let spaced = true;
  let joined = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isGap(code)) {
      at += 1;
      spaced = true;
      continue;
    }
    if (isLetter(text, at)) {
      const token = wordAt(text, at, words, spaced, joined);
      tokens.push(token);
      at = token.end;
    } else if (isHyphen(code) && !spaced && at + 1 < length && isInside(text, at, tokens)) {
      at += 1;
      joined = true;
      continue;
    } else {
      const isNumber = isDigit(code);
      const end = isNumber ? numberEnd(text, at) : at + (code >= 0xd800 && code < 0xdc00 ? 2 : 1);
      const plain = end === at + 1 ? text.charAt(at) : text.slice(at, end);
      const word = words.find(text, at, end, hashIn(text, at, end));
      const kind = isNumber ? "number" : "mark";
      tokens.push({ kind, plain, index: at, end, spaced, joined, capital: false, asWritten: true, word });
      at = end;
    }
    spaced = false;
    joined = false;
  }
  return tokens;
}

const NO_WORDS = new WordIndex();

/** The word that begins at a place. */
function wordAt(text: string, index: number, words: WordIndex, spaced: boolean, joined: boolean): Token {
  const length = text.length;
  const first = text.charCodeAt(index);
  let hash = EMPTY_HASH;
  let at = index;
  // Letters of the English alphabet, and whether any but the first is a capital or has a mark on it.
  let isEnglish = true;
  let isSmall = first >= 97;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) hash = hashed(hash, code);
    else if (code >= 65 && code <= 90) {
      hash = hashed(hash, code + 32);
      isSmall = false;
    } else if (isLetter(text, at) || (isApostrophe(code) && at + 1 < length && isLetter(text, at + 1))) {
      isEnglish = false;
    } else break;
    at += 1;
  }
  if (!isEnglish) return oddWord(text.slice(index, at), index, words, spaced, joined);
  const word = words.find(text, index, at, hash);
  const written = word === 0 ? text.slice(index, at) : "";
  const plain = word !== 0 ? words.word(word) : isSmall ? written : written.toLowerCase();
  const capital = first >= 65 && first <= 90;
  return { kind: "word", plain, index, end: at, spaced, joined, capital, asWritten: isSmall, word };
}

/** A word with an apostrophe, or with letters of other alphabets. */
function oddWord(written: string, index: number, words: WordIndex, spaced: boolean, joined: boolean): Token {
  const small = written.toLowerCase().replaceAll("’", "'");
  const plain = small.endsWith("'s") ? small.slice(0, -2) : small;
  const word = words.find(plain, 0, plain.length, hashIn(plain, 0, plain.length));
  const capital = written.charCodeAt(0) !== plain.charCodeAt(0);
  const end = index + written.length;
  return { kind: "word", plain, index, end, spaced, joined, capital, asWritten: written === plain, word };
}

function hashIn(text: string, from: number, to: number): number {
  let hash = EMPTY_HASH;
  for (let at = from; at < to; at += 1) hash = hashed(hash, smallCode(text.charCodeAt(at)));
  return hash;
}

/** Whether a hyphen joins letters, or a number and a word: `28-day`, not `2009-10`. */
function isInside(text: string, at: number, tokens: readonly Token[]): boolean {
  const before = tokens.at(-1);
  if (before === undefined || before.end !== at || before.kind === "mark") return false;
  return (
    isLetter(text, at + 1) ||
    (before.kind === "word" && isDigit(text.charCodeAt(at + 1)) && before.end - before.index > 1)
  );
}

function numberEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at += 1;
  while (text.charCodeAt(at) === 44 && at - start <= 15 && threeDigits(text, at + 1)) at += 4;
  if (text.charCodeAt(at) !== 46) return at;
  if (!isDigit(text.charCodeAt(at + 1))) return text.charCodeAt(at + 1) === 37 ? at + 1 : at;
  at += 1;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function threeDigits(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}
