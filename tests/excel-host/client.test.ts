import { describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";

describe("booting the client in Node", () => {
  it("takes less than 300 ms of processor time", async () => {
    const times: number[] = [];
    for (let boot = 0; boot < 5; boot++) {
      const before = process.cpuUsage();
      await bootInNode();
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    // The fastest of five: the first compiles the client.
    expect(Math.min(...times)).toBeLessThan(300);
  });

  it("tells Office.onReady that it runs in Excel", async () => {
    const { info } = await bootInNode();
    expect(info).toMatchObject({ host: "Excel", platform: "PC" });
  });

  it("leaves nothing over from one boot to the next", async () => {
    const first = await bootInNode();
    const second = await bootInNode();
    await first.Excel.run(async (context) => {
      context.workbook.worksheets.add("Only in the first");
      await context.sync();
    });
    expect(first.host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Only in the first"]);
    expect(second.host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  });

  it("makes the client's globals those of the process, and takes them back", async () => {
    const client = await bootInNode();
    const undo = client.asGlobals();
    expect(globalThis.Excel).toBe(client.Excel);
    undo();
    expect(globalThis.Excel).toBeUndefined();
  });

  it("speaks British English", async () => {
    const { Office } = await bootInNode();
    expect(Office.context.displayLanguage).toBe("en-GB");
  });
});

describe("the requirement-set gate of the client", () => {
  it("refuses an API that the host's Excel is too old for, naming the set", async () => {
    const { Excel } = await bootInNode({ requirementSets: { ExcelApi: "1.8" } });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.orientation = "Landscape";
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("ExcelApi 1.9") as string,
    });
  });

  it("answers isSetSupported by the host's sets", async () => {
    const { Office } = await bootInNode({ requirementSets: { ExcelApi: "1.8", SharedRuntime: null } });
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.8")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
  });
});

describe("what is not implemented", () => {
  it("fails by name when a method is called", async () => {
    const { Excel } = await bootInNode();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").group("ByRows");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "NotImplemented",
      message: "excel-host: Range.Group is not implemented",
    });
  });

  it("fails by name when a property is set", async () => {
    const { Excel } = await bootInNode();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").style = "Good";
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ message: "excel-host: setting Range.Style is not implemented" });
  });

  it("fails by name when a collection is asked for", async () => {
    const { Excel } = await bootInNode();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().slicers.load("items/name");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ message: "excel-host: Worksheet.Slicers is not implemented" });
  });
});
