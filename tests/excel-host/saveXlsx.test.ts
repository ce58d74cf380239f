import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import { ExcelHost } from "./excelHost";
import { writeTypicalReportSheet } from "./typicalReportSheet";

/** The typical report sheet, written through the client and saved. */
async function savedReport(): Promise<{ file: Uint8Array; workbook: ExcelJS.Workbook; sheet: ExcelJS.Worksheet }> {
  const client = await bootInNode();
  const undo = client.asGlobals();
  await writeTypicalReportSheet();
  undo();
  const file = await client.host.saveXlsx();
  const workbook = await read(file);
  const sheet = workbook.getWorksheet("Burglary & robbery");
  if (sheet === undefined) throw new Error("the sheet was not saved");
  return { file, workbook, sheet };
}

async function read(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = new Uint8Array(file);
  await workbook.xlsx.load(bytes.buffer);
  return workbook;
}

function part(file: Uint8Array, name: string): string {
  const bytes = unzipSync(file)[name];
  if (bytes === undefined) throw new Error(`no part ${name}`);
  return strFromU8(bytes);
}

describe("a typical report sheet, saved", () => {
  it("has its values, its formulas with their results, and its number formats", async () => {
    const { sheet } = await savedReport();
    expect(sheet.getCell("A1").value).toBe("Performance against the plan");
    expect([sheet.getCell("B6").value, sheet.getCell("B6").numFmt]).toEqual([0.654, "0.0%"]);
    expect(sheet.getCell("B8").value).toBe("[x]");
    expect([6, 7, 8].map((row) => sheet.getCell(`D${row}`).result)).toEqual(["Green", "Red", "Not rated"]);
    expect(sheet.getCell("D6").formula).toBe('IF(ISNUMBER(B6),IF(B6>=C6,"Green","Red"),"Not rated")');
  });

  it("has its fills, fonts, alignment and borders", async () => {
    const { sheet } = await savedReport();
    const head = sheet.getCell("B5");
    expect(head.fill).toEqual({ type: "pattern", pattern: "solid", fgColor: { argb: "FF1F4E79" } });
    expect(head.font).toMatchObject({ bold: true, color: { argb: "FFFFFFFF" }, name: "Calibri", size: 11 });
    expect(head.alignment).toMatchObject({ wrapText: true, vertical: "middle" });
    expect(sheet.getCell("A1").font).toMatchObject({ bold: true, size: 16, name: "Arial" });
    expect(sheet.getCell("B6").alignment).toMatchObject({ horizontal: "right" });
    expect(sheet.getCell("C8").border.bottom).toMatchObject({ style: "thin" });
  });

  it("has its widths in characters of 7 pixels, and its heights in points", async () => {
    const { sheet } = await savedReport();
    // 180 points are 240 pixels, which are 34 characters and 73/256.
    expect(sheet.getColumn(1).width).toBe(34 + 73 / 256);
    expect(sheet.getColumn(2).width).toBe(13 + 182 / 256);
    expect(sheet.getRow(5).height).toBe(30);
  });

  it("has its table", async () => {
    const { file } = await savedReport();
    const table = part(file, "xl/tables/table1.xml");
    expect(table).toContain('displayName="Measures" ref="A5:D8"');
    expect(table).toContain('<tableStyleInfo name="TableStyleLight1"');
    expect(table.match(/hiddenButton="1"/g)).toHaveLength(4);
  });

  it("has its conditional formats, in order, with what stops", async () => {
    const { file } = await savedReport();
    const rules = [
      ...part(file, "xl/worksheets/sheet2.xml").matchAll(
        /<cfRule type="(\w+)"[^>]*?priority="(\d)"( stopIfTrue="1")?/g,
      ),
    ];
    expect(rules.map(([, type, priority, stops]) => [type, priority, stops !== undefined])).toEqual([
      ["cellIs", "1", false],
      ["expression", "2", false],
      ["containsText", "3", true],
      ["containsText", "4", true],
    ]);
  });

  it("has its print set-up", async () => {
    const { sheet, file } = await savedReport();
    expect(sheet.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    });
    expect(sheet.headerFooter).toMatchObject({ oddHeader: "&LOFFICIAL", oddFooter: "&CPage &P of &N" });
    const names = part(file, "xl/workbook.xml");
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'Burglary &amp; robbery'!$A$1:$D$8</definedName>`,
    );
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Burglary &amp; robbery'!$1:$5</definedName>`,
    );
    expect(part(file, "xl/worksheets/sheet2.xml")).toContain('<brk id="7"');
  });

  it("has its frozen rows, its tab, its link, its name and its title", async () => {
    const { workbook, sheet, file } = await savedReport();
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 5, showGridLines: false });
    expect(sheet.properties.tabColor).toEqual({ argb: "FF1F4E79" });
    expect(part(file, "xl/worksheets/sheet2.xml")).toContain(
      `<hyperlink ref="A3" location="'Burglary &amp; robbery'!A5" tooltip="The measures"/>`,
    );
    expect(part(file, "xl/workbook.xml")).toContain(
      `<definedName name="Detected">'Burglary &amp; robbery'!$B$6:$B$7</definedName>`,
    );
    expect(workbook.title).toBe("Performance, quarter 4 2009/10");
    expect(workbook.views[0]).toMatchObject({ activeTab: 1 });
  });

  it("gives the same bytes each time", async () => {
    const [one, other] = [await savedReport(), await savedReport()];
    expect(Buffer.from(one.file).equals(Buffer.from(other.file))).toBe(true);
  });
});

describe("saving", () => {
  it("writes errors, truths, merges, hidden rows, validation and protection", async () => {
    const { Excel, host } = await bootInNode();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C1").formulas = [["=1/0", "TRUE", "#N/A"]];
      sheet.getRange("A3:B3").merge();
      sheet.getRange("5:5").rowHidden = true;
      sheet.getRange("D1:D9").dataValidation.rule = { list: { inCellDropDown: true, source: "Green,Amber,Red" } };
      sheet.protection.protect({ allowFormatCells: true });
      await context.sync();
    });
    const sheet = (await read(await host.saveXlsx())).getWorksheet("Sheet1");
    expect(sheet?.getCell("A1").result).toEqual({ error: "#DIV/0!" });
    expect(sheet?.getCell("B1").value).toBe(true);
    expect(sheet?.getCell("C1").value).toEqual({ error: "#N/A" });
    expect(sheet?.getCell("B3").isMerged).toBe(true);
    expect(sheet?.getRow(5).hidden).toBe(true);
    expect(sheet?.getCell("D4").dataValidation).toMatchObject({ type: "list", formulae: ['"Green,Amber,Red"'] });
    expect((sheet as unknown as { sheetProtection: unknown }).sheetProtection).toMatchObject({
      sheet: true,
      formatCells: true,
    });
  });

  it("links a cell whatever it holds", async () => {
    const { Excel, host } = await bootInNode();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").formulas = [["=1+1"]];
      sheet.getRange("A1").hyperlink = { address: "https://www.gov.uk/?a=1&b=2" };
      await context.sync();
    });
    const file = await host.saveXlsx();
    const sheet = part(file, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<f>1+1</f><v>2</v>");
    expect(sheet).toContain('<hyperlink ref="A1" r:id="rIdLink1"/>');
    expect(part(file, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'Target="https://www.gov.uk/?a=1&amp;b=2" TargetMode="External"',
    );
  });

  it("writes a formula that spills over all it fills", async () => {
    const host = new ExcelHost();
    host.person.type("A1", 1);
    host.person.type("A2", 2);
    host.person.type("B1", "=A1:A2*10");
    const file = part(await host.saveXlsx(), "xl/worksheets/sheet1.xml");
    expect(file).toContain('<c r="B1"><f t="array" ref="B1:B2">A1:A2*10</f><v>10</v></c>');
    expect(file).toContain('<c r="B2"><v>20</v></c>');
  });

  it("keeps text that looks like a character's number, and headings of two lines", async () => {
    const { Excel, host } = await bootInNode();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [["Times\nfound"], ["_x0041_"]];
      sheet.tables.add("A1:A2", true);
      await context.sync();
    });
    const file = await host.saveXlsx();
    expect(part(file, "xl/sharedStrings.xml")).toContain("_x005F_x0041_");
    expect(part(file, "xl/tables/table1.xml")).toContain('name="Times_x000a_found"');
  });

  it("waits for custom functions, and writes their answers", async () => {
    const { host, CustomFunctions } = await bootInNode();
    CustomFunctions.associate("RAG", (actual: number) => (actual > 0.5 ? "Green" : "Red"));
    host.functions.install([{ id: "RAG", name: "RAG" }]);
    host.person.type("A1", "=RAG(0.654)");
    const sheet = (await read(await host.saveXlsx())).getWorksheet("Sheet1");
    expect(sheet?.getCell("A1").value).toEqual({ formula: "RAG(0.654)", result: "Green" });
  });

  it("stops, and says so, where something would be lost", async () => {
    const { Excel, host } = await bootInNode();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.charts.add("Line", sheet.getRange("A1:B3"));
      context.workbook.settings.add("key", "value");
      await context.sync();
    });
    await expect(host.saveXlsx()).rejects.toThrow(
      "excel-host: saving charts, settings (pass { without: [...] } to leave them out) is not implemented",
    );
    await expect(host.saveXlsx({ without: ["charts", "settings"] })).resolves.toBeInstanceOf(Uint8Array);
  });
});
