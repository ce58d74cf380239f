import { isOfChart } from "../../report/sheets/chartTable";
import type { ChartSeries } from "../../report/charts/chartModel";
import type { SheetChart } from "../../report/reportModel";
import type { LocatedSheet } from "../found/locateReport";
import { HEADING, type OurSheet } from "../ourReport";
import type { SheetWork, TableWork, Work } from "../work";
import type { WrittenBlock, WrittenSheet } from "../writtenReport";
import type { ChartEdit, PlacedChart, StandingChart } from "./chartEdit";
import { otherCharts, ourChart } from "./ourCharts";

/** A sheet whose charts are brought up to date once its cells are. */
export interface ChartedSheet {
  readonly sheet: SheetWork;
  readonly located: LocatedSheet;
  readonly ours: OurSheet;
  readonly base: WrittenSheet;
}

/**
 * What is done to the charts of a sheet. A chart takes its figures from its table by itself; but it has to draw columns
 * that its table has anew, has to go when its measure has left, and to come when that is back. A chart that somebody
 * has changed or made stays as it is; where it draws figures of a measure that has left, that is told.
 */
export function refreshCharts(work: Work, charted: ChartedSheet): ChartEdit[] {
  const { ours, base } = charted;
  const edits: ChartEdit[] = [];
  const drawn = new Set<string>();
  for (const chart of ours.sheet.charts ?? []) {
    drawn.add(chart.table);
    const before = base.blocks.find(({ table }) => table === chart.table);
    if (before !== undefined) edits.push(...editsOf(work, charted, chart, before));
  }
  for (const block of base.blocks)
    if (isOfChart(block.table) && !drawn.has(block.table)) edits.push(...takenAway(work, charted, block));
  return edits;
}

function editsOf(work: Work, charted: ChartedSheet, chart: SheetChart, before: WrittenBlock): ChartEdit[] {
  const { sheet, located } = charted;
  const table = sheet.tables.get(chart.table);
  const there = located.tables.get(chart.table);
  if (table === undefined || there === undefined) return [];
  const placed = placedChart(charted, chart, table);
  const standing = ourChart(work.found, located.found.name, there.range);
  if (standing === null) {
    if (before.undrawn !== true || placed === null) return [];
    return [{ kind: "drawChart", sheet: sheet.name, placed }];
  }
  const drawn = [...chart.columns, ...(chart.marked === null ? [] : [chart.marked])];
  const headings = drawn.filter((heading) => !before.headings.includes(heading) && table.columns.has(heading));
  if (placed === null) return [];
  const at = atOf(sheet, standing);
  return [
    ...(headings.length === 0 ? [] : [{ kind: "addSeries", at, placed, headings } as const]),
    ...(chart.chart.series.some(isStepped) ? [{ kind: "stepTarget", at, placed } as const] : []),
  ];
}

function isStepped({ role, points }: ChartSeries): boolean {
  const known = points.filter((point) => point !== null);
  return (role === "target" || role === "profile") && known.some((point) => point !== known[0]);
}

/**
 * A measure that has left has no chart; the figures that it had stay. Where a program that cannot take charts away has
 * refreshed the workbook since, its chart still stands there.
 */
function takenAway(work: Work, { sheet, located, base }: ChartedSheet, block: WrittenBlock): ChartEdit[] {
  const there = located.tables.get(block.table);
  if (there === undefined) return [];
  const measure = headingOver(base, block);
  const others = block.undrawn === true ? [] : otherCharts(work.found, located.found.name, there.range);
  for (const other of others) work.left.push({ kind: "chartStays", sheet: other.sheet, name: other.name, measure });
  const chart = ourChart(work.found, located.found.name, there.range);
  if (chart === null) return [];
  work.changes.push({ kind: "chartTaken", sheet: sheet.name, row: measure });
  return [{ kind: "takeChart", at: atOf(sheet, chart) }];
}

function headingOver({ blocks }: WrittenSheet, block: WrittenBlock): string {
  const lines = blocks.slice(0, blocks.indexOf(block)).flatMap(({ table, rows }) => (table === "" ? rows : []));
  return lines.findLast(({ key }) => key.startsWith(HEADING))?.cells[0]?.text ?? block.table;
}

function atOf(sheet: SheetWork, { name, among }: StandingChart): StandingChart {
  return { sheet: sheet.name, name, among };
}

/** A chart with its cells where they have come to stand; null where a column or its title has none. */
function placedChart({ sheet, ours }: ChartedSheet, chart: SheetChart, table: TableWork): PlacedChart | null {
  const { rows, ofModel } = sheet;
  const header = rows.place(table.header);
  const range = {
    top: header,
    left: table.left,
    bottom: rows.place(table.body.at(-1) ?? table.header),
    right: table.right,
  };
  const title = ofModel.get(chart.titleRow);
  const columns = [chart.categories, ...chart.columns, ...(chart.marked === null ? [] : [chart.marked])];
  if (title === undefined || !columns.every((heading) => table.columns.has(heading))) return null;
  const titleRow = rows.place(title);
  const block = ours.blocks.find((one) => one.table === chart.table);
  const above = [...ofModel].flatMap(([at, row]) =>
    at >= chart.titleRow && at < (block?.range?.top ?? 0) ? [rows.place(row)] : [],
  );
  const room = { top: Math.max(titleRow, ...above.filter((row) => row < header)) + 1, bottom: header - 1 };
  return { chart: { ...chart, titleRow, room }, range, columns: new Map(table.columns) };
}
