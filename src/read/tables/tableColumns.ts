import type { FindingList } from "../findingList";
import { columnLetters } from "../../domain/cell";
import { listOf } from "../../domain/listOf";
import { headerUnit, unitAlone } from "../cells/headerUnit";
import { headingTexts } from "./header/headingTexts";
import type { SheetShape } from "./sheetShape";
import type { Column } from "../source";
import type { Draft } from "./splitBlock";

/** A column's words and unit, before it is known what it holds. */
export interface Heading {
  readonly header: string;
  readonly unit: string | null;
  readonly at: Column["at"];
  readonly mayBeUnder?: readonly string[];
  readonly own?: string;
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
  const { rows, unclear } = headingTexts(shape, draft, commonUnit?.row ?? null);
  const bottom = Math.max(header.top, header.bottom);
  const corner = cornerUnit(shape, draft, rows);
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const words: string[] = [];
    for (const texts of rows) {
      const text = texts[index] ?? "";
      if (text !== "" && !words.includes(text)) words.push(text);
    }
    const column = left + index;
    const mayBeUnder = unclear.get(index);
    const lowest = words.at(-1);
    return {
      ...(words.length > 1 && lowest !== undefined ? { own: lowest } : {}),
      ...(mayBeUnder === undefined ? {} : { mayBeUnder }),
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
  reportBands(columns, findings);
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

/** Reports the columns of which it is not clear which heading over several of them they are under. */
function reportBands(columns: readonly Heading[], findings: FindingList): void {
  const unclear = columns.filter(({ mayBeUnder }) => mayBeUnder !== undefined);
  const [first] = unclear;
  if (first === undefined) return;
  const bands = new Set(unclear.flatMap(({ mayBeUnder }) => mayBeUnder ?? []));
  const letters = unclear.map(({ at }) => columnLetters(at.column));
  findings.add("bandUnclear", first.at, listOf([...bands].flatMap((band) => (band === "" ? [] : `“${band}”`))), null, {
    columns: `${letters.length === 1 ? "column" : "columns"} ${listOf(letters)}`,
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
