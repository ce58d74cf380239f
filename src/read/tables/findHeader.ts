import { largest } from "../../domain/extremes";
import type { CellRange } from "../../domain/cell";
import { type CellKind, cellKind } from "../cells/cellKind";
import { unitAlone } from "../cells/headerUnit";
import { headerWordShare } from "./noteWords";
import type { SheetShape } from "./sheetShape";

/** Where a block's header stands: its rows from `top` to `bottom`; `bottom` is before `top` where it has none. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/** Header rows that are looked for at most. */
const HEADER_ROWS_MAX = 8;
/** Rows below a header in which figures must begin for its rows to be told from rows of words. */
const FIGURES_WITHIN = 30;
/** Longest text of one cell that can be a group's heading when nothing is merged. */
const GROUP_CHARS = 60;

/** The roles of the cells standing in a row, from the left; the first column's marks count as words (a grade `C`). */
export function rowKinds(shape: SheetShape, row: number, region: CellRange): CellKind[] {
  const roles: CellKind[] = [];
  for (let column = region.left; column <= region.right; column += 1) {
    const cell = shape.standing(row, column);
    if (cell === null) continue;
    const role = cellKind(cell);
    roles.push(role === "missing" && column === region.left ? "words" : role);
  }
  return roles;
}

/** Whether a row could head a table: words, years and dates, and no figure or mark for one. */
export function couldHead(roles: readonly CellKind[]): boolean {
  return roles.length > 0 && !roles.includes("figure") && !roles.includes("missing");
}

/**
 * The header of a block of cells, or null where the block has no row of two cells or more: it is words, not a table.
 * Rows of one cell above the header are left to the caller as titles.
 */
export function findHeader(shape: SheetShape, block: CellRange): HeaderRows | null {
  let top = block.top;
  while (top <= block.bottom && isTitleRow(shape, top, block)) top += 1;
  if (top > block.bottom) return null;
  if (!couldHead(rowKinds(shape, top, block)) && !headsBands(shape, top, block)) return { top, bottom: top - 1 };
  const figuresBelow = figuresFollow(shape, top, block);
  let bottom = top;
  while (bottom < block.bottom && bottom - top + 1 < HEADER_ROWS_MAX && goesOn(shape, top, bottom, block, figuresBelow))
    bottom += 1;
  return { top, bottom };
}

/**
 * A header of bands or numbered columns (`Age`, `0-17`, `18-24`, `65+`; `Area`, `1`, `2`, `3`): a word that heads
 * columns,
 * or nothing, and then beginnings that only rise.
 */
function headsBands(shape: SheetShape, row: number, block: CellRange): boolean {
  const [first, ...bands] = shape
    .columns(row, block.left, block.right)
    .map((column) => shape.standing(row, column)?.text.trim() ?? "");
  const starts = bands.map((text) =>
    /^\d{1,3}(?:\s*(?:-|–|to)\s*\d{1,3}|\s*\+)?$/.test(text) ? Number.parseInt(text, 10) : NaN,
  );
  const rise = starts.every((start, index) => (index === 0 ? start >= 0 : start > (starts[index - 1] ?? NaN)));
  return first !== undefined && headerWordShare([first]) === 1 && bands.length >= 2 && rise;
}

/** One cell, unless it heads a group of the columns in the row right below it. */
function isTitleRow(shape: SheetShape, row: number, block: CellRange): boolean {
  const columns = shape.columns(row, block.left, block.right);
  if (columns.length !== 1) return false;
  const column = columns[0] ?? block.left;
  const below = row < block.bottom ? shape.columns(row + 1, block.left, block.right) : [];
  if (column === block.left || below.length < 2) return true;
  const merge = shape.mergeAt(row, column);
  const text = shape.standing(row, column)?.text ?? "";
  const headsGroup = merge === null ? text.length <= GROUP_CHARS : merge.right > merge.left;
  return !(headsGroup && couldHead(rowKinds(shape, row, block)) && couldHead(rowKinds(shape, row + 1, block)));
}

/** Looked for past the block's end too: some tables leave a blank row under their header. */
function figuresFollow(shape: SheetShape, top: number, block: CellRange): boolean {
  for (let row = top + 1; row <= Math.min(shape.sheet.rowCount - 1, top + FIGURES_WITHIN); row += 1) {
    const roles = rowKinds(shape, row, block);
    if (roles.includes("figure") || roles.includes("missing")) return true;
  }
  return false;
}

/** Whether the row below `bottom` still belongs to a header that began at `top`. */
function goesOn(shape: SheetShape, top: number, bottom: number, block: CellRange, figuresBelow: boolean): boolean {
  const next = bottom + 1;
  const roles = rowKinds(shape, next, block);
  if (!couldHead(roles)) return false;
  const columns = shape.columns(next, block.left, block.right);
  if (columns.some((column) => mergedDown(shape, bottom, next, column))) return true;
  if ((figuresBelow || columns[0] !== block.left) && underGroup(shape, bottom, columns)) return true;
  if (isUnitRow(shape, next, columns, block)) return true;
  if (!figuresBelow) return false;
  const labelStandsBefore = rowsStand(shape, top, bottom, block.left);
  const short = columns.every((column) => (shape.standing(next, column)?.text.length ?? 0) <= GROUP_CHARS);
  // Sub-headings under a label that stands once: ["Area", "Offences", ""] over ["", "2018", "2019"].
  if (labelStandsBefore && columns.length >= 2 && columns[0] !== block.left && short) return true;
  return fillsGaps(shape, top, bottom, columns, block) || (short && tellsApart(shape, bottom, columns, block));
}

/**
 * A row that tells apart headings which are printed over each column of their group ("2018", "2018", "2019", "2019"
 * over
 * "Count", "Rate", "Count", "Rate"), with figures straight below it.
 */
function tellsApart(shape: SheetShape, bottom: number, columns: readonly number[], block: CellRange): boolean {
  const text = (row: number, column: number): string => shape.standing(row, column)?.text.trim() ?? "";
  const headed = shape.columns(bottom, block.left, block.right);
  const above = headed.map((column) => text(bottom, column));
  const both = headed.map((column) => `${text(bottom, column)}\n${text(bottom + 1, column)}`);
  if (
    new Set(above).size === above.length ||
    new Set(both).size < both.length ||
    !headed.every((column) => columns.includes(column))
  )
    return false;
  const below = bottom + 2 <= block.bottom ? rowKinds(shape, bottom + 2, block) : [];
  return below.includes("figure") || below.includes("missing");
}

function rowsStand(shape: SheetShape, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row += 1) if (shape.stands(row, column)) return true;
  return false;
}

/** A cell merged down from the header into the next row. */
function mergedDown(shape: SheetShape, bottom: number, next: number, column: number): boolean {
  const merge = shape.mergeAt(next, column);
  return merge !== null && merge.top <= bottom && merge.bottom >= next;
}

/** Two cells or more under one that is merged across them. */
function underGroup(shape: SheetShape, bottom: number, columns: readonly number[]): boolean {
  const groups = columns
    .map((column) => shape.mergeAt(bottom, column))
    .filter((merge) => merge !== null && merge.right > merge.left);
  return groups.some((group, index) => groups.indexOf(group) !== index);
}

/** A row that only names units (`Number`, `%`, `Rate per 1,000 population`). */
function isUnitRow(shape: SheetShape, row: number, columns: readonly number[], block: CellRange): boolean {
  return (
    columns[0] !== block.left && columns.every((column) => unitAlone(shape.standing(row, column)?.text ?? "") !== null)
  );
}

/**
 * Group headings leave gaps over the columns of the group: the row below must fill such a gap, one that is not just at
 * the right end, where a stray remark would stand.
 */
function fillsGaps(
  shape: SheetShape,
  top: number,
  bottom: number,
  columns: readonly number[],
  block: CellRange,
): boolean {
  const headed = new Set<number>();
  for (let row = top; row <= bottom; row += 1)
    for (const column of shape.columns(row, block.left, block.right)) headed.add(column);
  const lastHeaded = largest(headed);
  const gaps = columns.filter((column) => column < lastHeaded && !headed.has(column));
  return gaps.length > 0 && columns.length > headed.size && (gaps.length > 1 || headed.size * 2 <= columns.length);
}
