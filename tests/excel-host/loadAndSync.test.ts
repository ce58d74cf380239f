import { describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";

describe("loading", () => {
  it("throws PropertyNotLoaded for what was not loaded", async () => {
    const { Excel } = await bootInNode();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      await context.sync();
      return sheet.name;
    });
    await expect(run).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("does not load what hangs below, unless it is named", async () => {
    const { Excel } = await bootInNode();
    const run = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load("values");
      await context.sync();
      return range.format.fill.color;
    });
    await expect(run).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("loads nested properties by path and by object", async () => {
    const { Excel } = await bootInNode();
    const found = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load({ values: true, format: { font: { bold: true, name: true } } });
      range.load("format/fill/color");
      await context.sync();
      return [range.values, range.format.font.bold, range.format.font.name, range.format.fill.color];
    });
    expect(found).toEqual([[[""]], false, "Calibri", "#FFFFFF"]);
  });

  it("loads all scalars when nothing is named", async () => {
    const { Excel, host } = await bootInNode();
    host.workbook.addSheet("X");
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load();
      await context.sync();
      return sheets.items.map((sheet) => [sheet.name, sheet.position, sheet.visibility]);
    });
    expect(names).toEqual([
      ["Sheet1", 0, "Visible"],
      ["X", 1, "Visible"],
    ]);
  });

  it("answers a collection's count with its items", async () => {
    const { Excel } = await bootInNode();
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").values = [["One", "Two"]];
      const table = sheet.tables.add("A1:B3", true);
      table.columns.load("items/name,count");
      table.rows.load("count");
      await context.sync();
      return [table.columns.count, table.columns.items.map((column) => column.name), table.rows.count];
    });
    expect(found).toEqual([2, ["One", "Two"], 2]);
  });

  it("answers items of a collection that can be used after another sync", async () => {
    const { Excel, host } = await bootInNode();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      const [first] = sheets.items;
      if (first !== undefined) first.getRange("A1").values = [["found"]];
      await context.sync();
    });
    expect(host.values("Sheet1!A1")).toEqual([["found"]]);
  });
});

describe("null objects", () => {
  it("are told by isNullObject, and so is all that hangs below", async () => {
    const { Excel } = await bootInNode();
    const found = await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nope");
      const below = missing.getRange("A1");
      below.load("values");
      const there = context.workbook.worksheets.getItemOrNullObject("Sheet1");
      await context.sync();
      return [missing.isNullObject, below.isNullObject, there.isNullObject];
    });
    expect(found).toEqual([true, true, false]);
  });

  it("take writes without complaint, and keep nothing", async () => {
    const { Excel, host } = await bootInNode();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Nope").getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(host.workbook.sheets).toHaveLength(1);
  });

  it("are not what getItem gives: a missing sheet is ItemNotFound", async () => {
    const { Excel } = await bootInNode();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("references", () => {
  it("are given up when the run ends", async () => {
    const { Excel, host } = await bootInNode();
    let kept: Excel.Range | undefined;
    await Excel.run(async (context) => {
      kept = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      kept.load("address");
      await context.sync();
      expect(host.workbook.references.size).toBe(1);
    });
    const leaked = kept;
    if (leaked === undefined) throw new Error("no range was kept");
    expect(() => leaked.load("values")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
    expect(host.workbook.references.size).toBe(0);
  });

  it("follow their cells when rows are put in above", async () => {
    const { Excel } = await bootInNode();
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A3:B4");
      range.load("address");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!A5:B6");
  });

  it("cannot be used in another context", async () => {
    const { Excel } = await bootInNode();
    const run = Excel.run(async (one) => {
      const range = one.workbook.worksheets.getItem("Sheet1").getRange("A1");
      await one.sync();
      await Excel.run(async (other) => {
        other.workbook.worksheets.getItem("Sheet1").getRange("B1").copyFrom(range);
        await other.sync();
      });
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidRequestContext" });
  });
});

describe("errors", () => {
  it("say which statement failed", async () => {
    const { Excel } = await bootInNode();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { statement: expect.stringContaining("range.values = ") as string },
    });
  });

  it("leave what was done before them in the workbook", async () => {
    const { Excel, host } = await bootInNode();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["kept"]];
      sheet.getRange("A2").values = [[1, 2]];
      sheet.getRange("A3").values = [["never"]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(host.values("Sheet1!A1:A3")).toEqual([["kept"], [""], [""]]);
  });
});
