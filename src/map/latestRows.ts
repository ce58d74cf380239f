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
  const dated = rows.map((row): DatedRow => ({ row, period: readPeriod(row.period?.text ?? "") }));
  const byMeasure = new Map<string, DatedRow[]>();
  for (const one of dated) {
    const id = one.row.measure?.id;
    if (id !== undefined) byMeasure.set(id, [...(byMeasure.get(id) ?? []), one]);
  }
  const measures: MeasureRow[] = [];
  const earlier: MeasureRow[] = [];
  for (const { row, period } of dated) {
    const others = byMeasure.get(row.measure?.id ?? "") ?? [];
    if (period === null) measures.push(row);
    else if (others.some((other) => other.period !== null && other.period.end > period.end)) earlier.push(row);
    else measures.push(withLastYear(row, period, others));
  }
  return { measures, earlier };
}

interface DatedRow {
  readonly row: MeasureRow;
  readonly period: Period | null;
}

function withLastYear(row: MeasureRow, period: Period, others: readonly DatedRow[]): MeasureRow {
  const before = samePeriodLastYear(period);
  const match = others.find((other) => other.period?.start === before.start && other.period.end === before.end);
  const lastYear = row.figures.lastYear ?? match?.row.figures.actual;
  return lastYear === undefined ? row : { ...row, figures: { ...row.figures, lastYear } };
}
