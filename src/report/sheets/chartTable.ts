/** What names of tables begin with that hold the figures of a chart. */
export const CHART_TABLE = "Chart_";

/** Whether a table holds the figures of a chart. */
export function isOfChart(table: string): boolean {
  return table.startsWith(CHART_TABLE);
}
