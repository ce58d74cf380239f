import { samePeriod, type Period } from "../domain/time/period";
import type { YearStart } from "../domain/time/year";
import { readMonths, type HistoryRow } from "./historyRow";
import { isFigureByHand } from "./rowByHand";

/** When a report of a period was first read, by its rows of past figures; null where it has none. */
function firstRead(rows: readonly HistoryRow[], period: Period, year?: YearStart): string | null {
  let first: string | null = null;
  for (const { months, readAt } of rows) {
    const own = readMonths(months, year);
    if (own !== null && samePeriod(own, period) && (first === null || readAt < first)) first = readAt;
  }
  return first;
}

/** Rows that say another figure than the row before them, since a report was first read. */
export function restatedSince(rows: readonly HistoryRow[], report: Period, year?: YearStart): readonly HistoryRow[] {
  const first = firstRead(rows, report, year);
  return rows.filter(
    ({ was, readAt, at }) => was.kind !== "missing" && (at === null || (first !== null && readAt >= first)),
  );
}

/**
 * The past figures without those of earlier periods that a report restated itself: it is held against what was said
 * before it, however often it is made.
 */
export function withoutOwnRestatements(
  rows: readonly HistoryRow[],
  report: Period,
  year?: YearStart,
): readonly HistoryRow[] {
  const own = new Set(
    restatedSince(rows, report, year).filter((row) => {
      const months = readMonths(row.months, year);
      return !isFigureByHand(row) && months !== null && months.end < report.end;
    }),
  );
  return own.size === 0 ? rows : rows.filter((row) => !own.has(row));
}
