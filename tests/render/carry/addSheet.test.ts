import { beforeAll, describe, expect, it } from "vitest";
import type { RefreshEdit } from "../../../src/refresh/refreshEdit";
import type { Look, ReportCell, ReportSheet } from "../../../src/report/reportModel";
import { findReport } from "../../../src/render/carry/findReport";
import type { WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { boardFormulas as board, editedBook, readBack } from "./editedBook";
import { opened, partOf } from "./handBuilt";
import { richBook } from "./richBook";

let book: WorkbookPackage;
beforeAll(async () => {
  book = opened(await richBook());
});
const edited = (...edits: RefreshEdit[]): WorkbookPackage => editedBook(book, edits);

/** The part of the sheet that was added last. */
function pathOf(after: WorkbookPackage): string {
  const added = [...after.parts.keys()].find((path) => path.includes("worksheets/sheet") && !book.parts.has(path));
  if (added === undefined) throw new Error("no sheet was added");
  return added;
}

describe("a new sheet", () => {
  const cell = (value: string | number, look: Look, more: Partial<ReportCell> = {}): ReportCell => ({
    value,
    text: String(value),
    look,
    numberFormat: null,
    formula: null,
    link: null,
    source: null,
    ...more,
  });
  const row = (...cells: ReportCell[]) => ({ cells, height: null, pageBreakBefore: false });
  const sheet: ReportSheet = {
    name: "Past figures",
    columnWidths: [20, 12, 12],
    rows: [
      row(cell("Past figures", "title")),
      row(cell("Measure", "columnHeading"), cell("Actual\nfigure", "numberHeading"), cell("Status", "columnHeading")),
      row(
        cell("M1", "text", { link: { sheet: "Measures", address: "A5" } }),
        cell(0.5, "number", { numberFormat: "0.0%" }),
        cell("Green", "status", { formula: 'IF(B3>0,"Green","Red")' }),
      ),
    ],
    tables: [
      {
        name: "History",
        description: "Past",
        range: { top: 1, left: 0, bottom: 2, right: 2 },
        keyedBy: ["Measure"],
        lasting: false,
        itemsIn: null,
        aboutItem: null,
        counted: false,
        reasonIn: null,
        keptIn: [],
      },
    ],
    statusRanges: [{ range: { top: 2, left: 2, bottom: 2, right: 2 }, words: [{ word: "Green", look: "green" }] }],
    freezeAt: { row: 2, column: 0 },
    print: { orientation: "portrait", repeatRows: null },
  };

  it("stands after the one named, with its table, looks, colours and links", async () => {
    const after = edited({ kind: "addSheet", sheet, after: "Measures" });
    const { sheets } = findReport(after);
    expect(sheets.map(({ name }) => name)).toEqual(["Measures", "Past figures", "Board", "Untouched", "Retired"]);
    expect(sheets[1]?.rows).toEqual([
      ["Past figures"],
      ["Measure", "Actual\nfigure", "Status"],
      ["M1", 0.5, { formula: 'IF(B3>0,"Green","Red")' }],
    ]);
    expect(sheets[1]?.tables).toEqual([{ name: "History", range: { top: 1, left: 0, bottom: 2, right: 2 } }]);
    const read = (await readBack(after)).getWorksheet("Past figures");
    expect(read?.getCell("B3").numFmt).toBe("0.0%");
    expect(read?.getCell("A2").font?.bold).toBe(true);
    expect(read?.getCell("C3").value).toEqual({ formula: 'IF(B3>0,"Green","Red")', result: "Green" });
    expect(partOf(after, "xl/workbook.xml")).toContain('name="_xlnm.Print_Area" localSheetId="0"');
  });

  it("prints as a sheet of a first report does: A4, one page wide, with the report's words on each page", () => {
    const words = { head: { left: "Q3 & Q4", centre: "OFFICIAL", right: "" }, foot: { left: "Oxmoor", centre: "" } };
    const long = { ...sheet, print: { orientation: "portrait", repeatRows: { first: 1, last: 1 } } } as const;
    const after = editedBook(book, [{ kind: "addSheet", sheet: long, after: "Measures" }], words);
    const part = partOf(after, pathOf(after));
    expect(part).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(part).toContain('showGridLines="0"');
    expect(part).toContain(
      '<pageMargins left="0.5" right="0.5" top="0.847" bottom="0.75" header="0.347" footer="0.347"/>',
    );
    expect(part).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="portrait"/>');
    expect(part).toContain("&amp;9&amp;&quot;Arial,Bold&quot;OFFICIAL");
    expect(part).toContain("Q3 &amp;&amp; Q4");
    expect(part).toContain("Page &amp;P of &amp;N");
    expect(partOf(after, "xl/workbook.xml")).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Past figures\'!$2:$2</definedName>',
    );
  });

  it("breaks its pages where the report does, at a scale of its own", () => {
    const rows = sheet.rows.map((one, at) => ({ ...one, pageBreakBefore: at === 1 }));
    const after = edited({ kind: "addSheet", sheet: { ...sheet, rows }, after: "Measures" });
    const part = partOf(after, pathOf(after));
    expect(part).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="1" max="16383" man="1"/></rowBreaks>');
    expect(part).toContain('<pageSetup paperSize="9" scale="80" orientation="portrait"/>');
    expect(part).not.toContain("fitToPage");
  });

  it("leaves nothing behind when it is taken out again", () => {
    const after = edited({ kind: "addSheet", sheet, after: null }, { kind: "deleteSheet", sheet: "Past figures" });
    expect(findReport(after)).toEqual(findReport(book));
    expect([...after.parts.keys()].filter((path) => !book.parts.has(path))).toEqual([]);
    expect(partOf(after, "xl/workbook.xml")).toContain('name="_xlnm.Print_Area" localSheetId="0"');
  });

  it("may come as a block of rows in a sheet that is there", () => {
    const { rows, tables, statusRanges } = sheet;
    const after = edited({ kind: "addBlock", sheet: "Measures", before: 2, block: { rows, tables, statusRanges } });
    const [measures] = findReport(after).sheets;
    expect(measures?.tables.map(({ name, range }) => [name, range.top, range.bottom])).toEqual([
      ["Measures", 6, 10],
      ["History", 3, 4],
    ]);
    expect(measures?.rows[4]?.slice(0, 2)).toEqual(["M1", 0.5]);
    expect(board(after)[0]).toBe("Measures!C9");
  });
});
