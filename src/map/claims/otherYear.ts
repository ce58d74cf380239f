import { monthCount, yearAround } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import type { When } from "./when";

/**
 * Whether words name a year by one number (`2025`) where the plan's years run over two: it is the calendar year, or
 * one of the plan's that begins or ends in it, and nobody says which.
 */
export function isOtherYear(when: When, year: YearStart): when is Extract<When, { kind: "period" }> {
  if (when.kind !== "period" || monthCount(when.period) !== 12) return false;
  return when.period.start !== yearAround(when.period.end, year).start;
}
