import { describe, expect, it } from "vitest";
import type { RefreshEdit, SetCell } from "../../../src/refresh/refreshEdit";
import { findReport } from "../../../src/render/carry/findReport";
import type { WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { editedBook } from "./editedBook";
import { handBuilt, opened, partOf } from "./handBuilt";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

interface Habits {
  /** After the cells of Measures. */
  readonly after?: string;
  readonly hidden?: readonly number[];
  /** Formulas of Board, A1 down. */
  readonly board?: readonly string[];
  readonly calculated?: string;
  readonly filter?: string;
}

/** A table Measures in A1:C5 (ID, Actual, Gap), with what a person made of it. */
function book({ after = "", hidden = [], board = ["1+1"], calculated = "", filter = "" }: Habits): WorkbookPackage {
  const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = [2, 3, 4, 5].map(
    (row) =>
      `<row r="${row}"${hidden.includes(row) ? ' hidden="1"' : ""}>${text(`A${row}`, `M${row - 1}`)}` +
      `<c r="B${row}"><v>${row * 10}</v></c></row>`,
  );
  const boards = board.map((formula, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>${formula}</f></c></row>`);
  return opened(
    handBuilt({
      sheets: [
        {
          name: "Measures",
          xml:
            `<sheetData><row r="1">${text("A1", "ID")}${text("B1", "Actual")}${text("C1", "Gap")}</row>` +
            `${rows.join("")}</sheetData>${after.includes("extLst") ? "" : after}` +
            `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>${after.includes("extLst") ? after : ""}`,
          relations: [["table", "../tables/table1.xml"]],
        },
        { name: "Board", xml: boards.join("") },
        { name: "Retired", xml: "<sheetData/>" },
      ],
      parts: {
        "xl/tables/table1.xml":
          `<table xmlns="${MAIN}" id="1" name="Measures" displayName="Measures" ref="A1:C5" totalsRowShown="0">` +
          `<autoFilter ref="A1:C5">${filter}</autoFilter><tableColumns count="3"><tableColumn id="1" name="ID"/>` +
          `<tableColumn id="2" name="Actual"/><tableColumn id="3" name="Gap">${calculated}</tableColumn>` +
          "</tableColumns></table>",
      },
    }),
  );
}

const sheetOf = (after: WorkbookPackage, number = 1): string => partOf(after, `xl/worksheets/sheet${number}.xml`);
const formulas = (after: WorkbookPackage): unknown[] =>
  (findReport(after).sheets[1]?.rows ?? []).map(([entry]) => (entry as { formula: string }).formula);
const set = (row: number, column: number, entry: string | number): SetCell => ({
  ...{ kind: "setCell", sheet: "Measures", row, column, entry, value: entry, numberFormat: null },
});
const below: readonly RefreshEdit[] = [
  { kind: "insertRows", sheet: "Measures", before: 5, count: 1, like: 4 },
  {
    kind: "resizeTable",
    sheet: "Measures",
    table: "Measures",
    range: { top: 0, left: 0, bottom: 5, right: 2 },
  },
];
const leaves = (row: number, to: number): RefreshEdit[] => [
  { kind: "moveRow", sheet: "Measures", row, to: { sheet: "Retired", row: to } },
  { kind: "deleteRow", sheet: "Measures", row },
];

it("a row below the last is taken in by ranges of all rows, and by none of some rows", () => {
  const after = editedBook(
    book({
      board: [
        "SUM(Measures!B4:B5)",
        "SUM(Measures!B2:B5)",
        "VLOOKUP(&quot;M4&quot;,Measures!$A$2:$E$5,2,FALSE)",
        "COUNTA(Measures!A1:A5)",
        "SUM(Measures!B5:B5)",
      ],
    }),
    below,
  );
  expect(formulas(after)).toEqual([
    "SUM(Measures!B4:B5)",
    "SUM(Measures!B2:B6)",
    'VLOOKUP("M4",Measures!$A$2:$E$6,2,FALSE)',
    "COUNTA(Measures!A1:A6)",
    "SUM(Measures!B5:B5)",
  ]);
});

describe("a rule of several areas of which the first leaves", () => {
  it("is of the cells that are left, and counts from the first of them", () => {
    const rules =
      '<conditionalFormatting sqref="B3 B5"><cfRule type="expression" priority="1"><formula>B3&gt;$B$4</formula>' +
      '</cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="custom" sqref="B3 B5">' +
      "<formula1>B3&gt;0</formula1></dataValidation></dataValidations>";
    const sheet = sheetOf(editedBook(book({ after: rules }), leaves(2, 4)));
    expect(sheet).toContain('sqref="B4"><cfRule type="expression" priority="1"><formula>B4&gt;$B$3</formula>');
    expect(sheet).toContain('sqref="B4"><formula1>B4&gt;0</formula1>');
  });
});

describe("rules and lists of choices of a row that leaves", () => {
  const rules =
    '<conditionalFormatting sqref="B2:B5"><cfRule type="expression" dxfId="0" priority="3">' +
    "<formula>AND(B2&gt;$A$2,B2&gt;B1,Board!$A$1&gt;0)</formula></cfRule></conditionalFormatting>" +
    '<dataValidations count="2"><dataValidation type="list" sqref="C2:C5"><formula1>$E$7:$E$9</formula1>' +
    '</dataValidation><dataValidation type="whole" operator="greaterThan" sqref="A3"><formula1>0</formula1>' +
    "</dataValidation></dataValidations>";
  const extended =
    `<extLst><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations ` +
    `xmlns:xm="${XM}" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Board!$A$1:$A$2</xm:f>` +
    "</x14:formula1><xm:sqref>C2:C5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";

  it("go with it, asking of the same cells as before, and stay for the other rows", () => {
    const carried = editedBook(book({ after: rules }), leaves(2, 4));
    const retired = sheetOf(carried, 3);
    expect(retired).toContain(
      '<conditionalFormatting sqref="B5"><cfRule type="expression" dxfId="0" priority="1">' +
        "<formula>AND(B5&gt;Measures!$A$2,B5&gt;Measures!B2,Board!$A$1&gt;0)</formula>",
    );
    expect(retired).toContain('sqref="C5"><formula1>Measures!$E$6:$E$8</formula1>');
    expect(retired).toContain('sqref="A5"><formula1>0</formula1>');
    expect(retired).toContain('<dataValidations count="2">');
    const stayed = sheetOf(carried);
    expect(stayed).toContain('<conditionalFormatting sqref="B2:B4">');
    expect(stayed).toContain("<formula>AND(B2&gt;$A$2,B2&gt;B1,Board!$A$1&gt;0)</formula>");
    expect(stayed).toContain('<dataValidations count="1"><dataValidation type="list" sqref="C2:C4">');
  });

  it("in extensions too", () => {
    const carried = editedBook(book({ after: extended }), leaves(2, 4));
    expect(sheetOf(carried, 3)).toContain(
      '<x14:dataValidation type="list"><x14:formula1><xm:f>Board!$A$1:$A$2</xm:f></x14:formula1>' +
        "<xm:sqref>C5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>",
    );
    expect(sheetOf(carried)).toContain("<xm:sqref>C2:C4</xm:sqref>");
  });

  it("come back with it once, where its table has the same", () => {
    const back: readonly RefreshEdit[] = [
      { kind: "insertRows", sheet: "Measures", before: 2, count: 1, like: 1 },
      { kind: "moveRow", sheet: "Retired", row: 4, to: { sheet: "Measures", row: 2 } },
    ];
    const carried = editedBook(book({ after: rules }), [...leaves(2, 4), ...back]);
    const sheet = sheetOf(carried);
    expect(sheet).toContain('<dataValidation type="list" sqref="C2:C5"><formula1>$E$7:$E$9</formula1>');
    expect(sheet).toContain('sqref="A3"><formula1>0</formula1>');
    expect(sheet).toContain('<dataValidations count="2">');
    expect(sheetOf(carried, 3)).not.toMatch(/cfRule|dataValidation/);
  });
});

describe("a new row has the formula of a person's calculated column", () => {
  const formula = "<calculatedColumnFormula>B2-$E$1</calculatedColumnFormula>";
  it.each([
    ["above the first", [{ kind: "insertRows", sheet: "Measures", before: 1, count: 1, like: 2 }] as const, 1],
    ["in the middle", [{ kind: "insertRows", sheet: "Measures", before: 3, count: 1, like: 2 }] as const, 3],
    ["below the last", below, 5],
  ])("%s", (_, edits, row) => {
    const after = editedBook(book({ calculated: formula }), edits);
    expect(findReport(after).sheets[0]?.rows[row]?.[2]).toEqual({ formula: `B${row + 1}-$E$1` });
    expect(partOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("what marks one measure marks no new one below it", () => {
  const rule = (area: string): string =>
    `<conditionalFormatting sqref="${area}"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan">` +
    `<formula>9</formula></cfRule></conditionalFormatting>`;
  const list = (area: string): string =>
    `<dataValidations count="1"><dataValidation type="list" sqref="${area}"><formula1>"Yes,No"</formula1>` +
    "</dataValidation></dataValidations>";

  it.each([
    ["B5", "B5"],
    ["B4:B5", "B4:B5"],
    ["B2:B5", "B2:B6"],
    ["B2:B3 B4:B5", "B2:B3 B4:B6"],
    ["A5:C5", "A5:C5"],
  ])("a rule and a list of choices of %s are of %s with a row 6", (before, after) => {
    const sheet = sheetOf(editedBook(book({ after: rule(before) + list(before) }), below));
    expect(sheet).toContain(`<conditionalFormatting sqref="${after}">`);
    expect(sheet).toContain(`<dataValidation type="list" sqref="${after}">`);
  });

  it("nor a rule of the first row one above it, or of the second one between the two", () => {
    const put = (before: number, like: number): RefreshEdit[] => [
      { kind: "insertRows", sheet: "Measures", before, count: 1, like },
    ];
    expect(sheetOf(editedBook(book({ after: rule("B2") }), put(1, 2)))).toContain('sqref="B3"');
    expect(sheetOf(editedBook(book({ after: rule("B2:B5") }), put(1, 2)))).toContain('sqref="B2:B6"');
    expect(sheetOf(editedBook(book({ after: rule("B3") }), put(3, 2)))).toContain('sqref="B3"');
  });

  it("a colour of the last row stays there, and one of the column is of the new row too", () => {
    const coloured = (at: number, cells: string): WorkbookPackage => {
      const plain = book({});
      const text = sheetOf(plain).replace(new RegExp(`<c r="(${cells})"`, "g"), '<c r="$1" s="1"');
      const path = `xl/worksheets/sheet${at}.xml`;
      return { ...plain, parts: new Map(plain.parts).set(path, new TextEncoder().encode(text)) };
    };
    const newRow = (cells: string): string =>
      /<row r="6".*?<\/row>|<row r="6"[^>]*\/>/.exec(sheetOf(editedBook(coloured(1, cells), below)))?.[0] ?? "";
    expect(newRow("B5")).not.toContain("s=");
    expect(newRow("B[2-5]")).toContain('<c r="B6" s="1"/>');
  });
});

describe("a row that the refresh writes to", () => {
  const filter = '<filterColumn colId="1"><filters><filter val="30"/></filters></filterColumn>';

  it("stays hidden by hand, though columns of the table lack their buttons, and where it goes when it leaves", () => {
    const buttons = '<filterColumn colId="1" hiddenButton="1"/>';
    const after = editedBook(book({ filter: buttons, hidden: [2, 4] }), [
      set(1, 1, 30),
      set(2, 1, 31),
      ...leaves(3, 4),
    ]);
    expect([...sheetOf(after).matchAll(/<row r="(\d)" hidden="1"/g)].map(([, row]) => row)).toEqual(["2"]);
    expect(sheetOf(after, 3)).toMatch(/<row r="5" hidden="1"/);
  });

  it("is shown where a filter hid it, the others stay as the filter has them", () => {
    const sheet = sheetOf(editedBook(book({ filter, hidden: [2, 4, 5] }), [set(1, 1, 30)]));
    expect([2, 4, 5].map((row) => new RegExp(`<row r="${row}"[^>]*hidden`).test(sheet))).toEqual([false, true, true]);
  });

  it("stays hidden where a person hid it", () => {
    expect(sheetOf(editedBook(book({ hidden: [2] }), [set(1, 1, 30)]))).toMatch(/<row r="2"[^>]*hidden="1"/);
  });
});

it("a sparkline goes with its row, and one of another row stays", () => {
  const line = (row: number): string =>
    `<x14:sparkline><xm:f>Measures!B${row}:C${row}</xm:f><xm:sqref>D${row}</xm:sqref></x14:sparkline>`;
  const after =
    `<extLst><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups ` +
    `xmlns:xm="${XM}"><x14:sparklineGroup type="column"><x14:colorSeries rgb="FF00B050"/><x14:sparklines>` +
    `${line(3)}${line(5)}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
  const carried = editedBook(book({ after }), [...leaves(2, 4), ...leaves(3, 5)]);
  expect(sheetOf(carried)).not.toContain("extLst");
  const retired = sheetOf(carried, 3);
  expect(retired).toContain('<x14:sparklineGroup type="column"><x14:colorSeries rgb="FF00B050"/>');
  expect(retired).toContain("<xm:f>Retired!B5:C5</xm:f><xm:sqref>D5</xm:sqref>");
  expect(retired).toContain("<xm:f>Retired!B6:C6</xm:f><xm:sqref>D6</xm:sqref>");
  const one = editedBook(book({ after }), leaves(2, 4));
  expect(sheetOf(one)).toContain("<xm:f>Measures!B4:C4</xm:f><xm:sqref>D4</xm:sqref>");
  expect(sheetOf(one, 3)).not.toContain("D4");
});
