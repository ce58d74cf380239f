import { findPeriodsInHeading, monthCount, readPeriod } from "../../../domain/time/period";
import { cellKind } from "../../cells/cellKind";
import { figureColumns } from "./figureColumns";
import { areRisingBands, isBand, yearsInRow } from "./headingWords";
import { couldHead, headingText, rowKinds } from "./rowKinds";
import { headerWordShare } from "../noteWords";
import { rowsFrom } from "../rowsFrom";
import type { SheetShape } from "../sheetShape";
import type { Draft } from "../splitBlock";

const BARE_YEAR = /^(?:19|20)\d\d$/;

/** A cell of a row that may be headings, with what the table's headings say over its column. */
interface Named {
  readonly text: string;
  readonly column: number;
  /** The table's heading right over it, else one of a band further up; `""` where none stands. */
  readonly over: readonly string[];
}

/**
 * Whether a row right under a table's rows is headings for other columns than the table's own, as where a page prints
 * its headings in another order or for another quarter: `Measure, Q2, Q1` below rows that are headed `Measure, Q1, Q2`.
 * The rows below it are then read by it. A row of words for figures that are missing is none.
 */
export function isOtherHeadings(shape: SheetShape, draft: Draft, row: number): boolean {
  const { header, left, right } = draft;
  if (header.bottom < header.top || draft.bodyRows.length === 0) return false;
  if (!isWorthReading(shape, draft, row)) return false;
  const headings = headingCells(shape, draft, row);
  const [first, ...others] = headings.cells;
  if (first === undefined || headings.cells.every(({ text, over }) => over.includes(text))) return false;
  if (!mayName(shape, draft, row, headings)) return false;
  const columns = figureColumns(shape, draft);
  const name = first.column === left ? first : null;
  const heads = (name === null ? headings.cells : others).filter(({ column }) => columns.has(column));
  if (heads.length > 0 && isBandOver(shape, draft, row, name)) return true;
  const isSameName = name?.over.includes(name.text) === true;
  const isHeadingWord = name !== null && headerWordShare([name.text]) === 1 && !/\btotals?\b/.test(name.text);
  // Bare years over figures may be figures themselves.
  if (heads.length > 0 && heads.every(({ text }) => BARE_YEAR.test(text)))
    return isSameName || (isHeadingWord && yearsInRow(heads.map(({ text }) => text)) === "headings");
  const isKnown = ({ text }: Named): boolean => headings.known.has(text);
  if (headings.cells.length > 1 && headings.cells.every(isKnown) && areDifferent(headings.cells)) return true;
  if (heads.length === 0) return false;
  if (name === null) return heads.length > 1 && heads.every((cell) => isKnown(cell) || isPeriod(cell));
  const nameColumns = heads.every((cell) => isKnown(cell) || saysColumn(cell.text));
  if (isSameName) return isHeadingWord || nameColumns || (heads.length > 1 && areDifferent(heads));
  if (isKnown(name) || (isHeadingWord && name.text.split(/\s+/).length < 3)) return nameColumns;
  const headed = shape.columns(header.bottom, left + 1, right).filter((column) => columns.has(column));
  if (heads.length < 2 || !areDifferent(heads) || heads.length < headed.length) return false;
  return heads.every(isKnown) || heads.every(isPeriodUnderPeriod);
}

/** Whether a row could be headings by its figures and its first two cells, which is told in no time in a long table. */
function isWorthReading(shape: SheetShape, draft: Draft, row: number): boolean {
  const { left, right } = draft;
  const known = headingsOf(shape, draft);
  if (hasPlainFigure(shape, draft, row, known)) return false;
  const columns = shape.columns(row, left, right);
  const isOtherFigure = (column: number): boolean => !known.has(headingText(shape, row, column));
  const [name = "", second = ""] = columns.slice(0, 2).map((column) => headingText(shape, row, column));
  const isNamed = columns[0] !== left || headerWordShare([name]) === 1 || known.has(name);
  const isFollowed = (): boolean =>
    (second.length < 40 && /\d/.test(second) && readPeriod(second) !== null) || known.has(second);
  if (!isNamed && !isFollowed()) return false;
  return columns.every((column) => {
    const cell = shape.standing(row, column);
    return cell === null || cellKind(cell) !== "figure" || isBand(cell.text) || !isOtherFigure(column);
  });
}

/** Looked for from the right, where figures stand. */
function hasPlainFigure(shape: SheetShape, { left, right }: Draft, row: number, known: ReadonlySet<string>): boolean {
  for (let column = right; column >= left; column -= 1) {
    const text = shape.standing(row, column)?.text ?? "";
    if (PLAIN_FIGURE.test(text) && !known.has(text) && !LIKE_YEARS.test(text) && !isBand(text)) return true;
  }
  return false;
}

/** A figure and nothing else: most rows of a long table are passed over by one. */
const PLAIN_FIGURE = /^-?\d[\d,]*(?:\.\d+)?%?$/;
/** `2025`, or `202425` for a year of two. */
const LIKE_YEARS = /^(?:19|20)\d{2}(?:\d{2})?$/;

/** The headings of each table, found once for all of its rows. */
const HEADINGS = new WeakMap<Draft, ReadonlySet<string>>();

function headingsOf(shape: SheetShape, draft: Draft): ReadonlySet<string> {
  const { header, left, right } = draft;
  const found = HEADINGS.get(draft);
  if (found !== undefined) return found;
  const headings = new Set(
    rowsFrom(header.top, header.bottom).flatMap((row) =>
      shape.columns(row, left, right).map((column) => headingText(shape, row, column)),
    ),
  );
  HEADINGS.set(draft, headings);
  return headings;
}

interface HeadingCells {
  readonly cells: readonly Named[];
  /** Every heading of the table. */
  readonly known: ReadonlySet<string>;
}

function headingCells(shape: SheetShape, { header, left, right }: Draft, row: number): HeadingCells {
  const known = new Set<string>();
  const rows = rowsFrom(header.top, header.bottom).reverse();
  for (const one of rows)
    for (const column of shape.columns(one, left, right)) known.add(headingText(shape, one, column));
  const cells = shape.columns(row, left, right).map((column) => ({
    text: headingText(shape, row, column),
    column,
    over: rows.map((one) => headingText(shape, one, column)),
  }));
  return { cells, known };
}

/** Whether no cell of a row is a figure, or only such as head columns of the table, or bands that rise. */
function mayName(shape: SheetShape, { left, right }: Draft, row: number, { cells, known }: HeadingCells): boolean {
  const region = { top: row, bottom: row, left, right };
  if (couldHead(rowKinds(shape, row, region))) return true;
  const figures = cells.filter(
    ({ text, column }) =>
      !known.has(text) && !couldHead(rowKinds(shape, row, { ...region, left: column, right: column })),
  );
  return figures.length === 0 || areRisingBands(figures.map(({ text }) => text));
}

function areDifferent(cells: readonly Named[]): boolean {
  return new Set(cells.map(({ text }) => text)).size === cells.length;
}

function isPeriod({ text }: Named): boolean {
  return readPeriod(text) !== null;
}

/** Whether words head columns elsewhere or name a period. */
function saysColumn(text: string): boolean {
  return headerWordShare([text]) === 1 || findPeriodsInHeading(text).length > 0 || readPeriod(text) !== null;
}

/** Whether a cell is a period as long as the one that heads its column. */
function isPeriodUnderPeriod({ text, over }: Named): boolean {
  const own = readPeriod(text);
  const others = over.flatMap((heading) => readPeriod(heading) ?? []);
  return own !== null && others.some((other) => monthCount(other) === monthCount(own));
}

/** Whether a row without a name is a band over the table’s headings, which are printed again in the next row. */
function isBandOver(shape: SheetShape, draft: Draft, row: number, name: Named | null): boolean {
  if (name !== null) return false;
  const [first, ...others] = headingCells(shape, draft, row + 1).cells;
  if (first === undefined || others.length === 0 || first.column !== draft.left) return false;
  return [first, ...others].every(({ text, over }) => over.includes(text));
}
