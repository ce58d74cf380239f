import { monthCount, samePeriod, yearAround } from "../../../domain/time/period";
import type { Plan } from "../../../domain/plan";
import type { YearStart } from "../../../domain/time/year";
import type { Table } from "../../../read/source";
import { combine, covers, fileStatements, tableStatements } from "../../claims/tableTime";
import type { When } from "../../claims/when";
import { baseOf, figureSpan } from "./datedFigures";
import type { ReportPeriod } from "./reportPeriod";
import { resolveTime, toDate, type Base, type Stretch } from "./resolveTime";

/** What the words of a table say of its figures, and what they are for where they say nothing: the report's period. */
export function tableBase(table: Table, report: ReportPeriod, plan: Plan): Base {
  const { year } = plan;
  const reportYear = yearAround(report.period.end, year);
  const reportBase: Base = {
    period: report.period,
    spanKnown: samePeriod(report.period, toDate(report.period, year)),
    yearOf: reportYear,
    ofRow: false,
    endMeansAll: false,
    span: null,
    called: null,
  };
  const combined = combine(tableStatements(table, plan.title, year), year);
  const byFile = combined.kind === "conflict" ? null : otherPeriodOfFile(table.file, report, plan);
  const isUndated = combined.kind !== "said" || combined.claim.when.kind === "unsaid";
  if (isUndated && byFile !== null) return baseOf({ when: byFile, span: null }, report.period, year);
  if (combined.kind !== "said") return reportBase;
  const { when, span } = combined.claim;
  const ofTable = { yearOf: reportYear, ofRow: false, endMeansAll: false, span: figureSpan(span), called: null };
  if (when.kind === "unsaid") return { ...reportBase, ...ofTable };
  const named = { when, span: null };
  const stretch: Base =
    when.kind === "part"
      ? { ...resolveTime(named, reportBase, report.period, year), ...ofTable }
      : { ...baseOf(named, report.period, year), span: ofTable.span };
  // A year around the report's period, and a day at its end, say no more than the report does.
  const around = covers(stretch.period, report.period) && monthCount(stretch.period) >= monthCount(report.period);
  if (around || combined.from.day) {
    return covers(stretch.period, report.period) || stretch.period.end === report.period.end
      ? { ...reportBase, ...ofTable }
      : stretch;
  }
  return stretch;
}

/** Months of a period in a file's name from which it is what the figures are for: a month may be that of a meeting. */
const QUARTER = 3;

/** The quarter or year, apart from the plan's period, that a file's name alone says its figures are for. */
function otherPeriodOfFile(file: string, report: ReportPeriod, { year }: Plan): When | null {
  if (report.from !== "plan") return null;
  const said = combine(fileStatements(file, year), year);
  if (said.kind !== "said" || said.claim.when.kind !== "period") return null;
  const { period } = said.claim.when;
  const isApart = period.end < report.period.start || period.start > report.period.end;
  return monthCount(period) >= QUARTER && isApart ? said.claim.when : null;
}

/** How well a stretch answers for the report's period; 0 where it is another. */
export function fitOf({ period }: Stretch, report: ReportPeriod, year: YearStart): 0 | 1 | 2 | 3 {
  if (samePeriod(period, report.period)) return 3;
  if (samePeriod(period, toDate(report.period, year))) return 2;
  return period.end === report.period.end ? 1 : 0;
}
