import { cleanLabel } from "../cells/cleanLabel";
import type { FindingList } from "../findingList";
import { headerUnit, unitAlone } from "../cells/headerUnit";
import { bandRuns } from "./header/bandRuns";
import { headingText } from "./header/rowKinds";
import type { SheetShape } from "./sheetShape";
import type { Column } from "../source";
import type { Draft } from "./splitBlock";

/** A column's words and unit, before it is known what it holds. */
export interface Heading {
  readonly header: string;
  readonly unit: string | null;
  readonly at: Column["at"];
}

/**
 * The words over each column: the stacked header cells joined from the top, each said once, footnote marks taken off. A
 * heading that stands over several columns counts for each of them, whether its cell is merged or the cells beside it
 * are blank. A row that gives every column the same unit is their unit, not part of their names.
 */
export function headings(shape: SheetShape, draft: Draft, file: string): Heading[] {
  const { header, left, right } = draft;
  const commonUnit = unitRowAmong(shape, draft);
  const unitBelow = unitsBelow(shape, draft);
  const rows: string[][] = [];
  for (let row = header.top; row <= header.bottom; row += 1) {
    if (row === commonUnit?.row) continue;
    rows.push(headingTexts(shape, draft, row));
  }
  const bottom = Math.max(header.top, header.bottom);
  const corner = cornerUnit(shape, draft, rows);
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const words: string[] = [];
    for (const texts of rows) {
      const text = texts[index] ?? "";
      if (text !== "" && !words.includes(text)) words.push(text);
    }
    const column = left + index;
    return {
      header: words.join(" "),
      unit:
        headerUnit(words.join(" ")) ??
        (words.length > 0 ? unitBelow(column) : null) ??
        (words.length > 0 && commonUnit !== null && column >= commonUnit.from ? commonUnit.unit : null) ??
        (index > 0 && words.length > 0 ? corner : null),
      at: {
        file,
        sheet: shape.sheet.name,
        row: lowestStanding(shape, header.top, bottom, column, commonUnit?.row),
        column,
      },
    };
  });
}

/** A unit in the place of a heading over the rows' names (`£m` above `Council tax`) is that of every column. */
function cornerUnit(shape: SheetShape, { left, bodyRows }: Draft, rows: readonly (readonly string[])[]): string | null {
  const texts = rows.flatMap((row) => (row[0] === undefined || row[0] === "" ? [] : [row[0]]));
  const [only, ...more] = texts;
  if (only === undefined || more.length > 0 || !/^[(£%]|^per\b/i.test(only)) return null;
  const named = bodyRows.some((row) => shape.standing(row, left)?.kind === "text");
  return named ? unitAlone(only.replace(/^\((.*)\)$/, "$1")) : null;
}

/** The row of the lowest header cell over a column, a row of units left out. */
function lowestStanding(
  shape: SheetShape,
  top: number,
  bottom: number,
  column: number,
  unitRow: number | undefined,
): number {
  for (let row = bottom; row >= top; row -= 1) {
    if (row === unitRow || !shape.stands(row, column)) continue;
    const merge = shape.mergeAt(row, column);
    return merge === null ? row : merge.top;
  }
  return bottom;
}

/** A header row's clean words over each column. */
function headingTexts(shape: SheetShape, draft: Draft, row: number): string[] {
  const { header, left, right } = draft;
  const texts: string[] = [];
  for (let column = left; column <= right; column += 1) {
    const cell = shape.sheet.cell(row, column);
    texts.push(cell === null ? "" : cleanLabel(cell.text).label);
  }
  const isLowest = row === header.bottom;
  return isLowest ? texts : spread(shape, draft, row, texts);
}

/**
 * A group's heading that is not merged stands in its first column, blank cells to its right: it goes on until the next
 * heading, its own or one above it, over columns that have a heading of their own below.
 */
function spread(shape: SheetShape, draft: Draft, row: number, texts: readonly string[]): string[] {
  const spreadTexts = [...texts];
  // A band that is printed in each of its columns reaches over no other.
  const inEach = texts.some((text, index) => text !== "" && text === texts[index - 1]);
  if (inEach) return spreadTexts;
  const isMerged = texts.some((_, index) => shape.mergeAt(row, draft.left + index) !== null);
  const below = texts.map((_, index) => headingText(shape, draft.header.bottom, draft.left + index));
  const runs = isMerged || row < draft.header.bottom - 1 ? null : bandRuns(texts, below);
  if (runs !== null) return runs;
  for (let index = 1; index < spreadTexts.length; index += 1) {
    const column = draft.left + index;
    if (spreadTexts[index] !== "" || (spreadTexts[index - 1] ?? "") === "") continue;
    const before = shape.mergeAt(row, column - 1);
    const goesOn = !standsAmong(shape, column, draft.header.top, row - 1);
    // Words over the rows' names are as often a title's: they reach no further than the row below says.
    const last = index === 1 ? Math.min(row + 1, draft.header.bottom) : draft.header.bottom;
    const headed = [column - 1, column].every((each) => standsAmong(shape, each, row + 1, last));
    if (before === null && goesOn && headed) spreadTexts[index] = spreadTexts[index - 1] ?? "";
  }
  return spreadTexts;
}

function standsAmong(shape: SheetShape, column: number, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row += 1) if (shape.stands(row, column)) return true;
  return false;
}

/** The unit that the row under the headings gives each column; one unit alone counts for all from its column on. */
function unitsBelow(shape: SheetShape, { header, left, right }: Draft): (column: number) => string | null {
  const row = header.unitRow;
  if (row === null) return () => null;
  const columns = shape.columns(row, left, right);
  const units = new Map(columns.map((column) => [column, unitAlone(shape.standing(row, column)?.text ?? "")]));
  const [only, ...more] = new Set(units.values());
  const from = columns[0] ?? right;
  if (more.length === 0) return (column) => (column >= from ? (only ?? null) : null);
  return (column) => units.get(column) ?? null;
}

function unitRowAmong(
  shape: SheetShape,
  draft: Draft,
): { readonly row: number; readonly unit: string; readonly from: number } | null {
  const { header, left, right } = draft;
  if (header.bottom <= header.top) return null;
  for (let row = header.top; row <= header.bottom; row += 1) {
    const columns = shape.columns(row, left, right);
    const units = new Set(columns.map((column) => unitAlone(shape.standing(row, column)?.text ?? "")));
    const unit = [...units][0];
    if (columns[0] !== undefined && columns[0] > left && units.size === 1 && unit !== null && unit !== undefined) {
      return { row, unit, from: columns[0] };
    }
  }
  return null;
}

/** Reports headers that are missing, that repeat, and cells outside the header. */
export function reportHeadings(
  shape: SheetShape,
  draft: Draft,
  columns: readonly Heading[],
  filledRows: (index: number) => number | null,
  findings: FindingList,
): void {
  if (draft.header.bottom < draft.header.top) {
    findings.add("blankHeader", columns[0]?.at ?? null, null, null, { reason: "noHeader" });
    return;
  }
  const lastHeaded = columns.findLastIndex((column) => column.header !== "");
  const seen = new Map<string, Heading>();
  columns.forEach((column, index) => {
    const name = column.header.toLowerCase();
    if (name === "") {
      const firstFilled = filledRows(index);
      if (firstFilled === null) return;
      const at = { ...column.at, row: firstFilled };
      const found = shape.sheet.cell(firstFilled, column.at.column)?.text ?? null;
      if (index === 0 && isNumbering(shape, draft, column.at.column)) return;
      if (index > lastHeaded) findings.add("strayColumn", at, found);
      else findings.add("blankHeader", column.at, null, null, { firstValue: found ?? "" });
      return;
    }
    const earlier = seen.get(name);
    if (earlier === undefined) seen.set(name, column);
    else
      findings.add("duplicateHeader", column.at, column.header, null, {
        firstAt: `${earlier.at.row},${earlier.at.column}`,
      });
  });
}

/** Rows looked at to tell that a column without a heading only numbers them. */
const NUMBERED_ROWS = 50;

/** Whether a column counts the rows (`1.`, `2.`, `15`, `16`), as lists in reports do without a heading for it. */
function isNumbering(shape: SheetShape, draft: Draft, column: number): boolean {
  const texts = draft.bodyRows.slice(0, NUMBERED_ROWS).flatMap((row) => shape.standing(row, column)?.text.trim() ?? []);
  const numbers = texts.map((text) => (/^\d{1,3}[.)]?$/.test(text) ? Number.parseInt(text, 10) : null));
  const known = numbers.flatMap((number) => number ?? []);
  const steps = known.filter((number, place) => place === 0 || number === (known[place - 1] ?? 0) + 1 || number === 1);
  return known.length > 0 && known.length >= 0.8 * texts.length && steps.length === known.length;
}
