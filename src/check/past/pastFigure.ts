import type { MeasureAssessment } from "../../assess/assessment";
import { formatFigure } from "../../domain/formatFigure";
import { startOfYear, type Period } from "../../domain/time/period";
import { isInUnit, readMonths, type HistoryRow } from "../../history/historyRow";
import { lastReport } from "../../history/lastReport";
import type { CheckContext } from "../checkContext";

/** What the last report before this one said of a measure. */
export interface PastReport {
  readonly row: HistoryRow;
  /** Its actual as it is printed; null where it has none, or one in another unit. */
  readonly actual: { readonly number: number; readonly text: string; readonly period: Period } | null;
}

/** What the last report before this one said of a measure; null where none is known. */
export function pastReport({ past, extract, plan }: CheckContext, { measure }: MeasureAssessment): PastReport | null {
  const rows = past?.byMeasure.get(measure.id) ?? [];
  const row = extract.period === null ? null : lastReport(rows, extract.period, plan.year);
  if (row === null) return null;
  const { actual, decimals } = row;
  const period = readMonths(row.figureFor, plan.year);
  return {
    row,
    actual:
      actual.kind === "number" && period !== null && isInUnit(row, measure.unit)
        ? { number: actual.number, text: formatFigure(actual.number, measure.unit, decimals), period }
        : null,
  };
}

/** The same where both its figure and this report's run from the start of one year, and this one's further. */
export function pastToDate(context: CheckContext, assessment: MeasureAssessment): PastReport["actual"] {
  const before = pastReport(context, assessment)?.actual ?? null;
  const months = assessment.row?.chosen?.actual ?? null;
  if (before === null || months === null || before.period.end >= months.end) return null;
  const start = startOfYear(months.end, context.plan.year);
  return before.period.start === start && months.start === start ? before : null;
}
