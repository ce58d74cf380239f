/** Superscript characters for what footnote marks are made of. Source: Unicode, superscripts and spacing modifiers. */
const RAISED: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "(": "⁽",
  ")": "⁾",
  a: "ᵃ",
  b: "ᵇ",
  c: "ᶜ",
  d: "ᵈ",
  e: "ᵉ",
  f: "ᶠ",
};

/** Only figures, and one letter alone, are footnote marks; `5th` keeps its letters. */
const MARK = /^\s*(?:\(?\d[\d,\s]*\)?|[a-f])\s*$/;

/** No footnote mark is longer. */
const MARK_CHARS = 50;

/**
 * Text that was printed as superscript, in superscript characters, so that `Essex` with a raised 10 does not read
 * `Essex10`. Anything that is not a footnote mark is left as it is.
 *
 * @example
 * raised("10") //=> "¹⁰"
 * raised("1,2") //=> "¹,²"
 * raised("th") //=> "th"
 */
export function raised(text: string): string {
  return text.length <= MARK_CHARS && MARK.test(text)
    ? text.replace(/[0-9()a-f]/g, (character) => RAISED[character] ?? character)
    : text;
}
