import { describe, expect, it } from "vitest";
import { readShapes, type ShapeSheet, type ShapeTable } from "../shapes/shapeFile";
import { printedFigure } from "../shapes/printedFigure";
import { tableOf } from "./tableOf";
import type { Table } from "../../../src/read/source";

const tables = readShapes()
  .filter(({ shape }) => shape.set === "open")
  .flatMap(({ file, shape }) =>
    shape.sheets.flatMap((sheet) =>
      sheet.tables.map((table, index) => ({ name: `${file} ${index + 1}`, sheet, table })),
    ),
  )
  .filter(({ table }) => table.headerRows.length > 0);

/** The table as its answer divides it, so that only the totals are to be found. */
function known(sheet: ShapeSheet, { range, headings, rows, notes }: ShapeTable): Table {
  return tableOf({
    headings: headings.map((heading) => heading ?? ""),
    rows: rows
      .filter(({ kind }) => ["data", "section", "total"].includes(kind))
      .map(({ row, kind }) => ({
        row,
        section: kind === "section",
        cells: (sheet.grid[row] ?? []).slice(range.left, range.right + 1),
      })),
    notes: notes.map((row) => (sheet.grid[row] ?? []).join(" ")),
  });
}

function rowsOf(from: Table): { row: number; parts: number[]; columns: number[] }[] {
  return from.rows.flatMap(({ row, kind }, place) => {
    if (kind !== "total") return [];
    const total = from.totals.find((one) => one.place === place);
    const parts = (total?.parts ?? []).flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => from.rows[first + index]?.row ?? -1),
    );
    return [{ row, parts, columns: (total?.columns ?? []).map(({ column }) => column) }];
  });
}

function answerOf(sheet: ShapeSheet, { range, totals }: ShapeTable): ReturnType<typeof rowsOf> {
  return totals.map(({ row, parts, columns, noSum }) => {
    const width = range.right - range.left + 1;
    const all = Array.from({ length: width }, (_, index) => index).filter(
      (index) => printedFigure(sheet.grid[row]?.[range.left + index] ?? "") !== null,
    );
    if (noSum) return { row, parts: [], columns: [] };
    return { row, parts: [...parts], columns: columns === "all" ? all : columns.map((column) => column - range.left) };
  });
}

describe("The open shapes have the totals that their answers name, and no others", () => {
  it.each(tables)("$name", ({ sheet, table }) => {
    const foundTable = known(sheet, table);
    expect(rowsOf(foundTable)).toEqual(answerOf(sheet, table));
    expect(foundTable.totals.flatMap(({ columns }) => columns.filter(({ agrees }) => agrees === "off"))).toEqual([]);
  });

  it("name 17 totals", () => {
    expect(tables.flatMap(({ table }) => table.totals)).toHaveLength(17);
  });
});
