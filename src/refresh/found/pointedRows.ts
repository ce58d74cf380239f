import { readAddress, type CellRange } from "../../domain/cell";
import { isFormula } from "../entry";
import type { FoundReport } from "./foundReport";
import { REFERENCE, sheetNamed } from "../relativeFormula";

/** What formulas in other rows refer to. */
export interface Pointed {
  /** Whether one refers to cells of this row alone, as `=Measures!F6*2`: if the row went it would be `#REF!`. */
  readonly row: (sheet: string, row: number) => boolean;
  /** Whether one refers to one of its cells as a range, as `SUM(Measures!F6:F6)`: what is left of a whole column. */
  readonly column: (sheet: string, row: number) => boolean;
  /** Ranges of several rows of a sheet. */
  readonly ranges: (sheet: string) => readonly CellRange[];
}

/**
 * What the formulas of a workbook refer to, in cells, conditional formats and lists of choices, and its names and
 * charts.
 *
 * @param isOurs Whether the formula in a cell is as we wrote it: those are put right by the refresh.
 */
export function pointedRows(
  found: FoundReport,
  isOurs: (sheet: string, row: number, column: number) => boolean,
): Pointed {
  const rows = new Set<string>();
  const columns = new Set<string>();
  const ranges = new Map<string, CellRange[]>();
  for (const { name, heldRanges } of found.sheets) ranges.set(name.toLowerCase(), [...heldRanges]);
  const point = (formula: string, home: string, row: number): void => {
    for (const [, prefix, first, last] of formula.matchAll(REFERENCE)) {
      if (first === undefined) continue;
      const from = readAddress(first.replace(/\$/g, ""));
      const to = readAddress((last ?? first).replace(/\$/g, ""));
      if (from === null || to === null) continue;
      const name = prefix === undefined ? home : sheetNamed(prefix);
      if (from.row !== to.row)
        ranges.get(name.toLowerCase())?.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
      else if (name.toLowerCase() !== home.toLowerCase() || from.row !== row) {
        const isColumn = last !== undefined && from.column === to.column;
        (isColumn ? columns : rows).add(`${from.row} ${name.toLowerCase()}`);
      }
    }
  };
  for (const { name, rows: all, rules = [] } of found.sheets) {
    for (const { formula, row } of rules) point(formula, name, row);
    all.forEach((cells, row) => {
      for (const [column, entry] of cells.entries())
        if (isFormula(entry) && !isOurs(name, row, column)) point(entry.formula, name, row);
    });
  }
  return {
    row: (sheet, row) => rows.has(`${row} ${sheet.toLowerCase()}`),
    column: (sheet, row) => columns.has(`${row} ${sheet.toLowerCase()}`),
    ranges: (sheet) => ranges.get(sheet.toLowerCase()) ?? [],
  };
}
