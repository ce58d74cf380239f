import type { Period } from "../domain/time/month";
import type { YearStart } from "../domain/time/year";
import { readMonths, type HistoryRow } from "./historyRow";

/**
 * A measure's row of the last report before a period; null where there is none. Of several rows for that report the one
 * that was read last stands.
 *
 * @param rows The measure's rows, in any order.
 */
export function lastReport(rows: readonly HistoryRow[], before: Period, year?: YearStart): HistoryRow | null {
  let last: HistoryRow | null = null;
  let end = "";
  for (const row of rows) {
    const months = readMonths(row.months, year);
    if (months === null || months.end >= before.end || months.end < end) continue;
    if (last === null || months.end > end || row.readAt >= last.readAt) last = row;
    end = months.end;
  }
  return last;
}
