import { isFootRow } from "./footRows";
import { rowText } from "./headingsAgain";
import { explainsMark, keyFrom } from "./keyRows";
import { isNote, isNumberedTitle, isOnFigures } from "./noteWords";
import type { SheetShape } from "./sheetShape";
import type { Draft } from "./splitBlock";

type Rows = Pick<Draft, "left" | "right" | "bodyRows" | "noteRows" | "repeatedRows">;

/** A line this long under a table is a remark, not a row's name. */
const LABEL_CHARS = 80;
/** Rows over which a note goes on at most. */
const NOTE_LINES_MAX = 6;
/** A line that goes on with the one above. */
const GOES_ON = /^[a-z]/;

/** Whether one cell alone in a row is a note to the rows above it, or goes on with one. */
export function isNoteLine(shape: SheetShape, draft: Rows, row: number): boolean {
  for (let line = row; line > row - NOTE_LINES_MAX; line -= 1) {
    if (shape.count(line, draft.left, draft.right) !== 1) return false;
    const text = rowText(shape, line, draft.left, draft.right).trim();
    if (isNote(text) || explainsMark(shape, draft, text)) return !isTitleAlone(shape, draft, line, text);
    if (isOnFigures(text)) return shape.count(line + 1, draft.left, draft.right) < 2;
    if (!GOES_ON.test(text)) return false;
  }
  return false;
}

/** Whether a number and a name stand right above a row of several cells, under no other numbered line. */
function isTitleAlone(shape: SheetShape, { left, right }: Rows, line: number, text: string): boolean {
  if (shape.count(line + 1, left, right) < 2) return false;
  return isNumberedTitle(text, shape.count(line - 1, left, right) === 1 ? rowText(shape, line - 1, left, right) : null);
}

/** Moves a key at the end of a table, and the rows there that are notes or about the paper, out of its body. */
export function takeNotes(shape: SheetShape, draft: Rows): void {
  const key = keyFrom(shape, draft, draft.bodyRows);
  if (key !== null) for (const row of draft.bodyRows.splice(key)) draft.noteRows.push(row);
  let end = draft.bodyRows.length;
  const mayBeNote = (row: number): boolean =>
    shape.count(row, draft.left, draft.right) === 1 || isFootRow(shape, draft, row);
  while (end > 0 && mayBeNote(draft.bodyRows[end - 1] ?? 0)) end -= 1;
  const tail = draft.bodyRows.slice(end);
  const firstNote = tail.findIndex((row) => isFootRow(shape, draft, row) || isRemark(shape, draft, row));
  if (firstNote >= 0) for (const row of draft.bodyRows.splice(end + firstNote)) draft.noteRows.push(row);
  skipNotesAmongRows(shape, draft);
}

function isRemark(shape: SheetShape, draft: Rows, row: number): boolean {
  const column = shape.columns(row, draft.left, draft.right)[0] ?? draft.left;
  const text = shape.standing(row, column)?.text ?? "";
  return isNote(text) || isOnFigures(text) || text.length > LABEL_CHARS || explainsMark(shape, draft, text);
}

const SAYS_NOTE = /^(?:notes?|sources?|footnotes?)\s*\d{0,2}\s*:/i;

/** Takes notes that stand among a table's rows out of them: they name none of the rows below. */
function skipNotesAmongRows(shape: SheetShape, { left, right, bodyRows, repeatedRows }: Rows): void {
  let kept = 0;
  for (const row of bodyRows) {
    const isNoteRow = shape.count(row, left, right) === 1 && SAYS_NOTE.test(rowText(shape, row, left, right).trim());
    if (isNoteRow) repeatedRows.push(row);
    else {
      bodyRows[kept] = row;
      kept += 1;
    }
  }
  bodyRows.splice(kept);
}
