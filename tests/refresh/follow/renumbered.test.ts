import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFormula } from "../../../src/refresh/entry";
import { followItems, type PlanItem } from "../../../src/refresh/follow/followItems";
import { writtenReport } from "../../../src/refresh/ourReport";
import type { Refresh } from "../../../src/refresh/refresh";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { changeWords } from "../../../src/refresh/changeWords";
import { leftWords } from "../../../src/refresh/refreshWords";
import type { ReportModel } from "../../../src/report/reportModel";
import { quarterReport, type MadeUpMeasure } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

/** Runs of the law: few in every run of the suite, many in `npm run test:long`. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 12);

const NAMES = ["Burglary", "Days sick", "Fires", "Calls answered", "Potholes", "Library visits"];

/** The measures of these names, by which of the six they are, with IDs M1, M2 and so on in this order. */
function numbered(order: readonly number[], quarter: number): MadeUpMeasure[] {
  return order.map((which, index) => ({
    id: `M${index + 1}`,
    name: NAMES[which] ?? `New measure ${which}`,
    target: 50,
    actual: quarter * 100 + which,
    lastYear: 60,
  }));
}

/** A workbook in which each measure has words beside its row, and a formula on another sheet. */
function workedIn(first: ReportModel, measures: readonly MadeUpMeasure[]): WorkbookInMemory {
  const book = new WorkbookInMemory(first);
  const mine = measures.map(({ id, name }) => {
    for (const table of ["Measures", "MeasureExceptions"]) {
      const { sheet, row } = book.cell(table, id, "Actual");
      book.put(sheet.name, row, 20, `typed of ${name}`);
    }
    const { row } = book.cell("Measures", id, "Measure");
    return [{ formula: `'Measures'!C${row + 1}` }];
  });
  book.addSheet("Mine", mine);
  return book;
}

function refreshed(book: WorkbookInMemory, first: ReportModel, second: ReportModel): Refresh {
  const refresh = refreshReport(writtenReport(first), book.found(), second);
  book.apply(refresh.edits);
  return refresh;
}

/** The rows of a table: ID, name and what was typed beside it. */
function rowsOf(book: WorkbookInMemory, name: string): string[][] {
  const sheet = book.sheetOf(name);
  const table = sheet.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error("no such table");
  return sheet.rows
    .slice(table.top + 1, table.bottom + 1)
    .map((cells) => [0, 2, 20].map((column) => String(cells[column] ?? "")));
}

describe("whatever IDs measures get in the next plan", () => {
  it("words and formulas are with the measure of their name, no ID stands twice and no old row stays", async () => {
    const before = numbered([0, 1, 2, 3, 4, 5], 1);
    const first = await quarterReport(1, before);
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const after = numbered(order, 2);
        const book = workedIn(first, before);
        refreshed(book, first, await quarterReport(2, after));
        for (const table of ["Measures", "MeasureExceptions"]) {
          const said = after.map(({ id, name }) => [id, name, NAMES.includes(name) ? `typed of ${name}` : ""]);
          expect(rowsOf(book, table).sort()).toEqual(said.sort());
          for (const { id, actual } of after) expect(book.read(table, id, "Actual")).toBe(actual);
        }
        NAMES.forEach((name, row) => {
          const entry = book.sheet("Mine").rows[row]?.[0] ?? null;
          if (!isFormula(entry)) throw new Error("a person's formula is gone");
          expect(book.valueAt(entry.formula)).toBe(name);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("the changes name those that have another ID", async () => {
    const first = await quarterReport(1, numbered([0, 1], 1));
    const refresh = refreshed(new WorkbookInMemory(first), first, await quarterReport(2, numbered([1, 0], 2)));
    expect(refresh.changes.map(changeWords).filter((words) => words.includes("is now"))).toEqual([
      "Measures: Burglary (M1) is now Burglary (M2)",
      "Measures: Days sick (M2) is now Days sick (M1)",
    ]);
    expect(refresh.left).toEqual([]);
  });

  it("an ID that another measure has now is said, and the old one is back from Retired under a new ID", async () => {
    const [q1, q2, q3] = await Promise.all([
      quarterReport(1, numbered([0, 1], 1)),
      quarterReport(2, numbered([0, 2], 2)),
      quarterReport(3, numbered([0, 2, 1], 3)),
    ]);
    const book = workedIn(q1, numbered([0, 1], 1));
    const left = refreshed(book, q1, q2);
    expect(left.left.map(leftWords)).toEqual([
      "Measures: M2 was “Days sick” and is “Fires” now, which is taken for another. If it is the same under another " +
        "name, add the old name to its Aliases in the plan and make the report again.",
    ]);
    expect(left.changes.map(changeWords)).toContain(
      "Measures: Days sick (M2) goes to the sheet Retired, with all that is in its row",
    );
    book.apply(refreshReport(left.written, book.found(), q3).edits);
    expect(rowsOf(book, "Measures").sort()).toEqual([
      ["M1", "Burglary", "typed of Burglary"],
      ["M2", "Fires", ""],
      ["M3", "Days sick", "typed of Days sick"],
    ]);
  });
});

describe("an item of an earlier report", () => {
  const item = (id: string, name: string, ...aliases: string[]): PlanItem => ({ id, name, aliases });
  const before = [
    { key: "1", name: "Mend roads" },
    { key: "2", name: "Plant trees" },
    { key: "3", name: "Open a library" },
  ];

  it("is followed in a circle of IDs", () => {
    const after = [item("2", "Mend roads"), item("3", "Plant trees"), item("1", "Open a library")];
    expect([...followItems(before, after).keys].sort()).toEqual([
      ["1", "2"],
      ["2", "3"],
      ["3", "1"],
    ]);
  });

  it("is followed by its alias, and by its ID where its name is alike", () => {
    const after = [item("1", "Mend all roads"), item("9", "Woodland", "Plant trees"), item("2", "Bins")];
    const followed = followItems(before, after);
    expect([followed.keys.get("1"), followed.keys.get("2"), followed.keys.get("3")]).toEqual(["1", "9", undefined]);
    expect(followed.reused).toEqual([]);
  });

  it("is said where its name is that of another too, and their IDs are not what they were", () => {
    const issued = [
      { key: "1", name: "Issued" },
      { key: "2", name: "Issued" },
    ];
    expect(followItems(issued, [item("2", "Issued"), item("3", "Issued")]).unclear).toEqual(["Issued"]);
    expect(followItems(issued, [item("1", "Issued"), item("2", "Issued")]).unclear).toEqual([]);
  });
});
