import { beforeAll, describe, expect, it } from "vitest";
import { refreshReport } from "../../src/refresh/refreshReport";
import { leftWords } from "../../src/refresh/refreshWords";
import type { ReportModel, ReportSheet } from "../../src/report/reportModel";
import { BURGLARY, LATER, quarterReport, ROBBERY, SICKNESS } from "./support/quarters";
import { refreshed } from "./support/refreshed";
import { WorkbookInMemory } from "./support/workbookInMemory";

let q1: ReportModel;
/** Burglary fell to 342 (Green), robbery rose to 96 (Red), and days sick are new. */
let q2: ReportModel;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  q2 = await quarterReport(2, [...LATER, SICKNESS]);
});

describe("a table that was renamed, or turned into plain cells", () => {
  it("is known by its headings, and refreshed", () => {
    const renamed = new WorkbookInMemory(q1);
    for (const table of renamed.sheet("Measures").tables) table.name = "KPIs";
    const refresh = refreshed(renamed, q1, q2);
    expect(refresh.left).toEqual([]);
    expect(renamed.read("KPIs", "M1", "Actual")).toBe(342);
    expect(renamed.read("KPIs", "M3", "Actual")).toBe(9);
    const plain = new WorkbookInMemory(q1);
    plain.sheet("Measures").tables.length = 0;
    expect(refreshed(plain, q1, q2).left).toEqual([]);
    const rows = plain.sheet("Measures").rows.filter(([id]) => /^M\d$/.test(String(id)));
    expect(rows.map((cells) => [cells[0], cells[5]])).toEqual([
      ["M1", 342],
      ["M2", 96],
      ["M3", 9],
    ]);
  });

  it("has a new column right of plain cells where there is room, and says so where there is none", () => {
    const noted = { ...q1, sheets: q1.sheets.map((sheet) => withoutReason(sheet)) };
    for (const beside of [null, "mine"]) {
      const book = new WorkbookInMemory(noted);
      const { rows, tables } = book.sheet("Measures");
      const [table] = tables.splice(0);
      if (table === undefined) throw new Error("no table");
      const place = table.right + 1;
      book.put("Measures", table.top + 1, place, beside);
      const before = filled(rows);
      const refresh = refreshed(book, noted, q1);
      const column = rows.slice(table.top, table.bottom + 1).map((cells) => cells[place] ?? null);
      const left = { kind: "columnLeft", sheet: "Measures", name: "Reason for status", because: "plainCells" };
      expect(refresh.left).toEqual(beside === null ? [] : [left]);
      expect(column).toEqual(beside === null ? REASONS : [null, "mine", null]);
      expect(refreshReport(refresh.written, book.found(), q1).edits).toEqual([]);
      book.apply(refresh.undo.edits);
      expect(filled(rows)).toEqual(before);
    }
  });
});

it("a copy of a report’s sheet that stands before it is a person’s, and stays as it is", () => {
  const book = new WorkbookInMemory(q1);
  const { rows, tables } = book.sheet("Measures");
  book.addSheet("Measures (2)", rows);
  const copy = book.sheet("Measures (2)");
  copy.tables.push(...tables.map((table) => ({ ...table, name: `${table.name}2` })));
  book.sheets.unshift(...book.sheets.splice(book.sheets.indexOf(copy), 1));
  expect(refreshed(book, q1, q2).left).toEqual([]);
  expect(book.read("Measures", "M1", "Actual")).toBe(342);
  expect(book.read("Measures2", "M1", "Actual")).toBe(355);
});

it("a table beside which another begins further up has no new column, and all the rest is refreshed", () => {
  const noted = { ...q1, sheets: q1.sheets.map((sheet) => withoutReason(sheet)) };
  const book = new WorkbookInMemory(noted);
  const { tables } = book.sheet("Measures");
  const [table] = tables;
  if (table === undefined) throw new Error("no table");
  const { top, right } = table;
  tables.push({ name: "Mine", top: top - 1, bottom: top + 1, left: right + 2, right: right + 3 });
  const refresh = refreshed(book, noted, q2);
  expect(refresh.left.map(leftWords)).toEqual([
    "Measures: the column Reason for status is left out, because a table or merged cells right of its table begin " +
      "above it or end below, and would be torn apart. Move them further down, and refresh again.",
  ]);
  expect(book.read("Measures", "M1", "Actual")).toBe(342);
});

const REASONS = ["Reason for status", "met the target of 360", "missed 90, better than last year’s 95"];

/** A sheet as it was before tables had reasons, their last column. */
function withoutReason(sheet: ReportSheet): ReportSheet {
  if (sheet.name !== "Measures") return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) => (at < 3 ? row : { ...row, cells: row.cells.slice(0, -1) })),
    tables: sheet.tables.map((table) => ({
      ...table,
      range: { ...table.range, right: table.range.right - 1 },
      reasonIn: null,
    })),
  };
}

/** What cells hold, with their places. */
function filled(rows: readonly (readonly unknown[])[]): unknown[] {
  return rows.flatMap((cells, row) => cells.flatMap((entry, at) => (entry === null ? [] : [[row, at, entry]])));
}
