import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import { invalidArgument } from "../wire/hostError";

/** Copies a sheet with all it holds, but for charts and names, and puts the copy where asked. */
export function copySheet(from: Sheet, position: string, relativeTo: Sheet | null): Sheet {
  const { workbook } = from;
  const copy = workbook.addSheet(freeName(from));
  for (const [key, cell] of from.cells) copy.cells.set(key, { ...cell });
  for (const [column, width] of from.columnWidths) copy.columnWidths.set(column, width);
  for (const [row, height] of from.rowHeights) copy.rowHeights.set(row, height);
  for (const [column, format] of from.columnFormats) copy.columnFormats.set(column, format);
  for (const [row, format] of from.rowFormats) copy.rowFormats.set(row, format);
  copy.sheetFormat = from.sheetFormat;
  copy.merges = [...from.merges];
  copy.frozen = from.frozen;
  copy.tabColor = from.tabColor;
  copy.showGridlines = from.showGridlines;
  copy.page = structuredClone(from.page);
  copy.conditionalFormats = from.conditionalFormats.map((rule) => ({
    ...structuredClone(rule),
    id: workbook.nextId(),
  }));
  copy.validations = structuredClone(from.validations);
  copy.tables.push(
    ...from.tables.map((table): Table => {
      const number = workbook.nextTableNumber();
      return { ...table, id: String(number), sheet: copy, name: `${table.name}${number}` };
    }),
  );
  copy.comments.push(...from.comments.map((comment) => ({ ...comment, id: workbook.nextId() })));
  copy.notes.push(...from.notes.map((note) => ({ ...note, id: workbook.nextId() })));
  copy.shapes.push(...from.shapes);
  place(copy, position, relativeTo);
  workbook.recalculation.everythingChanged();
  return copy;
}

function freeName(from: Sheet): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const name = from.name.slice(0, 31 - ending.length) + ending;
    if (from.workbook.findSheet(name) === undefined) return name;
  }
}

function place(copy: Sheet, position: string, relativeTo: Sheet | null): void {
  const { sheets } = copy.workbook;
  sheets.splice(sheets.indexOf(copy), 1);
  const beside = relativeTo === null ? -1 : sheets.indexOf(relativeTo);
  switch (position) {
    case "Beginning":
      sheets.unshift(copy);
      return;
    case "None":
    case "End":
      sheets.push(copy);
      return;
    case "Before":
    case "After":
      if (beside < 0) throw invalidArgument("a sheet to copy beside was expected");
      sheets.splice(position === "Before" ? beside : beside + 1, 0, copy);
      return;
    default:
      throw invalidArgument(`${position} as a position`);
  }
}
