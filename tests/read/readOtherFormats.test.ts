import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readPasted } from "../../src/read/pasted/readPasted";
import type { Source } from "../../src/read/source";
import { findTables } from "../../src/read/tables/findTables";
import { outline, shown, sourceOf, tablesOf } from "./support/readOf";
import { odsBytes } from "./support/workbookFile";
import { valueOf } from "../support/valueOf";

const text = (words: string, attributes = ""): string =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${words}</text:p></table:table-cell>`;
const number = (value: number, words: string, attributes = ""): string =>
  `<table:table-cell office:value-type="float" ` +
  `office:value="${value}"${attributes}><text:p>${words}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ""): string => `<table:table-row${attributes}>${cells}</table:table-row>`;
const table = (name: string, rows: string): string => `<table:table table:name="${name}">${rows}</table:table>`;

describe("ODS", () => {
  it("reads text, numbers, percentages, money, dates and truth values with what is shown", async () => {
    const cells =
      text('a <text:span>b</text:span><text:s text:c="2"/>c') +
      number(53127, "53,127") +
      '<table:table-cell office:value-type="percentage" ' +
      'office:value="0.654"><text:p>65.4%</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="currency" office:value="1500"><text:p>£1,500</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="date" ' +
      'office:date-value="2019-03-31"><text:p>31/03/19</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="boolean" ' +
      'office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>';
    const sheet = (await sourceOf(odsBytes(table("S", row(cells))), "a.ods")).sheets[0];
    expect(shown(sheet)).toEqual([["a b  c", "53,127", "65.4%", "£1,500", "31/03/19", "TRUE"]]);
    expect(sheet?.cell(0, 2)).toEqual({
      kind: "number",
      text: "65.4%",
      number: 0.654,
      numberFormat: "0.0%",
      formula: false,
    });
    expect(sheet?.cell(0, 3)).toMatchObject({ number: 1500, numberFormat: "£#,##0" });
    expect(sheet?.cell(0, 4)).toMatchObject({ kind: "date", number: 43555 });
  });

  it("repeats cells and rows, and takes no room for blank ones", async () => {
    const rows =
      row(text("Area") + text("Count")) +
      row(text("Kent") + number(1, "1"), ' table:number-rows-repeated="3"') +
      row("<table:table-cell/>", ' table:number-rows-repeated="1048000"') +
      row(number(2, "2", ' table:number-columns-repeated="3"')) +
      row("<table:table-cell/>", ' table:number-rows-repeated="1000000000"');
    const source = await sourceOf(odsBytes(table("S", rows).replaceAll("1048000", "1")), "r.ods");
    expect(shown(source.sheets[0])).toEqual([
      ["Area", "Count", null],
      ["Kent", "1", null],
      ["Kent", "1", null],
      ["Kent", "1", null],
      [null, null, null],
      ["2", "2", "2"],
    ]);
    expect((await sourceOf(odsBytes(table("S", rows.replace("1000000000", "1"))), "r.ods")).sheets[0]?.rowCount).toBe(
      1048005,
    );
  });

  it("reads merged, hidden and raised cells, and leaves comments out", async () => {
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties ' +
      'style:text-position="super 58%"/></style:style>';
    const rows =
      row(text("Quarter 4", ' table:number-columns-spanned="2"') + "<table:covered-table-cell/>") +
      row(
        `<table:table-cell office:value-type="string"><office:annotation><text:p>a ` +
          "comment</text:p></office:annotation><text:p>Essex<text:span " +
          `text:style-name="T1">10</text:span></text:p></table:table-cell>${number(1, "1")}`,
        ' table:visibility="collapse"',
      );
    const source = await sourceOf(odsBytes(table("S", rows), styles), "m.ods");
    expect(shown(source.sheets[0])).toEqual([
      ["Quarter 4", "Quarter 4"],
      ["Essex¹⁰", "1"],
    ]);
    expect(source.findings.map((finding) => [finding.code, finding.evidence])).toEqual([["hiddenData", { rows: "2" }]]);
  });

  it("reports errors, and formulas without their value", async () => {
    const rows = row(
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" ' +
        'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell><table:table-cell ' +
        'table:formula="of:=1"/>',
    );
    const source = await sourceOf(odsBytes(table("S", rows)).slice(), "e.ods");
    expect(source.findings.map((finding) => finding.code)).toEqual(["cellError", "formulaWithoutValue"]);
  });
});

describe("XLS", () => {
  function xls(date1904: boolean): Uint8Array {
    const sheet = utils.aoa_to_sheet([
      ["Area", "Share", "On"],
      ["Kent", 0.654, date1904 ? 42093 : 43555],
      ["Essex", 0.5, null],
    ]);
    for (const [at, format] of [
      ["B2", "0.0%"],
      ["C2", "dd/mm/yyyy"],
    ] as const)
      sheet[at].z = format;
    sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "Data");
    book.Workbook = { WBProps: { date1904 }, Sheets: [{ Hidden: 1 }] };
    return new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
  }

  it("reads values, formats, merged cells and hidden sheets", async () => {
    const source = await sourceOf(xls(false), "old.xls");
    expect(source.format).toBe("xls");
    expect(shown(source.sheets[0])).toEqual([
      ["Area", "Share", "On"],
      ["Kent", "65.4%", "31/03/2019"],
      ["Kent", "0.5", null],
    ]);
    expect(source.sheets[0]?.cell(1, 1)).toMatchObject({ number: 0.654, numberFormat: "0.0%" });
    expect(source.findings.map((finding) => finding.code)).toEqual(["hiddenData"]);
  });

  it("reads dates of the 1904 system as the same days", async () => {
    expect((await sourceOf(xls(true), "mac.xls")).sheets[0]?.cell(1, 2)).toMatchObject({
      kind: "date",
      number: 43555,
      text: "31/03/2019",
    });
  });

  /** The workbook with one record more at the end of its sheet. */
  function withRecord(record: number, ...data: readonly number[]): Uint8Array {
    const container = CFB.read(xls(false), { type: "array" });
    const stream = CFB.find(container, "/Workbook");
    const content: number[] = [...stream.content];
    const end = content.lastIndexOf(0x0a);
    content.splice(end, 0, record & 0xff, record >> 8, data.length, 0, ...data);
    Object.assign(stream, { content, size: content.length });
    return new Uint8Array(CFB.write(container, { type: "array" }));
  }
  const eight = [0, 0, 0, 0, 0, 0, 0x20, 0x40];

  it("knows a cell with a formula, and reads its value as it was last worked out", async () => {
    const formula = withRecord(0x0006, 3, 0, 0, 0, 0, 0, ...eight, 0, 0, 0, 0, 0, 0, 3, 0, 0x1e, 8, 0);
    expect((await sourceOf(formula, "sum.xls")).sheets[0]?.cell(3, 0)).toMatchObject({
      kind: "number",
      number: 8,
      formula: true,
    });
    const joined = withRecord(0x0006, 3, 0, 0, 0, 0, 0, ...eight, 0, 0, 0, 0, 0, 0, 5, 0, 0x01, 3, 0, 0, 0);
    expect((await sourceOf(joined, "shared.xls")).sheets[0]?.cell(3, 0)).toMatchObject({ number: 8, formula: true });
  });

  it.each([
    ["an array formula cut short", 0x0221, [3, 0, 3, 0, 0, 0, 0, 0, 1]],
    ["a shared formula cut short", 0x04bc, [3, 0, 3, 0, 0, 0, 0, 1]],
    [
      "a formula whose parts are longer than it",
      0x0006,
      [3, 0, 0, 0, 0, 0, ...eight, 0, 0, 0, 0, 0, 0, 255, 127, 0x17, 200, 0, 1],
    ],
    [
      "a name whose formula is longer than it",
      0x0018,
      [0, 0, 0, 1, 255, 127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 65, 0x17, 200],
    ],
  ])("does not go round for ever in %s", async (_, record, data) => {
    const source = await sourceOf(withRecord(record, ...data), "damaged.xls");
    expect(shown(source.sheets[0]).slice(0, 2)).toEqual([
      ["Area", "Share", "On"],
      ["Kent", "65.4%", "31/03/2019"],
    ]);
  });
});

describe("HTML", () => {
  const page = `<!DOCTYPE html><html><body><h2>Quarter 4</h2><p>Some words.</p>
    <table><caption>Measures</caption><thead><tr><th rowspan="2">Measure<th colspan="2">Q4</tr>
    <tr><th>Target<th>Actual</thead>
    <tr><td>Burglary<sup>2</sup></td><td>1,000</td><td>&pound;5</td></tr>
    <tr><td>A<br>B &amp; C<td>2<td><script>9</script>3</table>
    <table><tr><td>Other</td><td>1</td></tr></table></body></html>`;

  it("reads tables with their captions, spans and line breaks", async () => {
    const source = await sourceOf(page, "page.html");
    expect(source.format).toBe("html");
    const { tables } = findTables(source);
    expect(tables.map((each) => each.sheet)).toEqual(["Table 1", "Table 2"]);
    expect(tables[0] && outline(tables[0])).toEqual({
      headers: "Measure | Q4 Target | Q4 Actual",
      rows: ["data Burglary² | 1,000 | £5", "data A\nB & C | 2 | 3"],
      titles: ["Quarter 4", "Measures"],
      notes: [],
    });
  });

  it("is known by its content, whatever its name", async () => {
    expect((await sourceOf("<table><tr><td>Area</td><td>1</td></tr></table>", "export.xls")).format).toBe("html");
  });
});

describe("what is pasted", () => {
  const read = async (plain: string, html: string | null): Promise<Source> => {
    return valueOf(await readPasted({ text: plain, html }, "what was pasted"));
  };

  it("reads tab-separated text from Excel", async () => {
    const source = await read("Area\tCount\r\nKent\t1,079\r\n", null);
    expect([source.format, source.delimiter]).toEqual(["pasted", "\t"]);
    expect(shown(source.sheets[0])).toEqual([
      ["Area", "Count"],
      ["Kent", "1,079"],
    ]);
  });

  it("prefers the markup, which keeps merged cells", async () => {
    const html =
      "Version:0.9\r\nStartHTML:00000097\r\n" +
      "<html><body><!--StartFragment--><table><tr><td " +
      "colspan=2>Area</td></tr><tr><td>Kent</td><td>1</td></tr></table><!--EndFragment--></body></html>";
    expect(shown((await read("Area\t\nKent\t1", html)).sheets[0])).toEqual([
      ["Area", "Area"],
      ["Kent", "1"],
    ]);
  });

  it("reads columns lined up by spaces, as a PDF gives them", async () => {
    expect(shown((await read("Area        Count\nKent           12\nWest Essex      3\n", null)).sheets[0])).toEqual([
      ["Area", "Count"],
      ["Kent", "12"],
      ["West Essex", "3"],
    ]);
  });

  it("says when there is nothing", async () => {
    expect(await readPasted({ text: " \n", html: null }, "what was pasted")).toMatchObject({ fault: { why: "empty" } });
  });
});

it("gives the same table from every format", async () => {
  const rows = [
    ["Area", "Count"],
    ["Kent", "1"],
    ["Essex", "2"],
  ];
  const expected = { headers: "Area | Count", rows: ["data Kent | 1", "data Essex | 2"], titles: [], notes: [] };
  const html =
    "<table>" +
    `${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}` +
    "</table>";
  const ods = odsBytes(table("S", rows.map((cells) => row(cells.map((cell) => text(cell)).join(""))).join("")));
  for (const [bytes, file] of [
    [rows.map((cells) => cells.join(",")).join("\n"), "a.csv"],
    [html, "a.html"],
    [ods, "a.ods"],
  ] as const) {
    expect((await tablesOf(bytes, file)).map(outline), file).toEqual([expected]);
  }
});
