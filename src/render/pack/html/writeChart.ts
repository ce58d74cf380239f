import type { ChartModel } from "../../../report/charts/chartModel";
import { chartSvg } from "../../charts/chartSvg";
import type { ChartSize } from "../../charts/frame";
import { escapeHtml } from "../../html/escapeHtml";

/** Half as wide as a printed page, and as a fourth of it high: words on a chart are not made smaller. */
export const CHART_SIZE: ChartSize = { width: 540, height: 152, title: false };
/** Four beside each other on a printed page. */
export const SMALL_SIZE: ChartSize = { width: 244, height: 96, title: false };

/**
 * A chart with its figures as a table that can be opened. Its title and words stand in the picture for who cannot see
 * it.
 *
 * @param titled Whether its title stands above it; not where the words above say the same.
 */
export function writeChart(chart: ChartModel, size: ChartSize, titled: boolean): string {
  const { headings, rows } = chart.data;
  const head = headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`).join("");
  const title = titled ? `<figcaption>${escapeHtml(chart.title)}</figcaption>` : "";
  return (
    `<figure class="chart">${title}${chartSvg(chart, size)}` +
    '<details><summary>Figures of the chart</summary><table class="data">' +
    `<caption>${escapeHtml(chart.title)}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></details></figure>`
  );
}
