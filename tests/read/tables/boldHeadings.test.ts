import { describe, expect, it } from "vitest";
import { findTables } from "../../../src/read/tables/findTables";
import { inspect } from "../../../src/read/inspect";
import type { Source } from "../../../src/read/source";
import { shapeWorkbook } from "../shapes/writeShape";
import { sourceOf } from "../support/readOf";
import { odsBytes, sheetXml, workbookBytes } from "../support/workbookFile";

interface Print {
  readonly bold?: readonly number[];
  readonly filled?: readonly number[];
}

/** A workbook whose rows, counted from 1, are bold or filled. */
async function printed(text: string, { bold = [], filled = [] }: Print = {}): Promise<Source> {
  const grid = text.split("\n").map((line) => line.split(","));
  const fills = filled.flatMap((row) =>
    (grid[row - 1] ?? []).flatMap((cell, column) => (cell === "" ? [] : [{ row: row - 1, column, colour: "BDD7EE" }])),
  );
  const boldRows = bold.map((row) => row - 1);
  const sheet = { name: "Data", grid, merges: [], hiddenRows: [], hiddenColumns: [], boldRows, fills, tables: [] };
  return sourceOf(await shapeWorkbook([{ ...sheet, titles: [], notes: [] }]), "extract.xlsx");
}

/** The headings of each table, and `asked` where it is not clear which rows they are. */
function read(source: Source): string[] {
  const { tables, findings } = findTables(source);
  const asked = findings.filter(({ code }) => code === "headerUnclear").map(() => "asked");
  return [...tables.map(({ columns }) => columns.map(({ header }) => header).join(" | ")), ...asked];
}

function reasons(source: Source): string[] {
  return inspect(source).tables.map(({ headerReason }) => headerReason);
}

/** The row of letters may number the columns, or be a heading of each: the corner below it is blank. */
const LETTERS = "A,B,C,D\n,2024-04,2024-05,2024-06\nWaits,55,49,57\nCalls,420,387,455\nThefts,90,87,95";
/** The first row may name the columns for a program, or be a band over each. */
const NAMES =
  "indicator,planned_2017,planned_2018,urgent_2017,urgent_2018\n,Planned,Planned,Urgent,Urgent\n" +
  "Indicator,2017,2018,2017,2018\nMissed bins,340,297,294,339\nAdmissions,277,265,207,266";
const PLAIN = "Area,Police,Fire\nKent,1,2\nEssex,3,4\nDevon,5,6";

describe("Headings that are not clear by their words", () => {
  it.each([LETTERS, NAMES])("are asked about where all is printed alike: %#", async (text) => {
    const all = text.split("\n").map((_, row) => row + 1);
    for (const print of [{}, { bold: all }, { filled: all }])
      expect(read(await printed(text, print))).toContain("asked");
  });

  it.each([{ bold: [2] }, { filled: [2] }, { bold: [2], filled: [2] }])(
    "are the rows that are printed unlike those below: %o",
    async (print) => {
      expect(read(await printed(LETTERS, print))).toEqual([" | 2024-04 | 2024-05 | 2024-06"]);
    },
  );

  it("may be several rows", async () => {
    const headings = "Indicator | Planned 2017 | Planned 2018 | Urgent 2017 | Urgent 2018";
    expect(read(await printed(NAMES, { bold: [2, 3] }))).toEqual([headings]);
  });

  it("are still asked about where only a row of figures is bold", async () => {
    expect(read(await printed(LETTERS, { bold: [3] }))).toContain("asked");
  });

  it("are clear beside bold totals", async () => {
    const text = `${LETTERS}\nTotal,565,523,607`;
    expect(read(await printed(text, { bold: [2, 6] }))).not.toContain("asked");
  });

  it("are asked about in a form, whose first line is bold as often as a heading", async () => {
    const form = "Trust,Harbour\nQuarter,Q2 2025/26\nBeds,612\nOccupied,577\nOccupancy,94.3\nSigned by,Nurse";
    expect(read(await printed(form, { bold: [1] }))).toContain("asked");
  });
});

describe("Headings that are clear by their words", () => {
  it.each([{}, { bold: [2] }, { filled: [2] }, { bold: [4] }, { bold: [1, 2, 3, 4] }, { filled: [2, 4] }])(
    "stay so however the rows are printed: %o",
    async (print) => {
      expect(read(await printed(PLAIN, print))).toEqual(["Area | Police | Fire"]);
    },
  );

  it("are none where the first row is ours and bold", async () => {
    const [table] = findTables(await printed("Kent,1,2\nEssex,3,4\nDevon,5,6", { bold: [1], filled: [1] })).tables;
    expect([table?.headerRows, table?.rows.length]).toEqual([0, 3]);
  });
});

describe("The reason says how the headings are printed", () => {
  it.each([
    [PLAIN, { bold: [1] }, "every column has a heading and row 1 is bold, unlike the rows below it"],
    [PLAIN, { bold: [1], filled: [1] }, "row 1 is bold and filled, unlike the rows below it"],
    [NAMES, { filled: [2, 3] }, "rows 2 and 3 are filled, unlike the rows below them"],
  ])("%#", async (text, print, words) => {
    expect(reasons(await printed(text, print)).join()).toContain(words);
  });

  it("only where they are unlike the rows below", async () => {
    for (const print of [{}, { bold: [1, 2, 3, 4] }, { filled: [1, 3] }, { bold: [2] }])
      expect(reasons(await printed(PLAIN, print)).join()).not.toMatch(/bold|filled/);
  });
});

describe("Bold print is read", () => {
  const WORDS = "row 1 is bold, unlike the rows below it";

  it.each([
    ["<th>Area</th><th>Crime</th>", true],
    ["<td><b>Area</b></td><td><strong>Cri</strong><b>me</b></td>", true],
    ["<td><b>Area</b></td><td><b>Cri</b>me</td>", false],
    ["<td>Area</td><th>Crime</th>", false],
  ])("in a web page: %s", async (cells, isBold) => {
    const rows = "<tr><th>Kent</th><td>1</td></tr><tr><th>Essex</th><td>2</td></tr>";
    const found = reasons(await sourceOf(`<table><tr>${cells}</tr>${rows}</table>`, "page.html")).join();
    expect(found.includes(WORDS)).toBe(isBold);
  });

  it("in a workbook, piece by piece where the words of a cell are printed in pieces", async () => {
    const piece = (text: string, isBold: boolean): string => `<r>${isBold ? "<rPr><b/></rPr>" : ""}<t>${text}</t></r>`;
    for (const isBold of [true, false]) {
      const heading = (at: string, text: string): string =>
        `<c r="${at}" t="inlineStr"><is>${piece(text, true)}${piece(" (n)", isBold)}</is></c>`;
      const rows = sheetXml([[], ["Kent", 1], ["Essex", 2]]).replace(
        '<row r="1"></row>',
        `<row r="1">${heading("A1", "Area")}${heading("B1", "Crime")}</row>`,
      );
      const source = await sourceOf(workbookBytes({ sheets: [{ name: "Data", xml: rows }] }), "extract.xlsx");
      expect(reasons(source).join().includes(WORDS)).toBe(isBold);
    }
  });

  it("in an ODS file, from a cell’s style or the one that it was made from", async () => {
    const style = (name: string, inside: string, parent = ""): string =>
      `<style:style style:name="${name}" style:family="table-cell"${parent}>${inside}</style:style>`;
    const bold = '<style:text-properties fo:font-weight="bold"/>';
    const cell = (text: string, name: string): string =>
      `<table:table-cell table:style-name="${name}" office:value-type="string">` +
      `<text:p>${text}</text:p></table:table-cell>`;
    const row = (texts: readonly string[], name: string): string =>
      `<table:table-row>${texts.map((text) => cell(text, name)).join("")}</table:table-row>`;
    const rows = (name: string): string =>
      row(["Area", "Crime"], name) + row(["Kent", "1"], "plain") + row(["Essex", "2"], "plain");
    const styles = style("bold", bold) + style("own", "", ' style:parent-style-name="bold"') + style("plain", "");
    for (const [name, isBold] of [
      ["bold", true],
      ["own", true],
      ["plain", false],
    ] as const) {
      const table = `<table:table table:name="Data">${rows(name)}</table:table>`;
      const found = reasons(await sourceOf(odsBytes(table, styles), "extract.ods")).join();
      expect(found.includes(WORDS)).toBe(isBold);
    }
  });
});
