import type { CellRange } from "../../domain/cell";
import { cellKind } from "../cells/cellKind";
import { chooseHeader, type HeaderChoice, type HeaderRows } from "./header/chooseHeader";
import type { HeaderReason } from "./header/headerReason";
import { couldHead, rowKinds } from "./header/rowKinds";
import { headerWordShare, isNote } from "./noteWords";
import type { SheetShape } from "./sheetShape";

/** A table before its cells are read: where its parts stand. */
export interface Draft {
  left: number;
  right: number;
  /** Rows of words right above the header. */
  readonly titleRows: number[];
  readonly header: HeaderRows;
  readonly reason: HeaderReason;
  /** Rows below the header, blank ones left out. */
  readonly bodyRows: number[];
  /** Rows of words right below the body. */
  readonly noteRows: number[];
}

/** Rows looked at to tell which columns hold figures. */
const LOOK_ROWS = 200;
/** Share of a row's cells whose words must head columns elsewhere, for a row of words alone to start a new table. */
const HEADED = 0.6;
/** A line this long under a table is a remark, not a row's name. */
const LABEL_CHARS = 80;

/**
 * Reads a block as tables one under the other, or answers the rows of words it consists of. A new table starts inside a
 * block at a line of one cell with a header right below it.
 */
export function splitBlock(shape: SheetShape, block: CellRange): Draft[] {
  const draft = draftOf(shape, block);
  if (draft === null) return [];
  const { header } = draft;
  for (let row = header.bodyFrom; row <= block.bottom; row += 1) {
    if (startsTable(shape, draft, row, block)) {
      takeNotes(shape, draft);
      return [draft, ...splitBlock(shape, { ...block, top: row })];
    }
    draft.bodyRows.push(row);
  }
  takeNotes(shape, draft);
  return [draft];
}

/** The table that begins a block, without its rows; null where the block has none. */
function draftOf(shape: SheetShape, block: CellRange): Draft | null {
  const draft = (choice: HeaderChoice | null): Draft | null =>
    choice === null
      ? null
      : {
          left: block.left,
          right: block.right,
          titleRows: range(block.top, choice.rows.top - 1).filter((row) => !choice.rows.markers.includes(row)),
          header: choice.rows,
          reason: choice.reason,
          bodyRows: [],
          noteRows: [],
        };
  const shown = draft(chooseHeader(shape, block, null));
  const given = shape.givenHeader(block);
  if (shown === null || given === null) return shown;
  // A header that is given further down may be that of another table below this one.
  const between = range(shown.header.bodyFrom, given.top);
  return between.some((row) => startsTable(shape, shown, row, block))
    ? shown
    : draft(chooseHeader(shape, block, given));
}

/** Whether a row of one cell in a table's body is the title of another table. */
function startsTable(shape: SheetShape, draft: Draft, row: number, block: CellRange): boolean {
  if (row <= block.top || row >= block.bottom || shape.count(row, block.left, block.right) !== 1) return false;
  let next = row + 1;
  while (next < block.bottom && shape.count(next, block.left, block.right) === 1) next += 1;
  return shape.count(next, block.left, block.right) > 1 && headsNewTable(shape, draft, next);
}

/**
 * Whether a row under a table's rows is the header of another: words where the table has figures, or, where it has
 * none, words that head columns.
 */
export function headsNewTable(shape: SheetShape, draft: Draft, row: number): boolean {
  const region = { top: row, bottom: row, left: draft.left, right: draft.right };
  if (!couldHead(rowKinds(shape, row, region))) return false;
  const columns = shape.columns(row, draft.left, draft.right);
  const figures = figureColumns(shape, draft);
  const texts = columns.map((column) => shape.standing(row, column)?.text ?? "");
  if (figures.size > 0 && columns.some((column) => figures.has(column))) return true;
  const headers = headerWordShare(texts);
  const headerColumns =
    draft.header.bottom < draft.header.top ? [] : shape.columns(draft.header.bottom, draft.left, draft.right);
  return headers >= HEADED && (columns.length !== headerColumns.length || figures.size === 0) && columns.length > 1;
}

/** Columns in which most of what stands in a table's rows is figures or marks for missing ones. */
export function figureColumns(shape: SheetShape, draft: Draft): Set<number> {
  const columns = new Set<number>();
  for (let column = draft.left; column <= draft.right; column += 1) {
    let figures = 0;
    let marks = 0;
    let words = 0;
    for (const row of draft.bodyRows.slice(0, LOOK_ROWS)) {
      const cell = shape.standing(row, column);
      if (cell === null) continue;
      const role = cellKind(cell);
      if (role === "figure" || role === "year") figures += 1;
      else if (role === "missing") marks += 1;
      else words += 1;
    }
    if (figures + marks > words && (figures > 0 || column > draft.left)) columns.add(column);
  }
  return columns;
}

/** Moves the rows of one cell at the end of a table that are notes out of its body. */
function takeNotes(shape: SheetShape, draft: Draft): void {
  let end = draft.bodyRows.length;
  while (end > 0 && shape.count(draft.bodyRows[end - 1] ?? 0, draft.left, draft.right) === 1) end -= 1;
  const tail = draft.bodyRows.slice(end);
  const firstNote = tail.findIndex((row) => isRemark(shape, draft, row));
  if (firstNote < 0) return;
  for (const row of draft.bodyRows.splice(end + firstNote)) draft.noteRows.push(row);
}

function isRemark(shape: SheetShape, draft: Draft, row: number): boolean {
  const column = shape.columns(row, draft.left, draft.right)[0] ?? draft.left;
  const text = shape.standing(row, column)?.text ?? "";
  return isNote(text) || text.length > LABEL_CHARS;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
