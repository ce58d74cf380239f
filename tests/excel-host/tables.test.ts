import { beforeEach, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";

let client: NodeClient;

beforeEach(async () => {
  client = await bootInNode();
});

function withTable<R>(
  batch: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>,
): Promise<R> {
  return client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Measure", "Actual"],
      ["Burglary", 3],
      ["Robbery", 4],
    ];
    return batch(sheet.tables.add("A1:B3", true), sheet, context);
  });
}

it("names a table and its parts", async () => {
  const found = await withTable(async (table, _, context) => {
    table.name = "Measures";
    table.style = "TableStyleLight1";
    table.showFilterButton = false;
    const [body, header] = [table.getDataBodyRange(), table.getHeaderRowRange()];
    table.load("name,style,showFilterButton,showBandedRows");
    body.load("address,values");
    header.load("values");
    await context.sync();
    return [table.name, table.style, table.showFilterButton, body.address, body.values, header.values];
  });
  expect(found).toEqual([
    "Measures",
    "TableStyleLight1",
    false,
    "Sheet1!A2:B3",
    [
      ["Burglary", 3],
      ["Robbery", 4],
    ],
    [["Measure", "Actual"]],
  ]);
});

it("finds a table again by its name, through the sheet or the workbook", async () => {
  const found = await withTable(async (table, sheet, context) => {
    table.name = "Measures";
    await context.sync();
    const [one, other, none] = [
      sheet.tables.getItem("measures"),
      context.workbook.tables.getItem("Measures"),
      sheet.tables.getItemOrNullObject("Actions"),
    ];
    one.load("id");
    other.load("id");
    await context.sync();
    return [one.id === other.id, none.isNullObject];
  });
  expect(found).toEqual([true, true]);
});

it("refuses a name that is taken, an address, or has a space", async () => {
  for (const name of ["Total Of All", "A1", "Taken"]) {
    const run = client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.tables.add("A1:A2", true).name = "Taken";
      sheet.tables.add("C1:C2", true).name = name;
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code:
        name === "Taken" ? "ItemAlreadyExists" : (expect.stringMatching(/InvalidArgument|ItemAlreadyExists/) as string),
    });
  }
});

it("refuses a table over another", async () => {
  const run = withTable(async (_, sheet, context) => {
    sheet.tables.add("B2:C5", true);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("puts in a header row where there is none", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("A1:B2", false);
    await context.sync();
  });
  expect(client.host.values("A1:B3")).toEqual([
    ["Column1", "Column2"],
    [1, 2],
    [3, 4],
  ]);
});

it("makes headers text, and different from each other", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D1").values = [["Q1", "Q1", "", 2009]];
    sheet.tables.add("A1:D2", true);
    await context.sync();
  });
  expect(client.host.values("A1:D1")).toEqual([["Q1", "Q12", "Column3", "2009"]]);
});

it("adds rows at the end and in between", async () => {
  const count = await withTable(async (table, _, context) => {
    table.rows.add(undefined, [["Theft", 5]]);
    table.rows.add(0, [
      ["Arson", 1],
      ["Fraud", 2],
    ]);
    table.rows.load("count");
    await context.sync();
    return table.rows.count;
  });
  expect(count).toBe(5);
  expect(client.host.values("A1:B6")).toEqual([
    ["Measure", "Actual"],
    ["Arson", 1],
    ["Fraud", 2],
    ["Burglary", 3],
    ["Robbery", 4],
    ["Theft", 5],
  ]);
});

it("resizes, and turns into a range", async () => {
  const found = await withTable(async (table, sheet, context) => {
    table.resize("A1:C4");
    const range = table.getRange();
    range.load("address");
    table.columns.load("items/name");
    await context.sync();
    const names = table.columns.items.map((column) => column.name);
    table.convertToRange();
    sheet.tables.load("count");
    await context.sync();
    return [range.address, names, sheet.tables.count];
  });
  expect(found).toEqual(["Sheet1!A1:C4", ["Measure", "Actual", "Column3"], 0]);
});

it("is known to formulas by its name and columns", async () => {
  await withTable(async (table, sheet, context) => {
    table.name = "Measures";
    sheet.getRange("D1:D2").formulas = [["=SUM(Measures[Actual])"], ["=Measures[@Actual]*2"]];
    await context.sync();
  });
  expect(client.host.values("D1:D2")).toEqual([[7], [6]]);
});
