import { beforeEach, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";

let client: NodeClient;

beforeEach(async () => {
  client = await bootInNode();
});

function onSheet<R>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R> {
  return client.Excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
}

describe("fill and font", () => {
  it("answer a colour by its number, however it was set", async () => {
    const found = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("A1");
      format.fill.color = "yellow";
      format.font.color = "#1f4e79";
      format.load("fill/color,font/color");
      await context.sync();
      return [format.fill.color, format.font.color];
    });
    expect(found).toEqual(["#FFFF00", "#1F4E79"]);
  });

  it("refuse a colour that is none", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "#12";
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("answer null where the cells of a range differ", async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      const { format } = sheet.getRange("A1:B1");
      format.load("font/bold,font/size");
      await context.sync();
      return [format.font.bold, format.font.size];
    });
    expect(found).toEqual([null, 11]);
  });

  it("clear a fill", async () => {
    await onSheet(async (sheet, context) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "red";
      fill.clear();
      await context.sync();
    });
    expect(client.host.workbook.sheet("Sheet1").format(0, 0).fillColor).toBeNull();
  });
});

describe("alignment", () => {
  it("is kept as set", async () => {
    const found = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("A1:B2");
      format.horizontalAlignment = "Right";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 2;
      format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
      await context.sync();
      return [format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel];
    });
    expect(found).toEqual(["Right", "Top", true, 2]);
  });

  it("is refused in words that Excel has not", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.horizontalAlignment = "Centre" as "Center";
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("widths and heights", () => {
  it("are in points, 48 and 15 for a new sheet", async () => {
    const found = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("A1");
      format.load("columnWidth,rowHeight");
      await context.sync();
      return [format.columnWidth, format.rowHeight];
    });
    expect(found).toEqual([48, 15]);
  });

  it("are kept in whole pixels, of which 4 make 3 points", async () => {
    const width = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("B:C");
      format.columnWidth = 100.1;
      format.load("columnWidth");
      await context.sync();
      return format.columnWidth;
    });
    expect(width).toBe(99.75);
  });

  it("widen to the longest text", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [["Burglary"], ["Robbery and theft from the person"]];
      sheet.getRange("A1:A2").format.autofitColumns();
      await context.sync();
    });
    // 33 characters of 7 pixels, and 5 of margin, at 3/4 of a point.
    expect(client.host.workbook.sheet("Sheet1").columnWidths.get(0)).toBe((33 * 7 + 5) * 0.75);
  });
});

describe("borders", () => {
  it("go to the outer edges, or to those between the cells", async () => {
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange("A1:A3").format;
      borders.getItem("EdgeTop").style = "Double";
      borders.getItem("InsideHorizontal").color = "#AAAAAA";
      await context.sync();
    });
    const sheet = client.host.workbook.sheet("Sheet1");
    expect(sheet.format(0, 0).borders).toEqual({
      EdgeTop: { style: "Double", weight: "Thin", color: "#000000" },
      EdgeBottom: { style: "Continuous", weight: "Thin", color: "#AAAAAA" },
    });
    expect(sheet.format(2, 0).borders).toEqual({ EdgeTop: { style: "Continuous", weight: "Thin", color: "#AAAAAA" } });
  });
});

describe("whole columns and sheets", () => {
  it("give their look to cells that are filled later", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange().format.font.name = "Arial";
      sheet.getRange("B:B").format.horizontalAlignment = "Right";
      sheet.getRange("B5").values = [[1]];
      await context.sync();
    });
    const format = client.host.workbook.sheet("Sheet1").format(4, 1);
    expect([format.fontName, format.horizontalAlignment]).toEqual(["Arial", "Right"]);
  });
});

describe("merging", () => {
  it("joins cells, and parts them again", async () => {
    const { host } = client;
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1").merge();
      sheet.getRange("A3:B4").merge(true);
      await context.sync();
    });
    expect(host.workbook.sheet("Sheet1").merges).toHaveLength(3);
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C4").unmerge();
      await context.sync();
    });
    expect(host.workbook.sheet("Sheet1").merges).toEqual([]);
  });
});

describe("a sheet's own look", () => {
  it("has a tab colour, gridlines and headings", async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.tabColor = "#00703C";
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      await context.sync();
      sheet.load("tabColor,showGridlines,showHeadings");
      await context.sync();
      return [sheet.tabColor, sheet.showGridlines, sheet.showHeadings];
    });
    expect(found).toEqual(["#00703C", false, false]);
  });

  it("hides a sheet, but not the last one shown", async () => {
    client.host.workbook.addSheet("Notes");
    await onSheet(async (sheet, context) => {
      sheet.visibility = "Hidden";
      await context.sync();
    });
    const run = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Notes").visibility = "VeryHidden";
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});
