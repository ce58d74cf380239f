import { beforeEach, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";
import { strFromU8, unzipSync } from "fflate";

let client: NodeClient;

/** Measures in A4:B6 of Report, a table; a row each for Burglary (355) and Violence (12). */
beforeEach(async () => {
  client = await bootInNode();
  client.host.person.renameSheet("Sheet1", "Report");
  await client.Excel.run(async (context) => {
    const report = context.workbook.worksheets.getItem("Report");
    report.getRange("A4:B6").values = [
      ["Measure", "Actual"],
      ["Burglary", 355],
      ["Violence", 12],
    ];
    report.tables.add("A4:B6", true).name = "Measures";
    context.workbook.worksheets.add("Mine");
    await context.sync();
  });
});

function onReport(work: (report: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  return client.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Report"), context);
    await context.sync();
  });
}

const report = () => client.host.workbook.sheet("Report");

describe("rows put in above a table of 355 burglaries", () => {
  it("move the comment, the note and the link on a cell with it", async () => {
    client.host.person.comment("Report!A5", "Agreed");
    client.host.person.note("Report!B6", "Recount");
    await onReport((sheet) => {
      sheet.getRange("A5").hyperlink = { documentReference: "Mine!A1" };
      sheet.getRange("2:3").insert("Down");
    });
    expect(report().comments).toMatchObject([{ row: 6, column: 0 }]);
    expect(report().notes).toMatchObject([{ row: 7, column: 1 }]);
    expect(report().cell(6, 0)?.link?.documentReference).toBe("Mine!A1");
  });

  it("move what a chart draws from, and the formulas of rules and names", async () => {
    await onReport((sheet, context) => {
      context.workbook.worksheets.getItem("Mine").charts.add("ColumnClustered", sheet.getRange("A5:B6"));
      context.workbook.names.add("Burglaries", "=Report!$B$5");
      const rule = sheet.getRange("A5:A6").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$B5>100";
      sheet.getRange("D1").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$5:$A$6" } };
      sheet.getRange("4:4").insert("Down");
    });
    const [chart] = client.host.workbook.sheet("Mine").charts;
    expect(chart?.source.area).toEqual({ top: 5, left: 0, bottom: 6, right: 1 });
    expect(client.host.workbook.names[0]?.formula).toBe("=Report!$B$6");
    expect(report().conditionalFormats[0]).toMatchObject({ formula: "=$B6>100", area: { top: 5, bottom: 6 } });
    expect(report().validations[0]?.rule).toMatchObject({ list: { source: "=$A$6:$A$7" } });
  });

  it("look like the row above them", async () => {
    await onReport((sheet) => {
      sheet.getRange("B5").format.font.bold = true;
      sheet.getRange("6:6").insert("Down");
    });
    expect(report().format(5, 1).bold).toBe(true);
  });

  it("take a comment away with the row it stands on", async () => {
    client.host.person.comment("Report!A5", "Agreed");
    await onReport((sheet) => {
      sheet.getRange("5:5").delete("Up");
    });
    expect(report().comments).toEqual([]);
  });
});

describe("cells that are cut and pasted", () => {
  it("take with them their look, comments, notes and links, and what refers to them follows", async () => {
    client.host.person.comment("Report!A5", "Agreed");
    client.host.person.note("Report!B5", "Recount");
    client.host.person.type("Mine!A1", "=Report!B5*2");
    client.host.person.type("Mine!A2", "=SUM(Report!B5:B6)");
    await onReport((sheet, context) => {
      sheet.getRange("B5").format.font.bold = true;
      sheet.getRange("5:5").moveTo(context.workbook.worksheets.getItem("Mine").getRange("9:9"));
    });
    expect(client.host.values("Mine!A9:B9")).toEqual([["Burglary", 355]]);
    expect(client.host.values("Report!A5:B5")).toEqual([["", ""]]);
    expect(client.host.formula("Mine!A1")).toBe("=Mine!B9*2");
    expect(client.host.values("Mine!A1:A2")).toEqual([[710], [12]]);
    const mine = client.host.workbook.sheet("Mine");
    expect(mine.format(8, 1).bold).toBe(true);
    expect(mine.comments).toMatchObject([{ row: 8, column: 0, content: "Agreed" }]);
    expect(mine.notes).toMatchObject([{ row: 8, column: 1, content: "Recount" }]);
    expect(report().tables[0]?.area).toEqual({ top: 3, left: 0, bottom: 5, right: 1 });
  });

  it("go on meaning the cells they meant, on the sheet they came from", async () => {
    client.host.person.type("Report!C5", "=B5-B6");
    await onReport((sheet, context) => {
      sheet.getRange("5:5").moveTo(context.workbook.worksheets.getItem("Mine").getRange("9:9"));
    });
    expect(client.host.formula("Mine!C9")).toBe("=B9-Report!B6");
    expect(client.host.values("Mine!C9")).toEqual([[343]]);
  });

  it("leave #REF! where something pointed at the cells they are pasted over", async () => {
    client.host.person.type("Mine!A1", "=A9");
    await onReport((sheet, context) => {
      sheet.getRange("A5").moveTo(context.workbook.worksheets.getItem("Mine").getRange("A9"));
    });
    expect(client.host.formula("Mine!A1")).toBe("=#REF!");
  });

  it("are not a table's headings without the rest of it", async () => {
    const run = onReport((sheet) => {
      sheet.getRange("A4").moveTo("D4");
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("looks that are copied from one row to another", () => {
  it("bring the colours of rules along, once", async () => {
    await onReport((sheet) => {
      const rule = sheet.getRange("B5:B6").conditionalFormats.add("CellValue");
      rule.cellValue.rule = { formula1: "=100", operator: "GreaterThan" };
      sheet.getRange("6:6").copyFrom("5:5", "Formats");
      sheet.getRange("9:9").copyFrom("5:5", "Formats");
    });
    expect(report().conditionalFormats.map(({ area }) => [area.top, area.bottom])).toEqual([
      [4, 5],
      [8, 8],
    ]);
  });
});

describe("a column put in before another of a table", () => {
  it("moves what stands right of it in the table's rows, and nothing else", async () => {
    client.host.person.type("Report!B1", "Title");
    client.host.person.type("Report!D5", "note");
    await client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Measures");
      table.columns.add(1, undefined, "Target");
      await context.sync();
    });
    expect(client.host.values("Report!A4:E5")).toEqual([
      ["Measure", "Target", "Actual", "", ""],
      ["Burglary", "", 355, "", "note"],
    ]);
    expect(client.host.values("Report!B1")).toEqual([["Title"]]);
    expect(report().tables[0]?.area.right).toBe(2);
  });
});

describe("a protected sheet refuses", () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a row put in", (sheet) => sheet.getRange("5:5").insert("Down")],
    ["a row taken out", (sheet) => sheet.getRange("5:5").delete("Up")],
    ["cells cut from it", (sheet) => sheet.getRange("5:5").moveTo("9:9")],
    ["looks copied onto it", (sheet) => sheet.getRange("6:6").copyFrom("5:5", "Formats")],
    ["a table made longer", (sheet) => sheet.tables.getItem("Measures").resize("A4:B8")],
    ["a column put in a table", (sheet) => sheet.tables.getItem("Measures").columns.add(1)],
  ])("%s", async (_, act) => {
    client.host.person.protectSheet("Report");
    await expect(onReport((sheet) => act(sheet))).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("custom XML", () => {
  it("is saved as a part of its own, with its namespace beside it", async () => {
    await onReport((_, context) => {
      context.workbook.customXmlParts.add('<state xmlns="urn:outturn:report-state">{}</state>');
    });
    const parts = unzipSync(await client.host.saveXlsx());
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(text("customXml/item1.xml")).toBe('<state xmlns="urn:outturn:report-state">{}</state>');
    expect(text("customXml/itemProps1.xml")).toContain('ds:uri="urn:outturn:report-state"');
    expect(text("customXml/_rels/item1.xml.rels")).toContain('Target="itemProps1.xml"');
    expect(text("xl/_rels/workbook.xml.rels")).toContain('Target="../customXml/item1.xml"');
    expect(text("[Content_Types].xml")).toContain('PartName="/customXml/itemProps1.xml"');
  });
});
