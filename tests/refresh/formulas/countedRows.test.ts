import { beforeAll, describe, expect, it } from "vitest";
import type { Entry } from "../../../src/refresh/entry";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { leftWords } from "../../../src/refresh/refreshWords";
import type { ReportModel } from "../../../src/report/reportModel";
import { BURGLARY, LATER, quarterReport, ROBBERY } from "../support/quarters";
import { refreshed } from "../support/refreshed";
import { WorkbookInMemory } from "../support/workbookInMemory";

let q1: ReportModel;
/** Burglary fell to 342 (Green), robbery rose to 96 (Red). */
let q2: ReportModel;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  q2 = await quarterReport(2, LATER);
});

/** The report of the first quarter with rows of somebody's own above robbery: their IDs, each Red. */
function bookWith(...ids: readonly Entry[]): WorkbookInMemory {
  const book = new WorkbookInMemory(q1);
  const status = book.cell("Measures", "M2", "Status");
  for (const id of ids) {
    book.insertRows("Measures", status.row, 1);
    book.put("Measures", status.row, 0, id);
    book.put("Measures", status.row, 2, "Potholes filled");
    book.put("Measures", status.row, status.column, "Red");
  }
  return book;
}

/** The count of Red measures, with columns in the place of letters. */
function redCount(book: WorkbookInMemory): string {
  const entry = book.read("StatusCounts", "Red", "Measures");
  const { column } = book.cell("Measures", "M2", "Status");
  const letter = String.fromCharCode(65 + column);
  return JSON.stringify(entry)
    .replaceAll("'Measures'!", "")
    .replaceAll(`$${letter}$`, "Status")
    .replaceAll("$A$", "ID")
    .replaceAll('\\"', "'");
}

describe("a row of somebody’s own among ours", () => {
  it("is in no count, by its ID, and said once", () => {
    const book = bookWith("X1");
    const { row } = book.cell("Measures", "M1", "ID");
    const refresh = refreshed(book, q1, q2);
    const rows = `Status${row + 1}:Status${row + 3}`;
    expect(redCount(book)).toBe(
      `{"formula":"COUNTIF(${rows},'Red')-COUNTIFS(ID${row + 1}:ID${row + 3},'X1',${rows},'Red')"}`,
    );
    expect(refresh.left.map(leftWords)).toEqual([
      "Measures: 1 row (X1) of somebody’s own, not in the plan. No count takes it in.",
    ]);
    const again = refreshReport(refresh.written, book.found(), q2);
    expect([again.edits, again.choices, again.byHand]).toEqual([[], [], []]);
  });

  it("is told by its cell where its ID is one of ours, and by its blank ID where it has none", () => {
    const book = bookWith("M2", null);
    const { row } = book.cell("Measures", "M1", "ID");
    const refresh = refreshed(book, q1, q2);
    expect(redCount(book)).toContain(`-COUNTIFS(ID${row + 1}:ID${row + 4},'',Status`);
    expect(redCount(book)).toContain(`-COUNTIF(Status${row + 3},'Red')`);
    expect(refresh.left.map(leftWords)).toEqual([
      `Measures: 1 row (row ${row + 2}) of somebody’s own, not in the plan. No count takes it in.`,
      `Measures row ${row + 3}: a second row of M2. It is not ours, stays as it is and is not counted.`,
    ]);
  });

  it("is taken off once where two have IDs that COUNTIFS takes for one: X1 and x1", () => {
    const book = bookWith("X1", "x1");
    refreshed(book, q1, q2);
    expect(redCount(book).match(/COUNTIFS/g)).toHaveLength(1);
  });

  it("is told by its cell where its ID is a space, which is no blank to COUNTIFS", () => {
    const book = bookWith(" ");
    refreshed(book, q1, q2);
    expect(redCount(book)).not.toContain("COUNTIFS");
    expect(redCount(book)).toMatch(/-COUNTIF\(Status\d,'Red'\)/);
  });

  it("is counted once it is a measure of the plan, also where somebody put it above the first", async () => {
    const book = bookWith();
    const { row } = book.cell("Measures", "M1", "ID");
    book.insertRows("Measures", row, 1);
    book.put("Measures", row, 0, "M3");
    const q3 = await quarterReport(3, [BURGLARY, ROBBERY, { ...ROBBERY, id: "M3", name: "Potholes filled" }]);
    refreshed(book, q1, q3);
    expect(redCount(book)).toBe(`{"formula":"COUNTIF(Status${row + 1}:Status${row + 3},'Red')"}`);
  });

  it("is in no count of a report of one measure, whose row somebody deleted", async () => {
    const one = await quarterReport(1, [BURGLARY]);
    const book = new WorkbookInMemory(one);
    const { row } = book.cell("Measures", "M1", "ID");
    book.insertRows("Measures", row, 1);
    book.put("Measures", row, 1, "Mine");
    book.deleteRow("Measures", row + 1);
    const { choices } = refreshed(book, one, q2);
    expect(choices).toEqual([]);
    expect(redCount(book)).toContain(`COUNTIF(Status${row + 1}:Status${row + 3},'Red')-COUNTIFS(`);
  });

  it("is counted when the plan has it, and its term goes", async () => {
    const book = bookWith("M3");
    const first = refreshed(book, q1, q2);
    expect(redCount(book)).toContain("COUNTIFS");
    const q3 = await quarterReport(3, [BURGLARY, ROBBERY, { ...ROBBERY, id: "M3", name: "Potholes filled" }]);
    book.apply(refreshReport(first.written, book.found(), q3).edits);
    expect(redCount(book)).not.toContain("COUNTIFS");
  });
});

describe("200 rows of somebody’s own among ours", () => {
  it("are in no count, which is a result then, since a formula of Excel’s has at most 8,192 letters", () => {
    const book = bookWith(...Array.from({ length: 200 }, (_, index) => `X${index + 1}`));
    const refresh = refreshed(book, q1, q2);
    expect(book.read("StatusCounts", "Red", "Measures")).toBe(1);
    expect(refresh.left.map(leftWords)).toContain(
      "So many rows of the table Measures are somebody’s own, or have words that are no status, that a formula that " +
        "counts the report’s would be longer than Excel takes. The counts stand as results, and follow at the next " +
        "refresh.",
    );
    const again = refreshReport(refresh.written, book.found(), q2);
    expect([again.edits, again.choices, again.byHand]).toEqual([[], [], []]);
  });

  it("leave a formula again once all but 20 of them are gone", () => {
    const book = bookWith(...Array.from({ length: 200 }, (_, index) => `X${index + 1}`));
    const first = refreshed(book, q1, q2);
    for (let left = 200; left > 20; left -= 1) book.deleteRow("Measures", book.cell("Measures", `X${left}`, "ID").row);
    book.apply(refreshReport(first.written, book.found(), q2).edits);
    expect(redCount(book).match(/COUNTIFS/g)).toHaveLength(20);
  });
});
