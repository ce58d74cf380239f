import { describe, expect, it } from "vitest";
import { readShapes } from "../shapes/shapeFile";
import { answerOf, knownTable, rowsOf } from "./shapeTotals";

const tables = readShapes()
  .flatMap(({ file, shape }) =>
    shape.sheets.flatMap((sheet) =>
      sheet.tables.map((table, index) => ({ name: `${file} ${index + 1}`, sheet, table })),
    ),
  )
  .filter(({ table }) => table.headerRows.length > 0);

describe("The shapes have the totals that their answers name, and no others", () => {
  it.each(tables)("$name", ({ sheet, table }) => {
    const foundTable = knownTable(sheet, table);
    expect(rowsOf(foundTable)).toEqual(answerOf(sheet, table));
    expect(foundTable.totals.flatMap(({ columns }) => columns.filter(({ agrees }) => agrees === "off"))).toEqual([]);
  });

  it("name 35 totals", () => {
    expect(tables.flatMap(({ table }) => table.totals)).toHaveLength(35);
  });
});
