import type { Table } from "../../read/source";

/** Rows of headings as a mapping file gives them: `4`, `4-5`, or `none`. */
export const HEADER_ROWS = /^(?:none|[1-9]\d{0,6}(?:-[1-9]\d{0,6})?)$/;

/**
 * The first and the last row of headings, counted from 0.
 *
 * @param text As `HEADER_ROWS`.
 * @param top The table's first row, which is its first row of data where it has no headings.
 * @example
 * headerSpan("4-5", 0) //=> {"top":3,"bottom":4}
 * headerSpan("none", 2) //=> {"top":2,"bottom":1}
 */
export function headerSpan(text: string, top: number): { readonly top: number; readonly bottom: number } {
  if (text === "none") return { top, bottom: top - 1 };
  const [first = 0, last = first] = text.split("-").map(Number);
  return { top: Math.min(first, last) - 1, bottom: Math.max(first, last) - 1 };
}

/**
 * Rows of headings in words.
 *
 * @param text As `HEADER_ROWS`.
 * @example
 * headerRowsWords("4-5") //=> "rows 4 to 5"
 * headerRowsWords("4") //=> "row 4"
 */
export function headerRowsWords(text: string): string {
  if (text === "none") return "no row";
  return text.includes("-") ? `rows ${text.replace("-", " to ")}` : `row ${text}`;
}

/**
 * A table's rows of headings as a mapping file gives them.
 *
 * @example
 * headerRowsText({ headerRows: 2, range: { top: 3, bottom: 9, left: 0, right: 4 } }) //=> "4-5"
 */
export function headerRowsText({ headerRows, range }: Pick<Table, "headerRows" | "range">): string {
  if (headerRows === 0) return "none";
  const first = range.top + 1;
  return headerRows === 1 ? String(first) : `${first}-${range.top + headerRows}`;
}
