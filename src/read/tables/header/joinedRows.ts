import type { CellRange } from "../../../domain/cell";
import { largest } from "../../../domain/extremes";
import { cellKind } from "../../cells/cellKind";
import { unitsAlone } from "../../cells/headerUnit";
import { textAt } from "./rowKinds";
import { hasFigure } from "./rowLikeness";
import type { SheetShape } from "../sheetShape";
import { rowsFrom } from "../rowsFrom";

/** Rows of units, numbers and sections that may stand between headings and the first figures. */
const FIGURES_WITHIN = 4;

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
  if (!figuresBelow || holdsFigures(shape, next, columns)) return false;
  const short = columns.every((column) => (shape.standing(next, column)?.text.length ?? 0) <= GROUP_CHARS);
  // Sub-headings under a label that stands once: ["Area", "Offences", ""] over ["", "2018", "2019"].
  if (rowsStand(shape, top, bottom, block.left) && columns.length >= 2 && columns[0] !== block.left && short)
    return true;
  if (short && nestsBands(shape, bottom, columns, block)) return true;
  return fillsGaps(shape, top, bottom, columns, block) || (short && tellsApart(shape, top, bottom, columns, block));
}

/** What makes a figure more than a count or a rank, which may be a heading (`10`, `25`, `4+`). */
const MEASURED = /[%£€$.]/;

/** Whether a row has a figure that nothing is headed by: `2%`, `2.5`. */
function holdsFigures(shape: SheetShape, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const cell = shape.standing(row, column);
    return cell !== null && cellKind(cell) === "figure" && MEASURED.test(cell.text);
  });
}

/** A row that only names units (`Number`, `%`, `Rate per 1,000 population`), and none over the rows' names. */
export function isUnitRow(shape: SheetShape, row: number, block: CellRange): boolean {
  const columns = shape.columns(row, block.left, block.right);
  return (
    columns.length > 0 && columns[0] !== block.left && columns.every((column) => unitsAlone(textAt(shape, row, column)))
  );
}

/**
 * Bands under bands, neither over the rows' names: under one band alone, others from its own column on (in
 * each of the columns only if they differ, and the rows below have names); under bands
 * with gaps between them, others in the same columns; under bands that are printed in every column, words there too.
 */
function nestsBands(shape: SheetShape, bottom: number, columns: readonly number[], block: CellRange): boolean {
  const above = shape.columns(bottom, block.left, block.right);
  if (above[0] === block.left || columns[0] !== above[0]) return false;
  if (above.length === 1) {
    const leavesGaps = columns.length < block.right - (columns[0] ?? 0) + 1;
    return leavesGaps || (allDiffer(shape, bottom + 1, columns) && hasNamesBelow(shape, bottom + 2, block));
  }
  const apart = above.every((column, place) => place === 0 || column > (above[place - 1] ?? column) + 1);
  if (apart && above.join() === columns.join()) return true;
  const texts = above.map((column) => textAt(shape, bottom, column));
  if (isUnitRow(shape, bottom, block)) return false;
  const repeated = above.filter(
    (_, place) => texts.indexOf(texts[place] ?? "") !== texts.lastIndexOf(texts[place] ?? ""),
  );
  return repeated.length > 0 && repeated.every((column) => columns.includes(column));
}

function allDiffer(shape: SheetShape, row: number, columns: readonly number[]): boolean {
  return new Set(columns.map((column) => textAt(shape, row, column))).size === columns.length;
}

/** Whether the rows from one on have names, which the rows above it have not. */
function hasNamesBelow(shape: SheetShape, from: number, { left, bottom }: CellRange): boolean {
  return rowsFrom(from, Math.min(bottom, from + FIGURES_WITHIN)).some((row) => shape.stands(row, left));
}

/**
 * A row that tells apart headings which are printed over each column of their group ("2018", "2018", "2019", "2019"
 * over "Count", "Rate", "Count", "Rate"), with figures straight below it.
 */
function tellsApart(
  shape: SheetShape,
  top: number,
  bottom: number,
  columns: readonly number[],
  block: CellRange,
): boolean {
  if (isUnitRow(shape, bottom, block)) return false;
  const headed = shape.columns(bottom, block.left, block.right);
  const texts = headed.map((column) => textAt(shape, bottom, column));
  const repeated = headed.filter((_, place) => texts.indexOf(texts[place] ?? "", place + 1) >= 0);
  const paths = headed.map((column) =>
    rowsFrom(top, bottom + 1)
      .map((row) => textAt(shape, row, column))
      .join("\n"),
  );
  if (repeated.length === 0 || new Set(paths).size < paths.length) return false;
  if (!repeated.every((column) => columns.includes(column))) return false;
  return rowsFrom(bottom + 2, Math.min(block.bottom, bottom + 1 + FIGURES_WITHIN)).some((row) =>
    hasFigure(shape, row, block),
  );
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
