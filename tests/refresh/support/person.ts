import { isFormula } from "../../../src/refresh/entry";
import type { WorkbookInMemory } from "./workbookInMemory";

/** Something that a person does to a report; `at` chooses where. */
export type Habit =
  | { readonly kind: "typeOver" | "typeBeside" | "typeBelow" | "insertRow" | "pointAt" | "hold"; readonly at: number }
  | { readonly kind: "sort" | "insertColumn" | "renameSheet" | "deleteRow"; readonly at: number };

/** All that a person does. */
export const KINDS: readonly Habit["kind"][] = [
  "typeOver",
  "typeBeside",
  "typeBelow",
  "insertRow",
  "pointAt",
  "sort",
  "insertColumn",
  "renameSheet",
  "hold",
  "deleteRow",
];

/** A person at work in a workbook: what they typed, and which measure each of their formulas points at. */
export class Person {
  readonly typed: string[] = [];
  private words = 0;
  readonly pointers: { readonly sheet: string; readonly row: number; measure: string }[] = [];

  constructor(
    private readonly book: WorkbookInMemory,
    private readonly own = "Mine",
  ) {
    book.addSheet(own, []);
  }

  does(habit: Habit): void {
    this.do(habit);
    // What formulas point at after a person sorted a table is what they see.
    for (const pointer of this.pointers) {
      const entry = this.book.sheet(pointer.sheet).rows[pointer.row]?.[0] ?? null;
      if (isFormula(entry)) pointer.measure = String(this.book.valueAt(entry.formula));
    }
  }

  private isPointedAt(sheet: string, row: number): boolean {
    return this.pointers.some((pointer) => {
      const entry = this.book.sheet(pointer.sheet).rows[pointer.row]?.[0] ?? null;
      return isFormula(entry) && entry.formula.startsWith(`'${sheet}'!`) && entry.formula.endsWith(`A${row + 1}`);
    });
  }

  private do(habit: Habit): void {
    const { book } = this;
    const sheets = book.sheets.filter(({ tables }) => tables.length > 0);
    const sheet = sheets[habit.at % sheets.length];
    const table = sheet?.tables[habit.at % (sheet.tables.length || 1)];
    if (sheet === undefined || table === undefined) return;
    const rows = table.bottom - table.top;
    const row = table.top + 1 + (habit.at % rows);
    const column = table.left + (Math.floor(habit.at / 7) % (table.right - table.left + 1));
    const word = `typed ${this.words++} at ${habit.at}`;
    const type = (r: number, c: number): void => {
      const before = this.typed.indexOf(String(sheet.rows[r]?.[c] ?? ""));
      if (before >= 0) this.typed.splice(before, 1);
      this.typed.push(word);
      book.put(sheet.name, r, c, word);
    };
    switch (habit.kind) {
      case "typeOver":
        // A key that is typed over may be of a row that nothing else tells from another.
        if (column > table.left + 2) type(row, column);
        return;
      case "typeBeside":
        return type(row, table.right + 2 + (habit.at % 3));
      case "typeBelow":
        return type(Math.max(sheet.rows.length, table.bottom + 2), 1);
      case "insertRow":
        book.insertRows(sheet.name, row, 1);
        return type(row, 1);
      case "hold":
        sheet.held.push(row);
        return;
      case "sort":
        return book.sort(table.name, (one, other) => String(other[0]).localeCompare(String(one[0])));
      case "insertColumn":
        book.insertColumn(sheet.name, table.name, table.right + 1, `Mine ${this.typed.length} ${habit.at}`);
        this.typed.push(`Mine ${this.typed.length} ${habit.at}`);
        return;
      case "renameSheet":
        return;
      case "deleteRow":
        // What goes with it goes by a person's own hand.
        if (sheet.rows[row]?.some((entry) => this.typed.includes(String(entry))) !== false) return;
        if (rows < 2 || sheet.held.includes(row) || this.isPointedAt(sheet.name, row)) return;
        return book.deleteRow(sheet.name, row);
      case "pointAt": {
        const measures = book.sheetOf("Measures");
        const there = measures.tables.find(({ name }) => name === "Measures");
        if (there === undefined) return;
        const at = there.top + 1 + (habit.at % (there.bottom - there.top));
        const measure = String(measures.rows[at]?.[0] ?? "");
        if (!/^M\d$/.test(measure)) return;
        this.pointers.push({ sheet: this.own, row: this.pointers.length, measure });
        book.put(this.own, this.pointers.length - 1, 0, { formula: `'${measures.name}'!A${at + 1}` });
        return;
      }
    }
  }
}
