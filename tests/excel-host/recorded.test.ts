import { expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";
import { asRecorded, recording } from "./recordedTraffic";

/** A client whose workbook has a sheet X. */
async function withSheetX(): Promise<NodeClient> {
  const client = await bootInNode();
  client.host.workbook.addSheet("X");
  return client;
}

it("sends and answers the writing and reading of cells as recorded", async () => {
  const { Excel, host } = await bootInNode();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("X").getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.format.fill.color = "#ff0000";
    range.load("values,address");
    await context.sync();
    range.load("format/fill/color, numberFormat");
    await context.sync();
    range.numberFormat = [
      ["0.00", "0.00"],
      ["0%", "0%"],
    ];
    range.load("text,numberFormat");
    await context.sync();
  });
  expect(asRecorded(host.traffic)).toEqual(recording("writeAndRead").exchanges);
});

it("answers for a sheet that is not there as recorded", async () => {
  const { Excel, host } = await withSheetX();
  await Excel.run(async (context) => {
    const there = context.workbook.worksheets.getItemOrNullObject("X");
    const missing = context.workbook.worksheets.getItemOrNullObject("Nope");
    missing.getRange("A1").load("values");
    there.load("name,position");
    await context.sync();
  });
  expect(asRecorded(host.traffic)).toEqual(recording("missingSheet").exchanges);
});

it("stops at the failing action as recorded", async () => {
  const { Excel, host } = await withSheetX();
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("X");
    sheet.getRange("D1").values = [["kept"]];
    sheet.getRange("D2:D3").values = [[1, 2]];
    sheet.getRange("D4").values = [["never"]];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
  const [first] = asRecorded(host.traffic);
  expect([first]).toEqual(recording("failsHalfWay").exchanges);
});

it("takes a large write in the chunks that were recorded", async () => {
  const { Excel, host } = await bootInNode();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D500").values = Array.from({ length: 500 }, (_, row) => [row, row * 2, row * 3, "x"]);
    const used = sheet.getUsedRange(true);
    used.load("address,values");
    await context.sync();
  });
  const [first] = asRecorded(host.traffic);
  expect([first]).toEqual(recording("chunkedWrite").exchanges);
});

it("begins and stops listening to changes as recorded", async () => {
  const { Excel, host } = await withSheetX();
  let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
  await Excel.run(async (context) => {
    handler = context.workbook.worksheets.getItem("X").onChanged.add(() => Promise.resolve());
    await context.sync();
  });
  if (handler === undefined) throw new Error("no handler was added");
  const added = handler;
  await Excel.run(added.context, async (context) => {
    added.remove();
    await context.sync();
  });
  expect(asRecorded(host.traffic)).toEqual(recording("listenToChanges").exchanges);
});

it("takes the start and the answer of custom functions as recorded", async () => {
  const { host, CustomFunctions } = await bootInNode();
  CustomFunctions.associate("ADD", (one: number, other: number) => one + other);
  await host.callFunction("ADD", [2, 3]);
  const ofFunctions = asRecorded(host.serviceTraffic).filter(({ request }) =>
    JSON.stringify(request).includes("ExcelServices.CustomFunctions"),
  );
  // The last number of a result is how long the function took.
  expect(JSON.stringify(ofFunctions).replace(/5,\[\d+\]/, "5,[0]")).toBe(
    JSON.stringify(recording("customFunctions").exchanges),
  );
});
