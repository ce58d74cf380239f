import { describe, expect, it } from "vitest";
import { shown, sourceOf } from "../support/readOf";
import { odsBytes } from "../support/workbookFile";

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

  it("reads what a merged cell shows, and says what lies under it", async () => {
    const covered = (words: string): string =>
      `<table:covered-table-cell office:value-type="string"><text:p>${words}</text:p></table:covered-table-cell>`;
    const rows =
      row(text("Homes", ' table:number-rows-spanned="4"') + number(10, "10")) +
      row(covered("Houses") + number(12, "12")) +
      row(covered("Homes") + number(14, "14")) +
      row(covered("Flats") + number(16, "16"));
    const source = await sourceOf(odsBytes(table("S", rows)), "m.ods");
    expect(shown(source.sheets[0])).toEqual([
      ["Homes", "10"],
      ["Homes", "12"],
      ["Homes", "14"],
      ["Homes", "16"],
    ]);
    expect(source.findings.map(({ code, at, found, evidence }) => [code, at?.row, found, evidence])).toEqual([
      ["coveredCell", 1, "Houses", { addresses: "A4" }],
    ]);
  });

  it("takes no day that the calendar does not have, and none before 1900, for a date", async () => {
    const date = (iso: string): string =>
      `<table:table-cell office:value-type="date" office:date-value="${iso}">` +
      `<text:p>${iso}</text:p></table:table-cell>`;
    const days = ["1900-02-28", "1900-03-01", "2019-02-30", "1899-12-30"];
    const sheet = (await sourceOf(odsBytes(table("S", row(days.map(date).join("")))), "d.ods")).sheets[0];
    expect(days.map((_, column) => sheet?.cell(0, column)?.number)).toEqual([59, 61, null, null]);
  });
});
