import type { Area } from "../model/area";
import { ErrorValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import type { ResultGrid } from "./formulaEngine";

/** Takes away what the formula in a cell had spilled; answers with the place emptied. */
export function clearSpill(sheet: Sheet, row: number, column: number): Area[] {
  const key = sheet.key(row, column);
  const area = sheet.spills.get(key);
  if (area === undefined) return [];
  sheet.spills.delete(key);
  for (const { cell } of sheet.cellsWithin(area)) {
    if (cell.spilledFrom === null) continue;
    cell.value = "";
    cell.spilledFrom = null;
  }
  return [area];
}

/**
 * Writes a grid from a formula's cell down and right. Where a cell in the way holds something, nothing is written and
 * the formula shows `#SPILL!`. Answers with the area written, or null.
 */
export function spill(sheet: Sheet, row: number, column: number, grid: ResultGrid): Area | null {
  const anchor = sheet.ensureCell(row, column);
  const area = { top: row, left: column, bottom: row + grid.length - 1, right: column + (grid[0]?.length ?? 1) - 1 };
  for (const { cell } of sheet.cellsWithin(area)) {
    if (cell !== anchor && (cell.value !== "" || cell.formula !== null)) {
      anchor.value = new ErrorValue("#SPILL!");
      return null;
    }
  }
  for (const [down, cells] of grid.entries()) {
    for (const [across, value] of cells.entries()) {
      const cell = sheet.ensureCell(row + down, column + across);
      cell.value = value;
      if (cell !== anchor) cell.spilledFrom = { row, column };
    }
  }
  sheet.spills.set(sheet.key(row, column), area);
  return area;
}
