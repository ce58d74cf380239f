import type { ChartKind } from "./chartModel";

/**
 * What a chart is called in files: letters, digits and hyphens.
 *
 * @example
 * chartId("trend", "TVP 09/M01") //=> "trend-TVP-09-M01"
 */
export function chartId(kind: ChartKind, item: string): string {
  return `${kind}-${item.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")}`;
}
