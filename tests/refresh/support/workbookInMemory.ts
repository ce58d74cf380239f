import { readAddress } from "../../../src/domain/cell";
import { cleanText } from "../../../src/domain/cleanText";
import { isFormula, type Entry } from "../../../src/refresh/entry";
import type { FoundReport, FoundSheet } from "../../../src/refresh/found/foundReport";
import type { RefreshEdit } from "../../../src/refresh/refreshEdit";
import { movedFormula, type CellMove } from "./movedFormula";
import type { ReportCell, ReportModel, ReportSheet } from "../../../src/report/reportModel";

interface MemoryTable {
  name: string;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface MemorySheet {
  name: string;
  hidden: boolean;
  protected: boolean;
  rows: Entry[][];
  tables: MemoryTable[];
  held: number[];
}

const REFERENCE = /"[^"]*"|(?<![:$A-Z])('(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)(?![\w(!])/g;

/** A workbook as plain cells, to which the steps of a refresh can be made, and a person's own changes. */
export class WorkbookInMemory {
  readonly sheets: MemorySheet[] = [];

  /** @param rangesGrow Whether ranges over all rows of a table grow with it, as in the writer of files. */
  constructor(
    model: ReportModel,
    private readonly rangesGrow = false,
  ) {
    for (const sheet of model.sheets) this.add(sheet, this.sheets.length);
  }

  sheet(name: string): MemorySheet {
    const sheet = this.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** The sheet with a table. */
  sheetOf(table: string): MemorySheet {
    const sheet = this.sheets.find(({ tables }) => tables.some(({ name }) => name === table));
    if (sheet === undefined) throw new Error(`no table ${table}`);
    return sheet;
  }

  /** A cell of a table by the words in its first column and its heading. */
  cell(
    table: string,
    key: string,
    heading: string,
  ): { readonly sheet: MemorySheet; readonly row: number; readonly column: number } {
    const sheet = this.sheetOf(table);
    const there = sheet.tables.find(({ name }) => name === table);
    if (there === undefined) throw new Error(`no table ${table}`);
    const column = (sheet.rows[there.top] ?? []).indexOf(heading);
    for (let row = there.top + 1; row <= there.bottom; row += 1)
      if (sheet.rows[row]?.[there.left] === key && column >= 0) return { sheet, row, column };
    throw new Error(`no cell ${key}, ${heading} in ${table}`);
  }

  read(table: string, key: string, heading: string): Entry {
    const { sheet, row, column } = this.cell(table, key, heading);
    return sheet.rows[row]?.[column] ?? null;
  }

  /** What a formula of one reference, such as `'Retired'!A6`, points at. */
  valueAt(formula: string): Entry {
    const [, name = "", reference = ""] = /^'?([^'!]*)'?!([A-Z]+\d+)$/.exec(formula) ?? [];
    const cell = readAddress(reference);
    return cell === null ? null : (this.sheet(name).rows[cell.row]?.[cell.column] ?? null);
  }

  type(table: string, key: string, heading: string, entry: Entry): void {
    const { sheet, row, column } = this.cell(table, key, heading);
    put(sheet, row, column, entry);
  }

  put(sheet: string, row: number, column: number, entry: Entry): void {
    put(this.sheet(sheet), row, column, entry);
  }

  addSheet(name: string, rows: readonly (readonly Entry[])[]): void {
    this.sheets.push({
      name,
      hidden: false,
      protected: false,
      rows: rows.map((row) => [...row]),
      tables: [],
      held: [],
    });
  }

  /** Sorts the rows of a table as Excel does: formulas go on referring to their own row. */
  sort(table: string, order: (one: readonly Entry[], other: readonly Entry[]) => number): void {
    const sheet = this.sheetOf(table);
    const there = sheet.tables.find(({ name }) => name === table);
    if (there === undefined) return;
    const rows = sheet.rows
      .slice(there.top + 1, there.bottom + 1)
      .map((cells, index) => ({ cells, from: there.top + 1 + index }));
    rows.sort((one, other) => order(one.cells, other.cells));
    rows.forEach(({ cells, from }, index) => {
      const to = there.top + 1 + index;
      sheet.rows[to] = cells.map((entry) =>
        isFormula(entry)
          ? {
              formula: entry.formula.replace(REFERENCE, (whole, sheetName, d1, letters, d2, number) =>
                letters !== undefined && sheetName === undefined && Number(number) - 1 === from
                  ? `${d1}${letters}${d2}${to + 1}`
                  : whole,
              ),
            }
          : entry,
      );
    });
  }

  insertRows(sheetName: string, before: number, count: number): void {
    const sheet = this.sheet(sheetName);
    sheet.rows.splice(before, 0, ...Array.from({ length: count }, (): Entry[] => []));
    for (const table of sheet.tables) {
      if (table.top >= before) table.top += count;
      if (table.bottom >= before) table.bottom += count;
    }
    sheet.held = sheet.held.map((row) => (row >= before ? row + count : row));
    this.move(sheetName, ({ row, column }) => ({ row: row >= before ? row + count : row, column }));
  }

  deleteRow(sheetName: string, row: number): void {
    const sheet = this.sheet(sheetName);
    sheet.rows.splice(row, 1);
    for (const table of sheet.tables) {
      if (table.top > row) table.top -= 1;
      if (table.bottom >= row) table.bottom -= 1;
    }
    sheet.tables = sheet.tables.filter((table) => table.bottom >= table.top);
    sheet.held = sheet.held.filter((one) => one !== row).map((one) => (one > row ? one - 1 : one));
    this.move(sheetName, (cell) =>
      cell.row === row ? null : { row: cell.row > row ? cell.row - 1 : cell.row, column: cell.column },
    );
  }

  insertColumn(sheetName: string, tableName: string, before: number, heading: string): void {
    const sheet = this.sheet(sheetName);
    const table = sheet.tables.find(({ name }) => name === tableName);
    if (table === undefined) throw new Error(`no table ${tableName}`);
    for (let row = table.top; row <= table.bottom; row += 1) {
      const cells = sheet.rows[row] ?? [];
      while (cells.length < before) cells.push(null);
      cells.splice(before, 0, row === table.top ? heading : null);
      sheet.rows[row] = cells;
    }
    table.right += 1;
    const { top, bottom } = table;
    this.move(sheetName, ({ row, column }) => ({
      row,
      column: row >= top && row <= bottom && column >= before ? column + 1 : column,
    }));
  }

  private deleteColumn(sheetName: string, tableName: string, at: number): void {
    const sheet = this.sheet(sheetName);
    const table = sheet.tables.find(({ name }) => name === tableName);
    if (table === undefined) throw new Error(`no table ${tableName}`);
    const { top, bottom } = table;
    for (let row = top; row <= bottom; row += 1) sheet.rows[row]?.splice(at, 1);
    table.right -= 1;
    this.move(sheetName, ({ row, column }) => {
      const inTable = row >= top && row <= bottom;
      return inTable && column === at ? null : { row, column: inTable && column > at ? column - 1 : column };
    });
  }

  found(): FoundReport {
    return {
      sheets: this.sheets.map((sheet): FoundSheet => ({
        name: sheet.name,
        hidden: sheet.hidden,
        protected: sheet.protected,
        rows: sheet.rows.map((row) => [...row]),
        tables: sheet.tables.map(({ name, ...range }) => ({ name, range: { ...range } })),
        heldRows: [...sheet.held],
        heldRanges: [],
      })),
    };
  }

  apply(edits: readonly RefreshEdit[]): void {
    for (const edit of edits) this.make(edit);
  }

  private make(edit: RefreshEdit): void {
    switch (edit.kind) {
      case "insertRows":
        return this.insertRows(edit.sheet, edit.before, edit.count);
      case "deleteRow":
        return this.deleteRow(edit.sheet, edit.row);
      case "insertColumn":
        return this.insertColumn(edit.sheet, edit.table, edit.before, edit.heading);
      case "resizeTable": {
        const table = this.sheet(edit.sheet).tables.find(({ name }) => name === edit.table);
        if (table === undefined) return;
        if (this.rangesGrow) this.growRanges(edit.sheet, table, edit.range.bottom);
        Object.assign(table, edit.range);
        return;
      }
      case "moveRow": {
        this.move(edit.sheet, (cell) =>
          cell.row === edit.row ? { ...cell, sheet: edit.to.sheet, row: edit.to.row } : cell,
        );
        const own = `'${edit.to.sheet}'!`;
        (this.sheet(edit.sheet).rows[edit.row] ?? []).forEach((entry, column) => {
          const there = isFormula(entry) ? { formula: entry.formula.replaceAll(own, "") } : entry;
          put(this.sheet(edit.to.sheet), edit.to.row, column, there);
        });
        this.sheet(edit.sheet).rows[edit.row] = [];
        return;
      }
      case "addBlock": {
        this.insertRows(edit.sheet, edit.before, edit.block.rows.length);
        const sheet = this.sheet(edit.sheet);
        write(sheet, edit.block.rows, edit.before);
        for (const { name, range } of edit.block.tables)
          sheet.tables.push({ name, ...range, top: range.top + edit.before, bottom: range.bottom + edit.before });
        return;
      }
      case "addSheet":
        this.add(
          edit.sheet,
          edit.after === null ? this.sheets.length : this.sheets.findIndex(({ name }) => name === edit.after) + 1,
        );
        return;
      case "setCell":
        put(this.sheet(edit.sheet), edit.row, edit.column, edit.entry);
        return;
      case "setLink":
        return;
      case "deleteColumn":
        return this.deleteColumn(edit.sheet, edit.table, edit.column);
      case "deleteSheet":
        this.sheets.splice(this.sheets.indexOf(this.sheet(edit.sheet)), 1);
        return;
    }
  }

  private growRanges(sheetName: string, { top, bottom }: MemoryTable, to: number): void {
    const whole = new RegExp(`('${sheetName}'!\\$?[A-Z]+\\$?${top + 2}:\\$?[A-Z]+\\$?)${bottom + 1}(?!\\d)`, "g");
    for (const sheet of this.sheets)
      sheet.rows = sheet.rows.map((row) =>
        row.map((entry) => (isFormula(entry) ? { formula: entry.formula.replace(whole, `$1${to + 1}`) } : entry)),
      );
  }

  private add(model: ReportSheet, at: number): void {
    const tables = model.tables.map(({ name, range }) => ({ name, ...range }));
    const sheet: MemorySheet = { name: model.name, hidden: false, protected: false, rows: [], tables, held: [] };
    write(sheet, model.rows, 0);
    this.sheets.splice(at, 0, sheet);
  }

  /** Rewrites every reference to the cells of a sheet. */
  private move(sheetName: string, to: CellMove): void {
    for (const sheet of this.sheets) {
      sheet.rows = sheet.rows.map((row) =>
        row.map((entry) =>
          isFormula(entry) ? { formula: movedFormula(entry.formula, sheet.name, sheetName, to) } : entry,
        ),
      );
    }
  }
}

function write(sheet: MemorySheet, rows: readonly { readonly cells: readonly ReportCell[] }[], at: number): void {
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => put(sheet, at + row, column, entryOf(cell)));
  });
}

function entryOf(cell: ReportCell): Entry {
  if (cell.formula !== null) return { formula: cell.formula };
  return typeof cell.value === "string" ? cleanText(cell.value) : cell.value;
}

function put(sheet: MemorySheet, row: number, column: number, entry: Entry): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = entry;
}
