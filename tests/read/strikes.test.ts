import { describe, expect, it } from "vitest";
import { xlsStrikes } from "../../src/read/xls/xlsStrikes";
import { sourceOf } from "./support/readOf";
import { odsBytes } from "./support/workbookFile";

/** The cells of a file's first sheet that are struck through, by their words. */
async function struckIn(bytes: Uint8Array | string, file: string): Promise<string[]> {
  const [sheet] = (await sourceOf(bytes, file)).sheets;
  const found: string[] = [];
  for (let row = 0; row < (sheet?.rowCount ?? 0); row += 1)
    for (let column = 0; column < (sheet?.columnCount ?? 0); column += 1)
      if (sheet?.isStruck?.(row, column) === true) found.push(sheet.cell(row, column)?.text ?? "");
  return found;
}

describe("cells that are struck through", () => {
  it("are seen in a web page: by their element, their style, a style sheet or one digit", async () => {
    const page =
      "<style>td.old, .gone { color: red; text-decoration: line-through } .new { color: green }</style><table>" +
      "<tr><th>Offence</th><th>Actual</th></tr><tr><td>Burglary</td><td><s>19</s></td></tr>" +
      "<tr><td>Robbery</td><td style='text-decoration:line-through'>40</td></tr>" +
      "<tr><td>Arson</td><td><del>1</del>9</td></tr><tr class='gone'><td>Theft</td><td>7</td></tr>" +
      "<tr><td class='old'>Fraud</td><td class='new'>8<br>9</td></tr></table>";
    expect(await struckIn(page, "page.html")).toEqual(["19", "40", "19", "Theft", "7", "Fraud"]);
  });

  it("are seen in an OpenDocument spreadsheet: by the cell’s style or by that of some words", async () => {
    const strike = '<style:text-properties style:text-line-through-style="solid"/>';
    const styles =
      `<style:style style:name="old" style:family="table-cell">${strike}</style:style>` +
      `<style:style style:name="T1" style:family="text">${strike}</style:style>` +
      '<style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="none"/>' +
      "</style:style>";
    const cell = (words: string, style = ""): string =>
      `<table:table-cell office:value-type="string"${style}><text:p>${words}</text:p></table:table-cell>`;
    const row = (...cells: string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;
    const table =
      row(cell("Burglary"), cell("19", ' table:style-name="old"')) +
      row(cell("Arson"), cell('<text:span text:style-name="T1">4</text:span>0')) +
      row(cell('<text:span text:style-name="T2">Fraud</text:span>'), cell("8"));
    const bytes = odsBytes(`<table:table table:name="Data">${table}</table:table>`, styles);
    expect(await struckIn(bytes, "data.ods")).toEqual(["19", "40"]);
  });

  it("are seen in an XLS file by their font, the fifth of which is not written", () => {
    const two = (number: number): number[] => [number & 0xff, number >> 8];
    const record = (type: number, ...body: number[]): number[] => [...two(type), ...two(body.length), ...body];
    const font = (flags: number): number[] => record(0x0031, ...two(200), ...two(flags));
    const start = record(0x0809, ...two(0x0600), ...two(0x0010));
    const end = record(0x000a);
    const head = [...start, ...[0, 0, 0, 0, 8].flatMap(font), ...[0, 5].flatMap((one) => record(0x00e0, ...two(one)))];
    const number = (row: number, format: number): number[] =>
      record(0x0203, ...two(row), ...two(1), ...two(format), ...Array<number>(8).fill(0));
    const many = record(0x00bd, ...two(4), ...two(1), ...two(0), 0, 0, 0, 0, ...two(1), 0, 0, 0, 0, ...two(2));
    const stream = [...head, ...end, ...start, ...number(1, 0), ...number(2, 1), ...many, ...end];
    const sheet = xlsStrikes(new Uint8Array(stream)).get(head.length + end.length);
    expect([...(sheet ?? [])]).toEqual(["2,1", "4,2"]);
  });
});
