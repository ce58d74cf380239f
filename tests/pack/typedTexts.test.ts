import { expect, it } from "vitest";
import { unworkedCells } from "../../src/pack/typedTexts";
import { typedCells } from "../../src/refresh/found/typedCells";
import { wordsOutside } from "../../src/refresh/found/wordsOutside";
import { writtenReport } from "../../src/refresh/ourReport";
import { BURGLARY, quarterReport, ROBBERY } from "../refresh/support/quarters";
import { WorkbookInMemory } from "../refresh/support/workbookInMemory";

it("a formula that somebody typed and nobody has worked out is told, one of ours and a figure are not", async () => {
  const report = await quarterReport(1, [BURGLARY, ROBBERY]);
  const book = new WorkbookInMemory(report);
  book.type("Measures", "M1", "Actual", 350);
  book.type("Measures", "M2", "Actual", { formula: "NOW()-46000" });
  const unworked = unworkedCells(writtenReport(report), book.found());
  expect(unworked.map(({ row, heading }) => `${row} ${heading}`)).toEqual(["M2 Actual"]);
});

it("columns headed right beside a table are a part of it, up to the first without a heading", async () => {
  const report = await quarterReport(1, [BURGLARY, ROBBERY]);
  const book = new WorkbookInMemory(report);
  const { sheet, row } = book.cell("Measures", "M2", "Actual");
  const table = sheet.tables.find(({ name }) => name === "Measures");
  if (table === undefined) throw new Error("no table");
  const type = (at: number, across: number, words: string): void => {
    (sheet.rows[at] ??= [])[table.right + across] = words;
  };
  type(table.top, 1, "Action");
  type(table.top, 2, "By when");
  type(table.top, 4, "Far away");
  type(row, 1, "Open a ward");
  type(row, 2, "1 March");
  type(row, 4, "Not of the table");
  const typed = typedCells(writtenReport(report), book.found());
  expect(typed.map(({ row: key, heading, value }) => `${key} ${heading}: ${value}`)).toEqual([
    "M2 Action: Open a ward",
    "M2 By when: 1 March",
  ]);
});

it("words typed below a table and some columns beside one are told with their cells, ours are not", async () => {
  const report = await quarterReport(1, [BURGLARY, ROBBERY]);
  const book = new WorkbookInMemory(report);
  expect(wordsOutside(writtenReport(report), book.found())).toEqual([]);
  const { sheet } = book.cell("Measures", "M2", "Actual");
  const table = sheet.tables.find(({ name }) => name === "Measures");
  if (table === undefined) throw new Error("no table");
  (sheet.rows[table.bottom + 2] ??= [])[0] = "Garages are left out.";
  (sheet.rows[table.bottom] ??= [])[table.right + 3] = "Ask Jo";
  const told = wordsOutside(writtenReport(report), book.found());
  expect(told.map(({ text, at }) => [text, at.row - table.bottom, at.column])).toEqual([
    ["Ask Jo", 0, table.right + 3],
    ["Garages are left out.", 2, 0],
  ]);
});
