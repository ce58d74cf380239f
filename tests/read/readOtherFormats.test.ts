import { describe, expect, it } from "vitest";
import { readPasted } from "../../src/read/pasted/readPasted";
import type { Source } from "../../src/read/source";
import { findTables } from "../../src/read/tables/findTables";
import { outline, shown, sourceOf, tablesOf } from "./support/readOf";
import { odsBytes } from "./support/workbookFile";
import { valueOf } from "../support/valueOf";

const text = (words: string, attributes = ""): string =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${words}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ""): string => `<table:table-row${attributes}>${cells}</table:table-row>`;
const table = (name: string, rows: string): string => `<table:table table:name="${name}">${rows}</table:table>`;

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

  it("has no words in its cells that nobody sees: 2%, not 022%", async () => {
    const hidden = ['style="display:none"', "hidden", 'style="visibility: hidden"'];
    const cells = hidden.map((how) => `<td><span ${how}>02</span>2%</td>`).join("");
    const source = await sourceOf(`<table><tr><td>Sickness</td>${cells}</tr></table>`, "page.html");
    expect(shown(source.sheets[0])).toEqual([["Sickness", "2%", "2%", "2%"]]);
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
