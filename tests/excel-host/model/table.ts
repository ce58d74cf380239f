import { accessDenied, invalidArgument, itemAlreadyExists } from "../wire/hostError";
import { sameName } from "../wire/collection";
import { columnCount, intersection, parseAddress } from "./area";
import type { Area } from "./area";
import { moveCells } from "./moveCells";
import type { Sheet } from "./sheet";
import { displayText } from "./displayText";

/** An Excel table. Its area takes in the header row and the totals row, where it has them. */
export interface Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** Makes a table of cells, naming it Table1, Table2; without headers a row is put in for them. */
export function addTable(sheet: Sheet, of: Area, hasHeaders: boolean): Table {
  if (sheet.tables.some((table) => intersection(table.area, of) !== null)) {
    throw invalidArgument("a table cannot overlap another table");
  }
  let area = of;
  if (!hasHeaders) {
    moveCells(sheet, { ...of, bottom: of.top }, "down");
    area = { ...of, bottom: of.bottom + 1 };
  }
  // A table has at least one row below its header.
  if (area.bottom === area.top) area = { ...area, bottom: area.bottom + 1 };
  const number = sheet.workbook.nextTableNumber();
  const table: Table = {
    id: String(number),
    sheet,
    name: `Table${number}`,
    area,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  writeHeaders(table, hasHeaders);
  sheet.tables.push(table);
  return table;
}

/** Header cells are text, never blank, and differ from each other: Excel sees to it when the table is made. */
export function writeHeaders(table: Table, fromCells: boolean): void {
  const { sheet, area } = table;
  const taken: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const cell = sheet.ensureCell(area.top, column);
    const shown = fromCells ? displayText(cell.value, cell.format.numberFormat, sheet.workbook.locale) : "";
    const plain = shown === "" ? `Column${column - area.left + 1}` : shown;
    let unique = plain;
    for (let next = 2; taken.some((name) => sameName(name, unique)); next++) unique = `${plain}${next}`;
    taken.push(unique);
    cell.value = unique;
    cell.formula = null;
  }
}

export function columnNames(table: Table): readonly string[] {
  const names: string[] = [];
  for (let column = table.area.left; column <= table.area.right; column++) {
    names.push(String(table.sheet.value(table.area.top, column)));
  }
  return names;
}

export function headerArea(table: Table): Area {
  return { ...table.area, bottom: table.area.top };
}

export function bodyArea(table: Table): Area {
  return {
    ...table.area,
    top: table.area.top + (table.showHeaders ? 1 : 0),
    bottom: table.area.bottom - (table.showTotals ? 1 : 0),
  };
}

/** Gives a table a name: a letter first, no spaces, not an address, unique in the workbook. */
export function renameTable(table: Table, name: string): void {
  if (!isName(name)) throw invalidArgument(`${JSON.stringify(name)} is not a table name`);
  const workbook = table.sheet.workbook;
  const taken = workbook.tables().some((other) => other !== table && sameName(other.name, name));
  if (taken || workbook.names.some((other) => sameName(other.name, name))) throw itemAlreadyExists();
  table.name = name;
}

export function resizeTable(table: Table, to: Area): void {
  if (table.sheet.protection !== null) throw accessDenied();
  if (to.top !== table.area.top || columnCount(to) < 1 || intersection(to, table.area) === null) {
    throw invalidArgument("the new area must keep the header row and overlap the table");
  }
  table.area = to;
  writeHeaders(table, true);
}

/** Rules for names of tables and ranges. */
export function isName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    name.length <= 255 &&
    parseAddress(name) === null &&
    !/^[rc]$/i.test(name)
  );
}
