import { beforeEach, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";

let client: NodeClient;

beforeEach(async () => {
  client = await bootInNode();
});

/** Adds a handler that notes what it is told, and waits until it listens. */
async function listen<A>(
  add: (context: Excel.RequestContext, handler: (args: A) => Promise<void>) => unknown,
): Promise<A[]> {
  const told: A[] = [];
  await client.Excel.run(async (context) => {
    add(context, (args) => {
      told.push(args);
      return Promise.resolve();
    });
    await context.sync();
  });
  return told;
}

/** Handlers are called after a turn or two of the client's own queue. */
async function delivered(): Promise<void> {
  await client.Excel.run((context) => context.sync());
}

describe("onChanged", () => {
  it("tells what a person typed, before and after", async () => {
    const told = await listen<Excel.WorksheetChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.getItem("Sheet1").onChanged.add(handler),
    );
    client.host.person.type("Sheet1!A1", 42);
    await delivered();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      address: "A1",
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: "", valueAfter: 42, valueTypeAfter: "Double" },
    });
  });

  it("says that the add-in itself made a change", async () => {
    const told = await listen<Excel.WorksheetChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.onChanged.add(handler),
    );
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await delivered();
    expect(told.map((args) => [args.address, args.triggerSource, args.details])).toEqual([
      ["A1:B2", "ThisLocalAddin", undefined],
    ]);
  });

  it("gives the changed range to a later batch", async () => {
    const told = await listen<Excel.WorksheetChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.getItem("Sheet1").onChanged.add(handler),
    );
    client.host.person.type("Sheet1!B2", "=1+1");
    await delivered();
    const values = await client.Excel.run(async (context) => {
      const range = told[0]?.getRange(context);
      range?.load("values");
      await context.sync();
      return range?.values;
    });
    expect(values).toEqual([[2]]);
  });

  it("is not told any more once the handler is removed", async () => {
    const told: unknown[] = [];
    let added: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
    await client.Excel.run(async (context) => {
      added = context.workbook.worksheets.getItem("Sheet1").onChanged.add((args) => {
        told.push(args);
        return Promise.resolve();
      });
      await context.sync();
    });
    const handler = added;
    if (handler === undefined) throw new Error("no handler was added");
    await client.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    client.host.person.type("Sheet1!A1", 1);
    await delivered();
    expect(told).toEqual([]);
  });

  it("says which way cells went when rows are put in", async () => {
    const told = await listen<Excel.WorksheetChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.onChanged.add(handler),
    );
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("2:3").insert("Down");
      await context.sync();
    });
    await delivered();
    expect(told.map((args) => [args.changeType, args.address, args.changeDirectionState.insertShiftDirection])).toEqual(
      [["RowInserted", "2:3", "Down"]],
    );
  });

  it("is silent while the add-in has turned events off", async () => {
    const told = await listen<Excel.WorksheetChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.onChanged.add(handler),
    );
    await client.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    await delivered();
    expect(told).toEqual([]);
  });

  it("of a table tells of its cells only", async () => {
    const told = await listen<Excel.TableChangedEventArgs>((context, handler) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B3", true);
      return table.onChanged.add(handler);
    });
    client.host.person.type("Sheet1!A2", 1);
    client.host.person.type("Sheet1!D9", 2);
    await delivered();
    expect(told.map((args) => args.address)).toEqual(["A2"]);
  });
});

describe("sheets", () => {
  it("tell when they are added, activated, left and deleted", async () => {
    const told: string[] = [];
    await client.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (args: { type: string }): Promise<void> => {
        told.push(args.type);
        return Promise.resolve();
      };
      worksheets.onAdded.add(note);
      worksheets.onActivated.add(note);
      worksheets.onDeactivated.add(note);
      worksheets.onDeleted.add(note);
      await context.sync();
    });
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.add("New");
      await context.sync();
    });
    client.host.person.activate("New");
    client.host.person.deleteSheet("Sheet1");
    await delivered();
    expect(told).toEqual(["WorksheetAdded", "WorksheetDeactivated", "WorksheetActivated", "WorksheetDeleted"]);
  });
});

describe("selection", () => {
  it("tells where a person went", async () => {
    const told = await listen<Excel.WorksheetSelectionChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.getItem("Sheet1").onSelectionChanged.add(handler),
    );
    client.host.person.select("Sheet1!C7");
    await delivered();
    expect(told.map((args) => args.address)).toEqual(["C7"]);
  });
});

describe("events that this host has not", () => {
  it("fail by name when they are listened to", async () => {
    const run = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onSingleClicked.add(() => Promise.resolve());
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      message: "excel-host: Worksheet._RegisterSingleClickedEvent is not implemented",
    });
  });
});
