import type { CellRange } from "../../../domain/cell";
import { type CellKind, cellKind } from "../../cells/cellKind";
import type { SheetShape } from "../sheetShape";

/** Rows straight below a row that tell what its columns hold, and rows further down, at even steps. */
const NEAR_ROWS = 30;
const FAR_ROWS = 30;
/** Rows looked at past a block that ends with its header: some tables leave a blank row there. */
const PAST_ROWS = 5;
/** Different texts of a column that are remembered. */
const TEXTS_MAX = 60;

/** What one column holds below a row. */
export interface ColumnBelow {
  readonly holds: "figures" | "years" | "dates" | "words" | "nothing";
  /** The share of its cells that are of that kind. */
  readonly purity: number;
  /** Texts that stand in it. */
  readonly texts: ReadonlySet<string>;
}

/**
 * What the columns of a block hold below one of its rows, told from some of the rows: those next below and others at
 * even steps, so that the longest table costs no more than a short one.
 *
 * @param from The first row that counts.
 */
export function columnsBelow(shape: SheetShape, block: CellRange, from: number): ColumnBelow[] {
  const rows = sampledRows(shape, block, from);
  const width = block.right - block.left + 1;
  return Array.from({ length: width }, (_, index) => columnOf(shape, rows, block.left + index));
}

function sampledRows(shape: SheetShape, block: CellRange, from: number): number[] {
  const rows: number[] = [];
  const near = Math.min(block.bottom, from + NEAR_ROWS - 1);
  for (let row = from; row <= near; row += 1) rows.push(row);
  const step = Math.max(1, (block.bottom - near) / FAR_ROWS);
  for (let row = near + step; row <= block.bottom; row += step) rows.push(Math.floor(row));
  if (rows.length > 0) return rows;
  const last = Math.min(shape.sheet.rowCount - 1, from + NEAR_ROWS);
  for (let row = from; row <= last && rows.length < PAST_ROWS; row += 1) {
    if (shape.count(row, block.left, block.right) > 1) rows.push(row);
  }
  return rows;
}

function columnOf(shape: SheetShape, rows: readonly number[], column: number): ColumnBelow {
  const counts: Record<CellKind, number> = { figure: 0, missing: 0, year: 0, date: 0, words: 0 };
  const texts = new Set<string>();
  let filled = 0;
  for (const row of rows) {
    const cell = shape.standing(row, column);
    if (cell === null) continue;
    counts[cellKind(cell)] += 1;
    filled += 1;
    if (texts.size < TEXTS_MAX) texts.add(cell.text.trim().toLowerCase());
  }
  if (filled === 0) return { holds: "nothing", purity: 0, texts };
  const { figure, missing, year, date, words } = counts;
  // Figures of about two thousand look like years.
  const figures = figure > 0 ? figure + missing + year : missing;
  const most = (holds: ColumnBelow["holds"], count: number): ColumnBelow => ({ holds, purity: count / filled, texts });
  if (figures > words + date && figures > 0) return most("figures", figures);
  if (year > words + date && figure === 0) return most("years", year);
  return date + year > words ? most("dates", date + year) : most("words", words);
}
