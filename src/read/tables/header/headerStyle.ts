import type { CellRange } from "../../../domain/cell";
import { totalLabel } from "../../totals/totalLabel";
import { rowsFrom } from "../rowsFrom";
import type { SheetShape } from "../sheetShape";
import { couldHead, rowKinds, textAt } from "./rowKinds";

/** How the cells of a row differ in print from those below them. */
export type Look = "bold" | "filled" | "bold and filled" | "bold or filled";

/** What bold print and fills say of one reading of a table’s top. */
export interface HeaderStyle {
  /**
   * The share of its header rows that look like no row below; -1 where the first of them does not and another, or the
   * first row of data, does.
   */
  readonly points: number;
  /** Its header rows that do, from the top, counted from 0. */
  readonly rows: readonly number[];
  readonly look: Look;
}

/** Rows below that are looked at. */
const ROWS_BELOW = 30;
/** Bold names of regions and subtotals are nearly half of some tables; every second row of others is filled. */
const BOLD_BELOW_MAX = 0.45;
const FILLED_BELOW_MAX = 0.2;

/**
 * What bold print and fills say of header rows; null for nothing: no styles, everything alike, or rows further down
 * (sections, headings again) that look the same.
 */
export function headerStyle(
  shape: SheetShape,
  block: CellRange,
  { top, bottom, bodyFrom }: { readonly top: number; readonly bottom: number; readonly bodyFrom: number },
): HeaderStyle | null {
  if (!shape.hasStyles) return null;
  const found = rowsFrom(top, bottom).flatMap((row) => emphasised(shape, block, row, bodyFrom) ?? []);
  if (found.length > 0) {
    return { ...lookOf(found), points: found[0]?.row === top ? found.length / (bottom - top + 1) : -1 };
  }
  const last = Math.min(block.bottom, bodyFrom + ROWS_BELOW);
  const first = rowsFrom(bodyFrom, last).find((row) => shape.count(row, block.left, block.right) > 1);
  if (first === undefined || !couldHead(rowKinds(shape, first, block))) return null;
  const row = emphasised(shape, block, first, first + 1);
  return row === null ? null : { ...lookOf([row]), points: -1, rows: [] };
}

interface Emphasised {
  readonly row: number;
  readonly bold: boolean;
  readonly filled: boolean;
}

function lookOf(found: readonly Emphasised[]): Omit<HeaderStyle, "points"> {
  const [bold, filled] = [found.every((one) => one.bold), found.every((one) => one.filled)];
  const look = bold && filled ? "bold and filled" : bold ? "bold" : filled ? "filled" : "bold or filled";
  return { rows: found.map(({ row }) => row), look };
}

/** Whether every cell of a row is bold or filled and those of the rows from another on are not; null where neither. */
function emphasised(shape: SheetShape, block: CellRange, row: number, from: number): Emphasised | null {
  const columns = shape.columns(row, block.left, block.right);
  const bold = columns.length > 0 && columns.every((column) => shape.isBold(row, column));
  const filled = columns.length > 0 && columns.every((column) => shape.fillAt(row, column) !== null);
  if ((!bold && !filled) || isTotal(shape, block, row)) return null;
  const below = rowsFrom(from, Math.min(block.bottom, from + ROWS_BELOW - 1)).filter(
    (one) => shape.count(one, block.left, block.right) > 1 && !isTotal(shape, block, one),
  );
  const looks = {
    bold: bold && differs(shape, block, columns, below, BOLD_BELOW_MAX, (one, column) => shape.isBold(one, column)),
    filled:
      filled &&
      differs(
        shape,
        block,
        columns,
        below,
        FILLED_BELOW_MAX,
        (one, column) => shape.fillAt(one, column) === shape.fillAt(row, column),
      ),
  };
  return looks.bold || looks.filled ? { row, ...looks } : null;
}

/** Whether in half of the columns hardly a cell below looks the same, and no row of words does in all of its cells. */
function differs(
  shape: SheetShape,
  block: CellRange,
  columns: readonly number[],
  below: readonly number[],
  most: number,
  isSame: (row: number, column: number) => boolean,
): boolean {
  const unlike = columns.filter((column) => {
    const cells = below.filter((row) => shape.stands(row, column));
    return cells.length > 0 && cells.filter((row) => isSame(row, column)).length <= most * cells.length;
  });
  if (unlike.length === 0 || unlike.length * 2 < columns.length) return false;
  return !below.some(
    (row) =>
      shape.columns(row, block.left, block.right).every((column) => isSame(row, column)) &&
      couldHead(rowKinds(shape, row, block)),
  );
}

function isTotal(shape: SheetShape, { left }: CellRange, row: number): boolean {
  // No label is a corner without a heading as often as a total.
  const label = textAt(shape, row, left);
  return label !== "" && totalLabel([label]) !== "plain";
}
