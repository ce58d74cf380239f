import { cellIn, type Table } from "../../read/source";
import { plainLabel } from "../match/plainLabel";
import { isFigures } from "./candidate";

/** Rows of data looked at. */
const LOOK_ROWS = 300;

/**
 * The column of words before the figures that tells apart rows of one label, such as `Type` where `Issued` stands once
 * for blue badges and once for bus passes: with it no two rows say the same, and some of its words stand on several
 * rows. A blank cell repeats the one above it, as far as the next heading. Null where the rows are told apart without
 * it, or by none.
 *
 * @param label The column whose cells name the rows.
 * @param keys Columns that tell the rows of one item apart: periods, organisations.
 * @param isFree Whether a column may be taken: nothing else is known of it.
 *
 * @example
 * // `Type`, `Measure`, `Actual` over `Blue badges`, `Issued`, 12 and `Blue badges`, `Lost`, 1 and `Bus passes`,
 * // `Issued`, 30 gives 0 for the label 1
 */
export function groupColumn(
  table: Table,
  label: number,
  keys: readonly number[],
  isFree: (column: number) => boolean,
): number | null {
  const own = rowsDown(table, [label, ...keys]);
  if (different(own) === own.length) return null;
  const figures = table.columns.findIndex((column) => isFigures(column));
  const found = [...table.columns.keys()].find((column) => {
    if (column >= figures || column === label || keys.includes(column)) return false;
    if (table.columns[column]?.type !== "text" || !isFree(column)) return false;
    const rows = rowsDown(table, [column, label, ...keys]);
    const groups = rows.map(({ words }) => words.slice(0, 1));
    // Words that differ from row to row are remarks.
    const areGroups = groups.every(([group]) => group !== "") && new Set(groups.flat()).size < groups.length;
    return areGroups && different(rows) === rows.length;
  });
  return found ?? null;
}

/** A row of data: the heading between the rows that it stands under, and its words in some columns. */
interface Row {
  readonly heading: string;
  readonly words: readonly string[];
}

function different(rows: readonly Row[]): number {
  return new Set(rows.map(({ heading, words }) => [heading, ...words].join("\n"))).size;
}

/** The first rows of data with their words in some columns, a blank cell as the one above it. */
function rowsDown(table: Table, columns: readonly number[]): Row[] {
  const found: Row[] = [];
  let heading = "";
  let above = columns.map(() => "");
  for (const row of table.rows) {
    if (found.length === LOOK_ROWS) break;
    if (row.kind === "section") {
      heading = plainLabel(row.cells.find((cell) => cell !== null && cell.text.trim() !== "")?.text ?? "");
      above = columns.map(() => "");
    }
    if (row.kind !== "data") continue;
    above = columns.map((column, at) => plainLabel(cellIn(row, column)?.text ?? "") || (above[at] ?? ""));
    found.push({ heading, words: above });
  }
  return found;
}
