import type { MeasureAssessment } from "../../assess/assessment";
import { targetToDate } from "../../assess/year/targetToDate";
import { addsUp } from "../../domain/addsUp";
import { rounded } from "../../domain/compare";
import { addMonths, type Month } from "../../domain/time/month";
import { financialYear, monthCount, yearAround } from "../../domain/time/period";
import { numberOrNull } from "../../domain/value";
import type { CheckedExtract } from "../checkedExtract";
import { shortPeriod, type TimePoint } from "./timeSeries";
import type { PointToDate, YearToDate } from "./yearToDateChart";

/**
 * The report's year so far of a measure that adds up, by month where months are known and else by quarter. A sum is as
 * printed, else the parts up to it, each of them there. Null for a measure that does not add up.
 */
export function yearToDateOf(
  { measure }: MeasureAssessment,
  points: readonly TimePoint[],
  { plan, period }: CheckedExtract,
): YearToDate | null {
  if (period === null || !addsUp(measure)) return null;
  const year = yearAround(period.end, plan.year);
  const inYear = points.filter((point) => point.period.start >= year.start && point.period.end <= year.end);
  const step = inYear.some((point) => monthCount(point.period) === 1) ? 1 : 3;
  const ends = Array.from({ length: 12 / step }, (_, index) => addMonths(year.start, (index + 1) * step - 1));
  return {
    year: financialYear(year.start, plan.year),
    points: ends.map((end, index): PointToDate => {
      const target = targetToDate(measure, (index + 1) * step).target;
      const last = { start: addMonths(end, 1 - step), end };
      return {
        label: shortPeriod(last, plan.year),
        actual: end > period.end ? null : sumTo(end, year.start, inYear),
        profile: numberOrNull(target),
      };
    }),
    warnings: inYear.some(({ marker, period: { end } }) => marker === "provisional" && end === period.end)
      ? ["The latest figure is provisional"]
      : [],
  };
}

/** The sum from the start of the year to the end of a month; null where a part of it is missing. */
function sumTo(end: Month, start: Month, points: readonly TimePoint[]): number | null {
  const printed = points.find(({ period, actual }) => actual !== null && period.start === start && period.end === end);
  if (printed !== undefined) return printed.actual;
  // The longest part that ends here: what comes before it is a sum of its own.
  const parts = points.filter(({ period, actual }) => actual !== null && period.start > start && period.end === end);
  const [last] = parts.toSorted((a, b) => a.period.start.localeCompare(b.period.start));
  if (last?.actual == null) return null;
  const before = sumTo(addMonths(last.period.start, -1), start, points);
  return before === null ? null : rounded(before + last.actual);
}
