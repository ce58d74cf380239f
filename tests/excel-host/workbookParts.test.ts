import { beforeEach, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";

let client: NodeClient;

beforeEach(async () => {
  client = await bootInNode();
});

describe("worksheets", () => {
  it("are added, renamed, moved, copied and deleted", async () => {
    await client.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const notes = worksheets.add("Notes");
      notes.name = "Notes and definitions";
      notes.position = 0;
      notes.getRange("A1").values = [["x"]];
      await context.sync();
      notes.copy("End").name = "Copy";
      worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(client.host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Notes and definitions", "Copy"]);
    expect(client.host.values("Copy!A1")).toEqual([["x"]]);
  });

  it.each([
    ["", "a name made up"],
    ["History", "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["sheet1", "ItemAlreadyExists"],
  ])("follow Excel's rules for the name %j: %s", async (name, checkedExtract) => {
    const run = client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    if (name === "") await expect(run).resolves.toBe("Sheet2");
    else await expect(run).rejects.toMatchObject({ code: checkedExtract });
  });

  it("take references along when they are renamed", async () => {
    await client.Excel.run(async (context) => {
      const data = context.workbook.worksheets.add("Data");
      data.getRange("A1").values = [[5]];
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Data!A1*2"]];
      data.name = "Extract Q4";
      await context.sync();
    });
    expect(client.host.formula("Sheet1!A1")).toBe("='Extract Q4'!A1*2");
    expect(client.host.values("Sheet1!A1")).toEqual([[10]]);
  });

  it("cannot all be deleted", async () => {
    const run = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("names", () => {
  it("stand for ranges, in the workbook or one sheet", async () => {
    const found = await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").values = [[29]];
      const total = context.workbook.names.add("Total", sheet.getRange("B2"));
      sheet.names.add("Local", "=Sheet1!$B$2");
      const range = context.workbook.names.getItem("total").getRange();
      const none = context.workbook.names.getItemOrNullObject("Local");
      total.load("formula,type,scope");
      range.load("address,values");
      await context.sync();
      return [total.formula, total.type, total.scope, range.address, range.values, none.isNullObject];
    });
    expect(found).toEqual(["=Sheet1!$B$2", "Range", "Workbook", "Sheet1!B2", [[29]], true]);
  });

  it("refuse an address, and a name that is taken", async () => {
    for (const [name, code] of [
      ["B2", "InvalidArgument"],
      ["Total", "ItemAlreadyExists"],
    ] as const) {
      const run = client.Excel.run(async (context) => {
        context.workbook.names.add("Total", "=Sheet1!$A$1");
        context.workbook.names.add(name, "=Sheet1!$A$1");
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code });
      client = await bootInNode();
    }
  });
});

describe("settings, XML parts and properties", () => {
  it("keep the add-in's settings, dates and all", async () => {
    const found = await client.Excel.run(async (context) => {
      context.workbook.settings.add("mapping", { columns: ["Actual"], on: new Date(0) });
      const setting = context.workbook.settings.getItem("mapping");
      setting.load("value");
      await context.sync();
      return setting.value as unknown;
    });
    expect(found).toEqual({ columns: ["Actual"], on: new Date(0) });
  });

  it("find XML parts by their namespace", async () => {
    const found = await client.Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<plan xmlns="urn:outturn:plan"><measure/></plan>');
      await context.sync();
      const xml = context.workbook.customXmlParts.getByNamespace("urn:outturn:plan").getOnlyItem().getXml();
      const none = context.workbook.customXmlParts.getByNamespace("urn:other").getOnlyItemOrNullObject();
      await context.sync();
      return [xml.value, none.isNullObject];
    });
    expect(found).toEqual(['<plan xmlns="urn:outturn:plan"><measure/></plan>', true]);
  });

  it("keep document properties, the built-in and the add-in's own", async () => {
    const found = await client.Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "Quarter 4 performance";
      properties.custom.add("Extracts", 3);
      const own = properties.custom.getItem("extracts");
      properties.load("title,author");
      own.load("value,type");
      await context.sync();
      return [properties.title, properties.author, own.value as unknown, own.type];
    });
    expect(found).toEqual(["Quarter 4 performance", "", 3, "Number"]);
  });
});

describe("charts", () => {
  it("keep what is set, and take series from the longer side", async () => {
    const found = await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C4").values = [
        ["", "Actual", "Target"],
        ["Q1", 1, 2],
        ["Q2", 2, 2],
        ["Q3", 3, 2],
      ];
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Auto");
      chart.title.text = "Burglary";
      chart.setPosition("E1", "H10");
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.title.text = "Offences";
      chart.legend.position = "Bottom";
      chart.series.load("items/name");
      chart.load("name,width,height,title/text");
      await context.sync();
      return [chart.name, chart.width, chart.height, chart.title.text, chart.series.items.map((series) => series.name)];
    });
    expect(found).toEqual(["Chart 1", 192, 150, "Burglary", ["Actual", "Target"]]);
  });
});

describe("protection", () => {
  it("refuses writes to locked cells and lets unlocked ones be written", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.getRange("B1").values = [["open"]];
      await context.sync();
    });
    const run = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["shut"]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "AccessDenied" });
    expect(client.host.values("A1:B1")).toEqual([["", "open"]]);
  });

  it("of the workbook keeps its sheets as they are", async () => {
    const run = client.Excel.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add("New");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
