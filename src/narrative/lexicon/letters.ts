/** What a unit of a text is, as far as words and numbers are told apart. */
export const SMALL_LETTER = 1;
export const CAPITAL_LETTER = 2;
/** A letter of another alphabet or with a mark on it, and the small figures of m² and m³. */
export const OTHER_LETTER = 3;
export const DIGIT = 4;
export const GAP = 5;
export const HYPHEN = 6;
export const APOSTROPHE = 7;
export const MARK = 8;

/** The first unit that no English keyboard has. */
export const FIRST_OTHER = 128;

/** What each unit is, once it has been asked for. */
const KINDS = new Uint8Array(0x10000);

/** What a unit of a text is. */
export function kindOf(code: number): number {
  const kind = KINDS[code] ?? 0;
  return kind === 0 ? (KINDS[code] = kindBySight(code)) : kind;
}

const ANY_LETTER = /[\p{L}\p{M}\u00b2\u00b3]/u;

function kindBySight(code: number): number {
  if (code >= 97 && code <= 122) return SMALL_LETTER;
  if (code >= 65 && code <= 90) return CAPITAL_LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x2000 && code <= 0x200b)) return GAP;
  if (code === 45 || code === 0x2010 || code === 0x2011) return HYPHEN;
  if (code === 39 || code === 0x2019) return APOSTROPHE;
  return code > 160 && ANY_LETTER.test(String.fromCharCode(code)) ? OTHER_LETTER : MARK;
}

/** Whether a unit of this kind is a letter. */
export function isLetterKind(kind: number): boolean {
  return kind <= OTHER_LETTER;
}

/** The code of a letter of the English alphabet as a small letter; any other code as it is. */
export function smallCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
