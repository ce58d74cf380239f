import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import type { Source } from "../../../src/read/source";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { listSheets, readSheets } from "../../../taskpane/host/readSheet";
import { selectCell } from "../../../taskpane/host/selectCell";
import { writeReport } from "../../../taskpane/host/writeReport";
import { FAILURES, type NodeClient } from "../../excel-host";
import { sampleModel } from "../../render/sampleModel";
import { assessSample } from "../../support/sampleFiles";
import { excel, leaveNoExcel } from "../support/excelInNode";
import { sentenceOf, valueOf } from "../../support/valueOf";

leaveNoExcel();

const SAMPLE = "thames-valley-2009-10-q4";

/** Puts a file of the sample on a sheet, as text is typed. */
async function typeFile(client: NodeClient, sheet: string, file: string): Promise<void> {
  const text = readFileSync(new URL(`../../../samples/${SAMPLE}/${file}`, import.meta.url), "utf8");
  const rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][];
  const width = Math.max(...rows.map((row) => row.length));
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.add(sheet).getRangeByIndexes(0, 0, rows.length, width);
    range.values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
    await context.sync();
  });
}

async function read(...names: string[]): Promise<Source> {
  return valueOf(await readSheets(names));
}

describe("sheets of the open workbook", () => {
  it("are those in sight that Outturn did not write", async () => {
    const client = await excel();
    await writeReport(sampleModel("board"), { signal: new AbortController().signal, onProgress: () => undefined });
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.add("Hidden").visibility = "Hidden";
      context.workbook.worksheets.add("Extract");
      await context.sync();
    });
    expect(await listSheets()).toEqual({ ok: true, value: ["Sheet1", "Extract"] });
  });

  it("make the same report as the files they were typed from", async () => {
    const client = await excel();
    await typeFile(client, "Plan", "plan.csv");
    await typeFile(client, "Figures", "extract.csv");
    const plan = planFrom(await read("Plan"));
    const checkedExtract = assessExtract(plan, mapExtract(await read("Figures"), plan.plan));
    const told = ({ measures, actions }: CheckedExtract): unknown => [
      measures.map(({ measure, rating, actual }) => [measure.id, rating.status, actual.kind]),
      actions.map(({ id, status }) => [id, status]),
    ];
    expect(told(checkedExtract)).toEqual(told(await assessSample(SAMPLE)));
  });

  it("keep each cell's value, what it shows, its number format and its place", async () => {
    const { host, Excel } = await excel();
    for (const [cell, entry] of [
      ["B2", "65.4%"],
      ["C2", "31/03/2010"],
      ["D2", "N/A"],
      ["B3", "=1/0"],
      ["C3", "=B2*2"],
      ["D3", true],
    ] as const)
      host.person.type(`Sheet1!${cell}`, entry);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("3:3").rowHidden = true;
      await context.sync();
    });
    const [sheet] = (await read("Sheet1")).sheets;
    const cell = (row: number, column: number): unknown => sheet?.cell(row, column);
    expect(cell(1, 1)).toEqual({
      kind: "number",
      text: "65.40%",
      number: 0.654,
      numberFormat: "0.00%",
      formula: false,
    });
    expect(cell(1, 2)).toMatchObject({ kind: "date", text: "31/03/2010", number: 40268 });
    expect(cell(1, 3)).toMatchObject({ kind: "text", text: "N/A", number: null });
    expect(cell(2, 1)).toMatchObject({ kind: "error", text: "#DIV/0!", formula: true });
    expect(cell(2, 2)).toMatchObject({ kind: "number", number: 1.308, formula: true });
    expect(cell(2, 3)).toMatchObject({ kind: "boolean", text: "TRUE" });
    expect(cell(0, 0)).toBeNull();
    expect(sheet?.hiddenRows).toEqual([2]);
  });

  it("are read in pieces, and an empty one is no fault", async () => {
    const { host, Excel } = await excel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B12000").values = Array.from(
        { length: 12_000 },
        (_, row) => [row, `row ${row}`],
      );
      context.workbook.worksheets.add("Empty");
      await context.sync();
    });
    const before = host.traffic.length;
    const [sheet, empty] = (await read("Sheet1", "Empty")).sheets;
    expect(host.traffic.length - before).toBeGreaterThan(4);
    expect([sheet?.rowCount, sheet?.cell(11_999, 1)?.text, empty?.rowCount]).toEqual([12_000, "row 11999", 0]);
  });

  it("give one sentence where one was deleted, or Excel refuses", async () => {
    const { host } = await excel();
    expect(sentenceOf(await readSheets(["Gone"]))).toBe(
      "A sheet or table was deleted while Outturn was working. Try again.",
    );
    host.faults.failSync(1, FAILURES.accessDenied());
    expect(sentenceOf(await listSheets())).toMatch(/protected/);
  });
});

describe("the cell of a finding", () => {
  const at = (file: string, sheet: string): Parameters<typeof selectCell>[0] => ({ file, sheet, row: 6, column: 2 });

  it("is selected on its sheet", async () => {
    const client = await excel();
    await typeFile(client, "Figures", "extract.csv");
    const { file } = await read("Figures");
    expect((await selectCell(at(file, "Figures"))).ok).toBe(true);
    await client.Excel.run(async (context) => {
      const active = context.workbook.getActiveCell();
      active.load("address");
      await context.sync();
      expect(active.address).toBe("Figures!C7");
    });
  });

  it("is not looked for in another workbook, on a sheet that has gone or on a hidden one", async () => {
    const { host, Excel } = await excel();
    expect(sentenceOf(await selectCell(at("extract.xlsx", "Sheet1")))).toBe(
      "The cell is in extract.xlsx, which is not the open workbook. Open it to see the cell.",
    );
    expect(sentenceOf(await selectCell(at(host.workbook.name, "Gone")))).toMatch(/no longer has a sheet called Gone/);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Hidden").visibility = "Hidden";
      await context.sync();
    });
    expect(sentenceOf(await selectCell(at(host.workbook.name, "Hidden")))).toBe(
      "The sheet Hidden is hidden. Unhide it to see the cell.",
    );
  });
});
