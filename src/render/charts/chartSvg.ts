import type { ChartModel } from "../../report/charts/chartModel";
import { bulletDrawing, columnChart, rowChart } from "./barCharts";
import { framed, type ChartSize, type Drawing, type Room } from "./frame";
import { lineChart } from "./lineChart";

/** As wide as a page of words, and read without a magnifier there. */
export const USUAL_SIZE: ChartSize = { width: 680, height: 320, title: true };

/**
 * A chart as SVG text: no script, no style sheet, no font of its own. Words are 9 points at its own size, and tell
 * what colour tells; the title and the alternative text are in it. Same text for the same model.
 */
export function chartSvg(model: ChartModel, size: ChartSize = USUAL_SIZE): string {
  return framed(model, size, (room, height) => drawing(model, room, height));
}

function drawing(model: ChartModel, room: Room, height: number): Drawing {
  switch (model.kind) {
    case "trend":
    case "xmr":
      return lineChart(model, room, height);
    case "yearToDate":
      return columnChart(model, room, height);
    case "parts":
    case "peers":
      return rowChart(model, room);
    case "bullet":
      return bulletDrawing(model, room);
  }
}
