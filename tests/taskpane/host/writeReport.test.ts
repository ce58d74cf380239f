import { afterEach, describe, expect, it } from "vitest";
import { writeWorkbook } from "../../../src/render/workbook/writeWorkbook";
import { buildReport } from "../../../src/report/buildReport";
import { PROFILES, type ReportModel } from "../../../src/report/reportModel";
import { templateById } from "../../../src/report/templates/template";
import { DIGIT_PIXELS } from "../../../src/report/page/typography";
import { writeReport, type WriteResult } from "../../../taskpane/host/writeReport";
import { bootInNode, FAILURES, type NodeClient, type NodeOptions } from "../../excel-host";
import { RISKY_TEXTS, sampleModel } from "../../render/sampleModel";
import { assessSample } from "../../support/sampleFiles";
import { sheetText } from "../../support/sheetText";
import { ok } from "../../../src/domain/result";
import { sentenceOf, valueOf } from "../../support/valueOf";

let undo: () => void = () => undefined;
afterEach(() => undo());

async function excel(options: NodeOptions = {}): Promise<NodeClient> {
  const client = await bootInNode(options);
  undo = client.asGlobals();
  return client;
}

const patient = (): { signal: AbortSignal; onProgress: (done: number) => void } => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
});

const sheetsOf = ({ host }: NodeClient): string[] => host.workbook.sheets.map(({ name }) => name);

function write(model: ReportModel): Promise<WriteResult> {
  return writeReport(model, patient());
}

/** Width of a digit of Calibri 11, the font that a new workbook counts widths in. */
const CALIBRI_DIGIT = 7;

/** The lines of a workbook with widths and heights in pixels, which is what a reader sees. */
function inPixels(text: string, digit: number): string {
  return text
    .replace(/(?<=\twidths in stored units\t).*/g, (widths) =>
      widths
        .split(" ")
        .map((width) => Math.round(Number(width) * digit))
        .join(" "),
    )
    .replace(/(?<= row \d+\t)[\d.]+(?= points)/g, (points) => String(Math.round((Number(points) * 96) / 72)));
}

/**
 * The lines of a workbook whose formulas were worked out anew: results to 12 digits, sheet names without the quotation
 * marks that Excel takes off where they are not needed. exceljs does not store a result of 0, which then reads as
 * undefined.
 */
function asCalculated(text: string): string {
  return text
    .replace(/(?<=^[^\t]*\t)-?[\d.]+(e-?\d+)?(?=\t)/gm, (figure) => String(Number(Number(figure).toPrecision(12))))
    .replace(/(?<=^[^\t]*\t)undefined(?=\t[^\t]*\t=)/gm, "0")
    .replace(/'(\w+)'!/g, "$1!");
}

/** A report as Excel saves it and as the file writer writes it, every cell a line. */
async function bothWays(model: ReportModel): Promise<[string, string]> {
  const client = await excel();
  expect(valueOf(await write(model))).toEqual({
    kind: "written",
    sheets: model.sheets.map(({ name }) => name),
    earlier: [],
    leftOver: [],
  });
  client.host.person.deleteSheet("Sheet1");
  const saved = await sheetText(await client.host.saveXlsx({ without: ["settings"] }));
  const written = await sheetText(await writeWorkbook(model, new Date("2031-10-14T10:20:30Z")));
  // Excel counts widths in digits of its own usual font, and keeps heights in whole pixels.
  return [inPixels(saved, CALIBRI_DIGIT), inPixels(written, DIGIT_PIXELS[model.profile])];
}

const NAMES = sampleModel("board").sheets.map(({ name }) => name);

describe("writing a report into Excel", () => {
  it.each(PROFILES)("gives the workbook that the file writer gives, cell for cell (%s)", async (profile) => {
    const [excelText, fileText] = await bothWays(sampleModel(profile));
    expect(excelText).toBe(fileText);
  });

  it("does so for a real report too, its formulas worked out by Excel", async () => {
    const template = templateById("annual-delivery-plan");
    if (template === null) throw new Error("no template");
    const checkedExtract = await assessSample("thames-valley-2009-10-q4");
    const [excelText, fileText] = await bothWays(
      buildReport(checkedExtract, {
        template,
        profile: "board",
        mode: "portable",
        readAt: "22 November 2026, 14:05",
        past: null,
      }),
    );
    expect(asCalculated(excelText)).toBe(asCalculated(fileText));
  });

  it("leaves a person's sheets as they are, and takes another name where one is in the way", async () => {
    const client = await excel();
    client.host.person.renameSheet("Sheet1", "measures");
    client.host.person.type("measures!A1", "mine");
    const result = await write(sampleModel("board"));
    expect(valueOf(result)).toMatchObject({
      kind: "written",
      sheets: expect.arrayContaining(["Measures (2)"]) as unknown,
    });
    expect(sheetsOf(client)[0]).toBe("measures");
    expect(client.host.values("measures!A1")).toEqual([["mine"]]);
  });

  it("replaces the sheets that it wrote before, with the same names for sheets and tables", async () => {
    const client = await excel();
    await write(sampleModel("board"));
    const tables = client.host.workbook.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect(valueOf(await write(sampleModel("publication")))).toEqual({
      kind: "written",
      sheets: NAMES,
      earlier: [],
      leftOver: [],
    });
    expect(sheetsOf(client)).toEqual(["Sheet1", ...NAMES]);
    expect(client.host.workbook.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name))).toEqual(tables);
  });

  it("writes text as text, whatever it looks like", async () => {
    const client = await excel();
    await write(sampleModel("board"));
    const values = client.host.workbook.sheets.flatMap((sheet) => [
      ...sheet.cellsWithin({ top: 0, left: 0, bottom: 200, right: 20 }),
    ]);
    for (const text of RISKY_TEXTS) {
      const cell = values.find(({ cell: one }) => one.value === text)?.cell;
      expect(cell?.formula, text).toBeNull();
    }
  });

  it("comes to the first sheet of the report, at A1", async () => {
    const client = await excel();
    await write(sampleModel("board"));
    await client.Excel.run(async (context) => {
      const active = context.workbook.getActiveCell();
      active.load("address");
      await context.sync();
      expect(active.address).toBe("Summary!A1");
    });
  });

  it("tells how far it has come, up to all of it", async () => {
    await excel();
    const seen: number[] = [];
    await writeReport(sampleModel("board"), {
      signal: new AbortController().signal,
      onProgress: (done) => seen.push(done),
    });
    expect(seen.at(-1)).toBe(1);
  });
});

describe("a report that is not written to its end", () => {
  it("leaves the workbook as it was when it is cancelled", async () => {
    const client = await excel();
    await write(sampleModel("board"));
    client.host.person.deleteSheet("Sheet1");
    const before = await sheetText(await client.host.saveXlsx({ without: ["settings"] }));
    const stop = new AbortController();
    client.host.faults.beforeNextSync(() => stop.abort());
    expect(await writeReport(sampleModel("publication"), { signal: stop.signal, onProgress: () => undefined })).toEqual(
      ok({ kind: "cancelled" }),
    );
    expect(await sheetText(await client.host.saveXlsx({ without: ["settings"] }))).toBe(before);
  });

  it("leaves the old report as it was, at whichever sync Excel fails before the new one is in its place", async () => {
    const client = await excel();
    await write(sampleModel("board"));
    client.host.person.deleteSheet("Sheet1");
    const before = await sheetText(await client.host.saveXlsx({ without: ["settings"] }));
    let failures = 0;
    for (let sync = 1; ; sync += 1) {
      for (let earlier = 1; earlier < sync; earlier += 1) client.host.faults.failSync(() => false);
      client.host.faults.failSync(3, FAILURES.accessDenied());
      const result = await write(sampleModel("publication"));
      if (result.ok) break;
      failures += 1;
      expect(sentenceOf(result)).toBe("The workbook or a sheet is protected. Remove the protection, then try again.");
      expect(sheetsOf(client), `sync ${sync}`).toEqual(NAMES);
      expect(await sheetText(await client.host.saveXlsx({ without: ["settings"] })), `sync ${sync}`).toBe(before);
    }
    expect(failures).toBeGreaterThan(5);
  });

  it("says what to do when a person deletes a sheet that is being written", async () => {
    const client = await excel();
    const { faults, person } = client.host;
    // Before the sync after the one that adds the sheets.
    const meddle = (syncs: number): void =>
      faults.beforeNextSync(() => {
        const draft = sheetsOf(client).find((name) => name.startsWith("Outturn draft"));
        if (draft !== undefined) person.deleteSheet(draft);
        else if (syncs > 0) queueMicrotask(() => meddle(syncs - 1));
      });
    meddle(5);
    expect(sentenceOf(await write(sampleModel("board")))).toBe(
      "A sheet or table was deleted while Outturn was working. Try again.",
    );
    expect(sheetsOf(client)).toEqual(["Sheet1"]);
  });

  it("waits while a person is editing a cell", async () => {
    const client = await excel();
    client.host.person.startEditing();
    const writing = write(sampleModel("board"));
    client.host.person.pressEnter();
    expect(valueOf(await writing).kind).toBe("written");
  });

  it("never sends a request near Excel's limit of 5 MB", async () => {
    const client = await excel();
    client.host.faults.refuseRequestsOver(2_500_000);
    const model = sampleModel("board");
    const [first] = model.sheets;
    const row = first?.rows.at(-1);
    if (first === undefined || row === undefined) throw new Error("no sheet");
    const long = {
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, value: "Commentary ".repeat(500), formula: null, link: null })),
    };
    const large = {
      ...model,
      sheets: [
        { ...first, rows: [...first.rows, ...Array.from({ length: 500 }, () => long)] },
        ...model.sheets.slice(1),
      ],
    };
    expect(valueOf(await write(large)).kind).toBe("written");
    expect(client.host.traffic.length).toBeGreaterThan(6);
  });
});
