import type { PastFigures } from "../../history/readHistory";
import { buildReport, type ReportOptions } from "../../report/buildReport";
import type { CheckedExtract } from "../../report/checkedExtract";
import { isOfChart } from "../../report/sheets/chartTable";
import type { FoundReport } from "../found/foundReport";
import { knownTables } from "../found/knownTables";
import { firstState, type Remembered, type ReportState } from "./reportState";

/** A time at which a report was read, as it prints it. */
const TIME = /\b\d{1,2} [A-Z][a-z]+ \d{4}, \d{2}:\d{2}\b/g;

/**
 * What a report's workbook would know, had it not lost it: what is written in it is taken to be what its extract gives,
 * so that whatever differs is a person's. Null where the workbook has none of the report's tables.
 *
 * @param past The past figures that stand in the workbook.
 */
export function adoptedState(
  found: FoundReport,
  checkedExtract: CheckedExtract,
  past: PastFigures | null,
  { report, remembered }: { readonly report: Omit<ReportOptions, "past" | "readAt">; readonly remembered: Remembered },
): ReportState | null {
  const { charts, ...without } = report;
  const withCharts = charts !== undefined && chartsStand(found) ? report : without;
  const model = buildReport(checkedExtract, { ...withCharts, past: past?.rows ?? null, readAt: timeIn(found) });
  const state = firstState(model, remembered);
  return knownTables(state.report, found).today.size === 0 ? null : state;
}

/** Whether a workbook has charts of a report: one that was written without them would be taken to have lost them. */
function chartsStand({ sheets }: FoundReport): boolean {
  return sheets.some(({ tables }) => tables.some(({ name }) => isOfChart(name)));
}

/** The time that the workbook names most often. */
function timeIn({ sheets }: FoundReport): string {
  const counts = new Map<string, number>();
  for (const { rows } of sheets)
    for (const cells of rows)
      for (const entry of cells)
        for (const [time] of typeof entry === "string" ? entry.matchAll(TIME) : [])
          counts.set(time, (counts.get(time) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "";
}
