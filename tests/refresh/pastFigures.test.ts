import { beforeAll, describe, expect, it } from "vitest";
import { number } from "../../src/domain/value";
import type { HistoryRow } from "../../src/history/historyRow";
import { withRows } from "../../src/history/withRows";
import { writtenReport } from "../../src/refresh/ourReport";
import { leftWords } from "../../src/refresh/refreshWords";
import { refreshReport } from "../../src/refresh/refreshReport";
import type { ReportModel } from "../../src/report/reportModel";
import { pastFiguresSheet } from "../../src/report/sheets/pastFiguresSheet";
import { pastRow } from "../history/rows";
import { BURGLARY, periodChecked, quarterLook, quarterReport, ROBBERY } from "./support/quarters";
import { readHistory } from "../../src/history/readHistory";
import { nextReport } from "../../src/refresh/nextReport";
import { buildReport } from "../../src/report/buildReport";
import { historyRows } from "../../src/report/past/historyRows";
import { sourceOf } from "../support/sampleFiles";
import { WorkbookInMemory } from "./support/workbookInMemory";

const FIRST = pastRow({ id: "M1", period: "Quarter 1 2025/26", months: "2025-04 to 2025-06" });
const SECOND = pastRow({
  id: "M1",
  period: "Quarter 2 2025/26",
  months: "2025-07 to 2025-09",
  actual: number(342),
  readAt: "2025-10-20 09:00",
});

let q1: ReportModel;
let q2: ReportModel;

function withPast(model: ReportModel, rows: readonly HistoryRow[]): ReportModel {
  return {
    ...model,
    sheets: [...model.sheets, ...pastFiguresSheet({ profile: "board", title: "Plan", marking: null }, rows)],
  };
}

beforeAll(async () => {
  q1 = withPast(await quarterReport(1, [BURGLARY]), [FIRST]);
  q2 = await quarterReport(2, [{ ...BURGLARY, actual: 342 }]);
});

/** What stands in the rows of past figures: period, actual and status. */
function pastOf(book: WorkbookInMemory): unknown[] {
  const sheet = book.sheetOf("History");
  const [table] = sheet.tables;
  const headings = sheet.rows[table?.top ?? 0] ?? [];
  const columns = ["Period", "Actual", "Status"].map((heading) => headings.indexOf(heading));
  return sheet.rows
    .slice((table?.top ?? 0) + 1, (table?.bottom ?? 0) + 1)
    .map((row) => columns.map((column) => row[column] ?? null));
}

describe("past figures in a refresh", () => {
  it("get the next quarter's row below, and nobody is asked", () => {
    const book = new WorkbookInMemory(q1);
    const refresh = refreshReport(writtenReport(q1), book.found(), withPast(q2, withRows([FIRST], [SECOND])));
    book.apply(refresh.edits);
    expect(refresh.choices).toEqual([]);
    expect(pastOf(book)).toEqual([
      ["Quarter 1 2025/26", 355, "Green"],
      ["Quarter 2 2025/26", 342, "Green"],
    ]);
  });

  it("keep what somebody corrected in them: 355 made 356", () => {
    const book = new WorkbookInMemory(q1);
    book.type("History", "M1", "Actual", 356);
    const corrected = { ...FIRST, actual: number(356) };
    const refresh = refreshReport(writtenReport(q1), book.found(), withPast(q2, withRows([corrected], [SECOND])));
    book.apply(refresh.edits);
    expect(refresh.choices).toEqual([]);
    expect(pastOf(book)).toEqual([
      ["Quarter 1 2025/26", 356, "Green"],
      ["Quarter 2 2025/26", 342, "Green"],
    ]);
  });

  it("say what somebody changed, added and deleted in them since, once", () => {
    const book = new WorkbookInMemory(withPast(q2, [FIRST, SECOND]));
    book.type("History", "M1", "Actual", 356);
    const sheet = book.sheetOf("History");
    const [table] = sheet.tables;
    if (table === undefined) throw new Error("no table");
    book.deleteRow(sheet.name, table.bottom);
    book.insertRows(sheet.name, table.bottom + 1, 1);
    ["M9", "Bicycles", "number", "Quarter 1 2025/26"].forEach((entry, column) =>
      book.put(sheet.name, table.bottom + 1, column, entry),
    );
    table.bottom += 1;
    const again = withPast(q2, []);
    const refresh = refreshReport(writtenReport(withPast(q2, [FIRST, SECOND])), book.found(), again);
    expect(refresh.left.map(leftWords)).toEqual([
      "Past figures, M1, Quarter 1 2025/26: somebody changed Actual (now “356”). It stays, and counts.",
      "Past figures: somebody added 1 row (M9, Quarter 1 2025/26). It stays, and counts.",
      "Past figures: somebody deleted 1 row (M1, Quarter 2 2025/26). Nothing is put back.",
    ]);
    expect(refreshReport(refresh.written, book.found(), again).left).toEqual([]);
  });

  it("keep a row whose period somebody worded otherwise, once", () => {
    const book = new WorkbookInMemory(q1);
    book.type("History", "M1", "Period", "Q1 2025/26");
    const worded = { ...FIRST, period: "Q1 2025/26" };
    const refresh = refreshReport(writtenReport(q1), book.found(), withPast(q2, withRows([worded], [SECOND])));
    book.apply(refresh.edits);
    expect(pastOf(book)).toEqual([
      ["Q1 2025/26", 355, "Green"],
      ["Quarter 2 2025/26", 342, "Green"],
    ]);
  });

  it("do not bring back a row that somebody deleted", () => {
    const rows = withRows([FIRST], [SECOND]);
    const both = withPast(q2, rows);
    const book = new WorkbookInMemory(withPast(q2, [SECOND]));
    const refresh = refreshReport(writtenReport(both), book.found(), withPast(q2, [SECOND]));
    book.apply(refresh.edits);
    expect(pastOf(book)).toEqual([["Quarter 2 2025/26", 342, "Green"]]);
  });
});

const MONTHS = "April May June July August September October November December January February March".split(" ");
/** Each month of two years from April 2024. */
const PERIODS = [0, 1].flatMap((year) => MONTHS.map((month, index) => `${month} ${2024 + year + (index < 9 ? 0 : 1)}`));

/** The past figures of a workbook, as a text file. */
function pastText(book: WorkbookInMemory): string {
  const sheet = book.sheetOf("History");
  const [table] = sheet.tables;
  const rows = sheet.rows.slice(table?.top ?? 0, (table?.bottom ?? 0) + 1);
  return rows.map((row) => row.map((entry) => `"${String(entry ?? "")}"`).join(",")).join("\n");
}

it("two years of months go into one workbook, and its past figures say what each month's report said", async () => {
  const said: unknown[] = [];
  let book: WorkbookInMemory | null = null;
  let base: ReturnType<typeof writtenReport> | null = null;
  for (const [index, period] of PERIODS.entries()) {
    // Burglary falls by 5 a month from 400, so that it passes its target of 360; robbery rises.
    const checked = await periodChecked(period, [
      { ...BURGLARY, actual: 400 - 5 * index },
      { ...ROBBERY, actual: 80 + index },
    ]);
    const look = { ...quarterLook(1), readAt: `${1 + index} May 2026, 09:00` };
    const years = checked.measures.map(({ measure, rating }) => [measure.id, period, rating.status]);
    said.push(...years.map(([id, , status], at) => [id, period, at === 0 ? 400 - 5 * index : 80 + index, status]));
    if (book === null || base === null) {
      const model = buildReport(checked, { ...look, past: historyRows(checked, { readAt: look.readAt, by: null }) });
      book = new WorkbookInMemory(model);
      base = writtenReport(model);
      continue;
    }
    const past = readHistory(await sourceOf(pastText(book), "past.csv"), checked.plan.year);
    const { refresh } = nextReport(base, book.found(), { ...checked, past }, { report: look, by: null, accepted: [] });
    expect([refresh.choices, refresh.left, refresh.byHand]).toEqual([[], [], []]);
    book.apply(refresh.edits);
    base = refresh.written;
  }
  const rows = readHistory(await sourceOf(pastText(book ?? fail()), "past.csv"))?.rows ?? [];
  expect(
    rows.map(({ id, period, actual, status }) => [id, period, actual.kind === "number" ? actual.number : null, status]),
  ).toEqual(said);
  expect(book?.read("Measures", "M1", "Movement")).toBe("Green, as before");
});

function fail(): never {
  throw new Error("no workbook");
}
