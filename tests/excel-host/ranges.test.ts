import { beforeEach, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";

let client: NodeClient;

beforeEach(async () => {
  client = await bootInNode();
});

/** Runs a batch on Sheet1. */
function onSheet<R>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R> {
  return client.Excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
}

/** The address that a batch's range has. */
function addressOf(get: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return onSheet(async (sheet, context) => {
    const range = get(sheet);
    range.load("address");
    await context.sync();
    return range.address;
  });
}

describe("what is entered", () => {
  it.each([
    ["a number as text", "1,234.5", 1234.5, "1,234.50"],
    ["a percentage", "65.4%", 0.654, "65.40%"],
    ["a date of the host's locale", "1/2/2026", 46054, "01/02/2026"],
    ["TRUE", "TRUE", true, "TRUE"],
    ["text", "N/A", "N/A", "N/A"],
    ["text after an apostrophe", "'007", "007", "007"],
    ["an error", "#N/A", "#N/A", "#N/A"],
  ])("becomes what it would be if typed: %s", async (_, entry, value, text) => {
    const found = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.values = [[entry]];
      cell.load("values,text");
      await context.sync();
      return [cell.values[0]?.[0] as unknown, cell.text[0]?.[0]];
    });
    expect(found).toEqual([value, text]);
  });

  it("stays text where the cell was formatted as text before", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.numberFormat = [["@", "@", "@"]];
      range.values = [["007", "=1+1", "1-2"]];
      await context.sync();
    });
    expect(client.host.values("A1:C1")).toEqual([["007", "=1+1", "1-2"]]);
  });

  it("leaves a cell alone where it is null, and empties it where it is nothing", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.values = [[null, ""]];
      await context.sync();
    });
    expect(client.host.values("A1:B1")).toEqual([[1, ""]]);
  });

  it("goes to every cell when it is one value", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = "x" as unknown as string[][];
      await context.sync();
    });
    expect(client.host.values("A1:B2")).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });

  it("is refused as a whole when a chunked array has the wrong size", async () => {
    const rows = Array.from({ length: 400 }, () => [1, 2, 3, 4]);
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1:D500").values = rows;
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(client.host.values("A1:A2")).toEqual([[""], [""]]);
  });
});

describe("what is read", () => {
  it("is typed: empty, number, text, true or false, and error", async () => {
    const types = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:E1");
      range.values = [["", 1, "x", false, "=1/0"]];
      range.load("valueTypes");
      await context.sync();
      return range.valueTypes;
    });
    expect(types).toEqual([["Empty", "Double", "String", "Boolean", "Error"]]);
  });

  it("is null for a whole column, which has no end", async () => {
    const values = await onSheet(async (sheet, context) => {
      const column = sheet.getRange("A:A");
      column.load("values,rowCount,isEntireColumn");
      await context.sync();
      return [column.values as unknown, column.rowCount, column.isEntireColumn];
    });
    expect(values).toEqual([null, 1_048_576, true]);
  });

  it("gives an address with the sheet in quotes where its name needs them", async () => {
    client.host.workbook.addSheet("Crime & harm");
    const address = await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Crime & harm").getRange("b2:a1");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'Crime & harm'!A1:B2");
  });
});

describe("ranges made from ranges", () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getRow", (range) => range.getRow(1), "Sheet1!B3:D3"],
    ["getColumn", (range) => range.getColumn(2), "Sheet1!D2:D4"],
    ["getCell", (range) => range.getCell(0, 1), "Sheet1!C2"],
    ["getLastCell", (range) => range.getLastCell(), "Sheet1!D4"],
    ["getOffsetRange", (range) => range.getOffsetRange(1, -1), "Sheet1!A3:C5"],
    ["getResizedRange", (range) => range.getResizedRange(-1, 1), "Sheet1!B2:E3"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 2), "Sheet1!B2:C2"],
    ["getBoundingRect", (range) => range.getBoundingRect("F9"), "Sheet1!B2:F9"],
    ["getIntersection", (range) => range.getIntersection("A1:B3"), "Sheet1!B2:B3"],
    ["getEntireRow", (range) => range.getEntireRow(), "Sheet1!2:4"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "Sheet1!B:D"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "Sheet1!B5:D6"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(1), "Sheet1!A2:A4"],
  ])("%s", async (_, make, address) => {
    expect(await addressOf((sheet) => make(sheet.getRange("B2:D4")))).toBe(address);
  });

  it("refuse to leave the sheet", async () => {
    const run = addressOf((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0));
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("find the used range, with formats or with values only", async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange("B2:B3").values = [[1], [2]];
      sheet.getRange("D9").format.fill.color = "yellow";
      const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)];
      all.load("address");
      values.load("address");
      await context.sync();
      return [all.address, values.address];
    });
    expect(found).toEqual(["Sheet1!B2:D9", "Sheet1!B2:B3"]);
  });

  it("find no used range on a blank sheet, which is a null object or A1", async () => {
    const found = await onSheet(async (sheet, context) => {
      const [orNull, plain] = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRange()];
      plain.load("address");
      await context.sync();
      return [orNull.isNullObject, plain.address];
    });
    expect(found).toEqual([true, "Sheet1!A1"]);
  });
});

describe("inserting and deleting", () => {
  it("moves cells down, and formulas follow their cells", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
      sheet.getRange("C1").formulas = [["=$A$3*2"]];
      sheet.getRange("2:2").insert("Down");
      await context.sync();
    });
    expect(client.host.formula("A4")).toBe("=SUM(A1:A3)");
    expect(client.host.formula("C1")).toBe("=$A$4*2");
    expect(client.host.values("A1:A4")).toEqual([[1], [""], [2], [3]]);
  });

  it("leaves #REF! where the cells of a formula are deleted", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [["5", "=A1"]];
      sheet.getRange("A:A").delete("Left");
      await context.sync();
    });
    expect(client.host.formula("A1")).toBe("=#REF!");
  });

  it("refuses to tear a table", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["One", "Two"]];
      sheet.tables.add("A1:B3", true);
      sheet.getRange("A2").insert("Down");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("copying and clearing", () => {
  it("copies cells with their look, and moves relative references", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [["3", "=A1*$A$1"]];
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("B2").copyFrom("B1");
      await context.sync();
    });
    expect(client.host.formula("B2")).toBe("=A2*$A$1");
    expect(client.host.workbook.sheet("Sheet1").format(1, 1).bold).toBe(true);
  });

  it("clears contents and keeps the look, or the other way round", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.format.fill.color = "#FFFF00";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      await context.sync();
    });
    const sheet = client.host.workbook.sheet("Sheet1");
    expect([sheet.value(0, 0), sheet.format(0, 0).fillColor]).toEqual(["", "#FFFF00"]);
    expect([sheet.value(0, 1), sheet.format(0, 1).fillColor]).toEqual([2, null]);
  });
});

describe("links and selection", () => {
  it("keeps a link's place and words, and underlines it", async () => {
    const found = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "Sheet1!B9", textToDisplay: "Burglary", screenTip: "Go there" };
      cell.load("hyperlink,values,format/font/underline");
      await context.sync();
      return [cell.hyperlink, cell.values, cell.format.font.underline];
    });
    expect(found).toEqual([
      { documentReference: "Sheet1!B9", textToDisplay: "Burglary", screenTip: "Go there" },
      [["Burglary"]],
      "Single",
    ]);
  });

  it("remembers the selection of each sheet, and activates the one selected in", async () => {
    client.host.workbook.addSheet("Other");
    const found = await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      selected.load("address");
      cell.load("address");
      await context.sync();
      return [selected.address, cell.address];
    });
    expect(found).toEqual(["Other!B2:C3", "Other!B2"]);
  });
});
