import type { CellRange } from "../../../domain/cell";
import { cellKind } from "../../cells/cellKind";
import { unitAlone } from "../../cells/headerUnit";
import { isNote } from "../noteWords";
import { columnsBelow } from "./columnsBelow";
import { textAt } from "./rowKinds";
import { mayHead } from "./rowLikeness";
import { rowsFrom } from "../rowsFrom";
import type { SheetShape } from "../sheetShape";

/** Rows below a title at the right in which the headings must begin. */
const HEADINGS_WITHIN = 6;
/** Words that say what a column holds rather than what a table is about. */
const QUALIFIES = new RegExp(
  String.raw`\b(?:forecasts?|targets?|plan(?:ned)?|budget(?:ed)?|estimate[ds]?|project(?:ed|ions?)|provisional` +
    String.raw`|revised|actuals?|outturn|previous|last|latest|change[sd]?|differences?|variance|ranks?|ratings?` +
    String.raw`|totals?|all|average|mean|median|comparators?|benchmark|per|percent(?:age)?|number|status|comments?` +
    String.raw`|wom[ae]n|m[ae]n|males?|females?|england|national)\b|%`,
  "i",
);
const TITLE_START = /^(?:table|figure|chart|annex|appendix|page)\s+[a-z]?\d/i;
const PROSE_WORDS = 7;
const NAME_WORDS = 3;

/**
 * Whether one cell alone, over the last column of a block, is a title that was put at the right, or the heading of that
 * column. A title stands over headings that need none above them, and its words do not say what a column holds. Two or
 * three words over a year may be either.
 *
 * @example
 * // ",,,Published July 2025" over "Area,2018,2019,2020" is a title
 * // ",,,Forecast" over "Area,2018,2019,2020" is a heading
 * // ",,,Northdale Council" over "Area,2018,2019,2020" is unclear
 */
export function rightTitle(
  shape: SheetShape,
  row: number,
  column: number,
  block: CellRange,
): "title" | "unclear" | "heading" {
  if (column !== block.right || column - block.left < 2 || shape.mergeAt(row, column) !== null) return "heading";
  const text = textAt(shape, row, column);
  const words = text.split(/\s+/).length;
  if (words >= PROSE_WORDS || TITLE_START.test(text) || isNote(text)) return "title";
  if (words === 1 || unitAlone(text) !== null) return "heading";
  const headed = headedRow(shape, row, column, block);
  if (headed === null ? !isOverMarks(shape, row, block) : unitAlone(textAt(shape, headed, column)) !== null)
    return "heading";
  if (qualifiesColumn(text)) return words > NAME_WORDS && /\bby\b/i.test(text) ? "unclear" : "heading";
  const cell = headed === null ? null : shape.standing(headed, column);
  const overWords = cell !== null && cellKind(cell) === "words";
  return overWords || words > NAME_WORDS || /\b(?:19|20)\d\d\b/.test(text) ? "title" : "unclear";
}

/** Whether words say what a column holds rather than what a table is about. */
export function qualifiesColumn(text: string): boolean {
  return QUALIFIES.test(text);
}

/** Whether a row stands over headings of all columns but the last, which holds marks beside figures. */
function isOverMarks(shape: SheetShape, row: number, block: CellRange): boolean {
  const beside = block.right - 1;
  let isHeaded = false;
  let body = row + 1;
  for (; body < Math.min(block.bottom, row + HEADINGS_WITHIN); body += 1) {
    if (!mayHead(shape, body, block, columnsBelow(shape, block, body + 1))) break;
    if (shape.stands(body, block.right)) return false;
    isHeaded ||= shape.stands(body, beside) && shape.count(body, block.left, beside) > 1;
  }
  const below = columnsBelow(shape, block, body);
  const hasFigures = below.some(({ holds }) => holds === "figures" || holds === "years");
  return isHeaded && hasFigures && ["words", "nothing"].includes(below.at(-1)?.holds ?? "");
}

/** The first row of headings below that has a cell in the column and tells the columns apart; null for none. */
function headedRow(shape: SheetShape, row: number, column: number, block: CellRange): number | null {
  const last = Math.min(block.bottom, row + HEADINGS_WITHIN);
  const rows = rowsFrom(row + 1, last);
  const body = rows.findIndex((below) => !mayHead(shape, below, block, columnsBelow(shape, block, below + 1)));
  const headings = body < 0 ? rows : rows.slice(0, body);
  const headed = headings.find((below) => shape.stands(below, column));
  if (headed === undefined || headed > row + 1) return headed ?? null;
  const paths = shape
    .columns(headed, block.left, block.right)
    .map((one) => headings.map((below) => textAt(shape, below, one)).join("\n"));
  return new Set(paths).size === paths.length ? headed : null;
}
