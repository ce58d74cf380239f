import type { CellRange } from "../../../domain/cell";
import { cellKind } from "../../cells/cellKind";
import { bandText } from "./bandText";
import { headerWordShare } from "../noteWords";
import { columnsBelow } from "./columnsBelow";
import { GROUP_CHARS } from "./joinedRows";
import { couldHead, rowKinds, textAt } from "./rowKinds";
import { qualifiesColumn, rightTitle } from "./rightTitle";
import { mayHead } from "./rowLikeness";
import type { SheetShape } from "../sheetShape";

/** Columns in which a title stands again, at least. */
const REPEATED_MIN = 3;
/** Pairs of a name and its words that may stand above a header: so many at most, in so many columns. */
const PAIRS_MAX = 6;
const PAIR_COLUMNS = 3;

/**
 * Words above a table: one cell, unless it heads a group of the columns right below it; one at each end; or the same in
 * every column, as a program leaves a title that was merged over all of them.
 */
export function isTitleRow(shape: SheetShape, row: number, block: CellRange): boolean {
  const columns = shape.columns(row, block.left, block.right);
  if (isInEveryColumn(shape, row, columns, block)) return true;
  if (columns.length === 2) return isAtBothEnds(shape, row, columns, block);
  if (columns.length !== 1) return false;
  const column = columns[0] ?? block.left;
  const below = row < block.bottom ? shape.columns(row + 1, block.left, block.right) : [];
  if (column === block.left || below.length < 2) return true;
  if (rightTitle(shape, row, column, block) === "title") return true;
  const merge = shape.mergeAt(row, column);
  const text = shape.standing(row, column)?.text ?? "";
  const headsGroup = merge === null ? text.length <= GROUP_CHARS : merge.right > merge.left;
  const headsColumns = (): boolean => mayHead(shape, row + 1, block, columnsBelow(shape, block, row + 2));
  return !(headsGroup && couldHead(rowKinds(shape, row, block)) && headsColumns());
}

function isInEveryColumn(shape: SheetShape, row: number, columns: readonly number[], block: CellRange): boolean {
  const width = block.right - block.left + 1;
  if (width < REPEATED_MIN || columns.length < width || row >= block.bottom) return false;
  const [first = block.left] = columns;
  const text = textAt(shape, row, first);
  const cell = shape.standing(row, first);
  return cell !== null && cellKind(cell) === "words" && columns.every((column) => textAt(shape, row, column) === text);
}

/** A title at the left and a page, a date or a unit at the far right, over rows that have a heading for each column. */
function isAtBothEnds(shape: SheetShape, row: number, columns: readonly number[], block: CellRange): boolean {
  const [first, last] = columns;
  if (first !== block.left || last !== block.right || last - first < 3 || row >= block.bottom) return false;
  if (shape.mergeAt(row, last) !== null || !couldHead(rowKinds(shape, row + 1, block))) return false;
  const headed = shape.columns(row + 1, block.left, block.right);
  const texts = new Set(headed.map((column) => textAt(shape, row + 1, column)));
  return (headed.length === last - first + 1 && texts.size === headed.length) || isOverBands(shape, row, first, last);
}

/** Both ends of a row over bands and their headings, which tell the columns and those at the ends apart without it. */
function isOverBands(shape: SheetShape, row: number, first: number, last: number): boolean {
  if (shape.mergeAt(row, first) !== null || qualifiesColumn(textAt(shape, row, last))) return false;
  const stands = (column: number): boolean =>
    [row + 1, row + 2].some((below) => shape.stands(below, column) || shape.mergeAt(below, column) !== null);
  const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(stands);
  if (columns[0] !== first || columns.at(-1) !== last || shape.count(row + 2, first, last) < 3) return false;
  const paths = columns.map(
    (column) => `${bandText(shape, row + 1, column, first)}\n${textAt(shape, row + 2, column)}`,
  );
  return new Set(paths).size === paths.length;
}

/**
 * A name and its words at the left (`Period`, `Quarter 4`) above a wider row, or above headings of names and figures; a
 * table of settings, with a heading `Value`, is none.
 */
export function isPairRow(shape: SheetShape, row: number, block: CellRange, pairsBefore: number): boolean {
  if (pairsBefore >= PAIRS_MAX || row >= block.bottom) return false;
  const columns = shape.columns(row, block.left, block.right);
  const last = columns[1];
  if (columns.length !== 2 || columns[0] !== block.left || last === undefined || last - block.left >= PAIR_COLUMNS)
    return false;
  const [first, second] = [shape.mergeAt(row, block.left), shape.mergeAt(row, last)];
  if (first !== null || (second !== null && second.right > second.left)) return false;
  if (textAt(shape, row, last).toLowerCase() === "value" || !couldHead(rowKinds(shape, row, block))) return false;
  for (let below = row + 1; below <= Math.min(block.bottom, row + PAIRS_MAX); below += 1) {
    if (!shape.stands(below, block.left)) return false;
    if (shape.count(below, block.left, block.right) > 2) return true;
    if (headsNamesAndFigures(shape, below, block)) return !headsNamesAndFigures(shape, row, block);
  }
  return false;
}

/** Whether two words that head columns stand over names and their figures: `Measure`, `Actual`. */
function headsNamesAndFigures(shape: SheetShape, row: number, block: CellRange): boolean {
  const columns = shape.columns(row, block.left, block.right);
  const [first, last] = columns;
  if (columns.length !== 2 || first !== block.left || last === undefined) return false;
  if (headerWordShare(columns.map((column) => textAt(shape, row, column))) < 1) return false;
  const below = columnsBelow(shape, block, row + 1);
  return below[0]?.holds === "words" && below[last - block.left]?.holds === "figures";
}

/** One cell over the last column that may be a title or that column's heading. */
export function mayBeTitle(shape: SheetShape, row: number, block: CellRange): boolean {
  const columns = shape.columns(row, block.left, block.right);
  const column = columns[0];
  return columns.length === 1 && column !== undefined && rightTitle(shape, row, column, block) === "unclear";
}
