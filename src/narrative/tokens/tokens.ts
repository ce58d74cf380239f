/** A word, a number or a mark of a sentence, with its place in it in UTF-16 units. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  /** As written; a number has its thousands' commas and its point. */
  readonly text: string;
  /** A word in small letters, without a possessive `'s`; anything else as written. */
  readonly plain: string;
  readonly index: number;
  readonly end: number;
  /** Whether a gap comes before it; `425kg` and `28-day` have none inside. */
  readonly spaced: boolean;
  /** Whether a hyphen joins it to the word or number before: `year-on-year`, `28-day`. */
  readonly joined: boolean;
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
 * @example
 * tokensOf("Up 7kg, year-on-year").map(({ plain }) => plain) //=> ["up","7","kg",",","year","on","year"]
 * tokensOf("£1,204.50 wasn’t last year’s").map(({ plain }) => plain)
 *   //=> ["£","1,204.50","wasn't","last","year"]
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  let joined = false;
  const push = (kind: Token["kind"], end: number, plain?: string): void => {
    const written = text.slice(at, end);
    tokens.push({ kind, text: written, plain: plain ?? written, index: at, end, spaced, joined });
    at = end;
    spaced = false;
    joined = false;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isGap(code)) {
      at += 1;
      spaced = true;
    } else if (isDigit(code)) push("number", numberEnd(text, at));
    else if (isLetter(text, at)) {
      const end = wordEnd(text, at);
      push("word", end, plainWord(text.slice(at, end)));
    } else if (isHyphen(code) && !spaced && at + 1 < text.length && isInside(text, at, tokens)) {
      at += 1;
      joined = true;
    } else push("mark", at + (code >= 0xd800 && code < 0xdc00 ? 2 : 1));
  }
  return tokens;
}

/** Whether a hyphen joins letters, or a number and a word: `28-day`, not `2009-10`. */
function isInside(text: string, at: number, tokens: readonly Token[]): boolean {
  const before = tokens.at(-1);
  if (before === undefined || before.end !== at || before.kind === "mark") return false;
  return (
    isLetter(text, at + 1) || (before.kind === "word" && isDigit(text.charCodeAt(at + 1)) && before.text.length > 1)
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

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    if (isLetter(text, at)) at += 1;
    else if (isApostrophe(text.charCodeAt(at)) && at + 1 < text.length && isLetter(text, at + 1)) at += 1;
    else break;
  }
  return at;
}

function plainWord(word: string): string {
  const small = word.toLowerCase().replaceAll("’", "'");
  return small.endsWith("'s") ? small.slice(0, -2) : small;
}
