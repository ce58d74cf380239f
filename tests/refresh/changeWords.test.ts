import { beforeAll, describe, expect, it } from "vitest";
import { changeWords, choiceName, itemLines, sheetChanges } from "../../src/refresh/changeWords";
import { writtenReport } from "../../src/refresh/ourReport";
import type { Refresh } from "../../src/refresh/refresh";
import { refreshReport } from "../../src/refresh/refreshReport";
import type { ReportModel } from "../../src/report/reportModel";
import { BURGLARY, quarterReport, ROBBERY, SICKNESS } from "./support/quarters";
import { WorkbookInMemory } from "./support/workbookInMemory";

let q2: ReportModel;
/** Burglary fell from 355 to 342, and somebody had typed 356; robbery has left, and days sick are new. */
let refresh: Refresh;

beforeAll(async () => {
  const q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  q2 = await quarterReport(2, [{ ...BURGLARY, actual: 342 }, SICKNESS]);
  const book = new WorkbookInMemory(q1);
  book.type("Measures", "M1", "Actual", 356);
  refresh = refreshReport(writtenReport(q1), book.found(), q2);
});

describe("what will change", () => {
  it("is told by sheet and row, with what is worked out from a typed figure in one line", () => {
    const measures = sheetChanges(refresh.changes, q2).find(({ sheet }) => sheet === "Measures");
    expect(measures?.ofItems).toBe(true);
    const rows = new Map(measures?.rows.map(({ about, lines }) => [about, lines]));
    expect(rows.get("Burglary (M1)")).toContain("Change, Change % and Variance: worked out from what was typed");
    expect(rows.get("Days sick (M3) is new")).toEqual([]);
    expect(rows.get("M2 goes to the sheet Retired, with all that is in its row")).toEqual([]);
  });

  it("is told by item in figures, statuses and words, a line each, without what follows from them", async () => {
    const first = await quarterReport(1, [{ ...ROBBERY, actual: 1092, comment: "Patrols began in May." }]);
    const second = await quarterReport(2, [{ ...ROBBERY, actual: 89, comment: "Patrols went on." }]);
    const { changes } = refreshReport(writtenReport(first), new WorkbookInMemory(first).found(), second);
    expect(itemLines(changes, second)).toEqual([
      "Robbery (M2): Actual 1,092 to 89, Commentary “Patrols began in May.” to “Patrols went on.”, " +
        "Direction of travel Worsened to Improved, Status Red to Green",
    ]);
  });

  it("is told in one line each, with its sheet, where there is no room for lists", () => {
    expect(refresh.changes.filter(({ kind }) => kind !== "cell").map(changeWords)).toContain("Measures: M3 is new");
    const cell = { sheet: "Measures", table: "Measures", row: "M1", heading: "Status" };
    expect(changeWords({ kind: "cell", cell, before: "Amber", after: "Green" })).toBe(
      "Measures: M1, Status: Amber to Green",
    );
  });

  it("has long words in quotation marks, and cuts them", () => {
    const cell = { sheet: "Measures", table: "Measures", row: "M1", heading: "Commentary" };
    const after =
      "Fewer burglaries since the patrols began, and fewer still at night in the two districts by the river.";
    expect(changeWords({ kind: "cell", cell, before: "", after })).toBe(
      "Measures: M1, Commentary: blank to “Fewer burglaries since the patrols began, and fewer still at night in the " +
        "two districts…”",
    );
  });

  it("names what a choice is about", () => {
    expect(refresh.choices.map((choice) => choiceName(choice, q2))).toEqual(["Burglary (M1), Actual"]);
  });
});
