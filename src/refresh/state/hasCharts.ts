import { isOfChart } from "../../report/sheets/chartTable";
import type { WrittenReport } from "../writtenReport";

/** Whether a report was written with charts, whose figures are to be brought up to date with it. */
export function hasCharts({ sheets }: Pick<WrittenReport, "sheets">): boolean {
  return sheets.some(({ blocks }) => blocks.some(({ table }) => isOfChart(table)));
}
