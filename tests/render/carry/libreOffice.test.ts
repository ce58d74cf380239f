import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RefreshEdit } from "../../../src/refresh/refreshEdit";
import { findReport } from "../../../src/render/carry/findReport";
import { packageBytes } from "../../../src/render/carry/package/workbookPackage";
import { findProgram } from "../../support/findProgram";
import { type LibreOffice, shownSheets, startLibreOffice, withoutResults } from "../../support/libreOffice";
import { boardFormulas, editedBook } from "./editedBook";
import { opened } from "./handBuilt";
import { richBook } from "./richBook";

const program = findProgram(["soffice"], "carried workbooks in LibreOffice");

const cell = (row: number, column: number, entry: string | number): RefreshEdit => ({
  kind: "setCell",
  sheet: "Measures",
  row,
  column,
  entry,
  value: entry,
  numberFormat: null,
});

/** A year's changes: a measure in the middle, one at the end, one that leaves, and a column. */
const EDITS: readonly RefreshEdit[] = [
  { kind: "insertRows", sheet: "Measures", before: 5, count: 1, like: 4 },
  cell(5, 0, "M1a"),
  cell(5, 2, 100),
  { kind: "insertRows", sheet: "Measures", before: 9, count: 1, like: 8 },
  { kind: "resizeTable", sheet: "Measures", table: "Measures", range: { top: 3, left: 0, bottom: 9, right: 4 } },
  cell(9, 0, "M5"),
  cell(9, 2, 1000),
  { kind: "moveRow", sheet: "Measures", row: 6, to: { sheet: "Retired", row: 2 } },
  { kind: "deleteRow", sheet: "Measures", row: 6 },
  {
    kind: "insertColumn",
    sheet: "Measures",
    table: "Measures",
    range: { top: 3, left: 0, bottom: 8, right: 4 },
    before: 1,
    heading: "Owner",
  },
];

describe.skipIf(program === null)("LibreOffice", () => {
  let office: LibreOffice;
  beforeAll(async () => {
    office = startLibreOffice(program ?? "");
    office.convert({ "first.xlsx": await richBook() }, "xlsx");
  });
  afterAll(() => office?.end());

  const shown = (name: string, bytes: Uint8Array): Record<string, readonly (readonly string[])[]> => {
    office.convert({ [`${name}.xlsx`]: withoutResults(bytes) }, "fods");
    const sheets = shownSheets(office.made(`${name}.fods`));
    return Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.rows.map(({ cells }) => cells)]));
  };
  /**
   * M1 12, M1a 100, M3 31, M4 44 and M5 1000 are left; M2, which is Second, has 15. Column C now has the targets 10, 30
   * and 40, and row 5 has five cells.
   */
  const EXPECTED = ["15", "30", "44", "1187", "1202", "Red M2", "85", "1187"];

  it.each([
    ["that exceljs wrote", richBook],
    ["that LibreOffice saved", () => Promise.resolve(office.made("first.xlsx"))],
  ])("works out every formula about the cells of a workbook %s", async (what, book) => {
    const before = opened(await book());
    const after = editedBook(before, EDITS);
    const sheets = shown(what.includes("exceljs") ? "one" : "other", packageBytes(after));
    const column = (name: string, at: number): string[] => (sheets[name] ?? []).map((row) => row[at] ?? "");
    // LibreOffice writes FALSE as a function.
    expect(boardFormulas(after).map((formula) => String(formula).replace("FALSE()", "FALSE"))).toEqual([
      "Retired!C3",
      'VLOOKUP("M3",Measures!$A$5:$E$9,3,FALSE)',
      'INDEX(Measures!D5:D9,MATCH("M4",Measures!A5:A9,0))',
      "SUM(Measures[Actual])",
      "SUM(Actuals)+Second",
      'Retired!D3&" "&Retired!A3',
      "SUM(Measures!C:C)+COUNTA(Measures!5:5)",
      "Measures!A12",
    ]);
    expect(
      column("Board", 0)
        .map((text) => text.replace(".0", ""))
        .slice(0, 8),
    ).toEqual(EXPECTED);
    expect(column("Measures", 0).slice(3, 9)).toEqual(["ID", "M1", "M1a", "M3", "M4", "M5"]);
    expect(column("Measures", 4).slice(4, 9)).toEqual(["Green", "", "Amber", "Green", ""]);
    expect(findReport(after).sheets[0]?.tables).toEqual(
      findReport(editedBook(opened(await richBook()), EDITS)).sheets[0]?.tables,
    );
  });
});
