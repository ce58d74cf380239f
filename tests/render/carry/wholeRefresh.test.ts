import { beforeAll, describe, expect, it } from "vitest";
import { writtenReport } from "../../../src/refresh/ourReport";
import { type Refresh } from "../../../src/refresh/refresh";
import { refreshReport } from "../../../src/refresh/refreshReport";
import type { FormulaMode } from "../../../src/report/formula/formulaMode";
import type { ReportModel } from "../../../src/report/reportModel";
import { findReport } from "../../../src/render/carry/findReport";
import { packageBytes, type WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { writeWorkbook } from "../../../src/render/workbook/writeWorkbook";
import { BURGLARY, quarterReport, ROBBERY, SICKNESS } from "../../refresh/support/quarters";
import { editedBook } from "./editedBook";
import { opened, partOf } from "./handBuilt";

const MODES: readonly FormulaMode[] = ["portable", "values", "addin"];

async function writtenBook(model: ReportModel): Promise<WorkbookPackage> {
  return opened(await writeWorkbook(model, new Date("2025-07-14T10:20:30Z")));
}

/** Cells, tables and names of the sheets, with nothing left out at the end of a row. */
function contents(book: WorkbookPackage): unknown {
  return findReport(book).sheets.map(({ name, rows, tables }) => ({ name, rows, tables }));
}

/** The row of a measure, and the column of its name. */
function place(book: WorkbookPackage, name: string, id: string): [number, number] {
  const rows = findReport(book).sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const row = rows.findIndex((cells) => cells.includes(id));
  return [row, (rows[row] ?? []).findIndex((entry) => entry === "Burglary")];
}

describe.each(MODES)("a report carried on with formulas as %s", (mode) => {
  let q1: ReportModel;
  let q2: ReportModel;
  let q3: ReportModel;
  let book: WorkbookPackage;

  beforeAll(async () => {
    q1 = await quarterReport(1, [BURGLARY, ROBBERY], mode);
    q2 = await quarterReport(2, [{ ...BURGLARY, actual: 342 }, { ...ROBBERY, actual: 96 }, SICKNESS], mode);
    q3 = await quarterReport(3, [{ ...BURGLARY, actual: 340 }, SICKNESS], mode);
    book = await writtenBook(q1);
  });

  function refreshed(from: ReportModel, before: WorkbookPackage, to: ReportModel): [Refresh, WorkbookPackage] {
    const refresh = refreshReport(writtenReport(from), findReport(before), to);
    return [refresh, opened(packageBytes(editedBook(before, refresh.edits)))];
  }

  it("with the same extract has no step to take", () => {
    const refresh = refreshReport(writtenReport(q1), findReport(book), q1);
    expect([refresh.edits, refresh.changes, refresh.left]).toEqual([[], [], []]);
  });

  it("holds what a first writing of the next quarter holds, and asks nothing", async () => {
    const [refresh, after] = refreshed(q1, book, q2);
    expect(contents(after)).toEqual(contents(await writtenBook(q2)));
    expect([refresh.choices, refresh.left]).toEqual([[], []]);
    expect(refreshReport(refresh.written, findReport(after), q2).edits).toEqual([]);
  });

  it("makes a row as tall as a longer text needs, unless a person set its height", async () => {
    const words = "Words that go on for longer than one line of the column holds. ".repeat(8);
    const rows = (text: string): string[] => text.match(/<row [^>]*>/g) ?? [];
    const [at, column] = place(book, "Measures", "M1");
    const edit = { kind: "setCell", sheet: "Measures", row: at, column, entry: words, value: words } as const;
    const heightOf = (carried: WorkbookPackage, path: string): string =>
      rows(partOf(carried, path)).find((row) => row.includes(` r="${at + 1}"`)) ?? "";
    const path = "xl/worksheets/sheet2.xml";
    const height = (row: string): number => Number(/ ht="([\d.]+)"/.exec(row)?.[1]);
    const before = heightOf(book, path);
    const grown = heightOf(editedBook(book, [{ ...edit, numberFormat: null }]), path);
    expect(height(grown)).toBeGreaterThan(height(before));
    const set = partOf(book, path).replace(before, before.replace(">", ' customHeight="1">'));
    const parts = new Map(book.parts).set(path, new TextEncoder().encode(set));
    const kept = heightOf(editedBook({ ...book, parts }, [{ ...edit, numberFormat: null }]), path);
    expect(height(kept)).toBe(height(before));
  });

  it("holds the measures of a third quarter, two quarters back to back", async () => {
    const [, second] = refreshed(q1, book, q2);
    const [refresh, third] = refreshed(q2, second, q3);
    const measures = findReport(third).sheets.find(({ name }) => name === "Measures");
    const expected = findReport(await writtenBook(q3)).sheets.find(({ name }) => name === "Measures");
    expect(measures?.rows).toEqual(expected?.rows);
    expect(refreshReport(refresh.written, findReport(third), q3).edits).toEqual([]);
  });
});
