import type { SheetChart } from "../../report/reportModel";
import { chartSvg, USUAL_SIZE } from "../charts/chartSvg";

/**
 * A chart as a picture; the line above it is its title, and lines below it say what is to be known of its figures. It
 * scrolls on a narrow screen, where it would be too small.
 */
export function drawChart({ chart }: SheetChart): string {
  const svg = chartSvg({ ...chart, warnings: [] }, { ...USUAL_SIZE, title: false });
  return `<div class="chart" role="region" tabindex="0" aria-labelledby="${chart.id}-title">\n${svg}\n</div>`;
}
