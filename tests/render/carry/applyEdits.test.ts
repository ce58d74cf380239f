import { beforeAll, describe, expect, it } from "vitest";
import type { RefreshEdit } from "../../../src/refresh/refreshEdit";
import { findReport } from "../../../src/render/carry/findReport";
import { packageBytes, type WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { boardFormulas as board, editedBook, partsChanged, readBack } from "./editedBook";
import { opened, partOf } from "./handBuilt";
import { richBook } from "./richBook";

let book: WorkbookPackage;
beforeAll(async () => {
  book = opened(await richBook());
});
const edited = (...edits: RefreshEdit[]): WorkbookPackage => editedBook(book, edits);
const changedParts = (after: WorkbookPackage): string[] => partsChanged(book, after);

const insertTwo: RefreshEdit = { kind: "insertRows", sheet: "Measures", before: 5, count: 2, like: 4 };

/** What was entered on the sheets of a workbook: results of formulas that moved have to be worked out again. */
function enteredIn(workbook: Parameters<typeof findReport>[0]): unknown[] {
  return findReport(workbook).sheets.map((sheet) => ({ ...sheet, results: null }));
}

describe("two rows put in before row 6", () => {
  it("move every formula, name, chart, rule, link, note and break that refers to what is below", async () => {
    const after = edited(insertTwo);
    expect(board(after)).toEqual([
      "Measures!C8",
      'VLOOKUP("M3",Measures!$A$5:$D$10,3,FALSE)',
      'INDEX(Measures!C5:C10,MATCH("M4",Measures!A5:A10,0))',
      "SUM(Measures[Actual])",
      "SUM(Actuals)+Second",
      'Measures!D8&" "&Measures!A8',
      "SUM(Measures!C:C)+COUNTA(Measures!5:5)",
      "Measures!A13",
    ]);
    const chart = partOf(after, "xl/charts/chart1.xml");
    expect(chart.match(/<c:f>[^<]*/g)).toEqual([
      "<c:f>Measures!$C$4",
      "<c:f>Measures!$A$5:$A$10",
      "<c:f>Measures!$C$5:$C$10",
    ]);
    const names = partOf(after, "xl/workbook.xml");
    expect(names).toContain(">Measures!$C$5:$C$10<");
    expect(names).toContain(">Measures!$C$8<");
    expect(names).toContain("!$A1:$E13<");
    const sheet = partOf(after, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<f>IF(C8&gt;=B8,"Green","Red")</f>'.replace(/"/g, "&quot;"));
    expect(sheet).toContain("<f>C8/B8</f>");
    expect(sheet).toContain("<f>SUM(C5:C10)</f>");
    expect(sheet).toContain('<mergeCell ref="A13:C13"/>');
    expect(sheet).toContain('<mergeCell ref="A2:C2"/>');
    expect(sheet).toContain('<conditionalFormatting sqref="D5:D10">');
    expect(sheet).toContain("<formula>$C5&lt;$B5</formula>");
    expect(sheet).toContain('<brk id="11" ');
    expect(sheet).toMatch(/<hyperlink ref="E8"/);
    expect(partOf(after, "xl/worksheets/sheet2.xml")).toContain('location="#Measures!A8"');
    expect(partOf(after, "xl/worksheets/_rels/sheet2.xml.rels")).toContain(`Target="#Measures!A8"`);
    expect(partOf(after, "xl/comments1.xml")).toContain('<comment ref="C8"');
    expect(partOf(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>7</x:Row>");
    expect(partOf(after, "xl/drawings/drawing9.xml")).toContain("<xdr:row>11</xdr:row>");
    expect(partOf(after, "xl/tables/table1.xml")).toContain('ref="A4:E10"');
    const read = await readBack(after);
    expect(read.getWorksheet("Measures")?.getCell("C8").note).toBeTruthy();
    expect(read.getWorksheet("Measures")?.getCell("C6").numFmt).toBe("0.0");
    expect(read.getWorksheet("Measures")?.getCell("D7").font?.bold).toBe(true);
    expect(read.getWorksheet("Measures")?.getCell("D6").value).toBeNull();
  });

  it("leave all that does not refer to them as it was, byte for byte", () => {
    const after = edited(insertTwo);
    expect(changedParts(after).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/charts/chart1.xml",
      "xl/comments1.xml",
      "xl/drawings/drawing9.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/tables/table1.xml",
      "xl/workbook.xml",
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(after.parts.get("xl/vbaProject.bin")).toBe(book.parts.get("xl/vbaProject.bin"));
    expect(after.parts.has("xl/calcChain.xml")).toBe(false);
    expect(packageBytes(after)).toEqual(packageBytes(edited(insertTwo)));
  });

  it("are as they never were once they are taken out again", () => {
    const back = edited(
      insertTwo,
      { kind: "deleteRow", sheet: "Measures", row: 5 },
      { kind: "deleteRow", sheet: "Measures", row: 5 },
    );
    expect(enteredIn(back)).toEqual(enteredIn(book));
    expect(changedParts(back)).not.toContain("xl/charts/chart1.xml");
  });
});

it("gives a row above the first one its looks and its rules, which count from it then", () => {
  const after = edited({ kind: "insertRows", sheet: "Measures", before: 4, count: 1, like: 5 });
  const sheet = partOf(after, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<conditionalFormatting sqref="D5:D9">');
  expect(sheet).toContain("<formula>$C5&lt;$B5</formula>");
  expect(partOf(after, "xl/tables/table1.xml")).toContain('ref="A4:E9"');
});

it("lets a table take in rows below it, with its rules, its formulas and its chart", () => {
  const after = edited(
    { kind: "insertRows", sheet: "Measures", before: 8, count: 1, like: 7 },
    { kind: "resizeTable", sheet: "Measures", table: "Measures", range: { top: 3, left: 0, bottom: 8, right: 4 } },
    { kind: "setCell", sheet: "Measures", row: 8, column: 0, entry: "M5", value: "M5", numberFormat: null },
    { kind: "setCell", sheet: "Measures", row: 8, column: 2, entry: 50, value: 50, numberFormat: null },
  );
  const [measures] = findReport(after).sheets;
  expect(measures?.tables).toEqual([{ name: "Measures", range: { top: 3, left: 0, bottom: 8, right: 4 } }]);
  expect(partOf(after, "xl/tables/table1.xml")).toContain('<autoFilter ref="A4:E9"');
  expect(partOf(after, "xl/worksheets/sheet1.xml")).toContain('<conditionalFormatting sqref="D5:D9">');
  expect(partOf(after, "xl/charts/chart1.xml")).toContain("Measures!$C$5:$C$9");
  expect(board(after).slice(1, 3)).toEqual([
    'VLOOKUP("M3",Measures!$A$5:$D$9,3,FALSE)',
    'INDEX(Measures!C5:C9,MATCH("M4",Measures!A5:A9,0))',
  ]);
  expect(partOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

it("cuts a row to another sheet with its note, its link, its looks and all that refers to it", async () => {
  const after = edited({ kind: "moveRow", sheet: "Measures", row: 5, to: { sheet: "Retired", row: 2 } });
  expect(board(after)).toEqual([
    "Retired!C3",
    'VLOOKUP("M3",Measures!$A$5:$D$8,3,FALSE)',
    'INDEX(Measures!C5:C8,MATCH("M4",Measures!A5:A8,0))',
    "SUM(Measures[Actual])",
    "SUM(Actuals)+Second",
    'Retired!D3&" "&Retired!A3',
    "SUM(Measures!C:C)+COUNTA(Measures!5:5)",
    "Measures!A11",
  ]);
  expect(partOf(after, "xl/workbook.xml")).toContain(">Retired!$C$3<");
  const { sheets } = findReport(after);
  expect(sheets[0]?.rows[5] ?? []).toEqual([]);
  expect(sheets[3]?.rows[2]).toEqual([
    "M2",
    20,
    15,
    { formula: 'IF(C3>=B3,"Green","Red")' },
    "the register",
    null,
    { formula: "C3/B3" },
  ]);
  const read = await readBack(after);
  const retired = read.getWorksheet("Retired");
  expect(JSON.stringify(retired?.getCell("C3").note)).toContain("Ask Priya about this one");
  expect(retired?.getCell("C3").numFmt).toBe("0.0");
  expect(retired?.getCell("E3").hyperlink).toBe("https://example.org/register");
  expect(read.getWorksheet("Measures")?.getCell("C6").note).toBeUndefined();
});

it("puts a column into a table, and moves what stands right of it in its rows only", () => {
  const range = { top: 3, left: 0, bottom: 7, right: 4 };
  const after = edited({
    kind: "insertColumn",
    sheet: "Measures",
    table: "Measures",
    range,
    before: 2,
    heading: "Last year",
  });
  const table = partOf(after, "xl/tables/table1.xml");
  expect(table).toContain('ref="A4:F8"');
  expect(table).toContain('<tableColumn id="6" name="Last year"/>');
  const [measures] = findReport(after).sheets;
  expect(measures?.rows[3]).toEqual(["ID", "Target", "Last year", "Actual", "Status", "Comment"]);
  expect(measures?.rows[5]?.[7]).toEqual({ formula: "D6/B6" });
  expect(measures?.rows[10]).toEqual([{ formula: "SUM(D5:D8)" }]);
  expect(board(after)[0]).toBe("Measures!D6");
  expect(board(after)[1]).toBe('VLOOKUP("M3",Measures!$A$5:$E$8,3,FALSE)');
});

it("finds the rows that a note, a name or a chart holds, and the ranges of names and charts", () => {
  const [measures] = findReport(book).sheets;
  expect(measures?.heldRows).toEqual([3, 5]);
  const column = (left: number): object => ({ top: 4, left, bottom: 7, right: left });
  expect(measures?.heldRanges).toEqual([column(2), column(0), column(2)]);
});

it("takes a column out of a table again", () => {
  const range = { top: 3, left: 0, bottom: 7, right: 4 };
  const column = { sheet: "Measures", table: "Measures" } as const;
  const after = edited(
    { ...column, kind: "insertColumn", range, before: 2, heading: "Last year" },
    { ...column, kind: "deleteColumn", range: { ...range, right: 5 }, column: 2 },
  );
  expect(enteredIn(after)).toEqual(enteredIn(book));
  expect(partOf(after, "xl/tables/table1.xml")).toBe(partOf(book, "xl/tables/table1.xml"));
});

describe("what a cell is given", () => {
  const set = (entry: Extract<RefreshEdit, { kind: "setCell" }>["entry"], value: string | number | null = null) =>
    ({ kind: "setCell", sheet: "Measures", row: 5, column: 2, entry, value, numberFormat: null }) as const;

  it.each([["=1+1"], ["two\nlines"], ["_x0041_ <&>"], [" spaced "], [12.5], [true], [null]])(
    "%j is read back",
    (entry) => {
      const after = edited(set(entry, typeof entry === "boolean" ? null : entry));
      expect(findReport(after).sheets[0]?.rows[5]?.[2] ?? null).toBe(entry);
    },
  );

  it("is a formula with its result, a number format and no control characters", async () => {
    const after = edited(
      set({ formula: "B6*5" }, 100),
      { ...set("tab\u0001bed"), row: 9, column: 0, numberFormat: "0.00%" },
      { ...set("-2"), row: 9, column: 1 },
    );
    const sheet = (await readBack(after)).getWorksheet("Measures");
    expect(sheet?.getCell("C6").value).toEqual({ formula: "B6*5", result: 100 });
    expect(sheet?.getCell("C6").numFmt).toBe("0.0");
    expect(sheet?.getCell("A10").value).toBe("tabbed");
    expect(sheet?.getCell("A10").numFmt).toBe("0.00%");
    expect(sheet?.getCell("B10").numFmt).toBe("@");
  });

  it("has the workbook worked out on opening only where a formula that was not written depends on it", () => {
    expect(partOf(edited(set(13)), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    const apart = { ...set(13), sheet: "Untouched" };
    expect(partOf(edited(apart), "xl/workbook.xml")).toBe(partOf(book, "xl/workbook.xml"));
  });

  it("names a table's column where it is its heading, and formulas of that column follow", () => {
    const heading = { ...set("Actual [%]"), row: 3 };
    const after = edited(heading);
    expect(partOf(after, "xl/tables/table1.xml")).toContain('name="Actual [%]"');
    expect(board(after)[3]).toBe("SUM(Measures[Actual '[%']])");
  });

  it("may be a link within the workbook in place of the one it had", () => {
    const to = { sheet: "Board", row: 0, column: 7 };
    const after = edited({ kind: "setLink", sheet: "Measures", row: 5, column: 4, to });
    expect(partOf(after, "xl/worksheets/sheet1.xml")).toContain('<hyperlink ref="E6" location="Board!H1"/>');
    expect(partOf(after, "xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("example.org");
    const gone = edited({ kind: "setLink", sheet: "Measures", row: 5, column: 4, to: null });
    expect(partOf(gone, "xl/worksheets/sheet1.xml")).not.toContain("hyperlink");
  });
});
