import { beforeEach, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";
import { FAILURES } from "./faults";
import { ACTION } from "./wire/protocol";

let client: NodeClient;

beforeEach(async () => {
  client = await bootInNode();
});

/** Writes three cells in one sync. */
function writeThree(options: Excel.RunOptions = {}): Promise<void> {
  return client.Excel.run(options, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
    sheet.getRange("A3").values = [[3]];
    await context.sync();
  });
}

describe("a sync that fails half-way", () => {
  it("fails at the action that was counted, once", async () => {
    client.host.faults.failSync(5);
    await expect(writeThree()).rejects.toMatchObject({ code: "InvalidOperation" });
    await expect(writeThree()).resolves.toBeUndefined();
  });

  it("fails at the action that was described, with the error that was asked for", async () => {
    let writes = 0;
    client.host.faults.failSync(
      (action) => action.type === ACTION.setProperty && ++writes === 2,
      FAILURES.accessDenied(),
    );
    await expect(writeThree()).rejects.toMatchObject({ code: "AccessDenied" });
    expect(client.host.values("A1:A3")).toEqual([[1], [""], [""]]);
  });
});

describe("a request over 5 MB", () => {
  it("is refused where the host is told to, and nothing of it is done", async () => {
    client.host.faults.refuseRequestsOver();
    const run = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x".repeat(5 * 1024 * 1024)]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(client.host.values("A1")).toEqual([[""]]);
    await expect(writeThree()).resolves.toBeUndefined();
  });
});

describe("cell-edit mode", () => {
  it("refuses a batch", async () => {
    client.host.person.startEditing();
    await expect(writeThree()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    client.host.person.pressEnter();
    await expect(writeThree()).resolves.toBeUndefined();
  });

  it("keeps a batch waiting that asked for it, until Enter is pressed", async () => {
    client.host.person.startEditing();
    let written = false;
    const run = writeThree({ delayForCellEdit: true }).then(() => {
      written = true;
    });
    await expect(writeThree()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(written).toBe(false);
    client.host.person.pressEnter();
    await run;
    expect(client.host.values("A1:A3")).toEqual([[1], [2], [3]]);
  });
});

describe("a protected sheet", () => {
  it("denies access", async () => {
    client.host.person.protectSheet("Sheet1");
    await expect(writeThree()).rejects.toMatchObject({ code: "AccessDenied" });
    client.host.person.unprotectSheet("Sheet1");
    await expect(writeThree()).resolves.toBeUndefined();
  });
});

describe("a sheet deleted between two syncs", () => {
  it("is not found any more", async () => {
    client.host.workbook.addSheet("Report");
    const run = client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Report");
      sheet.getRange("A1").values = [["first"]];
      await context.sync();
      client.host.faults.beforeNextSync(() => client.host.person.deleteSheet("Report"));
      sheet.getRange("A2").values = [["second"]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("takes its kept ranges with it", async () => {
    client.host.workbook.addSheet("Report");
    const run = client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Report").getRange("A1");
      range.load("address");
      await context.sync();
      client.host.person.deleteSheet("Report");
      range.values = [["late"]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("a slow host", () => {
  it("answers nothing until it is released", async () => {
    const { release } = client.host.faults.hold();
    let done = false;
    const run = writeThree().then(() => {
      done = true;
    });
    // As many turns as an answer takes here, and more.
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
    expect(done).toBe(false);
    release();
    await run;
    expect(done).toBe(true);
  });
});

describe("a person who types while the add-in writes", () => {
  it("has the last word in the cell, and the add-in hears of it", async () => {
    const heard: string[] = [];
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add((args) => {
        if (args.triggerSource !== "ThisLocalAddin") heard.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["ours"]];
      await context.sync();
      client.host.faults.beforeNextSync(() => client.host.person.type("Sheet1!A1", "theirs"));
      sheet.getRange("A2").values = [["ours"]];
      await context.sync();
    });
    expect(client.host.values("A1:A2")).toEqual([["theirs"], ["ours"]]);
    expect(heard).toEqual(["A1"]);
  });
});
