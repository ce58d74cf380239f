import type { CellRange } from "../../../domain/cell";
import { COLUMNS_MAX, SHEET_ROWS_MAX } from "../../../read/guard/limits";

/** Cells that change their place, in the sheet so called. Rows and columns are counted from 0. */
export type CellMove =
  /** Rows put in before a row; with a negative count, so many rows taken out from it on. */
  | { readonly kind: "rows"; readonly sheet: string; readonly at: number; readonly count: number }
  /** In some rows, a column of cells put in before a column; with a negative count, that one taken out. */
  | {
      readonly kind: "columns";
      readonly sheet: string;
      readonly top: number;
      readonly bottom: number;
      readonly at: number;
      readonly count: 1 | -1;
    }
  /** A table whose last row is further down: what covered all its rows in some columns does so again. */
  | { readonly kind: "grow"; readonly sheet: string; readonly table: CellRange; readonly bottom: number }
  /** A sheet that goes, with all of its cells. */
  | { readonly kind: "sheet"; readonly sheet: string }
  /** A row that is cut and pasted into another sheet. */
  | {
      readonly kind: "cut";
      readonly sheet: string;
      readonly row: number;
      readonly to: { readonly sheet: string; readonly row: number };
    };

/** Cells of a sheet. */
export interface Place {
  readonly sheet: string;
  readonly range: CellRange;
}

const LAST_ROW = SHEET_ROWS_MAX - 1;
const LAST_COLUMN = COLUMNS_MAX - 1;

/** Whether two names are of one sheet: capitals make no difference to Excel. */
export function sameSheet(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/** Where a range of the sheet of the move stands afterwards; null where all of its cells are gone. */
export function movedRange(range: CellRange, move: CellMove): CellRange | null {
  switch (move.kind) {
    case "rows":
      return move.count < 0 ? withoutRows(range, move.at, -move.count) : withRows(range, move.at, move.count);
    case "columns":
      return movedColumns(range, move);
    case "grow":
      return coversColumns(range, move.table) ? { ...range, bottom: move.bottom } : range;
    case "sheet":
      return null;
    case "cut":
      return range;
  }
}

function movedColumns(range: CellRange, move: Extract<CellMove, { kind: "columns" }>): CellRange | null {
  const within = range.top >= move.top && range.bottom <= move.bottom && range.right >= move.at;
  if (!within || (range.left === 0 && range.right === LAST_COLUMN)) return range;
  if (move.count > 0) {
    const right = (column: number): number => Math.min(LAST_COLUMN, column >= move.at ? column + 1 : column);
    return { ...range, left: right(range.left), right: right(range.right) };
  }
  const left = range.left > move.at ? range.left - 1 : range.left;
  return range.right - 1 < left ? null : { ...range, left, right: range.right - 1 };
}

/**
 * Where cells that something refers to stand after a move; null where they are gone.
 *
 * @param asRange Whether it refers to them as a range, though they be one: `E8:E8` is what is left of a whole column.
 */
export function movedPlace(place: Place, move: CellMove, asRange = false): Place | null {
  if (!sameSheet(place.sheet, move.sheet)) return place;
  if (asRange && move.kind === "grow" && isWholeOfOne(place.range, move.table))
    return { ...place, range: { ...place.range, bottom: move.bottom } };
  if (move.kind === "cut") {
    const { range } = place;
    if (range.top !== move.row || range.bottom !== move.row) return place;
    return { sheet: move.to.sheet, range: { ...range, top: move.to.row, bottom: move.to.row } };
  }
  const range = movedRange(place.range, move);
  return range === null ? null : range === place.range ? place : { sheet: place.sheet, range };
}

/** Whether a cell is the whole column of a table of one row. */
function isWholeOfOne({ top, bottom, left, right }: CellRange, table: CellRange): boolean {
  const isRow = table.bottom === table.top + 1 && top === table.bottom && bottom === top;
  return isRow && left === right && left >= table.left && left <= table.right;
}

/** Whether a range is of all rows of a table in some of its columns, with its heading and what stands above or not. */
function coversColumns(range: CellRange, table: CellRange): boolean {
  const beside = range.right < table.left || range.left > table.right;
  const whole = range.bottom === table.bottom && range.top <= table.top + 1;
  // One cell is one cell, also where a table has one row.
  return !beside && whole && range.top < range.bottom;
}

function withRows(range: CellRange, at: number, count: number): CellRange {
  if (range.bottom < at || isWholeColumns(range)) return range;
  const down = (row: number): number => Math.min(LAST_ROW, row >= at ? row + count : row);
  return { ...range, top: down(range.top), bottom: down(range.bottom) };
}

function withoutRows(range: CellRange, at: number, count: number): CellRange | null {
  if (range.bottom < at || isWholeColumns(range)) return range;
  const end = at + count;
  const top = range.top >= end ? range.top - count : Math.min(range.top, at);
  const bottom = range.bottom >= end ? range.bottom - count : at - 1;
  return bottom < top ? null : { ...range, top, bottom };
}

function isWholeColumns({ top, bottom }: CellRange): boolean {
  return top === 0 && bottom === LAST_ROW;
}

/**
 * A list of ranges of the sheet of the move. Ranges that a move of columns cuts through are split, so that each of
 * their cells is covered as before.
 */
export function movedRanges(ranges: readonly CellRange[], move: CellMove): CellRange[] {
  const split = move.kind === "columns" ? ranges.flatMap((range) => splitRows(range, move.top, move.bottom)) : ranges;
  const whole = split.every((range) => movedRange(range, move) === range) ? ranges : split;
  return whole.flatMap((range) => movedRange(range, move) ?? []);
}

function splitRows(range: CellRange, top: number, bottom: number): CellRange[] {
  const cuts = [range.top, Math.max(range.top, top), Math.min(range.bottom, bottom) + 1, range.bottom + 1];
  if (range.bottom < top || range.top > bottom) return [range];
  const parts: CellRange[] = [];
  for (let index = 0; index < 3; index += 1) {
    const [from = 0, to = 0] = [cuts[index], cuts[index + 1]];
    if (to > from) parts.push({ ...range, top: from, bottom: to - 1 });
  }
  return parts;
}
