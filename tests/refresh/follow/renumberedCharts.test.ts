import { expect, it } from "vitest";
import { writtenReport } from "../../../src/refresh/ourReport";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { textCell } from "../../../src/report/cells";
import type { ReportModel } from "../../../src/report/reportModel";
import { buildSheet } from "../../../src/report/sheetBuilder";
import { quarterReport } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

/** A report with a table of figures for the chart of each measure, under its name: `Burglary` has Burglary 1, 2. */
async function withCharts(quarter: number, measures: readonly (readonly [string, string])[]): Promise<ReportModel> {
  const plain = measures.map(([id, name]) => ({ id, name, target: 5, actual: 4, lastYear: 6 }));
  const model = await quarterReport(quarter, plain);
  const sheet = buildSheet("Charts", [20], { profile: "board", title: "Made-up plan", marking: null });
  for (const [id, name] of measures) {
    sheet.section(name);
    sheet.table({
      name: `Chart_${id}`,
      description: `Figures of ${name}`,
      columns: [{ heading: "Period", numeric: false, cell: (at: number) => textCell(`${name} ${at}`) }],
      items: Array.from({ length: quarter }, (_, at) => at + 1),
    });
  }
  return { ...model, sheets: [...model.sheets, ...sheet.build({ freeze: false, repeatHeadings: false })] };
}

/** The tables of the sheet Charts: the heading over each, its name and its first figure. */
function charts(book: WorkbookInMemory): unknown[] {
  const { rows, tables } = book.sheet("Charts");
  return [...tables]
    .sort((one, other) => one.top - other.top)
    .map(({ name, top }) => [rows[top - 1]?.[0], name, rows[top + 1]?.[0]]);
}

async function refreshed(measures: readonly (readonly [string, string])[]): Promise<unknown[]> {
  const first = await withCharts(2, [
    ["M1", "Burglary"],
    ["M2", "Fires"],
  ]);
  const book = new WorkbookInMemory(first);
  book.apply(refreshReport(writtenReport(first), book.found(), await withCharts(3, measures)).edits);
  return charts(book);
}

it("a chart stays with its measure where the plan swaps the IDs of two", async () => {
  expect(
    await refreshed([
      ["M1", "Fires"],
      ["M2", "Burglary"],
    ]),
  ).toEqual([
    ["Burglary", "Chart_M1", "Burglary 1"],
    ["Fires", "Chart_M2", "Fires 1"],
  ]);
});

it("a chart whose measure has left shows nothing of the one that has its ID now", async () => {
  expect(
    await refreshed([
      ["M1", "Library visits"],
      ["M2", "Fires"],
    ]),
  ).toEqual([
    ["Library visits", "Chart_M1_2", "Library visits 1"],
    ["Burglary: no longer in the report", "Chart_M1", "Burglary 1"],
    ["Fires", "Chart_M2", "Fires 1"],
  ]);
});

it("a measure that is called otherwise keeps its heading and its chart: Burglary is Burglary of homes", async () => {
  expect(
    await refreshed([
      ["M1", "Burglary of homes"],
      ["M2", "Fires"],
    ]),
  ).toEqual([
    ["Burglary of homes", "Chart_M1", "Burglary of homes 1"],
    ["Fires", "Chart_M2", "Fires 1"],
  ]);
});

it("a chart that the pane could not take away when its measure left goes at the next refresh", async () => {
  const first = await withCharts(2, [
    ["M1", "Burglary"],
    ["M2", "Fires"],
  ]);
  const book = new WorkbookInMemory(first);
  const inPane = refreshReport(writtenReport(first), book.found(), await withCharts(3, [["M1", "Burglary"]]));
  expect(inPane.charts).toEqual([]);
  book.apply(inPane.edits);
  const { top, bottom } = book.sheet("Charts").tables.find(({ name }) => name === "Chart_M2") ?? { top: 0, bottom: 0 };
  const cells = (from: number, to: number) => ({
    sheet: "Charts",
    range: { top: from, left: 0, bottom: to, right: 0 },
  });
  const at = { sheet: "Charts", name: "trend-M2", among: 0 };
  const chart = { ...at, kinds: ["lineChart"], title: cells(top - 1, top - 1), draws: [cells(top + 1, bottom)] };
  const found = { ...book.found(), charts: [chart] };
  const later = refreshReport(inPane.written, found, await withCharts(4, [["M1", "Burglary"]]));
  expect(later.charts).toEqual([{ kind: "takeChart", at }]);
});
