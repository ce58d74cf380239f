import { describe, expect, it } from "vitest";
import { findTables } from "../../../src/read/tables/findTables";
import { outline, shown, sourceOf, tablesOf } from "../support/readOf";
import { sheetXml, workbookBytes, workbookOf } from "../support/workbookFile";

const SHARED =
  "<si><t>plain</t></si>" +
  '<si><r><t>Essex</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>10</t></r></si>' +
  '<si><r><t>the 5</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>th</t></r></si>' +
  '<si><t xml:space="preserve">  00123 </t></si>' +
  "<si><t>line1_x000D_\nline2 _x005F_x0041_</t></si>";

/** One workbook with every kind of cell that Excel stores, each where its test looks for it. */
const CELLS = `<dimension ref="A1:C3"/><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
<row r="2"><c r="A2" s="1"><v>0.654</v></c><c r="B2" s="2"><v>53127</v></c><c r="C2" s="5"><v>3500000</v></c></row>
<row r="3"><c r="A3" s="3"><v>43555</v></c><c r="B3" s="4"><v>1.5</v></c><c r="C3" s="6"><v>43555</v></c></row>
<row r="4"><c r="A4"><f>B2*2</f><v>106254</v></c><c r="B4"><f>B2*3</f></c>
<c r="C4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>
<row r="5"><c r="A5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5" t="b"><v>1</v></c></row>
<row r="6"><c r="A6" t="inlineStr"><is><t>inline</t></is></c>
<c r="B6" t="inlineStr"><is><r><t>in</t></r><r><t>rich</t></r></is></c><c r="C6" t="s"><v>3</v></c></row>
<row r="7"><c r="A7" t="d" s="3"><v>2019-03-31T00:00:00</v></c><c r="B7"><v>7.7040501384642575</v></c>
<c r="C7" t="s"><v>4</v></c></row>
<row r="8"><c><v>7</v></c><c><v>8</v></c></row>
<row r="9"><c r="A9" s="3"><v>44197.5</v></c><c r="B9" s="7"><v>3.8</v></c></row>
<row r="10"><c r="A10"><f t="shared" ref="A10:A11" si="0">1+1</f><v>2</v></c><c r="B10"><f t="str"/></c></row>
<row r="11"><c r="A11"><f t="shared" si="0"/><v>2</v></c></row>
</sheetData>`;

const everyKind = workbookBytes({ sheets: [{ name: "S", xml: CELLS }], sharedStrings: SHARED });

describe("XLSX cells", () => {
  it("shows each as a person sees it", async () => {
    const source = await sourceOf(everyKind, "every.xlsx");
    expect(shown(source.sheets[0]).slice(0, 9)).toEqual([
      ["plain", "Essex¹⁰", "the 5th"],
      ["65.4%", "53,127", "£3,500,000"],
      ["31/03/2019", "36:00", "Mar-19"],
      ["106254", "", "ab"],
      ["#DIV/0!", "#N/A", "TRUE"],
      ["inline", "inrich", "  00123 "],
      ["31/03/2019", "7.704050138", "line1\r\nline2 _x0041_"],
      ["7", "8", null],
      ["01/01/2021", "3.8pp", null],
    ]);
  });

  it("keeps the stored number, the format, and whether a formula stands behind it", async () => {
    const sheet = (await sourceOf(everyKind, "every.xlsx")).sheets[0];
    expect(sheet?.cell(1, 0)).toEqual({
      kind: "number",
      text: "65.4%",
      number: 0.654,
      numberFormat: "0.0%",
      formula: false,
    });
    expect(sheet?.cell(2, 0)).toMatchObject({ kind: "date", number: 43555 });
    expect(sheet?.cell(2, 1)).toMatchObject({ kind: "number", number: 1.5 });
    expect(sheet?.cell(3, 0)).toMatchObject({ kind: "number", number: 106254, formula: true });
    expect(sheet?.cell(6, 0)).toMatchObject({ kind: "date", number: 43555 });
    expect(sheet?.cell(8, 0)).toMatchObject({ kind: "date", number: 44197.5 });
    expect(sheet?.cell(10, 0)).toMatchObject({ number: 2, formula: true });
  });

  it("reports errors and a formula saved without its value, but not #N/A that was typed in as a mark", async () => {
    const source = await sourceOf(everyKind, "every.xlsx");
    expect(
      source.findings.map((finding) => [finding.code, finding.at?.row, finding.at?.column, finding.found]),
    ).toEqual([
      ["formulaWithoutValue", 3, 1, null],
      ["cellError", 4, 0, "#DIV/0!"],
    ]);
    const xml = '<sheetData><row r="1"><c r="A1" t="e"><f>VLOOKUP(1,B:C,2,0)</f><v>#N/A</v></c></row></sheetData>';
    const looked = await sourceOf(workbookBytes({ sheets: [{ name: "S", xml }] }), "looked.xlsx");
    expect(looked.findings.map(({ code, found }) => [code, found])).toEqual([["cellError", "#N/A"]]);
  });

  it("does not believe the dimension that the sheet states", async () => {
    expect((await sourceOf(everyKind, "every.xlsx")).sheets[0]?.rowCount).toBe(11);
  });

  it("reads dates of the 1904 system as the same days", async () => {
    const xml = '<sheetData><row r="1"><c r="A1" s="3"><v>42093</v></c></row></sheetData>';
    const source = await sourceOf(workbookBytes({ sheets: [{ name: "S", xml }], date1904: true }), "mac.xlsx");
    expect(source.sheets[0]?.cell(0, 0)).toMatchObject({ kind: "date", number: 43555, text: "31/03/2019" });
  });

  /** What is shown of these numbers and what they are, under a style of the workbook: 3 a date, 4 hours and minutes. */
  async function shownAs(style: number, numbers: readonly number[], date1904 = false): Promise<unknown[]> {
    const cells = numbers.map(
      (number, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="${style}"><v>${number}</v></c></row>`,
    );
    const xml = `<sheetData>${cells.join("")}</sheetData>`;
    const source = await sourceOf(workbookBytes({ sheets: [{ name: "S", xml }], date1904 }), "dates.xlsx");
    return numbers.map((_, row) => [source.sheets[0]?.cell(row, 0)?.text, source.sheets[0]?.cell(row, 0)?.number]);
  }

  it("keeps the days of January and February 1900, and the 29th that Excel alone has", async () => {
    expect(await shownAs(3, [1, 59, 60, 61])).toEqual([
      ["01/01/1900", 1],
      ["28/02/1900", 59],
      ["29/02/1900", 60],
      ["01/03/1900", 61],
    ]);
  });

  it("keeps lengths of time about 60 days, in either system of dates: 1,452 hours are 60 and a half days", async () => {
    for (const date1904 of [false, true]) {
      expect(await shownAs(4, [0.5, 59.5, 60, 60.5, 1500.25], date1904)).toEqual([
        ["12:00", 0.5],
        ["1428:00", 59.5],
        ["1440:00", 60],
        ["1452:00", 60.5],
        ["36006:00", 1500.25],
      ]);
    }
  });

  it("shows a number that is too large for its date as Excel does, and never as a blank", async () => {
    expect(await shownAs(3, [200_000_000])).toEqual([["########", null]]);
  });
});

describe("XLSX sheets", () => {
  it("reads hidden sheets, rows and columns, and reports them", async () => {
    const rows =
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c ' +
      'r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row></sheetData>';
    const source = await sourceOf(
      workbookBytes({
        sheets: [
          { name: "Seen", xml: rows },
          { name: "Not seen", xml: sheetXml([["a", 1]]), state: "veryHidden" },
        ],
      }),
      "h.xlsx",
    );
    expect(source.sheets.map((sheet) => [sheet.hidden, sheet.hiddenRows, sheet.hiddenColumns])).toEqual([
      [false, [1], [1]],
      [true, [], []],
    ]);
    expect(source.findings.map((finding) => [finding.code, finding.evidence])).toEqual([
      ["hiddenData", { rows: "2", columns: "B" }],
      ["hiddenData", { sheet: "Not seen" }],
    ]);
    expect(source.findings.map(({ found }) => found)).toEqual(["Row 2 and column B of Seen", "The sheet Not seen"]);
  });

  it("keeps a sheet's name as it is, spaces at its end too", async () => {
    const bytes = workbookBytes({
      sheets: [
        {
          name: "Table P1 ",
          xml: sheetXml([
            ["Area", "Count"],
            ["Kent", 1],
          ]),
        },
      ],
    });
    expect((await tablesOf(bytes, "p.xlsx"))[0]?.sheet).toBe("Table P1 ");
  });

  it("answers what a merged cell holds for each cell under it", async () => {
    const bytes = workbookOf(
      [
        ["Area", "Offences", null],
        [null, "2018", "2019"],
        ["Kent", 1, 2],
      ],
      '<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/></mergeCells>',
    );
    const source = await sourceOf(bytes, "m.xlsx");
    expect(source.sheets[0]?.cell(0, 2)?.text).toBe("Offences");
    expect(source.sheets[0]?.cell(1, 0)?.text).toBe("Area");
    expect(findTables(source).tables.map(outline)).toEqual([
      { headers: "Area | Offences 2018 | Offences 2019", rows: ["data Kent | 1 | 2"], titles: [], notes: [] },
    ]);
  });

  it("says which words lie under a merged cell, unless it shows the same", async () => {
    const merges = '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>';
    const sheet = (words: string): Uint8Array =>
      workbookOf(
        [
          ["Area", "Count"],
          ["Kent", 1],
          ["Kent", 2],
          [words, 3],
        ],
        merges,
      );
    const source = await sourceOf(sheet("Essex"), "m.xlsx");
    expect(source.sheets[0]?.cell(3, 0)?.text).toBe("Kent");
    expect(source.findings.map(({ code, at, found }) => [code, at?.row, at?.column, found])).toEqual([
      ["coveredCell", 3, 0, "Essex"],
    ]);
    expect((await sourceOf(sheet("Kent"), "m.xlsx")).findings).toEqual([]);
  });

  it(
    "reads a title merged over a table as its title, and an objective merged beside its measures " + "with each",
    async () => {
      const bytes = workbookOf(
        [
          ["Quarter 4", null, null],
          ["Objective", "Measure", "Actual"],
          ["Reduce crime", "Burglary", 1],
          [null, "Robbery", 2],
        ],
        '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/></mergeCells>',
      );
      const [table] = await tablesOf(bytes, "m.xlsx");
      expect(table && outline(table)).toEqual({
        headers: "Objective | Measure | Actual",
        rows: ["data Reduce crime | Burglary | 1", "data Reduce crime | Robbery | 2"],
        titles: ["Quarter 4"],
        notes: [],
      });
    },
  );

  it("reads a section merged across its table as one label", async () => {
    const bytes = workbookOf(
      [
        ["Measure", "Target", "Actual"],
        ["Reduce crime", null, null],
        ["Burglary", 1, 2],
      ],
      '<mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>',
    );
    const [table] = await tablesOf(bytes, "m.xlsx");
    expect(table && outline(table).rows).toEqual(["section Reduce crime |  | ", "data Burglary | 1 | 2"]);
  });

  it("reads a table above blank cells that are only formatted, down to the last row of the sheet", async () => {
    const blanks = Array.from(
      { length: 30 },
      (_, column) => `<c r="${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}1048576" s="1"/>`,
    ).join("");
    const xml = sheetXml([
      ["Area", "Count"],
      ["Kent", 1],
    ]).replace("</sheetData>", `<row r="1048576">${blanks}</row></sheetData>`);
    const source = await sourceOf(workbookBytes({ sheets: [{ name: "S", xml }] }), "f.xlsx");
    expect([source.sheets[0]?.rowCount, source.sheets[0]?.columnCount]).toEqual([2, 2]);
  });

  it("reads the published kind of table: title, group headings, units, spacing columns, notes", async () => {
    const bytes = workbookOf(
      [
        ["Table P1: Police recorded crime by area, year ending March 2019", null, null, null, null],
        [null, null, null, null, null],
        [null, null, "Total recorded crime (excluding fraud)3", null, "Victim-based crime"],
        ["Area Code", "Area Name", null, null, "Homicide"],
        [null, null, "Numbers", null, null],
        ["K04000001", "ENGLAND AND WALES6", 5257081, null, 701],
        ["E23000020", "Thames Valley", 53127, null, 12],
        ["Source: Home Office", null, null, null, null],
        ["1. Figures are not designated.", null, null, null, null],
      ],
      '<mergeCells count="2"><mergeCell ref="C3:C4"/><mergeCell ref="C5:E5"/></mergeCells>',
    );
    const [table] = await tablesOf(bytes, "pfa.xlsx");
    expect(table && outline(table)).toEqual({
      headers: "Area Code | Area Name | Total recorded crime (excluding fraud) |  | Victim-based crime Homicide",
      rows: [
        "data K04000001 | ENGLAND AND WALES6 | 5257081 |  | 701",
        "data E23000020 | Thames Valley | 53127 |  | 12",
      ],
      titles: ["Table P1: Police recorded crime by area, year ending March 2019"],
      notes: ["Source: Home Office", "1. Figures are not designated."],
    });
    expect(table?.columns[2]?.unit).toBe("number");
  });
});
