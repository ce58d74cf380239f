import { describe, expect, it } from "vitest";
import type { RefreshEdit } from "../../../../src/refresh/refreshEdit";
import { leaveNoExcel } from "../../support/excelInNode";
import { apply, found, livingWorkbook, setCell } from "./livingWorkbook";

leaveNoExcel();

const APPLIED = { kind: "applied", left: [] };

/** A measure M4 between M1 and M2, as the next quarter brings it. */
const NEW_ROW: readonly RefreshEdit[] = [
  { kind: "insertRows", sheet: "Report", before: 5, count: 1, like: 4 },
  setCell("Report!A6", "M4"),
  setCell("Report!B6", "Robbery"),
  setCell("Report!C6", 9, "0"),
  setCell("Report!D6", { formula: "400-C6" }),
];

/** M1 leaves with all that is on it. */
const RETIRED_ROW: readonly RefreshEdit[] = [
  { kind: "moveRow", sheet: "Report", row: 4, to: { sheet: "Retired", row: 1 } },
  { kind: "deleteRow", sheet: "Report", row: 4 },
];

describe("what is found in a workbook", () => {
  it("is every entry with its place, text that looks like a formula told from a formula", async () => {
    const { host } = await livingWorkbook();
    host.person.type("Mine!B2", "'=A1");
    const [mine, report] = (await found()).sheets;
    expect(mine?.rows).toEqual([[], [null, "=A1"]]);
    expect(report?.rows[4]).toEqual(["M1", "Burglary", 355, { formula: "400-C5" }]);
    expect(report?.rows[8]?.slice(0, 2)).toEqual(["Note", "Agreed"]);
  });

  it("is every table without its row of totals, and which sheets are hidden or protected", async () => {
    const { host, Excel } = await livingWorkbook();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Measures").showTotals = true;
      await context.sync();
    });
    host.person.protectSheet("Report");
    host.person.hideSheet("Retired");
    const [, report, retired] = (await found()).sheets;
    expect(report?.tables).toEqual([{ name: "Measures", range: { top: 3, left: 0, bottom: 6, right: 3 } }]);
    expect([report?.hidden, report?.protected]).toEqual([false, true]);
    expect([retired?.hidden, retired?.protected]).toEqual([true, false]);
  });

  it("is which rows a comment, a note, a name or a chart is on", async () => {
    const { host, Excel } = await livingWorkbook();
    host.person.comment("Report!B7", "Ask finance");
    host.person.note("Report!C9", "Recount");
    await Excel.run(async (context) => {
      context.workbook.names.add("Burglaries", "=Report!$C$5");
      const mine = context.workbook.worksheets.getItem("Mine");
      const report = context.workbook.worksheets.getItem("Report");
      mine.charts
        .add("ColumnClustered", report.getRange("C4:D6"))
        .series.getItemAt(0)
        .setValues(report.getRange("C5:C6"));
      await context.sync();
    });
    const { sheets } = await found();
    expect(sheets.map(({ heldRows }) => heldRows)).toEqual([[], [4, 6, 8], []]);
    expect(sheets[1]?.heldRanges).toContainEqual({ top: 4, left: 2, bottom: 5, right: 2 });
  });

  it("is read in six round trips, also where there are 60,000 cells", async () => {
    const { host, Excel } = await livingWorkbook();
    await Excel.run(async (context) => {
      const mine = context.workbook.worksheets.getItem("Mine");
      mine.getRange("A1:T3000").values = Array.from({ length: 3000 }, (_, row) => Array<number>(20).fill(row));
      await context.sync();
    });
    const before = host.traffic.length;
    expect((await found()).sheets[0]?.rows[2999]?.[19]).toBe(2999);
    expect(host.traffic.length - before).toBeLessThanOrEqual(6);
  });
});

describe("a new measure comes between two others", () => {
  it("with the looks of the row above, in the table", async () => {
    const { host } = await livingWorkbook();
    expect(await apply(NEW_ROW)).toEqual(APPLIED);
    expect(host.values("Report!A5:D8")).toEqual([
      ["M1", "Burglary", 355, 45],
      ["M4", "Robbery", 9, 391],
      ["M2", "Violence", 12, 388],
      ["M3", "Theft", 80, 320],
    ]);
    expect(host.workbook.sheet("Report").tables[0]?.area.bottom).toBe(7);
    expect(host.values("Report!A10")).toEqual([["Note"]]);
  });

  it("and a person's lookups on another sheet still say the same: Theft is 80", async () => {
    const { host, Excel } = await livingWorkbook();
    host.person.type("Mine!A1", "=Report!C7");
    host.person.type("Mine!A2", '=VLOOKUP("M3",Report!A5:D7,3,FALSE)');
    host.person.type("Mine!A3", '=INDEX(Report!C5:C7,MATCH("M3",Report!A5:A7,0),1)');
    host.person.type("Mine!A4", "=SUM(Measures[Actual])");
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem("Mine")
        .charts.add("ColumnClustered", context.workbook.worksheets.getItem("Report").getRange("B4:C7"));
      await context.sync();
    });
    expect(host.values("Mine!A1:A2")).toEqual([[80], [80]]);
    await apply(NEW_ROW);
    expect(host.values("Mine!A1:A2")).toEqual([[80], [80]]);
    expect(host.formula("Mine!A3")).toBe('=INDEX(Report!C5:C8,MATCH("M3",Report!A5:A8,0),1)');
    expect(host.values("Mine!A4")).toEqual([[456]]);
    expect(host.workbook.sheet("Mine").charts[0]?.source.area).toEqual({ top: 3, left: 1, bottom: 7, right: 2 });
  });

  it("with text that looks like a number as text, in the number format of the row above", async () => {
    const { host } = await livingWorkbook();
    await apply([...NEW_ROW, setCell("Report!A6", "007")]);
    expect(host.values("Report!A6")).toEqual([["007"]]);
    expect(host.workbook.sheet("Report").format(5, 0).numberFormat).toBe("General");
  });

  it("on a hidden sheet, which stays hidden", async () => {
    const { host } = await livingWorkbook();
    host.person.hideSheet("Report");
    expect(await apply(NEW_ROW)).toEqual(APPLIED);
    expect(host.values("Report!B6")).toEqual([["Robbery"]]);
    expect(host.workbook.sheet("Report").visibility).toBe("Hidden");
  });

  it("below the last, and the table takes it in", async () => {
    const { host } = await livingWorkbook();
    const range = { top: 3, left: 0, bottom: 7, right: 3 };
    await apply([
      { kind: "insertRows", sheet: "Report", before: 7, count: 1, like: 6 },
      { kind: "resizeTable", sheet: "Report", table: "Measures", range },
      setCell("Report!A8", "M4"),
    ]);
    expect(host.workbook.sheet("Report").tables[0]?.area).toEqual(range);
    expect(host.values("Report!A8:A10")).toEqual([["M4"], [""], ["Note"]]);
  });
});

describe("a measure leaves", () => {
  it("with its commentary, comment and note, and what pointed at it still does", async () => {
    const { host } = await livingWorkbook();
    host.person.comment("Report!B5", "Agreed with finance");
    host.person.note("Report!C5", "Recount");
    host.person.type("Mine!A1", "=Report!C5*2");
    host.person.type("Mine!A2", "=Report!C6");
    expect(await apply(RETIRED_ROW)).toEqual(APPLIED);
    expect(host.values("Retired!A2:D2")).toEqual([["M1", "Burglary", 355, 45]]);
    expect(host.values("Report!A5:B6")).toEqual([
      ["M2", "Violence"],
      ["M3", "Theft"],
    ]);
    const retired = host.workbook.sheet("Retired");
    expect(retired.comments).toMatchObject([{ row: 1, column: 1, content: "Agreed with finance" }]);
    expect(retired.notes).toMatchObject([{ row: 1, column: 2, content: "Recount" }]);
    expect(host.formula("Mine!A1")).toBe("=Retired!C2*2");
    expect(host.values("Mine!A1:A2")).toEqual([[710], [12]]);
  });

  it("and comes back by the same steps taken back: the row is there as it was", async () => {
    const { host } = await livingWorkbook();
    await apply(RETIRED_ROW);
    const looks = { kind: "insertRows", sheet: "Report", before: 4, count: 1, like: 5 } as const;
    await apply([looks, { kind: "moveRow", sheet: "Retired", row: 1, to: { sheet: "Report", row: 4 } }]);
    expect(host.values("Report!A5:D5")).toEqual([["M1", "Burglary", 355, 45]]);
  });
});

describe("a column comes", () => {
  const range = { top: 3, left: 0, bottom: 6, right: 3 };

  it("into the middle of a table: what stands right of it in the table's rows moves, and nothing else", async () => {
    const { host } = await livingWorkbook();
    host.person.type("Report!E5", "mine");
    host.person.type("Report!D9", "stays");
    await apply([
      { kind: "insertColumn", sheet: "Report", table: "Measures", range, before: 3, heading: "Target" },
      setCell("Report!D5", 400),
    ]);
    expect(host.values("Report!C4:F5")).toEqual([
      ["Actual", "Target", "Left", ""],
      [355, 400, 45, "mine"],
    ]);
    expect(host.values("Report!D9")).toEqual([["stays"]]);
  });

  it("right of a table's last, and goes again", async () => {
    const { host } = await livingWorkbook();
    await apply([{ kind: "insertColumn", sheet: "Report", table: "Measures", range, before: 4, heading: "Status" }]);
    expect(host.values("Report!D4:E4")).toEqual([["Left", "Status"]]);
    const wider = { ...range, right: 4 };
    await apply([{ kind: "deleteColumn", sheet: "Report", table: "Measures", range: wider, column: 4 }]);
    expect(host.values("Report!D4:E4")).toEqual([["Left", ""]]);
    expect(host.workbook.sheet("Report").tables[0]?.area).toEqual(range);
  });
});

describe("a cell", () => {
  it.each<[string, string | number | { formula: string }, string | number, string | null]>([
    ["is given a number", 342, 342, null],
    ["is given a formula", { formula: "C6*2" }, 24, "=C6*2"],
    ["is given text that looks like a formula, which stays text", "=1+1", "=1+1", null],
    ["is given text that looks like a date, which stays text", "2009/10", "2009/10", null],
    ["is given text that looks like a number, which stays text", "007", "007", null],
  ])("%s", async (_, entry, value, formula) => {
    const { host } = await livingWorkbook();
    expect(await apply([setCell("Report!C5", entry)])).toEqual(APPLIED);
    expect(host.values("Report!C5")).toEqual([[value]]);
    expect(host.formula("Report!C5")).toBe(formula);
  });

  it("keeps its number format unless another is given", async () => {
    const { host } = await livingWorkbook();
    await apply([setCell("Report!C5", 342), setCell("Report!C6", 0.5, "0%")]);
    expect(host.texts("Report!C5:C7")).toEqual([["342"], ["50%"], ["80"]]);
  });

  it("is emptied, and its neighbours are not", async () => {
    const { host } = await livingWorkbook();
    await apply([setCell("Report!C6", null)]);
    expect(host.values("Report!C5:C7")).toEqual([[355], [""], [80]]);
  });

  it("leads somewhere else, and looks and says what it did", async () => {
    const { host } = await livingWorkbook();
    await apply([
      { kind: "setLink", sheet: "Report", row: 4, column: 1, to: { sheet: "Mine", row: 1, column: 2 } },
      { kind: "setLink", sheet: "Report", row: 5, column: 1, to: null },
    ]);
    const cell = host.workbook.sheet("Report").cell(4, 1);
    expect([cell?.value, cell?.link?.documentReference, cell?.format.underline]).toEqual([
      "Burglary",
      "'Mine'!C2",
      "None",
    ]);
  });
});

describe("200 cells side by side", () => {
  it("are written in one request with few commands, and all is done in eight round trips", async () => {
    const { host, Excel } = await livingWorkbook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Report").getRange("A20:D69").values = Array.from({ length: 50 }, () => [
        1, 2, 3, 4,
      ]);
      await context.sync();
    });
    const before = host.traffic.length;
    const cells = Array.from({ length: 200 }, (_, index) =>
      setCell(`Report!${"ABCD".charAt(index % 4)}${20 + Math.floor(index / 4)}`, index),
    );
    expect(await apply(cells)).toEqual(APPLIED);
    expect(host.values("Report!D69")).toEqual([[199]]);
    expect(host.traffic.length - before).toBeLessThanOrEqual(8);
    expect(JSON.stringify(host.traffic.at(-1)?.request).length).toBeLessThan(8_000);
  });
});

describe("an Excel that lacks a requirement set", () => {
  it.each([
    ["1.17", "say which rows have notes"],
    ["1.14", "say which rows charts are drawn from or say which rows have notes"],
    ["1.10", "move a row to another sheet, say which rows charts are drawn from or say which rows have notes"],
    [
      "1.9",
      "move a row to another sheet, say which rows have comments, say which rows charts are drawn from or say which " +
        "rows have notes",
    ],
  ])("%s: moves no row and writes nothing, and says what it cannot", async (ExcelApi, does) => {
    const { host } = await livingWorkbook({ requirementSets: { ExcelApi } });
    expect(await apply([...RETIRED_ROW, setCell("Report!C5", 1)])).toEqual({
      kind: "lacking",
      sentence:
        `This version of Excel cannot ${does}, so nothing was written and no row was moved. ` +
        "Update Excel, or refresh the workbook with the command line.",
    });
    expect(host.values("Report!A5:C5")).toEqual([["M1", "Burglary", 355]]);
  });

  it("still brings figures up to date where no row comes or goes", async () => {
    const { host } = await livingWorkbook({ requirementSets: { ExcelApi: "1.8" } });
    expect(await apply([setCell("Report!C5", 342)])).toEqual(APPLIED);
    expect(host.values("Report!C5:D5")).toEqual([[342, 58]]);
  });
});
