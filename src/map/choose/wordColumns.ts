import type { Period } from "../../domain/time/period";
import type { Plan } from "../../domain/plan";
import { cellIn, type Table } from "../../read/source";
import type { ColumnClaim } from "../claims/columnClaim";
import { covers } from "../claims/tableTime";
import type { ColumnRole } from "../headings/columnRole";
import type { ColumnChoice } from "../mapping";
import { fitOf, tableBase } from "./time/reportFit";
import type { ReportPeriod } from "./time/reportPeriod";
import { resolveTime } from "./time/resolveTime";

/** Words that are for a period, of which one column answers for the report. */
const OF_A_PERIOD: readonly ColumnRole[] = [
  "actionStatus",
  "update",
  "grade",
  "gradeDirection",
  "achieved",
  "commentary",
];
/** What a person wrote is read also where its one column is called after an earlier month. */
const KEPT_ALONE: readonly ColumnRole[] = ["update", "commentary"];
/** A column that names no period is for the report's own. */
const OWN = 2.5;
/** A column for a longer stretch, such as the year. */
const AROUND = 0.5;

/**
 * What each column of a table of actions, judgements or assertions is in this report: of the statuses, grades and
 * answers for several periods those of the report's own, as it is with figures; where nobody says the period, the
 * latest that are filled in.
 */
export function wordColumns(
  table: Table,
  claims: readonly ColumnClaim[],
  report: ReportPeriod,
  plan: Plan,
): ColumnChoice[] {
  const base = tableBase(table, report, plan);
  const stretches = claims.map((claim) => resolveTime(claim, base, report.period, plan.year).period);
  const fit = (column: number): number => {
    if (claims[column]?.when.kind === "unsaid") return OWN;
    const period = stretches[column] ?? base.period;
    const fits = fitOf({ period, spanKnown: true }, report, plan.year);
    return fits === 0 && covers(period, report.period) ? AROUND : fits;
  };
  const dropped = new Set<number>();
  for (const role of OF_A_PERIOD) {
    const columns = claims.flatMap((claim, column) => (claim.role === role ? [column] : []));
    if (columns.length < 2 && KEPT_ALONE.includes(role)) continue;
    const best =
      report.from === "none" ? latest(table, columns, stretches) : columns.map(fit).reduce((a, b) => Math.max(a, b), 0);
    const isBest = (column: number): boolean =>
      report.from === "none" ? column === best : fit(column) === best && best > 0;
    const taken = columns.find(isBest);
    for (const column of columns) if (column !== taken) dropped.add(column);
  }
  return claims.map((claim, column) => ({
    header: table.columns[column]?.header ?? "",
    role: dropped.has(column) ? null : claim.role,
    claim,
  }));
}

/** Of columns for several periods the latest that has words. */
function latest({ rows }: Table, columns: readonly number[], stretches: readonly Period[]): number | undefined {
  const filled = columns.filter((column) => rows.some((row) => (cellIn(row, column)?.text.trim() ?? "") !== ""));
  const end = (column: number): string => stretches[column]?.end ?? "";
  return [...filled].sort((a, b) => end(b).localeCompare(end(a)))[0] ?? columns[0];
}
