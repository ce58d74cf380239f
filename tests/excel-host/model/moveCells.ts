import { invalidOperation } from "../wire/hostError";
import { moveReferences } from "../calculation/moveReferences";
import { LAST_COLUMN, LAST_ROW, columnCount, intersection, isEntireColumn, isEntireRow, rowCount } from "./area";
import type { Area } from "./area";
import { chartRanges } from "./chart";
import { mapFormulas } from "./mapFormulas";
import type { Cell, Comment, Sheet } from "./sheet";

/** `down` and `right` put cells in; `up` and `left` take cells out. */
export type Direction = "down" | "right" | "up" | "left";

/** A move of everything below or right of an area, within its columns or rows. */
export interface Move {
  readonly area: Area;
  readonly direction: Direction;
}

/**
 * Puts blank cells in, or takes cells out, and moves with them all that has a place: tables, rules, merges, kept
 * ranges, names, and the references of formulas in every sheet.
 */
export function moveCells(sheet: Sheet, area: Area, direction: Direction): void {
  const move: Move = { area, direction };
  ensureWholeTables(sheet, move);
  moveContents(sheet, move);
  for (const table of sheet.tables) table.area = moved(table.area, move) ?? table.area;
  sheet.merges = keep(sheet.merges, move);
  sheet.conditionalFormats = keepPlaced(sheet.conditionalFormats, move);
  sheet.validations = keepPlaced(sheet.validations, move);
  sheet.comments = keepComments(sheet.comments, move);
  sheet.notes = keepComments(sheet.notes, move);
  // A chart may draw from a range that the client keeps: it moves once.
  for (const range of new Set([...sheet.workbook.references.values(), ...chartRanges(sheet.workbook)]))
    if (range.sheet === sheet) range.area = moved(range.area, move) ?? range.area;
  moveSizes(sheet, move);
  mapFormulas(sheet.workbook, (formula, inSheet) => moveReferences(formula, inSheet, sheet.name, move));
  if (direction === "down" || direction === "right") takeLookFromBeside(sheet, area, direction);
  sheet.workbook.recalculation.everythingChanged();
}

/** Cells that are put in look like those above them, or left of them, as Excel has it unless told otherwise. */
function takeLookFromBeside(sheet: Sheet, area: Area, direction: "down" | "right"): void {
  const beside =
    direction === "down"
      ? { ...area, top: area.top - 1, bottom: area.top - 1 }
      : { ...area, left: area.left - 1, right: area.left - 1 };
  if (beside.top < 0 || beside.left < 0) return;
  for (const { row, column, cell } of [...sheet.cellsWithin(beside)]) {
    if (cell.format === sheet.sheetFormat) continue;
    if (direction === "down")
      for (let put = area.top; put <= area.bottom; put++) sheet.ensureCell(put, column).format = cell.format;
    else for (let put = area.left; put <= area.right; put++) sheet.ensureCell(row, put).format = cell.format;
  }
}

function keepComments(comments: readonly Comment[], move: Move): Comment[] {
  return comments.filter((comment) => {
    const { row, column } = comment;
    const to = moved({ top: row, left: column, bottom: row, right: column }, move);
    if (to !== null) [comment.row, comment.column] = [to.top, to.left];
    return to !== null;
  });
}

/** Where an area is after a move; null where all of it was taken out. An area only partly in the way stays. */
export function moved(of: Area, move: Move): Area | null {
  const { area, direction } = move;
  if (direction === "down" || direction === "up") {
    if (of.left < area.left || of.right > area.right) return of;
    const span = movedSpan(of.top, of.bottom, area.top, rowCount(area), direction === "down", LAST_ROW);
    return span === null ? null : { ...of, top: span.first, bottom: span.last };
  }
  if (of.top < area.top || of.bottom > area.bottom) return of;
  const span = movedSpan(of.left, of.right, area.left, columnCount(area), direction === "right", LAST_COLUMN);
  return span === null ? null : { ...of, left: span.first, right: span.last };
}

function movedSpan(
  first: number,
  last: number,
  at: number,
  count: number,
  putIn: boolean,
  end: number,
): { readonly first: number; readonly last: number } | null {
  // A whole column stays whole when rows move, and the other way round.
  if (first === 0 && last === end) return { first, last };
  if (putIn) {
    return { first: first >= at ? first + count : first, last: Math.min(last >= at ? last + count : last, end) };
  }
  const afterDelete = (place: number): number => (place < at ? place : Math.max(at, place - count));
  if (first >= at && last < at + count) return null;
  return { first: afterDelete(first), last: last < at + count && last >= at ? at - 1 : afterDelete(last) };
}

function moveContents(sheet: Sheet, move: Move): void {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  sheet.spills.clear();
  for (const [key, cell] of cells) {
    const { row, column } = sheet.place(key);
    const place = moved({ top: row, left: column, bottom: row, right: column }, move);
    if (place !== null) sheet.cells.set(sheet.key(place.top, place.left), withoutSpill(cell));
  }
}

/** Spilled values are written anew when the formula that spills them is next worked out. */
export function withoutSpill(cell: Cell): Cell {
  return cell.spilledFrom === null ? cell : { ...cell, value: "", spilledFrom: null };
}

function moveSizes(sheet: Sheet, move: Move): void {
  const { area, direction } = move;
  if (isEntireRow(area) && (direction === "down" || direction === "up")) {
    moveKeys(sheet.rowHeights, area.top, rowCount(area), direction === "down");
    moveKeys(sheet.rowFormats, area.top, rowCount(area), direction === "down");
    moveHidden(sheet.hiddenRows, area.top, rowCount(area), direction === "down");
  }
  if (isEntireColumn(area) && (direction === "right" || direction === "left")) {
    moveKeys(sheet.columnWidths, area.left, columnCount(area), direction === "right");
    moveKeys(sheet.columnFormats, area.left, columnCount(area), direction === "right");
  }
}

function moveKeys<V>(map: Map<number, V>, at: number, count: number, putIn: boolean): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    if (key < at) map.set(key, value);
    else if (putIn) map.set(key + count, value);
    else if (key >= at + count) map.set(key - count, value);
  }
}

function moveHidden(hidden: Set<number>, at: number, count: number, putIn: boolean): void {
  const places = new Map([...hidden].map((place) => [place, true]));
  moveKeys(places, at, count, putIn);
  hidden.clear();
  for (const place of places.keys()) hidden.add(place);
}

function keep(areas: readonly Area[], move: Move): Area[] {
  return areas.flatMap((area) => moved(area, move) ?? []);
}

function keepPlaced<P extends { area: Area }>(placed: readonly P[], move: Move): P[] {
  return placed.filter((thing) => {
    const to = moved(thing.area, move);
    if (to !== null) thing.area = to;
    return to !== null;
  });
}

/** Excel will not tear a table: a move may take whole rows or columns of it, or none. */
function ensureWholeTables(sheet: Sheet, { area, direction }: Move): void {
  const vertical = direction === "down" || direction === "up";
  const affected = vertical ? { ...area, bottom: LAST_ROW } : { ...area, right: LAST_COLUMN };
  for (const table of sheet.tables) {
    if (intersection(table.area, affected) === null) continue;
    const whole = vertical
      ? table.area.left >= area.left && table.area.right <= area.right
      : table.area.top >= area.top && table.area.bottom <= area.bottom;
    if (!whole) throw invalidOperation(`it would shift part of table ${table.name}`);
  }
}
