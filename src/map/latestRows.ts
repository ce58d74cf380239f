import { readPeriod, samePeriodLastYear, type Period } from "../domain/period";
import type { MeasureRow } from "./extract";

/** A long table's rows parted by time. */
export interface LatestRows {
  readonly measures: readonly MeasureRow[];
  /** Rows about earlier periods of the same measures; only what they say of last year is used. */
  readonly earlier: readonly MeasureRow[];
}

/**
 * Of a measure with rows for several periods, as a long table has, the latest stands. Its figure for last year, where it
 * states none, is the actual of the row for the same period a year before. Rows for one and the same period, or for
 * none, all stand: a measure given twice is for a check to find.
 */
export function latestRows(rows: readonly MeasureRow[]): LatestRows {
  const measures: MeasureRow[] = [];
  const earlier: MeasureRow[] = [];
  for (const row of rows) {
    const period = periodOf(row);
    const others = row.measure === null ? [] : rows.filter(({ measure }) => measure?.id === row.measure?.id);
    if (period === null) measures.push(row);
    else if (others.some((other) => (periodOf(other)?.end ?? "") > period.end)) earlier.push(row);
    else measures.push(withLastYear(row, period, others));
  }
  return { measures, earlier };
}

function withLastYear(row: MeasureRow, period: Period, others: readonly MeasureRow[]): MeasureRow {
  const before = samePeriodLastYear(period);
  const match = others.find((other) => {
    const theirs = periodOf(other);
    return theirs?.start === before.start && theirs.end === before.end;
  });
  const lastYear = row.figures.lastYear ?? match?.figures.actual;
  return lastYear === undefined ? row : { ...row, figures: { ...row.figures, lastYear } };
}

function periodOf(row: MeasureRow): Period | null {
  return readPeriod(row.period?.text ?? "");
}
