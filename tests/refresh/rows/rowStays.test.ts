import { beforeAll, expect, it } from "vitest";
import { writtenReport } from "../../../src/refresh/ourReport";
import { refreshReport } from "../../../src/refresh/refreshReport";
import type { ReportModel } from "../../../src/report/reportModel";
import { BURGLARY, quarterReport, ROBBERY, SICKNESS } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

let q1: ReportModel;
/** Without robbery. */
let q2: ReportModel;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY, SICKNESS]);
  q2 = await quarterReport(2, [{ ...BURGLARY, actual: 342 }, SICKNESS]);
});

const STAYS = { kind: "rowStays", sheet: "Measures", name: "M2" };
const stayed = (book: WorkbookInMemory): unknown[] =>
  ["Measure", "Target", "Actual", "Status", "Reason for status"].map((heading) => book.read("Measures", "M2", heading));
const MARKED = ["Robbery", "[z]", "[z]", "[z]", "Not in the report for Q2 2025/26."];

it("a row that cannot be moved stays, with marks for its figures and what was typed in it, and no row goes", () => {
  const book = new WorkbookInMemory(q1);
  book.type("Measures", "M2", "Last year", 94);
  const { row } = book.cell("Measures", "M2", "Actual");
  book.put("Measures", row, 20, "watch this one");
  const worked = book.found();
  const refresh = refreshReport(writtenReport(q1), worked, q2, { takesRowsOut: false });
  const kinds = new Set(refresh.edits.map(({ kind }) => kind));
  expect([kinds.has("deleteRow"), kinds.has("moveRow")]).toEqual([false, false]);
  expect(refresh.left).toContainEqual({ ...STAYS, because: "cannotMove" });
  book.apply(refresh.edits);
  expect(stayed(book)).toEqual(MARKED);
  expect(book.read("Measures", "M2", "Last year")).toBe(94);
  expect(book.sheet("Measures").rows[row]?.[20]).toBe("watch this one");
  // A second time nothing changes; a program that can move rows then takes it out; undoing puts all back.
  expect(refreshReport(refresh.written, book.found(), q2, { takesRowsOut: false }).edits).toEqual([]);
  const later = refreshReport(refresh.written, book.found(), q2);
  expect(later.changes).toContainEqual({ kind: "rowRetired", sheet: "Measures", row: "M2" });
  book.apply(refresh.undo.edits);
  const cells = (found: typeof worked): unknown => found.sheets.map(({ rows }) => rows.map((one) => one.slice(0, 14)));
  expect(cells(book.found())).toEqual(cells(worked));
});

it("a row in which a table of somebody’s own stands stays, and that table keeps its 3 rows", () => {
  const book = new WorkbookInMemory(q1);
  const { row } = book.cell("Measures", "M2", "Actual");
  const sheet = book.sheet("Measures");
  ["Team", "North", "South"].forEach((words, at) => book.put("Measures", row - 1 + at, 23, words));
  sheet.tables.push({ name: "Teams", top: row - 1, bottom: row + 1, left: 23, right: 23 });
  const refresh = refreshReport(writtenReport(q1), book.found(), q2);
  expect(refresh.left).toContainEqual({ ...STAYS, because: "otherTable" });
  book.apply(refresh.edits);
  expect(stayed(book)).toEqual(MARKED);
  const there = sheet.tables.find(({ name }) => name === "Teams");
  expect([there?.top, there?.bottom]).toEqual([row - 1, row + 1]);
  expect([row - 1, row, row + 1].map((at) => sheet.rows[at]?.includes("North"))).toEqual([false, true, false]);
});

it("so it is beside a pivot table, and not beside one that ends a row above it", () => {
  const book = new WorkbookInMemory(q1);
  const { row } = book.cell("Measures", "M2", "Actual");
  const becauseOf = (bottom: number): unknown => {
    const pivots = [{ top: row - 2, left: 23, bottom, right: 24 }];
    const sheets = book.found().sheets.map((sheet) => (sheet.name === "Measures" ? { ...sheet, pivots } : sheet));
    return refreshReport(writtenReport(q1), { sheets }, q2).left.find(({ kind }) => kind === "rowStays");
  };
  expect(becauseOf(row)).toEqual({ ...STAYS, because: "otherTable" });
  expect(becauseOf(row - 1)).toBeUndefined();
});

it("a row beside which a cell is merged with the one below stays, and not one with cells merged in it alone", () => {
  const book = new WorkbookInMemory(q1);
  const { row } = book.cell("Measures", "M2", "Actual");
  book.put("Measures", row, 23, "Both of these are in hand");
  const becauseOf = (bottom: number): unknown => {
    const merged = [{ top: row, left: 23, bottom, right: 24 }];
    const sheets = book.found().sheets.map((sheet) => (sheet.name === "Measures" ? { ...sheet, merged } : sheet));
    return refreshReport(writtenReport(q1), { sheets }, q2).left.find(({ kind }) => kind === "rowStays");
  };
  expect(becauseOf(row + 1)).toEqual({ ...STAYS, because: "merged" });
  expect(becauseOf(row)).toBeUndefined();
});

it("it is a row of the report again once its measure is back", () => {
  const book = new WorkbookInMemory(q1);
  const refresh = refreshReport(writtenReport(q1), book.found(), q2, { takesRowsOut: false });
  book.apply(refresh.edits);
  book.apply(refreshReport(refresh.written, book.found(), q1).edits);
  expect(book.read("Measures", "M2", "Actual")).toBe(92);
  expect(book.sheet("Measures").rows.filter(([id]) => id === "M2")).toHaveLength(1);
});

it("a row on which a picture stands stays beside it", () => {
  const book = new WorkbookInMemory(q1);
  const { row } = book.cell("Measures", "M2", "Actual");
  const found = {
    sheets: book.found().sheets.map((sheet) => (sheet.name === "Measures" ? { ...sheet, drawnRows: [row] } : sheet)),
  };
  const refresh = refreshReport(writtenReport(q1), found, q2);
  expect(refresh.left).toContainEqual({ ...STAYS, because: "drawing" });
  book.apply(refresh.edits);
  expect(stayed(book)).toEqual(MARKED);
});
