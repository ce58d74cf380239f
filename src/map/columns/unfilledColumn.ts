import { readValue } from "../../read/cells/readValue";
import { cellIn, type Table, type TableRow } from "../../read/source";
import { isNearNought } from "../figures/nearNought";

/** This many rows whose other figures are far from 0 tell that a column of noughts is not filled in. */
const FEWEST = 2;

/**
 * Whether a column of figures holds nothing but noughts where other columns for the same figure are far from 0: a
 * quarter that nobody has filled in yet.
 *
 * @param others The other columns of the same figure for other periods.
 */
export function isUnfilled(table: Table, column: number, others: readonly number[]): boolean {
  // Two quarters that nobody has filled in yet say nothing of each other.
  const filled = others.filter((other) => table.rows.some((row) => row.kind === "data" && isFigure(row, other)));
  let far = 0;
  for (const row of table.rows) {
    if (row.kind !== "data") continue;
    const own = readValue(cellIn(row, column));
    if (own.kind !== "number") continue;
    if (own.number !== 0) return false;
    const beside = filled.flatMap((other) => {
      const read = readValue(cellIn(row, other));
      return read.kind === "number" ? [read] : [];
    });
    if (beside.length > 0 && beside.every(({ number, percent }) => !isNearNought(number, percent))) far += 1;
  }
  return far >= FEWEST;
}

/** Whether a row has a figure in a column that is not 0. */
function isFigure(row: TableRow, column: number): boolean {
  const read = readValue(cellIn(row, column));
  return read.kind === "number" && read.number !== 0;
}

/** A figure that comes again may be so; this many columns that all come again are copied. */
const COPIES = 2;

/**
 * The columns at the end of a series in which every row has the figure of the column before, two of them or more: a
 * total so far that a formula carries to March. None where no row ever changes.
 *
 * @param columns The columns of one kind of figure, each for another period, in the order of the sheet.
 */
export function carriedForward(table: Table, columns: readonly number[]): readonly number[] {
  const rows = table.rows.filter(({ kind }) => kind === "data");
  const words = columns.map((column) => rows.map((row) => cellIn(row, column)?.text.trim() ?? ""));
  const isSame = (one: readonly string[], other: readonly string[]): boolean =>
    one.every((text, row) => text === other[row]);
  const last = words.at(-1) ?? [];
  const first = words.findIndex((_, at) => words.slice(at).every((each) => isSame(each, last)));
  const figures = rows.filter((row) => isFigure(row, columns.at(-1) ?? table.columns.length));
  const isCarried = first > 0 && columns.length - 1 - first >= COPIES && figures.length >= FEWEST;
  return isCarried ? columns.slice(first + 1) : [];
}
