import { strFromU8, unzipSync } from "fflate";
import { Workbook } from "exceljs";
import { afterEach, describe, expect, it } from "vitest";
import type { Profile, ReportCell, ReportModel, ReportSheet } from "../../src/report/reportModel";
import { PROFILES } from "../../src/report/reportModel";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { sheetText } from "../support/sheetText";
import { modelText } from "../support/modelText";
import { RISKY_TEXTS, sampleModel } from "./sampleModel";

const WRITTEN_AT = new Date("2031-10-14T10:20:30Z");

async function parts(model: ReportModel): Promise<(path: string) => string> {
  const files = unzipSync(await writeWorkbook(model, WRITTEN_AT));
  return (path) => strFromU8(files[path] ?? new Uint8Array());
}

async function readBack(model: ReportModel): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await writeWorkbook(model, WRITTEN_AT)).slice().buffer);
  return workbook;
}

/** The sample with one sheet changed. */
function withSheet(name: string, change: (sheet: ReportSheet) => ReportSheet, profile: Profile = "board"): ReportModel {
  const model = sampleModel(profile);
  return { ...model, sheets: model.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

function withCell(name: string, row: number, column: number, change: Partial<ReportCell>): ReportModel {
  return withSheet(name, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((each, index) =>
      index !== row
        ? each
        : { ...each, cells: each.cells.map((cell, at) => (at === column ? { ...cell, ...change } : cell)) },
    ),
  }));
}

describe.each(PROFILES)("a workbook in the %s profile", (profile) => {
  it("holds every cell, format, formula, look, table, rule and print setting of its model", async () => {
    const model = sampleModel(profile);
    expect(await sheetText(await writeWorkbook(model, WRITTEN_AT))).toBe(modelText(model));
  });

  it("has the same bytes for the same model and time", async () => {
    const first = await writeWorkbook(sampleModel(profile), WRITTEN_AT);
    expect(await writeWorkbook(sampleModel(profile), WRITTEN_AT)).toEqual(first);
  });
});

describe("bytes", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it("do not depend on the time zone of the machine", async () => {
    const inLondon = await writeWorkbook(sampleModel("board"), WRITTEN_AT);
    process.env.TZ = "Pacific/Auckland";
    expect(await writeWorkbook(sampleModel("board"), WRITTEN_AT)).toEqual(inLondon);
  });

  it("differ in the properties alone when the time differs", async () => {
    const [first, second] = [
      await parts(sampleModel("board")),
      unzipSync(await writeWorkbook(sampleModel("board"), new Date(0))),
    ];
    const different = Object.keys(second).filter((path) => strFromU8(second[path] ?? new Uint8Array()) !== first(path));
    expect(different).toEqual(["docProps/core.xml"]);
  });
});

describe("text that looks like a formula", () => {
  it("is stored as text, whatever it begins with, and stays text when edited", async () => {
    const sheet = (await readBack(sampleModel("board"))).getWorksheet("Data quality");
    RISKY_TEXTS.forEach((text, index) => {
      const cell = sheet?.getCell(index + 6, 2);
      expect(cell?.value).toBe(text);
      expect(cell?.numFmt).toBe(/^[=+\-@]/.test(text) ? "@" : undefined);
    });
  });

  it("is stored without the control characters that no workbook can hold", async () => {
    const text = "a\u0000b\u000Bc\uFFFEd\uD800e\r\nf";
    const cell = (await readBack(withCell("Notes", 0, 0, { value: text }))).getWorksheet("Notes")?.getCell("A1");
    expect(cell?.value).toBe("abcd\uFFFDe\nf");
  });

  it("is cut with an ellipsis at Excel's 32,767 characters", async () => {
    const value = (await readBack(withCell("Notes", 0, 0, { value: "x".repeat(40000) })))
      .getWorksheet("Notes")
      ?.getCell("A1").value;
    expect(String(value)).toHaveLength(32767);
    expect(String(value).endsWith("x…")).toBe(true);
  });
});

describe("formulas", () => {
  it("carry their result with its type, and are not worked out again on opening", async () => {
    const part = await parts(sampleModel("board"));
    expect(part("xl/worksheets/sheet2.xml")).toMatch(
      /<c r="F6" s="\d+" t="str"><f>IF\(AND\(ISNUMBER\(C6\).*?<\/f><v>Green<\/v><\/c>/,
    );
    expect(part("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
  });

  it("carry a stored 0, which exceljs leaves out", async () => {
    const part = await parts(
      withCell("Summary", 10, 1, { value: 0, text: "0", formula: 'COUNTIF(Measures!F6:F8,"Red")' }),
    );
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<c r="B11"[^>]*><f>COUNTIF[^<]*<\/f><v>0<\/v><\/c>/);
  });

  it("carry a number as a number", async () => {
    const part = await parts(withCell("Summary", 10, 1, { value: 2, formula: 'COUNTIF(Measures!F6:F8,"Green")' }));
    expect(part("xl/worksheets/sheet1.xml")).toMatch(
      /<c r="B11" s="\d+"><f>COUNTIF\(Measures!F6:F8,&quot;Green&quot;\)<\/f><v>2<\/v><\/c>/,
    );
  });
});

describe("the document", () => {
  it("has a title, an organisation, a subject, a language and the given time", async () => {
    const core = (await parts(sampleModel("board")))("docProps/core.xml");
    expect(core).toContain("<dc:title>Performance report</dc:title>");
    expect(core).toContain("<dc:creator>Northmoor Constabulary</dc:creator>");
    expect(core).toContain("<dc:subject>Quarter 2 2031/32</dc:subject>");
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    expect(core.match(/2031-10-14T10:20:30Z/g)).toHaveLength(2);
  });

  it("opens on its first sheet, with the cursor in A1 of every sheet and no cells merged", async () => {
    const part = await parts(sampleModel("board"));
    expect(part("xl/workbook.xml")).toContain('activeTab="0"');
    sampleModel("board").sheets.forEach((_, index) => {
      const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
      expect(xml).toContain('activeCell="A1" sqref="A1"');
      expect(xml.includes('tabSelected="1"')).toBe(index === 0);
      expect(xml).not.toContain("mergeCell");
    });
  });

  it("has filter buttons on columns of words for a board, and none for publication", async () => {
    const figures = [2, 3, 4].map((column) => `<filterColumn colId="${column}" hiddenButton="1"/>`).join("");
    expect((await parts(sampleModel("board")))("xl/tables/table2.xml")).toContain(
      `<autoFilter ref="A5:G11">${figures}</autoFilter>`,
    );
    expect((await parts(sampleModel("publication")))("xl/tables/table2.xml")).not.toContain("autoFilter");
  });

  it("says what each table shows, for those who cannot see it", async () => {
    const table = (await parts(sampleModel("board")))("xl/tables/table2.xml");
    expect(table).toContain('altTextSummary="Every measure with its target, actual, last year, status and reason"');
  });

  it("links to a place in the workbook by its place, and to the web by its address", async () => {
    const part = await parts(sampleModel("board"));
    expect(part("xl/worksheets/sheet1.xml")).toContain(`<hyperlink ref="A6" location="'Data quality'!A5"/>`);
    expect(part("xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'Target="https://example.org/northmoor?a=1&amp;b=2" TargetMode="External"',
    );
  });

  it("leaves a link that could run something as plain text", async () => {
    const part = await parts(withCell("Summary", 6, 0, { link: { url: "javascript:alert(1)" } }));
    expect(part("xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("javascript");
  });

  it("gives rows the room that their text needs, and lets Excel fit them again when it is edited", async () => {
    const part = await parts(
      withSheet("Actions", (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, height: null })) })),
    );
    // Five lines of 11 points in a column of 80 characters, with air.
    expect(part("xl/worksheets/sheet3.xml")).toMatch(/<row r="6" ht="77.5">/);
    expect(part("xl/worksheets/sheet3.xml")).not.toContain("customHeight");
  });

  it("keeps an ampersand and a leading digit in the words over each page", async () => {
    const workbook = await readBack({ ...sampleModel("board"), title: "2031 Police & Crime" });
    expect(workbook.worksheets[0]?.headerFooter.oddHeader).toMatch(/^&L&9&"Arial,Regular"2031 Police && Crime&C/);
  });

  it("keeps the words over each page within Excel's 255 characters", async () => {
    const long = "A & B ".repeat(60);
    const workbook = await readBack({
      ...sampleModel("board"),
      title: long,
      period: long,
      marking: long,
      organisation: long,
    });
    const { oddHeader, oddFooter } = workbook.worksheets[0]?.headerFooter ?? {};
    expect(oddHeader?.length).toBeLessThanOrEqual(255);
    expect(oddFooter?.length).toBeLessThanOrEqual(255);
    expect(oddFooter?.endsWith("Page &P of &N")).toBe(true);
  });
});

describe("a model that Excel would have to repair", () => {
  const cases: readonly (readonly [string, ReportModel, string])[] = [
    [
      "two columns of one name",
      withCell("Measures", 4, 1, { value: "OBJECTIVE" }),
      "duplicate column heading in Measures: OBJECTIVE",
    ],
    ["a column without a name", withCell("Measures", 4, 1, { value: " " }), "missing column heading: Measures!B5"],
    ["a blank cell in a table", withCell("Measures", 7, 6, { value: null }), "blank cell in table: Measures!G8"],
    [
      "a sheet name that Excel keeps for itself",
      withSheet("Notes", (sheet) => ({ ...sheet, name: "History" })),
      "invalid sheet name: History",
    ],
    [
      "a sheet name that is too long",
      withSheet("Notes", (sheet) => ({ ...sheet, name: "N".repeat(32) })),
      `invalid sheet name: ${"N".repeat(32)}`,
    ],
    [
      "two sheets of one name",
      withSheet("Notes", (sheet) => ({ ...sheet, name: "ACTIONS" })),
      "duplicate sheet name: ACTIONS",
    ],
    [
      "a table named like a cell",
      withSheet("Notes", (sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, name: "RAG1" })) })),
      "invalid table name: RAG1",
    ],
    [
      "a table without rows",
      withSheet("Notes", (sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({ ...table, range: { ...table.range, bottom: table.range.top } })),
      })),
      "empty table: Glossary at Notes!A8:B8",
    ],
  ];
  it.each(cases)("with %s is refused", async (_, model, message) => {
    await expect(writeWorkbook(model, WRITTEN_AT)).rejects.toThrow(new Error(message));
  });
});
