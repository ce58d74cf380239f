import { listOf } from "../../domain/listOf";
import { cellKind } from "../../read/cells/cellKind";
import { readStatus } from "../../read/cells/readStatus";
import { cellIn, type SourceCell, type Table, type TableRow } from "../../read/source";
import { doubtOf } from "../choose/assignRoles";
import type { ColumnClaim } from "../claims/columnClaim";
import { isFigures } from "../columns/candidate";
import { FIGURES } from "../mappedRows";
import type { Doubt } from "../mapping";
import type { ReportedRows } from "./reportedRows";

/** A longer table is a list out of a system, which prints no headings again. */
const ROWS_MAX = 5000;
/** Longer words are a remark. */
const LENGTH_MAX = 40;

/**
 * Asks about a row of other words over rows that are reported, where every other row has figures: `Place`, `Empty`,
 * `Sold` in the middle of `Area`, `Homes built`, `Homes let`. It may be the headings of the rows below it.
 */
export function headingRowDoubts(table: Table, claims: readonly ColumnClaim[], reported: ReportedRows | null): Doubt[] {
  if (reported === null || reported.from.rows.length > ROWS_MAX) return [];
  const { from, measureOf } = reported;
  const columns = [...from.columns.keys()].filter(
    (column) =>
      isFigures(from.columns[column]) &&
      (measureOf === null || FIGURES.some((figure) => figure === claims[column]?.role)),
  );
  if (columns.length < 2) return [];
  const own = new Set(reported.rows.map(({ row }) => row.row));
  const last = from.rows.findLastIndex(({ row }) => own.has(row));
  const found = from.rows
    .slice(0, Math.max(0, last))
    .find(
      (row, place) =>
        place > 0 &&
        row.kind !== "section" &&
        !own.has(row.row) &&
        mayHead(from, row, columns) &&
        (measureOf?.(row) ?? null) === null,
    );
  if (found === undefined) return [];
  const words = found.cells.flatMap((cell) => (cell === null ? [] : [`“${cell.text.trim()}”`]));
  const question =
    `Row ${found.row + 1} (${listOf(words)}) has words where all other rows have figures. Are they headings of the ` +
    "rows below it? If so, put a blank row above it. If not, confirm the columns as they are.";
  return [doubtOf(table, null, question)];
}

/** Whether a row has other words in each column of figures, none of which comes again in its column. */
function mayHead({ rows }: Table, row: TableRow, columns: readonly number[]): boolean {
  const cells = columns.map((column) => cellIn(row, column));
  if (!cells.every((cell) => cell !== null && isWords(cell))) return false;
  const words = cells.map(textOf);
  if (new Set(words).size < words.length || words.every(isStatus)) return false;
  return columns.every(
    (column, place) => !rows.some((other) => other !== row && textOf(cellIn(other, column)) === words[place]),
  );
}

function isWords(cell: SourceCell): boolean {
  return cell.text.length <= LENGTH_MAX && cellKind(cell) === "words" && !/\d/.test(cell.text);
}

function isStatus(text: string): boolean {
  const read = readStatus(text);
  return read.kind !== "words" || read.usual;
}

function textOf(cell: SourceCell | null): string {
  return cell?.text.trim().toLowerCase() ?? "";
}
