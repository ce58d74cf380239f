import { readValue } from "../../read/cells/readValue";
import { cellIn, type Table } from "../../read/source";
import type { ColumnRole } from "../headings/columnRole";
import { CERTAIN } from "../match/certainty";
import { plainLabel } from "../match/plainLabel";

/** Headings of what a figure is compared with, which may be its name as well as its figure. */
const COMPARED = /^(?:comparator|comparison|baseline|previous|prior)$/;

/** Whether some cell of a column of words has a figure in it, however it is written. */
export function hasDigits(table: Table, column: number): boolean {
  return table.rows.some((row) => row.kind === "data" && /^[^\p{L}]*\d/u.test(cellIn(row, column)?.text ?? ""));
}

/**
 * Whether a column has words where its heading is no sure one for figures: `Line` is near `baseline`, and `Comparator`
 * over `England average` says whom a figure is compared with. Marks for missing figures are no words.
 *
 * @param score How sure its heading is.
 * @example
 * // `Line` over `Housing` and `Lettings`: true; over `n/a` and `..`, or 120 and 90: false
 */
export function isOfWords(table: Table, column: number, role: ColumnRole, score: number): boolean {
  const { header = "", type } = table.columns[column] ?? {};
  if (type !== "text" || (score >= CERTAIN && !(role === "lastYear" && COMPARED.test(plainLabel(header)))))
    return false;
  const isWords = (text: string): boolean => text !== "" && readValue(text).kind !== "missing";
  return (
    !hasDigits(table, column) &&
    table.rows.some((row) => row.kind === "data" && isWords(cellIn(row, column)?.text.trim() ?? ""))
  );
}
