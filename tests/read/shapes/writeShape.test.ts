import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import type { ShapeSheet } from "./shape";
import { shapeCsv, shapeWorkbook } from "./writeShape";

const sheet: ShapeSheet = {
  name: "Return",
  hiddenColumns: [4],
  hiddenRows: [2],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  boldRows: [1],
  fills: [{ row: 1, column: 1, colour: "FF0000" }],
  grid: [
    ["Homes, all", "under it"],
    ["North", "1,200", "6.10", "54.1%", "-£3", "007", "#N/A"],
    [],
    ["South", "2019", "-0.0", "1,23", "(5)", "07:55", '"quoted"'],
  ],
  tables: [],
  titles: [],
  notes: [],
};

it("A grid is written as CSV, its rows of the lengths they have", () => {
  expect(strFromU8(shapeCsv(sheet)).split("\r\n")).toEqual([
    '"Homes, all",under it',
    'North,"1,200",6.10,54.1%,-£3,007,#N/A',
    "",
    'South,2019,-0.0,"1,23",(5),07:55,"""quoted"""',
    "",
  ]);
});

it("A grid is written as a workbook, simple figures as numbers that print the same", async () => {
  const workbook = new ExcelJS.Workbook();
  const bytes = await shapeWorkbook([sheet]);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const written = workbook.getWorksheet("Return");
  const cellsOf = (row: number): unknown[] =>
    [1, 2, 3, 4, 5, 6, 7].map((column) => written?.getCell(row, column).value);
  expect(cellsOf(2)).toEqual(["North", 1200, 6.1, 0.541, -3, "007", { error: "#N/A" }]);
  expect(cellsOf(4)).toEqual(["South", 2019, "-0.0", "1,23", "(5)", "07:55", '"quoted"']);
  expect([2, 3, 4, 5].map((column) => written?.getCell(2, column).numFmt)).toEqual([
    "#,##0",
    "0.00",
    "0.0%",
    '"£"0;-"£"0',
  ]);
  expect(written?.getColumn(5).hidden).toBe(true);
  expect(written?.getRow(3).hidden).toBe(true);
  expect(written?.getCell("A2").font.bold).toBe(true);
  expect(written?.getCell("B2").fill).toMatchObject({ fgColor: { argb: "FFFF0000" } });
});

it("Words under a merge stay in the workbook", async () => {
  const files = unzipSync(await shapeWorkbook([sheet]));
  const xml = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>');
  expect(xml).toMatch(/<c r="B1"[^>]*><v>\d+<\/v><\/c>/);
});

it("Figures are written as text where that is asked for", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await shapeWorkbook([sheet], "text")).buffer as ArrayBuffer);
  expect(workbook.getWorksheet("Return")?.getCell("B2").value).toBe("1,200");
});
