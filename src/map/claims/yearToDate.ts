import { monthCount } from "../../domain/time/period";
import type { TimeClaim, When } from "./when";

/*
 * A year so far: figures that run from the start of a year, and whose words do not say to which month (`2025/26 YTD`).
 */

const MONTHS = 12;

/** Whether figures are those of a year so far, by their own words and those of their table. */
export function isSoFar(claim: TimeClaim, ofTable: TimeClaim): boolean {
  return isYearToDate(claim, ofTable) && isOpenEnded(ofTable.when);
}

/** Whether figures are to date in a year, with no month of their own that they run to. */
export function isYearToDate({ when, span }: TimeClaim, ofTable: TimeClaim): boolean {
  return (span ?? ofTable.span) === "toDate" && isOpenEnded(when);
}

/** Whether words name a year and nothing within it, or nothing at all. */
export function isOpenEnded(when: When): boolean {
  switch (when.kind) {
    case "unsaid":
      return true;
    case "period":
      return monthCount(when.period) === MONTHS;
    case "relative":
      return when.relative.which === "own" && when.relative.of !== "quarter" && when.relative.of !== "month";
    case "part":
      return false;
  }
}
