import { address } from "../../domain/cell";
import type { ReportModel, ReportSheet } from "../../report/reportModel";
import { inTable } from "../theme";

/** Ids of the places on a page that links lead to. */
export interface Anchors {
  /** Id of a sheet's section. */
  sheet(sheet: ReportSheet): string;
  /** Id of a table's cell, row and column counted from 0. */
  cell(sheet: ReportSheet, row: number, column: number): string;
  /** Where a link to a cell leads: the cell where it stands in a table, else its sheet; null where there is none. */
  target(sheetName: string, cellAddress: string): string | null;
}

/** Gives every sheet an id of its own made from its name: `sheet-data-quality`. */
export function makeAnchors(model: ReportModel): Anchors {
  const ids = new Map<ReportSheet, string>();
  const taken = new Set<string>();
  for (const sheet of model.sheets) {
    const base = `sheet-${sheet.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")}`;
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    ids.set(sheet, id);
  }
  const sheetId = (sheet: ReportSheet): string => ids.get(sheet) ?? "";
  const cellId = (sheet: ReportSheet, row: number, column: number): string =>
    `${sheetId(sheet)}-${address({ row, column })}`;
  return {
    sheet: sheetId,
    cell: cellId,
    target(sheetName, cellAddress) {
      const sheet = model.sheets.find(({ name }) => name === sheetName);
      if (sheet === undefined) return null;
      const place = cellPlace(cellAddress);
      return place !== null && inTable(sheet, place.row, place.column)
        ? cellId(sheet, place.row, place.column)
        : sheetId(sheet);
    },
  };
}

/** Row and column, from 0, of an address such as `B10` or `$B$10`; of a range, those of its first cell. */
function cellPlace(cellAddress: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d+)/.exec(cellAddress) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
