import type { ChartModel } from "../../../report/charts/chartModel";
import { escapeHtml } from "../../html/escapeHtml";

/** A chart with its title and its figures as a table that can be opened. */
export function writeChart({ title, data }: ChartModel): string {
  const headings = data.headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join("");
  const rows = data.rows
    .map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`)
    .join("");
  return (
    `<figure class="chart"><figcaption>${escapeHtml(title)}</figcaption>` +
    `<details><summary>Figures of the chart</summary><table><thead><tr>${headings}</tr></thead><tbody>${rows}</tbody>` +
    "</table></details></figure>"
  );
}
