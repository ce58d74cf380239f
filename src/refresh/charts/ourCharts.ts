import type { CellRange } from "../../domain/cell";
import { CHART_KINDS } from "../../report/charts/chartModel";
import type { FoundChart, FoundReport } from "../found/foundReport";

/** What charts of ours are listed as: see `chartId`. */
const OUR_NAME = new RegExp(`^(?:${CHART_KINDS.join("|")})-[A-Za-z0-9-]*$`);

/**
 * The chart of ours that draws a table: one that is called as we call them, has the words above the table for its
 * title, and draws lines of that table and nothing else. One that somebody has given another kind, title or figures is
 * theirs, as is a copy. Null where there is none.
 *
 * @param sheet The sheet of the table.
 */
export function ourChart({ charts = [] }: FoundReport, sheet: string, table: CellRange): FoundChart | null {
  return charts.find((chart) => isOurs(chart, sheet, table)) ?? null;
}

/** Charts of people's that draw cells of a table. */
export function otherCharts(found: FoundReport, sheet: string, table: CellRange): readonly FoundChart[] {
  const ours = ourChart(found, sheet, table);
  return (found.charts ?? []).filter(
    (chart) => chart !== ours && chart.draws.some((place) => same(place.sheet, sheet) && touches(place.range, table)),
  );
}

function isOurs({ sheet: home, name, title, kinds, draws }: FoundChart, sheet: string, table: CellRange): boolean {
  const above = title !== null && same(title.sheet, sheet) && title.range.top < table.top;
  const lines = kinds.every((kind) => kind === "lineChart");
  if (!same(home, sheet) || !OUR_NAME.test(name) || !above || !lines || draws.length === 0) return false;
  return draws.every((place) => same(place.sheet, sheet) && isWithin(place.range, table));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isWithin({ top, left, bottom, right }: CellRange, table: CellRange): boolean {
  return top >= table.top && bottom <= table.bottom && left >= table.left && right <= table.right;
}

function touches({ top, left, bottom, right }: CellRange, table: CellRange): boolean {
  return top <= table.bottom && bottom >= table.top && left <= table.right && right >= table.left;
}
