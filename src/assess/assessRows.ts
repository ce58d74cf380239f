import { monthsBetween } from "../domain/time/month";
import { yearAround } from "../domain/time/period";
import type { Plan } from "../domain/plan";
import type { YearStart } from "../domain/time/year";
import type { ReportPeriod } from "../map/choose/time/reportPeriod";
import type { MappedRows } from "../map/mappedRows";
import type { RowOfMeasure } from "../map/rows/usableRow";
import { assessActions } from "./assessActions";
import { assessAssertions } from "./assessAssertions";
import type { AssessedExtract } from "./assessedExtract";
import { assessJudgements } from "./assessJudgements";
import { assessMeasure } from "./assessMeasure";

/** Rates every item of the plan by its row: a measure by its figures, the others by what their rows say. */
export function assessRows(plan: Plan, extract: MappedRows, rows: readonly RowOfMeasure[]): AssessedExtract {
  const months = monthsToDate(extract.report, plan.year);
  return {
    plan,
    extract,
    measures: rows.map(({ measure, row }) => assessMeasure(measure, row, months)),
    actions: assessActions(plan, extract.actions),
    judgements: assessJudgements(plan, extract.judgements),
    assertions: assessAssertions(plan, extract.assertions),
  };
}

/** Months from the start of the year to the end of the report's period; null where nobody says what it is. */
export function monthsToDate({ period, from }: ReportPeriod, year: YearStart): number | null {
  return from === "none" ? null : monthsBetween(yearAround(period.end, year).start, period.end) + 1;
}
