import { readValue } from "../read/cells/readValue";

/**
 * Marks after a figure that say something about it and are no part of it: footnote signs, references to a note, and the
 * letters for provisional, revised and estimated. Letters stand apart from the figure, because `45p` is money.
 *
 * Left out: marks that stand for a figure or change it (`[c]`, `[low]`, `<5`, `45+`, `~45`), a second figure in
 * brackets (`7.4 (7)`), and words (`1,234 est`).
 * Source: Government Analysis Function, "Symbols in tables: definitions and help", and the older GSS letters.
 */
const MARK = /\s*(?:[*†‡§¶#^]+|[[(](?:see )?(?:foot)?notes? \d+(?:(?:, ?| and )\d+)*[\])])$|\s+[pre]$/i;

/** No figure is as long, with all its marks. */
const FIGURE_CHARS = 200;

/**
 * A figure without the marks after it; null where there are none, or where what is left is not plainly a number.
 *
 * @example
 * withoutMark("45*") //=> "45"
 * withoutMark("1,234 r") //=> "1,234"
 * withoutMark("12.3%# (note 2)") //=> "12.3%"
 * withoutMark("7.4 (7)") //=> null
 * withoutMark("<5*") //=> null
 * withoutMark("-*") //=> null
 */
export function withoutMark(text: string): string | null {
  const figure = text.trim();
  if (figure.length > FIGURE_CHARS) return null;
  const rest = figure.replace(MARK, "").trim();
  if (rest === figure) return null;
  return readValue(rest).kind === "number" ? rest : withoutMark(rest);
}
