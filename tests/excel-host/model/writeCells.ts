import { WHOLE_WORKBOOK } from "../events";
import type { EventName } from "../events";
import { clearSpill } from "../calculation/spill";
import { invalidArgument } from "../wire/hostError";
import {
  LAST_COLUMN,
  LAST_ROW,
  cellCount,
  cellsOf,
  columnCount,
  contains,
  isEntireColumn,
  isEntireRow,
  isUnbounded,
  rowCount,
  toAddress,
} from "./area";
import type { Area } from "./area";
import { DEFAULT_FORMAT } from "./cellFormat";
import type { CellFormat } from "./cellFormat";
import { valueOnWire, valueType } from "./cellValue";
import type { CellValue } from "./cellValue";
import type { Cell, Sheet } from "./sheet";
import { typedEntry } from "./typedEntry";
import { RangeRef } from "./rangeRef";

const SIZE_MISMATCH =
  "the number of rows or columns in the input array doesn't match the size or dimensions of the range";

/** What was set for an area: one thing for every cell, or a grid of the area's own size. Null leaves a cell alone. */
export function* spreadOver(area: Area, given: unknown): Generator<{ row: number; column: number; value: unknown }> {
  if (!Array.isArray(given)) {
    if (given === null || given === undefined) return;
    for (const place of cellsOf(area)) yield { ...place, value: given };
    return;
  }
  const rows: readonly unknown[] = given;
  if (rows.length !== rowCount(area)) throw invalidArgument(SIZE_MISMATCH);
  for (const [down, cells] of rows.entries()) {
    if (!Array.isArray(cells) || cells.length !== columnCount(area)) throw invalidArgument(SIZE_MISMATCH);
    for (const [across, value] of (cells as readonly unknown[]).entries()) {
      if (value !== null && value !== undefined) yield { row: area.top + down, column: area.left + across, value };
    }
  }
}

/** Refuses an array of the wrong size before any of it is written. */
export function ensureSize(area: Area, rows: number, columns: number): void {
  if (rows !== rowCount(area) || columns !== columnCount(area)) throw invalidArgument(SIZE_MISMATCH);
}

/** Enters values or formulas into an area, as typed, and tells who listens. */
export function enter(sheet: Sheet, area: Area, given: unknown): void {
  sheet.ensureUnlocked(bounded(sheet, area));
  const single = cellCount(area) === 1;
  const before = single ? sheet.value(area.top, area.left) : null;
  for (const { row, column, value } of [...spreadOver(area, given)]) enterCell(sheet, row, column, value);
  sheet.workbook.recalculation.areaChanged(sheet, area);
  raiseChanged(sheet, area, "RangeEdited", before);
}

function enterCell(sheet: Sheet, row: number, column: number, given: unknown): void {
  if (typeof given !== "string" && typeof given !== "number" && typeof given !== "boolean") {
    throw invalidArgument(`${JSON.stringify(given)} cannot be a cell's value`);
  }
  const cell = sheet.ensureCell(row, column);
  clearSpill(sheet, row, column);
  const table = sheet.tableAt({ top: row, left: column, bottom: row, right: column });
  const isHeader = table?.showHeaders === true && table.area.top === row;
  const entry = isHeader
    ? { value: String(given), formula: null, numberFormat: null }
    : typedEntry(given, cell.format.numberFormat, sheet.workbook.locale);
  cell.value = entry.value;
  cell.formula = entry.formula;
  cell.spilledFrom = null;
  if (given === "") cell.link = null;
  if (entry.numberFormat !== null && cell.format.numberFormat === "General") {
    cell.format = { ...cell.format, numberFormat: entry.numberFormat };
  }
}

/** Which way cells went, in the words of the event. */
export const SHIFTS = {
  none: "None",
  down: "ShiftCellDown",
  right: "ShiftCellRight",
  up: "ShiftCellUp",
  left: "ShiftCellLeft",
} as const;

/** Tells listeners of a sheet, of all sheets, and of a table that cells changed. */
export function raiseChanged(
  sheet: Sheet,
  area: Area,
  changeType: string,
  before: CellValue | null,
  shift: keyof typeof SHIFTS = "none",
): void {
  const { events, recalculation } = sheet.workbook;
  const table = sheet.tableAt(area);
  const sheetTargets = [WHOLE_WORKBOOK, sheet.id];
  const tableTargets = table === undefined ? [] : [...sheetTargets, table.id];
  const heard = (event: EventName, targets: readonly string[]): boolean =>
    targets.some((target) => events.isHeard(event, target));
  if (!heard("worksheetChanged", sheetTargets) && !heard("tableChanged", tableTargets)) return;
  recalculation.settle();
  const range = new RangeRef(sheet, area);
  sheet.workbook.keep(range);
  const after = sheet.value(area.top, area.left);
  const details =
    before === null
      ? {}
      : {
          valueBefore: valueOnWire(before),
          valueAfter: valueOnWire(after),
          valueTypeBefore: valueType(before),
          valueTypeAfter: valueType(after),
        };
  const message = {
    changeType,
    source: "Local",
    worksheetId: sheet.id,
    address: toAddress(area),
    triggerSource: events.triggerSource,
    shiftDirection: SHIFTS[shift],
    referenceId: range.referenceId,
    ...details,
  };
  events.raise("worksheetChanged", sheetTargets, message);
  if (table !== undefined) events.raise("tableChanged", tableTargets, { ...message, tableId: table.id });
}

/** Changes the look of an area; cells that shared a format share the new one. */
export function applyFormat(sheet: Sheet, area: Area, change: (format: CellFormat) => CellFormat): void {
  sheet.ensureAllowed("allowFormatCells");
  const changed = new Map<CellFormat, CellFormat>();
  const to = (format: CellFormat): CellFormat => {
    const made = changed.get(format) ?? change(format);
    changed.set(format, made);
    return made;
  };
  if (!isUnbounded(area)) {
    for (const { row, column } of cellsOf(area)) {
      const cell = sheet.ensureCell(row, column);
      cell.format = to(cell.format);
    }
    return;
  }
  applyToWhole(sheet, area, to);
  for (const { cell } of sheet.cellsWithin(area)) cell.format = to(cell.format);
}

/** A whole column, row or sheet keeps its look for cells to come. */
function applyToWhole(sheet: Sheet, area: Area, to: (format: CellFormat) => CellFormat): void {
  const columns = isEntireColumn(area);
  const rows = isEntireRow(area);
  if (columns && rows) {
    sheet.sheetFormat = to(sheet.sheetFormat);
    for (const [column, format] of sheet.columnFormats) sheet.columnFormats.set(column, to(format));
    for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, to(format));
  } else if (columns) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.columnFormats.set(column, to(sheet.columnFormats.get(column) ?? sheet.sheetFormat));
    }
  } else {
    for (let row = area.top; row <= area.bottom; row++) {
      sheet.rowFormats.set(row, to(sheet.rowFormats.get(row) ?? sheet.sheetFormat));
    }
  }
}

/** One property of the formats of an area; null where cells differ, as Excel answers. */
export function readFormat<V>(sheet: Sheet, area: Area, get: (format: CellFormat) => V): V | null {
  const seen = new Set<V>();
  if (isUnbounded(area)) {
    seen.add(get(wholeFormat(sheet, area)));
    for (const { cell } of sheet.cellsWithin(area)) seen.add(get(cell.format));
  } else {
    for (const { row, column } of cellsOf(area)) {
      seen.add(get(sheet.format(row, column)));
      if (seen.size > 1) return null;
    }
  }
  const [first] = seen;
  return seen.size === 1 && first !== undefined ? first : null;
}

function wholeFormat(sheet: Sheet, area: Area): CellFormat {
  if (area.bottom === LAST_ROW && area.right !== LAST_COLUMN)
    return sheet.columnFormats.get(area.left) ?? sheet.sheetFormat;
  if (area.right === LAST_COLUMN && area.bottom !== LAST_ROW)
    return sheet.rowFormats.get(area.top) ?? sheet.sheetFormat;
  return sheet.sheetFormat;
}

export const CLEAR_KINDS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
export type ClearKind = (typeof CLEAR_KINDS)[number];

/** Clears an area of its contents, its look, its links, or all three. */
export function clear(sheet: Sheet, area: Area, kind: ClearKind): void {
  if (kind !== "Formats") sheet.ensureUnlocked(bounded(sheet, area));
  for (const { row, column, cell } of [...sheet.cellsWithin(area)]) {
    if (kind === "All" || kind === "Contents" || kind === "ResetContents") {
      clearSpill(sheet, row, column);
      emptyCell(cell);
    }
    if (kind === "All" || kind === "Formats") cell.format = DEFAULT_FORMAT;
    if (kind !== "Formats" && kind !== "Contents") cell.link = null;
  }
  if (kind === "All" || kind === "Formats") {
    sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !contains(area, rule.area));
  }
  if (kind === "All") sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  sheet.workbook.recalculation.areaChanged(sheet, area);
  raiseChanged(sheet, area, "RangeEdited", null);
}

/** An area without end, cut to what is used of it. */
function bounded(sheet: Sheet, area: Area): Area {
  if (!isUnbounded(area)) return area;
  return sheet.usedArea(area, false) ?? { ...area, bottom: area.top, right: area.left };
}

function emptyCell(cell: Cell): void {
  cell.value = "";
  cell.formula = null;
  cell.spilledFrom = null;
}
