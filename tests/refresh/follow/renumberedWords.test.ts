import { describe, expect, it } from "vitest";
import { followWords } from "../../../src/refresh/follow/followWords";
import { ourReport, writtenReport, type OurBlock } from "../../../src/refresh/ourReport";
import type { Refresh } from "../../../src/refresh/refresh";
import { refreshReport } from "../../../src/refresh/refreshReport";
import type { WrittenReport } from "../../../src/refresh/writtenReport";
import type { ReportModel } from "../../../src/report/reportModel";
import { quarterReport, type MadeUpMeasure } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

/** A measure without its figure, which is a finding of its own. */
function lacking(id: string, name: string): MadeUpMeasure {
  return { id, name, target: 50, actual: null, lastYear: 60 };
}

/** Types a word beside the rows of a table about each measure: `about Fires` beside those of M2. */
function typeBeside(book: WorkbookInMemory, table: string, names: Readonly<Record<string, string>>): void {
  const sheet = book.sheetOf(table);
  const there = sheet.tables.find(({ name }) => name === table);
  if (there === undefined) throw new Error("no such table");
  const item = (sheet.rows[there.top] ?? []).indexOf("Item");
  for (let row = there.top + 1; row <= there.bottom; row += 1) {
    const name = names[String(sheet.rows[row]?.[item])];
    if (name !== undefined) book.put(sheet.name, row, 20, `about ${name}`);
  }
}

/** IDs of the rows beside which something was typed about a measure, on the sheet of a table. */
function besideIds(book: WorkbookInMemory, table: string, name: string): unknown[] {
  const { rows, tables } = book.sheetOf(table);
  const top = tables.find((one) => one.name === table)?.top ?? 0;
  const item = (rows[top] ?? []).indexOf("Item");
  return [...new Set(rows.filter((cells) => cells[20] === `about ${name}`).map((cells) => cells[item]))];
}

function refreshed(book: WorkbookInMemory, base: WrittenReport, model: ReportModel): Refresh {
  const refresh = refreshReport(base, book.found(), model);
  book.apply(refresh.edits);
  return refresh;
}

it("of several notes with one name each is followed by what it says", async () => {
  const rules = ["Green: target achieved.", "Green: at the target or near it."];
  const written = (says: readonly string[]): WrittenReport["sheets"][number]["blocks"][number] => ({
    table: "Notes",
    headings: ["Name", "Note"],
    keyedBy: ["Name"],
    keptIn: [],
    rows: says.map((text, at) => ({
      key: at === 0 ? "Measures" : `Measures (${at + 1})`,
      height: null,
      cells: ["Measures", text].map((entry) => ({ entry, text: entry, format: null, link: null })),
    })),
  });
  const [notes] = ourReport(await quarterReport(1, [lacking("M1", "Burglary")])).flatMap(({ blocks }) =>
    blocks.filter(({ table }) => table === "Notes"),
  );
  if (notes === undefined) throw new Error("no notes");
  const now = (says: readonly string[]): OurBlock => ({
    ...notes,
    ...written(says),
    rows: written(says).rows.map((row) => ({ ...row, at: null, cells: row.cells.map((cell) => ours(cell.text)) })),
  });
  const ids = { now: new Map(), names: new Map(), before: new Map() };
  const keys = (before: readonly string[], after: readonly string[]): unknown => [
    ...(followWords(written(before), now(after), ids)?.keys ?? []),
  ];
  expect(keys(rules, rules.slice(1))).toEqual([
    ["Measures (2)", "Measures"],
    ["Measures", "Measures before"],
  ]);
  expect(keys(rules.slice(0, 1), ["Green: both."])).toEqual([["Measures", "Measures"]]);
});

function ours(text: string): OurBlock["rows"][number]["cells"][number] {
  return { entry: text, text, format: null, value: text, link: null };
}

describe("words beside a finding and a source", () => {
  it("stay with their measure where the plan swaps the IDs of two", async () => {
    const first = await quarterReport(1, [lacking("M1", "Burglary"), lacking("M2", "Fires")]);
    const second = await quarterReport(2, [lacking("M1", "Fires"), lacking("M2", "Burglary")]);
    const book = new WorkbookInMemory(first);
    for (const table of ["Findings", "CellSources"]) typeBeside(book, table, { M1: "Burglary", M2: "Fires" });
    refreshed(book, writtenReport(first), second);
    for (const table of ["Findings", "CellSources"]) {
      const retired = JSON.stringify(book.sheets.find(({ name }) => name === "Retired")?.rows ?? []);
      for (const [name, id] of [
        ["Burglary", "M2"],
        ["Fires", "M1"],
      ] as const) {
        const ids = besideIds(book, table, name);
        if (ids.length === 0) expect(retired).toContain(`about ${name}`);
        else expect([table, name, ids]).toEqual([table, name, [id]]);
      }
    }
  });

  it("go to the sheet Retired where another measure has the ID and the same fault in the same cell", async () => {
    const first = await quarterReport(1, [lacking("M1", "Burglary")]);
    const second = await quarterReport(2, [lacking("M1", "Potholes filled")]);
    const book = new WorkbookInMemory(first);
    typeBeside(book, "Findings", { M1: "Burglary" });
    const { written } = refreshed(book, writtenReport(first), second);
    expect(besideIds(book, "Findings", "Burglary")).toEqual([]);
    expect(book.sheet("Retired").rows.flat()).toContain("about Burglary");
    // Nor do they come back for a third that has the ID after it.
    refreshed(book, written, await quarterReport(3, [lacking("M1", "Library visits")]));
    expect(besideIds(book, "Findings", "Burglary")).toEqual([]);
  });
});
