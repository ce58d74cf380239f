import type { CellRange } from "../../domain/cell";
import { textAt } from "./header/rowKinds";
import { rowText } from "./headingsAgain";
import type { SheetShape } from "./sheetShape";
import type { Draft } from "./splitBlock";

/** Words over the marks that a table uses and what they mean. */
const KEY_HEADING = /^(?:key|legend|symbols|shorthand|abbreviations|notes?|footnotes?)(?: to [\w\s]{1,40})?\s*:?$/i;
/** Words, such as `Not applicable`, and no figure. */
const MEANING = /^[^\d]*[a-z]{3}/i;
/** A mark or a number is no longer than this; a row's name may be. */
const MARK_CHARS = 12;
/** Rows of a key at most. */
const KEY_ROWS = 30;

/** Whether a block is a key: its heading, then a mark and its meaning on each row. */
export function isKey(shape: SheetShape, { top, bottom, left, right }: CellRange): boolean {
  if (bottom === top || bottom - top > KEY_ROWS || !isKeyHeading(shape, top, left, right)) return false;
  for (let row = top + 1; row <= bottom; row += 1) if (!isKeyRow(shape, row, left, right)) return false;
  return true;
}

/**
 * The place among a table's rows at which a key at its foot begins; null where it has none. A table of two columns may
 * be one of names and words itself.
 */
export function keyFrom(
  shape: SheetShape,
  { left, right }: Pick<CellRange, "left" | "right">,
  rows: readonly number[],
): number | null {
  if (right - left < 2) return null;
  for (let place = rows.length - 1; place > 0 && place >= rows.length - 1 - KEY_ROWS; place -= 1) {
    const row = rows[place] ?? 0;
    if (place < rows.length - 1 && isKeyHeading(shape, row, left, right)) return place;
    if (!isKeyRow(shape, row, left, right)) return null;
  }
  return null;
}

/** A mark and words that say what it means: `- Not collected`, `p Provisional`. */
const MARK_AND_WORDS = /^([^\sa-z\d]{1,3}|[a-z])\s+(?!of which\b)\p{L}/iu;

/**
 * Whether words explain a mark that stands in a cell of a table by itself, as a line under it does.
 *
 * @example
 * // "- Not collected" explains the cell "-", and is a row's name in a table without such a cell
 */
export function explainsMark(
  shape: SheetShape,
  { left, right, bodyRows }: Pick<Draft, "left" | "right" | "bodyRows">,
  text: string,
): boolean {
  const mark = MARK_AND_WORDS.exec(text.trim())?.[1];
  if (mark === undefined || /[A-Z]/.test(mark)) return false;
  return bodyRows.some((row) =>
    shape.columns(row, left + 1, right).some((column) => textAt(shape, row, column) === mark),
  );
}

function isKeyHeading(shape: SheetShape, row: number, left: number, right: number): boolean {
  return shape.count(row, left, right) === 1 && KEY_HEADING.test(rowText(shape, row, left, right));
}

/** One cell, or a mark with words beside it. */
function isKeyRow(shape: SheetShape, row: number, left: number, right: number): boolean {
  const [first, second, ...more] = shape.columns(row, left, right);
  if (first === undefined || second === undefined) return true;
  const mark = shape.standing(row, first)?.text.trim() ?? "";
  const meaning = shape.standing(row, second)?.text ?? "";
  return more.length === 0 && mark.length <= MARK_CHARS && MEANING.test(meaning);
}
