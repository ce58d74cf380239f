import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cellName } from "../../src/domain/cell";
import { isFormula } from "../../src/refresh/entry";
import { writtenReport } from "../../src/refresh/ourReport";
import { refreshReport } from "../../src/refresh/refreshReport";
import { inTheWay, type Undo } from "../../src/refresh/undo/undo";
import type { ReportModel } from "../../src/report/reportModel";
import { BURGLARY, quarterReport, ROBBERY, SICKNESS } from "./support/quarters";
import { WorkbookInMemory } from "./support/workbookInMemory";

let q1: ReportModel;
/** Robbery has left, and days sick are new. */
let q2: ReportModel;
let book: WorkbookInMemory;
let undo: Undo;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  q2 = await quarterReport(2, [BURGLARY, SICKNESS]);
});

beforeEach(() => {
  book = new WorkbookInMemory(q1);
  book.addSheet("Mine", []);
  const refresh = refreshReport(writtenReport(q1), book.found(), q2);
  book.apply(refresh.edits);
  ({ undo } = refresh);
});

/** The row of the new measure, from 0. */
function newRow(): number {
  return book.cell("Measures", "M3", "Actual").row;
}

describe("a refresh cannot be undone where that would take", () => {
  it("what somebody typed beside a new measure", () => {
    expect(inTheWay(undo, book.found())).toBeNull();
    book.put("Measures", newRow(), 25, "Ask the unit");
    expect(inTheWay(undo, book.found())).toBe(`Measures!Z${newRow() + 1}`);
  });

  it("a comment on a new measure", () => {
    book.sheet("Measures").held.push(newRow());
    expect(inTheWay(undo, book.found())).toBe(`row ${newRow() + 1} of Measures`);
  });

  it("the cell that a formula refers to", () => {
    book.put("Mine", 0, 0, { formula: `Measures!A${newRow() + 1}` });
    expect(inTheWay(undo, book.found())).toBe(`the formulas that refer to row ${newRow() + 1} of Measures`);
  });

  it("what somebody typed over a count that the refresh left as it was", () => {
    book = new WorkbookInMemory(q1);
    ({ undo } = refreshReport(writtenReport(q1), book.found(), q1));
    expect(inTheWay(undo, book.found())).toBeNull();
    const { sheet, row } = book.cell("StatusCounts", "Green", "Status");
    const column = (sheet.rows[row] ?? []).findIndex((entry) => isFormula(entry));
    book.put(sheet.name, row, column, "two");
    expect(inTheWay(undo, book.found())).toBe(cellName({ sheet: sheet.name, row, column }));
  });

  it("what somebody typed on a new sheet, also over its words", () => {
    book.put("Retired", 20, 1, "See the board’s paper");
    expect(inTheWay(undo, book.found())).toBe("Retired!B21");
    book.put("Retired", 20, 1, null);
    book.put("Retired", 0, 0, "Left");
    expect(inTheWay(undo, book.found())).toBe("rows 1 to 2 of Retired");
  });
});

it("a formula that fills a person’s column in a new row is in nobody’s way", () => {
  for (const row of [newRow() - 1, newRow()]) book.put("Measures", row, 25, { formula: `F${row + 1}*2` });
  expect(inTheWay(undo, book.found())).toBeNull();
});
