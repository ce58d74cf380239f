import { beforeAll, describe, expect, it } from "vitest";
import { refreshReport } from "../../../src/refresh/refreshReport";
import type { ReportModel } from "../../../src/report/reportModel";
import { BURGLARY, LATER, quarterReport, ROBBERY, SICKNESS } from "../support/quarters";
import { refreshed } from "../support/refreshed";
import { WorkbookInMemory } from "../support/workbookInMemory";

let q1: ReportModel;
/** Burglary fell to 342 (Green), robbery rose to 96 (Red), and days sick are new. */
let q2: ReportModel;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  q2 = await quarterReport(2, [...LATER, SICKNESS]);
});

describe("what a person took away", () => {
  it("is put back where the report counts it: the row of a measure, under a headline that says 3 of 3", () => {
    const book = new WorkbookInMemory(q1);
    book.deleteRow("Measures", book.cell("Measures", "M2", "Actual").row);
    const refresh = refreshed(book, q1, q2);
    expect(refresh.changes).toContainEqual({ kind: "rowPutBack", sheet: "Measures", row: "M2" });
    expect(book.sheet("Measures").tables[0]).toMatchObject({ top: 3, bottom: 6 });
    expect(book.read("Measures", "M2", "Actual")).toBe(96);
    expect(book.sheet("Summary").rows.flat().join()).toContain("of the 3 rated measures");
    book.apply(refresh.undo.edits);
    expect(() => book.cell("Measures", "M2", "Actual")).toThrow("no cell");
  });

  it("is not put back: a row of the notes, and a sheet", () => {
    const book = new WorkbookInMemory(q1);
    book.deleteRow("Sources", 4);
    book.sheets.splice(
      book.sheets.findIndex(({ name }) => name === "Notes"),
      1,
    );
    const refresh = refreshed(book, q1, q2);
    expect(refresh.left).toContainEqual({ kind: "rowDeleted", sheet: "Sources", name: "M1 | Target" });
    expect(refresh.left).toContainEqual({ kind: "sheetDeleted", name: "Notes" });
    const again = refreshReport(refresh.written, book.found(), q2);
    expect(again.edits).toEqual([]);
    expect(again.left).toHaveLength(refresh.left.length);
  });
});
