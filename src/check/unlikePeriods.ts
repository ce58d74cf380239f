import type { Finding } from "../domain/finding";
import { monthCount, readPeriod } from "../domain/period";
import type { CheckContext } from "./checkContext";

/** A figure and its comparator over periods of unlike length (nine months against twelve): computed, and flagged. */
export function unlikePeriods({ measures }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row }): Finding[] => {
    if (row?.comparatorPeriod == null || row.period === null) return [];
    const now = readPeriod(row.period.text);
    const before = readPeriod(row.comparatorPeriod.text);
    if (now === null || before === null || monthCount(now) === monthCount(before)) return [];
    return [
      {
        code: "unlikePeriods",
        item: measure.id,
        at: row.comparatorPeriod.at,
        found: row.comparatorPeriod.text,
        expected: row.period.text,
        evidence: { name: measure.name, foundMonths: String(monthCount(before)), expectedMonths: String(monthCount(now)) },
      },
    ];
  });
}
