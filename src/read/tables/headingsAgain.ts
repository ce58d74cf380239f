import type { CellRange } from "../../domain/cell";
import { cellKind } from "../cells/cellKind";
import { isBandOrMonth } from "./header/headingWords";
import { couldHead, headingText, rowKinds, textAt } from "./header/rowKinds";
import { rowsFrom } from "./rowsFrom";
import type { SheetShape } from "./sheetShape";
import type { Draft } from "./splitBlock";

/** The number of a page and what says that a table goes on, as lines between pages have them. */
const PAGE_MARK = /[([]?\s*(?:\bpage:?\s+\d+(?:\s*(?:of|\/)\s*\d+)?|\bcontinued\b|\bcont(?:['’]d|\.))\s*[)\]]?/gi;
/** Rows looked at to tell whether rows of the same names come again. */
const NAMED_ROWS = 200;
/** Share of the names below that stand above too, from which the rows below are another table. */
const NAMED_AGAIN = 0.5;

/** Rows in which headings may stand, and rows of a first page. */
const HEADING_ROWS = 12;
const PAGE_ROWS = 200;

/**
 * A block as far as a row of words at its top does not come again below rows of figures: what its columns hold is told
 * by these rows, since headings that come again would look like words that stand among the figures.
 */
export function firstPage(shape: SheetShape, block: CellRange): CellRange {
  const { top, left, right } = block;
  const headings = new Set<string>();
  let figures = false;
  let last = top;
  for (let row = top; row <= Math.min(block.bottom, top + PAGE_ROWS); row += 1) {
    if (shape.count(row, left, right) < 2) continue;
    const figuresBefore = figures;
    const before = last;
    last = row;
    if (!couldHead(rowKinds(shape, row, block))) figures = true;
    if (!mayNameColumns(shape, row, block)) continue;
    const text = rowText(shape, row, left, right);
    // Lines of one cell between are those of a page, or bands of the headings.
    if (figuresBefore && headings.has(text)) return { ...block, bottom: before };
    if (row < top + HEADING_ROWS) headings.add(text);
  }
  return block;
}

/** Whether a row is words, years and what else may name columns: age bands, counts, `N/A`. */
function mayNameColumns(shape: SheetShape, row: number, { left, right }: CellRange): boolean {
  const texts = shape.columns(row, left, right).map((column) => textAt(shape, row, column));
  const others = shape.columns(row, left, right).filter((column, place) => {
    const cell = shape.standing(row, column);
    return cell !== null && cellKind(cell) === "figure" && !isBandOrMonth(texts[place] ?? "");
  });
  const isCount = (column: number): boolean => /^\d{1,3}$/.test(textAt(shape, row, column));
  return others.length < texts.length && others.every(isCount);
}

/**
 * How many rows from one on print a table's headings again: all of its header rows or the lowest of them, with the rows
 * of units and marks that follow; 0 for none.
 */
export function headingsAgain(shape: SheetShape, draft: Draft, row: number): number {
  const { top, bottom, unitRow, markers } = draft.header;
  const { left, right } = draft;
  if (shape.count(row, left, right) < 1) return 0;
  for (let first = top; first <= bottom; first += 1) {
    if (!isSameRow(shape, draft, first, row)) continue;
    const header = rowsFrom(first, bottom);
    if (header.every((one) => shape.count(one, left, right) < 2)) continue;
    if (!header.every((one, index) => isSameRow(shape, draft, one, row + index))) continue;
    let rows = header.length;
    const under = [...(unitRow === null ? [] : [unitRow]), ...markers].filter((one) => one > bottom);
    for (const one of under.sort((a, b) => a - b)) if (isSameRow(shape, draft, one, row + rows)) rows += 1;
    // A header that a person has given is that of another table.
    return shape.givenHeader({ top: row, bottom: row + rows - 1, left, right }) === null ? rows : 0;
  }
  return 0;
}

/** Whether the cells of two rows say the same, in capitals or with a mark for a note in one of them too. */
function isSameRow(shape: SheetShape, { left, right }: Draft, one: number, other: number): boolean {
  if (shape.count(one, left, right) !== shape.count(other, left, right)) return false;
  for (let column = left; column <= right; column += 1) {
    if (textAt(shape, one, column) === textAt(shape, other, column)) continue;
    if (headingText(shape, one, column) !== headingText(shape, other, column)) return false;
  }
  return true;
}

/**
 * Whether words are a line between two pages of a table: the number of a page, or the table's title again.
 *
 * @param titles The titles of the table.
 * @example
 * isPageLine("Page 2 of 3", []) //=> true
 * isPageLine("Incidents (page 2 of 3)", ["Incidents"]) //=> true
 * isPageLine("Incidents Page 2 of 3", ["Incidents Page 1 of 3"]) //=> true
 * isPageLine("Complaints (page 2 of 3)", ["Incidents"]) //=> false
 */
export function isPageLine(text: string, titles: readonly string[]): boolean {
  const title = withoutPage(text);
  if (title === "") return true;
  const others = titles.map(withoutPage).filter((other) => other !== "");
  return others.length === 0 ? title !== text.trim().toLowerCase() : others.includes(title);
}

/** Whether words say which page follows, or that a table goes on. */
export function hasPageMark(text: string): boolean {
  return text.search(PAGE_MARK) >= 0;
}

/** Whether words are nothing but the number of a page. */
export function isPageNumber(text: string): boolean {
  return withoutPage(text) === "";
}

function withoutPage(text: string): string {
  return text
    .replace(PAGE_MARK, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s\-–:,|]+$/, "")
    .trim()
    .toLowerCase();
}

/**
 * Whether the rows from one on have the names of the rows above them: then the headings over them begin another table,
 * such as the same areas in another year.
 *
 * @param to The last row that may be of it.
 */
export function namesComeAgain(shape: SheetShape, draft: Draft, from: number, to: number): boolean {
  const above = new Set(draft.bodyRows.slice(-NAMED_ROWS).map((row) => nameOf(shape, draft, row)));
  let named = 0;
  let again = 0;
  for (let row = from; row <= Math.min(to, from + NAMED_ROWS - 1); row += 1) {
    if (shape.count(row, draft.left, draft.right) < 2) continue;
    named += 1;
    if (above.has(nameOf(shape, draft, row))) again += 1;
  }
  return named > 0 && again >= named * NAMED_AGAIN;
}

/** What names a row: its first cell, and the one beside it unless that is a figure. */
function nameOf(shape: SheetShape, { left, right }: Draft, row: number): string {
  const [first, second] = [left, left + 1].map((column) => (column > right ? null : shape.standing(row, column)));
  const beside = second != null && cellKind(second) !== "figure" ? second.text.trim().toLowerCase() : "";
  return `${first?.text.trim().toLowerCase() ?? ""}\n${beside}`;
}

/** A row's words from the left, with blanks between them. */
export function rowText(shape: SheetShape, row: number, left: number, right: number): string {
  return shape
    .columns(row, left, right)
    .map((column) => shape.standing(row, column)?.text.trim() ?? "")
    .join(" ");
}
