import { describe, expect, it } from "vitest";
import { buildReport } from "../../../src/report/buildReport";
import type { ReportModel } from "../../../src/report/reportModel";
import { templateById } from "../../../src/report/templates/template";
import { writeReport, type WriteResult } from "../../../taskpane/host/writeReport";
import { FAILURES, type ExcelHost, type NodeClient } from "../../excel-host";
import { assessSample } from "../../support/sampleFiles";
import { excel, leaveNoExcel } from "../support/excelInNode";
import { valueOf } from "../../support/valueOf";

leaveNoExcel();

const sample = sampleReport();

async function sampleReport(): Promise<ReportModel> {
  const template = templateById("annual-delivery-plan");
  if (template === null) throw new Error("no template");
  return buildReport(await assessSample("thames-valley-2009-10-q4"), {
    template,
    profile: "board",
    mode: "portable",
    readAt: "22 November 2026, 14:05",
    past: null,
  });
}

async function write(): Promise<WriteResult> {
  return writeReport(await sample, { signal: new AbortController().signal, onProgress: () => undefined });
}

/** A workbook with a sheet of the person's own and an earlier report. */
async function withReport(): Promise<NodeClient> {
  const client = await excel();
  client.host.person.type("Sheet1!A1", "mine");
  expect(valueOf(await write()).kind).toBe("written");
  return client;
}

/** Names of the sheets and what is in them. */
const contents = (host: ExcelHost): unknown =>
  host.workbook.sheets.map(({ name, cells }) => [
    name,
    [...cells].map(([at, { value, formula }]) => [at, value, formula]),
  ]);

const sentence = (result: WriteResult): string => (result.ok ? result.value.kind : result.fault.sentence);

describe("writing the sample where something goes wrong", () => {
  it("waits for a cell that is being edited, and then writes", async () => {
    const { host } = await withReport();
    host.person.startEditing();
    const writing = write();
    host.person.pressEnter();
    expect(valueOf(await writing).kind).toBe("written");
    expect(host.values("Sheet1!A1")).toEqual([["mine"]]);
  });

  it("says to press Enter where Excel will not wait for the cell", async () => {
    const { host } = await withReport();
    const before = contents(host);
    host.faults.failSync(1, FAILURES.cellEditMode());
    expect(sentence(await write())).toBe(
      "A cell is being edited. Press Enter to finish editing the cell, then try again.",
    );
    expect(contents(host)).toEqual(before);
  });

  it("leaves a protected sheet of the person's as it is, and writes beside it", async () => {
    const { host } = await withReport();
    host.person.protectSheet("Sheet1");
    expect(valueOf(await write()).kind).toBe("written");
    expect(host.values("Sheet1!A1")).toEqual([["mine"]]);
    expect(host.workbook.sheet("Sheet1").protection).not.toBeNull();
  });

  it("says to remove the protection where the whole workbook is protected, and writes once it is removed", async () => {
    const { host, Excel } = await withReport();
    const protect = (on: boolean): Promise<void> =>
      Excel.run(async (context) => {
        const { protection } = context.workbook;
        if (on) protection.protect();
        else protection.unprotect();
        await context.sync();
      });
    await protect(true);
    const before = contents(host);
    expect(sentence(await write())).toBe(
      "The workbook or a sheet is protected. Remove the protection, then try again.",
    );
    expect(contents(host)).toEqual(before);
    await protect(false);
    expect(valueOf(await write()).kind).toBe("written");
  });

  it(
    "says that the report is too large where Excel takes no request of its size, and leaves the " + "earlier one",
    async () => {
      const { host } = await withReport();
      const before = contents(host);
      host.faults.refuseRequestsOver(2000);
      expect(sentence(await write())).toMatch(/^The report is too large to write to Excel in one go\./);
      host.faults.refuseRequestsOver();
      const left = host.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("Outturn draft"));
      expect(left).toEqual([]);
      expect(contents(host)).toEqual(before);
      expect(valueOf(await write()).kind).toBe("written");
    },
  );

  it("says so where a person deletes a sheet that is being written, and leaves the earlier report", async () => {
    const { host } = await withReport();
    const before = contents(host);
    const meddle = (syncs: number): void =>
      host.faults.beforeNextSync(() => {
        const draft = host.workbook.sheets.find(({ name }) => name.startsWith("Outturn draft"));
        if (draft !== undefined) host.person.deleteSheet(draft.name);
        else if (syncs > 0) queueMicrotask(() => meddle(syncs - 1));
      });
    meddle(5);
    expect(sentence(await write())).toBe("A sheet or table was deleted while Outturn was working. Try again.");
    expect(contents(host)).toEqual(before);
  });

  it("writes all of it to a slow Excel, and can be cancelled meanwhile", async () => {
    const { host } = await withReport();
    const before = contents(host);
    const stop = new AbortController();
    const held = host.faults.hold();
    const writing = writeReport(await sample, { signal: stop.signal, onProgress: () => undefined });
    stop.abort();
    held.release();
    expect(valueOf(await writing).kind).toBe("cancelled");
    expect(contents(host)).toEqual(before);
    host.faults.slowDown(3);
    expect(valueOf(await write()).kind).toBe("written");
  });

  it(
    "writes without page set-up to an Excel of 2019, and says so in one sentence where Excel is " + "older than that",
    async () => {
      const { host } = await excel({ requirementSets: { ExcelApi: "1.8" } });
      expect(valueOf(await write()).kind).toBe("written");
      expect(host.workbook.sheets.length).toBeGreaterThan(5);
      const old = await excel({ requirementSets: { ExcelApi: "1.3" } });
      old.host.person.type("Sheet1!A1", "mine");
      const before = contents(old.host);
      expect(sentence(await write())).toBe(
        "This version of Excel is too old for what Outturn does. Update Excel, or use Outturn in a browser.",
      );
      expect(contents(old.host)).toEqual(before);
    },
  );

  it("keeps what a person types meanwhile, on a sheet of theirs", async () => {
    const { host } = await withReport();
    let typed = 0;
    const type = (): void =>
      host.faults.beforeNextSync(() => {
        typed += 1;
        host.person.type(`Sheet1!B${typed}`, `row ${typed}`);
        queueMicrotask(type);
      });
    type();
    expect(valueOf(await write()).kind).toBe("written");
    expect(typed).toBeGreaterThan(5);
    expect(host.values(`Sheet1!B${typed}`)).toEqual([[`row ${typed}`]]);
    expect(host.values("Sheet1!A1")).toEqual([["mine"]]);
  });
});
