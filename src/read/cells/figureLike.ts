/** Digits with more around them than one figure has: `<5`, `7.4 (7)`, `5-10`, `12 or 13`, `1,23`. */
const FIGURE_LIKE =
  /^[<>≤≥~±£(+\-\u2212\u2013]*\s*\d[\d.,]*(?:\s*(?:[-\u2013\u2014/]|to|or|and|\()\s*\d[\d.,]*\)?)?[\s%+*†‡?)]*$/i;

/**
 * Whether text that is no figure looks as if it was meant for one.
 *
 * @example
 * isFigureLike("<5") //=> true
 * isFigureLike("7.4 (7)") //=> true
 * isFigureLike("Town centre") //=> false
 */
export function isFigureLike(text: string): boolean {
  return FIGURE_LIKE.test(text.trim());
}
