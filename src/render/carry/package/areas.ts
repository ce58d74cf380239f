import { columnLetters, type CellRange } from "../../../domain/cell";
import { COLUMNS_MAX, SHEET_ROWS_MAX } from "../../../read/guard/limits";
import { columnOf } from "./sheetCells";

const AREA = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i;

/** A range as an attribute writes it: `B2:C9`, `B2`, `A:C` or `5:7`; null for anything else. */
export function readArea(text: string): CellRange | null {
  const [whole, left = "", top = "", right = left, bottom = top] = AREA.exec(text.trim()) ?? [];
  if (whole === undefined || (left === "" && top === "")) return null;
  return {
    top: top === "" ? 0 : Number(top) - 1,
    left: left === "" ? 0 : columnOf(left),
    bottom: bottom === "" ? SHEET_ROWS_MAX - 1 : Number(bottom) - 1,
    right: right === "" ? COLUMNS_MAX - 1 : columnOf(right),
  };
}

/** Ranges as an attribute lists them: `B2:B9 D2:D9`. */
export function readAreas(text: string): CellRange[] {
  return text.split(/\s+/).flatMap((area) => readArea(area) ?? []);
}

/** Ranges as a list in an attribute. */
export function writeAreas(areas: readonly CellRange[]): string {
  return areas.map(writeArea).join(" ");
}

/** A range as an attribute writes it; one cell is one cell. */
export function writeArea({ top, left, bottom, right }: CellRange): string {
  const first = `${columnLetters(left)}${top + 1}`;
  const last = `${columnLetters(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** The top left cell of several ranges, from which relative formulas of a rule count. */
export function cornerOf(areas: readonly CellRange[]): { readonly row: number; readonly column: number } | null {
  if (areas.length === 0) return null;
  return { row: Math.min(...areas.map(({ top }) => top)), column: Math.min(...areas.map(({ left }) => left)) };
}
