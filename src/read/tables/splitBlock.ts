import type { CellRange } from "../../domain/cell";
import { cellKind } from "../cells/cellKind";
import { chooseHeader, type HeaderChoice, type HeaderRows } from "./header/chooseHeader";
import { figureColumns } from "./header/figureColumns";
import type { HeaderReason } from "./header/headerReason";
import { areRisingBands, yearsInRow } from "./header/headingWords";
import { isOtherHeadings } from "./header/otherHeadings";
import { couldHead, rowKinds, textAt } from "./header/rowKinds";
import {
  firstPage,
  hasPageMark,
  headingsAgain,
  isPageLine,
  isPageNumber,
  namesComeAgain,
  rowText,
} from "./headingsAgain";
import { isKey } from "./keyRows";
import { isTextRow } from "./labelRow";
import { isNoteLine, takeNotes } from "./noteRows";
import { headerWordShare } from "./noteWords";
import type { SheetShape } from "./sheetShape";
import { rowsFrom } from "./rowsFrom";

/** A table before its cells are read: where its parts stand. */
export interface Draft {
  left: number;
  right: number;
  /** Rows of words right above the header. */
  readonly titleRows: number[];
  readonly header: HeaderRows;
  reason: HeaderReason;
  /** Rows below the header, blank ones left out. */
  readonly bodyRows: number[];
  /** Rows of words right below the body. */
  readonly noteRows: number[];
  /** Rows in which the headings are printed again, and lines between pages. */
  readonly repeatedRows: number[];
}

/** Rows looked at to tell whether a table has sections. */
const LOOK_ROWS = 200;
/** Share of a row's cells whose words must head columns elsewhere, for a row of words alone to start a new table. */
const HEADED = 0.6;

/**
 * Reads a block as tables one under the other, or answers the rows of words it consists of. A new table starts inside a
 * block at a line of one cell with a header right below it.
 *
 * @param titles Words above the block.
 */
export function splitBlock(shape: SheetShape, block: CellRange, titles: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  for (let top: number | null = block.top; top !== null;) {
    const part: CellRange = { ...block, top };
    const draft = draftOf(shape, part);
    if (draft === null) break;
    const above = draft.titleRows.map((row) => rowText(shape, row, draft.left, draft.right));
    doubtYear(shape, drafts.at(-1), draft);
    top = takeRows(shape, draft, draft.header.bodyFrom, part, drafts.length === 0 ? [...titles, ...above] : above);
    drafts.push(draft);
  }
  return drafts;
}

/**
 * The row below a table, in a block under a blank row, from which its headings are printed again and it goes on; null
 * where another table begins. Lines between pages may stand above them.
 */
export function headingsAgainIn(
  shape: SheetShape,
  draft: Draft,
  block: CellRange,
  titles: readonly string[],
): number | null {
  if (block.left < draft.left || block.right > draft.right) return null;
  let row = block.top;
  while (row < block.bottom && isPageRow(shape, draft, row, titles)) row += 1;
  const rows = headingsAgain(shape, draft, row);
  return rows > 0 && isNextPage(shape, draft, rowsFrom(block.top, row - 1), row + rows, block.bottom) ? row : null;
}

/** Whether the rows below headings that come again go on with a table: a line above says so, or their names do. */
function isNextPage(shape: SheetShape, draft: Draft, lines: readonly number[], from: number, to: number): boolean {
  const isMarked = lines.some((line) => hasPageMark(rowText(shape, line, draft.left, draft.right)));
  return isMarked || !namesComeAgain(shape, draft, from, to);
}

/**
 * Gives a table the rows of a block from one on, as far as they are its own.
 *
 * @param titles The table's titles.
 * @returns The row at which another table starts, else null.
 */
export function takeRows(
  shape: SheetShape,
  draft: Draft,
  from: number,
  block: CellRange,
  titles: readonly string[],
): number | null {
  let row = from;
  while (row <= block.bottom) {
    const again = headingsAgain(shape, draft, row);
    if (again === 0 && startsTable(shape, draft, row, block, titles)) break;
    if (again > 0) {
      while (isPageRow(shape, draft, draft.bodyRows.at(-1), titles)) draft.repeatedRows.push(draft.bodyRows.pop() ?? 0);
      for (let place = 0; place < again; place += 1) draft.repeatedRows.push(row + place);
    } else if (isLoneNumber(shape, draft, row)) draft.repeatedRows.push(row);
    else draft.bodyRows.push(row);
    row += Math.max(1, again);
  }
  takeNotes(shape, draft);
  return row <= block.bottom ? row : null;
}

/** Whether a row of one or two cells is a line between two pages. */
function isPageRow(shape: SheetShape, draft: Draft, row: number | undefined, titles: readonly string[]): boolean {
  if (row === undefined || shape.count(row, draft.left, draft.right) > 2) return false;
  return isPageLine(rowText(shape, row, draft.left, draft.right), titles);
}

function isLoneNumber(shape: SheetShape, { left, right }: Draft, row: number): boolean {
  return shape.count(row, left, right) === 1 && isPageNumber(rowText(shape, row, left, right));
}

/** The table that begins a block, without its rows; null where the block has none. */
function draftOf(shape: SheetShape, block: CellRange): Draft | null {
  const draft = (choice: HeaderChoice | null): Draft | null =>
    choice === null
      ? null
      : {
          left: block.left,
          right: block.right,
          titleRows: rowsFrom(block.top, choice.rows.top - 1).filter((row) => !choice.rows.markers.includes(row)),
          header: choice.rows,
          reason: choice.reason,
          bodyRows: [],
          noteRows: [],
          repeatedRows: [],
        };
  const shown = draft(chooseHeader(shape, firstPage(shape, block), null));
  const given = shape.givenHeader(block);
  if (shown === null || given === null) return shown;
  // A header that is given further down may be that of another table below this one.
  const between = rowsFrom(shown.header.bodyFrom, given.top);
  return between.some((row) => startsTable(shape, shown, row, block, []))
    ? shown
    : draft(chooseHeader(shape, block, given));
}

/**
 * Whether a row in a table's body starts another table: one cell that is its title, and neither a note to the rows
 * above nor a line between two pages; or headings right under such a note.
 */
function startsTable(
  shape: SheetShape,
  draft: Draft,
  row: number,
  block: CellRange,
  titles: readonly string[],
): boolean {
  if (row <= block.top || row >= block.bottom) return false;
  const isLine = shape.count(row, block.left, block.right) === 1;
  if (!isLine && isOtherHeadings(shape, draft, row)) return true;
  if (isLine ? isNoteLine(shape, draft, row) : !isUnderNote(shape, draft, row)) return false;
  if (isKey(shape, { ...block, top: row })) return false;
  let next = isLine ? row + 1 : row;
  while (next < block.bottom && shape.count(next, block.left, block.right) === 1) next += 1;
  if (shape.count(next, block.left, block.right) < 2 || !headsNewTable(shape, draft, next)) return false;
  if (!isLine) return headingsAgain(shape, draft, row) === 0;
  const first = rowsFrom(row + 1, next).find((line) => headingsAgain(shape, draft, line) > 0);
  if (first === undefined) return true;
  const lines = rowsFrom(row, first - 1);
  if (!lines.every((line) => isPageRow(shape, draft, line, titles))) return true;
  return !isNextPage(shape, draft, lines, first + headingsAgain(shape, draft, first), block.bottom);
}

function isUnderNote(shape: SheetShape, draft: Draft, row: number): boolean {
  const above = draft.bodyRows.at(-1);
  if (above !== row - 1 || shape.count(above, draft.left, draft.right) !== 1) return false;
  return isNoteLine(shape, draft, above);
}

/**
 * Whether a row under a table's rows is the header of another: words where the table has figures, or, where it has
 * none, words that head columns.
 */
export function headsNewTable(shape: SheetShape, draft: Draft, row: number): boolean {
  if (headingsAgain(shape, draft, row) > 0) return true;
  if (hasWordsAgain(shape, draft, row)) return false;
  const columns = shape.columns(row, draft.left, draft.right);
  const texts = columns.map((column) => textAt(shape, row, column));
  const figures = figureColumns(shape, draft);
  const overFigures = texts.filter((_, place) => figures.has(columns[place] ?? -1));
  if (!mayNameColumns(shape, row, draft)) return false;
  if (overFigures.length === 1) return yearAlone(shape, draft, row) !== "figure";
  if (overFigures.length > 0) return !overFigures.every(isYear) || yearsInRow(overFigures) === "headings";
  const headers = headerWordShare(texts);
  const headerColumns =
    draft.header.bottom < draft.header.top ? [] : shape.columns(draft.header.bottom, draft.left, draft.right);
  return headers >= HEADED && (columns.length !== headerColumns.length || figures.size === 0) && columns.length > 1;
}

/**
 * Whether a row has, right of its name and over no figures, what a row above has there (`A` under `RAG`): it is a row
 * like that one, though all its figures look like years. Words that head columns are no sign of it.
 */
export function hasWordsAgain(shape: SheetShape, draft: Draft, row: number): boolean {
  const figures = figureColumns(shape, draft);
  const [first = draft.left, ...more] = shape.columns(row, draft.left, draft.right);
  const others = more.filter((column) => !figures.has(column));
  const overFigures = more.filter((column) => figures.has(column));
  const above = draft.bodyRows.slice(-LOOK_ROWS).filter((one) => shape.count(one, draft.left, draft.right) > 1);
  return (
    others.length > 0 &&
    overFigures.length > 0 &&
    headerWordShare([first, ...others].map((column) => textAt(shape, row, column))) === 0 &&
    overFigures.every((column) => isYear(textAt(shape, row, column))) &&
    others.every((column) => above.some((one) => textAt(shape, one, column) === textAt(shape, row, column)))
  );
}

/**
 * What a year is that stands alone over the figures of the table above, in a row that names something: a heading beside
 * a word that heads columns or under another year, a figure in a table of sections; else either. Null where none does.
 */
export function yearAlone(shape: SheetShape, draft: Draft, row: number): "heading" | "figure" | "either" | null {
  const figures = figureColumns(shape, draft);
  const [first, ...more] = shape.columns(row, draft.left, draft.right);
  const years = more.filter((column) => figures.has(column));
  const [year] = years;
  if (first === undefined || year === undefined || years.length > 1 || !isYear(textAt(shape, row, year))) return null;
  // A year over the words of the table above is none of these.
  if (more.some((column) => !figures.has(column) && isYear(textAt(shape, row, column)))) return "heading";
  const name = textAt(shape, row, first);
  const headings = rowsFrom(draft.header.top, draft.header.bottom);
  const isHeading = name.split(/\s+/).length < 3 && headerWordShare([name]) === 1 && !/\btotals?\b/i.test(name);
  const isUnderYear = headings.some((above) => {
    const cell = shape.standing(above, year);
    return cell !== null && cellKind(cell) === "year";
  });
  const isNamedSo = headings.some((above) => textAt(shape, above, first).toLowerCase() === name.toLowerCase());
  if (isHeading || isUnderYear || isNamedSo) return "heading";
  return draft.bodyRows.slice(0, LOOK_ROWS).some((above) => isTextRow(shape, above, draft)) ? "figure" : "either";
}

/** Says of a table’s headings that they may be data of the table above, where a year alone stands over its figures. */
export function doubtYear(shape: SheetShape, before: Draft | undefined, draft: Draft): void {
  const { header, reason } = draft;
  if (before === undefined || reason.by === "person" || header.bottom !== header.top) return;
  if (yearAlone(shape, before, header.top) !== "either") return;
  draft.reason = { ...reason, or: { begin: "data", row: header.top } };
}

/** Whether a row has no figure and no mark for one, unless they are bands that rise: `0-17`, `18-64`, `65+`. */
function mayNameColumns(shape: SheetShape, row: number, { left, right }: Draft): boolean {
  const region = { top: row, bottom: row, left, right };
  if (couldHead(rowKinds(shape, row, region))) return true;
  const columns = shape.columns(row, left, right);
  const others = columns.filter(
    (column) => !couldHead(rowKinds(shape, row, { ...region, left: column, right: column })),
  );
  return areRisingBands(others.map((column) => textAt(shape, row, column)));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}
