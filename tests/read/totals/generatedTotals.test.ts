import { describe, expect, it } from "vitest";
import { gridOf } from "../shapes/generate/gridOf";
import { answerOf, knownTable, rowsOf } from "./shapeTotals";

/** The tables of two hundred generated grids, divided as their answers say, with the totals found in them. */
const tables = Array.from({ length: 200 }, (_, index) => gridOf(index + 1)).flatMap(({ seed, shape }) =>
  shape.sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ headerRows }) => headerRows.length > 0)
      .map((table) => ({ seed, read: knownTable(sheet, table), answer: answerOf(sheet, table) })),
  ),
);

describe("The totals of generated tables", () => {
  it("are those that were printed, in 99 of 100", () => {
    const wrong = tables.filter(({ read, answer }) => JSON.stringify(rowsOf(read)) !== JSON.stringify(answer));
    expect(tables.length).toBeGreaterThan(200);
    expect(wrong.length).toBeLessThanOrEqual(tables.length / 100);
  });

  it("are never said to be off: every one was printed as it adds up", () => {
    const off = tables.flatMap(({ seed, read }) =>
      read.totals.some(({ columns }) => columns.some(({ agrees }) => agrees === "off")) ? [seed] : [],
    );
    expect(off).toEqual([]);
  });
});
