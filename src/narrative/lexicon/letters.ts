/** What a unit of a text is, as far as words and numbers are told apart. */
const LETTER = 1;
const GAP = 2;
const HYPHEN = 3;
const APOSTROPHE = 4;
const MARK = 5;
/** The first half of a character that takes two units. */
const FIRST_HALF = 6;

/** The first unit that no English keyboard has. A unit from here on is kept as what it is, and not which it is. */
export const FIRST_OTHER = 128;

/** Letters of other alphabets or with marks on them, the small figures of m² and m³, and other marks, as units. */
export const OTHER_LETTER = FIRST_OTHER + LETTER;
const OTHER_GAP = FIRST_OTHER + GAP;
const OTHER_HYPHEN = FIRST_OTHER + HYPHEN;
const OTHER_APOSTROPHE = FIRST_OTHER + APOSTROPHE;
export const OTHER_FIRST_HALF = FIRST_OTHER + FIRST_HALF;

const ANY_LETTER = /[\p{L}\p{M}\u00b2\u00b3]/u;

/** What each unit that no English keyboard has is kept as, once it has been met. */
const OTHERS = new Map<number, number>();

function otherUnit(code: number): number {
  let unit = OTHERS.get(code);
  if (unit === undefined) {
    unit = FIRST_OTHER + kindOf(code);
    OTHERS.set(code, unit);
  }
  return unit;
}

function kindOf(code: number): number {
  if (code === 160 || (code >= 0x2000 && code <= 0x200b)) return GAP;
  if (code === 0x2010 || code === 0x2011) return HYPHEN;
  if (code === 0x2019) return APOSTROPHE;
  if (code >= 0xd800 && code < 0xdc00) return FIRST_HALF;
  return code > 160 && ANY_LETTER.test(String.fromCharCode(code)) ? LETTER : MARK;
}

/** The units of the text that is being read; a nought follows its last. */
let units = new Uint8Array(1024);

/**
 * The units of a text: those of an English keyboard as they are, others by their kind. The next text takes their place.
 */
export function unitsOf(text: string): Uint8Array {
  const length = text.length;
  if (units.length <= length) units = new Uint8Array(2 * length);
  const all = units;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    all[at] = code < FIRST_OTHER ? code : otherUnit(code);
  }
  all[length] = 0;
  return all;
}

/** For each unit that is a letter of the English alphabet, the small letter; for any other letter 1, else nought. */
export const SMALL = Uint8Array.from({ length: 256 }, (_, unit) => {
  if (unit >= 97 && unit <= 122) return unit;
  if (unit >= 65 && unit <= 90) return unit + 32;
  return unit === OTHER_LETTER ? 1 : 0;
});

/** Whether a unit is a figure. */
export function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 48 && unit <= 57;
}

/** Whether a unit is a space or a new line. */
export function isGap(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === OTHER_GAP;
}

/** Whether a unit is a hyphen that may join words. */
export function isHyphen(unit: number): boolean {
  return unit === 45 || unit === OTHER_HYPHEN;
}

/** Whether a unit is an apostrophe. */
export function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === OTHER_APOSTROPHE;
}
