import type { CellRange } from "../../../domain/cell";
import { largest } from "../../../domain/extremes";
import { unitAlone } from "../../cells/headerUnit";
import { rowKinds, textAt } from "./rowKinds";
import type { SheetShape } from "../sheetShape";

/** Longest text of one cell that can be a group's heading when nothing is merged. */
export const GROUP_CHARS = 60;

/**
 * Whether a row without figures belongs to the header above it: cells merged down from it, headings under their group,
 * sub-headings in the gaps of a row of groups, or words that tell repeated headings apart.
 *
 * @param next The row right below `bottom`.
 * @param figuresBelow Whether figures follow: without them, rows of words cannot be told from headings as well.
 */
export function joinsHeader(
  shape: SheetShape,
  top: number,
  bottom: number,
  block: CellRange,
  figuresBelow: boolean,
): boolean {
  const next = bottom + 1;
  const columns = shape.columns(next, block.left, block.right);
  if (columns.length === 0) return false;
  if (columns.some((column) => mergedDown(shape, bottom, next, column))) return true;
  if ((figuresBelow || columns[0] !== block.left) && underGroup(shape, bottom, columns)) return true;
  if (isUnitRow(shape, next, block)) return true;
  if (!figuresBelow) return false;
  const short = columns.every((column) => (shape.standing(next, column)?.text.length ?? 0) <= GROUP_CHARS);
  // Sub-headings under a label that stands once: ["Area", "Offences", ""] over ["", "2018", "2019"].
  if (rowsStand(shape, top, bottom, block.left) && columns.length >= 2 && columns[0] !== block.left && short)
    return true;
  return fillsGaps(shape, top, bottom, columns, block) || (short && tellsApart(shape, bottom, columns, block));
}

/** A row that only names units (`Number`, `%`, `Rate per 1,000 population`), and none over the rows' names. */
export function isUnitRow(shape: SheetShape, row: number, block: CellRange): boolean {
  const columns = shape.columns(row, block.left, block.right);
  return (
    columns.length > 0 &&
    columns[0] !== block.left &&
    columns.every((column) => unitAlone(textAt(shape, row, column)) !== null)
  );
}

/**
 * A row that tells apart headings which are printed over each column of their group ("2018", "2018", "2019", "2019"
 * over "Count", "Rate", "Count", "Rate"), with figures straight below it.
 */
function tellsApart(shape: SheetShape, bottom: number, columns: readonly number[], block: CellRange): boolean {
  const headed = shape.columns(bottom, block.left, block.right);
  const above = headed.map((column) => textAt(shape, bottom, column));
  const both = headed.map((column) => `${textAt(shape, bottom, column)}\n${textAt(shape, bottom + 1, column)}`);
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
