import type { CellRange } from "../../domain/cell";
import { cellKind } from "../cells/cellKind";
import { chooseHeader, type HeaderRows } from "./header/chooseHeader";
import { couldHead, rowKinds } from "./header/rowKinds";
import { rowsFrom } from "./rowsFrom";
import { columnRuns, rowRuns, type SheetShape } from "./sheetShape";

/** Rows looked at to tell what a column of a block holds. */
const LOOK_ROWS = 60;
/** Rows of titles over tables that stand beside each other, at most. */
const TITLE_ROWS = 6;

/**
 * Cuts a sheet into blocks of cells: at blank rows, and at blank columns where what stands to the right is a table of
 * its own. A blank column inside a table (published tables use them as spacing) does not cut it.
 */
export function findBlocks(shape: SheetShape): CellRange[] {
  const { rowCount, columnCount } = shape.sheet;
  return cut(shape, { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 });
}

function cut(shape: SheetShape, region: CellRange): CellRange[] {
  let titles: CellRange[] = [];
  const blocks: CellRange[] = [];
  for (const run of rowRuns(shape, region)) {
    const parts = partsBeside(shape, run);
    const [only, ...more] = parts;
    if (only !== undefined && more.length === 0 && isTitlesBeside(shape, only)) {
      titles.push(only);
      continue;
    }
    const isOver = titles.length > 0 && more.length > 0 && titles.every((title) => standsOver(shape, title, parts));
    if (!isOver) blocks.push(...titles);
    const top = isOver ? (titles[0] ?? run).top : run.top;
    titles = [];
    if (more.length === 0) blocks.push(...parts);
    else blocks.push(...parts.flatMap((part) => cut(shape, { ...part, top })));
  }
  return [...blocks, ...titles];
}

/** A run of rows cut at the blank columns between tables that stand beside each other. */
function partsBeside(shape: SheetShape, run: CellRange): CellRange[] {
  const parts: CellRange[] = [];
  for (const next of columnRuns(shape, run)) {
    const before = parts.at(-1);
    if (before === undefined || standsAlone(shape, before, next)) parts.push(next);
    else parts[parts.length - 1] = { ...before, right: next.right };
  }
  return parts;
}

/** Whether rows above a blank row are words in columns apart, as the titles of tables beside each other are. */
function isTitlesBeside(shape: SheetShape, block: CellRange): boolean {
  if (block.bottom - block.top >= TITLE_ROWS || block.right === block.left) return false;
  if (columnRuns(shape, block).some(({ left, right }) => right > left)) return false;
  return rowsFrom(block.top, block.bottom).every((row) => couldHead(rowKinds(shape, row, block)));
}

/** Whether words stand only over the first columns of tables beside each other, the first of these among them. */
function standsOver(shape: SheetShape, { top, bottom, left, right }: CellRange, parts: readonly CellRange[]): boolean {
  const corners = new Set(parts.map((part) => part.left));
  const columns = rowsFrom(top, bottom).flatMap((row) => shape.columns(row, left, right));
  return columns.every((column) => corners.has(column));
}

/** Whether cells to the right of a blank column are a side table, with a header and labels of their own. */
function standsAlone(shape: SheetShape, before: CellRange, next: CellRange): boolean {
  if (next.right === next.left || before.right === before.left) return false;
  const [beforeTight, nextTight] = [tight(shape, before), tight(shape, next)];
  if (beforeTight === null || nextTight === null) return false;
  const one = chooseHeader(shape, beforeTight)?.rows;
  const other = chooseHeader(shape, nextTight)?.rows;
  if (one === undefined || other === undefined || one.bottom < one.top || other.bottom < other.top) return false;
  if (!startsWithLabels(shape, nextTight, other)) return false;
  if (bridged(shape, before, next)) return false;
  const sameHeader =
    headerTexts(shape, one.bottom, beforeTight).join("|") === headerTexts(shape, other.bottom, nextTight).join("|");
  const otherRows = beforeTight.top !== nextTight.top || beforeTight.bottom !== nextTight.bottom;
  return sameHeader || otherRows || hasFigures(shape, nextTight, other.bodyFrom);
}

/** A heading merged over both, which makes them one table. */
function bridged(shape: SheetShape, before: CellRange, next: CellRange): boolean {
  for (let row = before.top; row <= before.bottom; row += 1) {
    const merge = shape.mergeAt(row, next.left);
    if (merge !== null && merge.left <= before.right) {
      // A title over the whole block says nothing; a heading that begins inside the first part does.
      if (merge.left > before.left) return true;
    }
  }
  return false;
}

function tight(shape: SheetShape, region: CellRange): CellRange | null {
  const runs = rowRuns(shape, region);
  const [first, last] = [runs[0], runs.at(-1)];
  return first === undefined || last === undefined ? null : { ...region, top: first.top, bottom: last.bottom };
}

function headerTexts(shape: SheetShape, row: number, region: CellRange): string[] {
  return shape
    .columns(row, region.left, region.right)
    .map((column) => shape.standing(row, column)?.text.trim().toLowerCase() ?? "");
}

/** Whether the first column of a region names its rows, as the rows that have figures show where there are any. */
function startsWithLabels(shape: SheetShape, region: CellRange, { top, bottom, bodyFrom }: HeaderRows): boolean {
  const heads = rowsFrom(top, bottom).flatMap((row) => shape.standing(row, region.left) ?? []);
  // What stands under a year is a figure, though it may look like one.
  if (heads.some((cell) => cellKind(cell) === "year")) return false;
  const rows = rowsFrom(bodyFrom, Math.min(region.bottom, bodyFrom + LOOK_ROWS));
  const withFigures = rows.filter((row) => !couldHead(rowKinds(shape, row, region)));
  let labels = 0;
  let others = 0;
  let ranked = 0;
  for (const row of withFigures.length > 0 ? withFigures : rows) {
    const cell = shape.standing(row, region.left);
    if (cell === null) continue;
    // A rank or a number before the name: 1, 2, 3.
    const name = region.left < region.right ? shape.standing(row, region.left + 1) : null;
    if (name !== null && cellKind(name) === "words" && /^\d{1,3}\.?$/.test(cell.text.trim())) ranked += 1;
    if (cellKind(cell) === "words" || cellKind(cell) === "year" || cellKind(cell) === "date") labels += 1;
    else others += 1;
  }
  return labels > others || ranked > labels + others - ranked;
}

function hasFigures(shape: SheetShape, region: CellRange, from: number): boolean {
  for (let row = from; row <= Math.min(region.bottom, from + LOOK_ROWS); row += 1) {
    if (!couldHead(rowKinds(shape, row, region)) && shape.count(row, region.left, region.right) > 1) return true;
  }
  return false;
}
