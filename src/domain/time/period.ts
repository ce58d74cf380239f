import {
  addMonths,
  financialMonth,
  financialQuarter,
  financialYear,
  type Month,
  monthName,
  monthsBetween,
  type Period,
  startOfYear,
} from "./month";
import { APRIL_YEAR, type YearStart } from "./year";

export {
  excelSerialToMonth,
  financialQuarter,
  financialYear,
  type Month,
  type Period,
  samePeriod,
  startOfYear,
} from "./month";
export { findPeriods, findPeriodsInHeading, type FoundPeriod, readPeriod, readPeriodWords } from "./readPeriod";

/**
 * How many months a period covers, both ends included.
 *
 * @throws RangeError when an end is not a month, or the end comes before the start.
 * @example
 * monthCount({ start: "2017-04", end: "2017-12" }) //=> 9
 * monthCount({ start: "2010-03", end: "2010-03" }) //=> 1
 */
export function monthCount(period: Period): number {
  const count = monthsBetween(period.start, period.end) + 1;
  if (count < 1) throw new RangeError(`A period cannot end (${period.end}) before it starts (${period.start}).`);
  return count;
}

/**
 * The period's name as board reports print it: a financial quarter or year by its name, anything else by its months.
 *
 * Source: Thames Valley Police Authority, Annual Delivery Plan 2009-2010, Quarter 4 Report (`Quarter 4`, `2009/10`);
 * Thames Valley Police, Delivery Plan 2017-18 Q3 Update (`April to December 2017`).
 *
 * @param year When years start and what they are called by; `2009/10` from April where nobody says.
 * @throws RangeError as `monthCount`.
 * @example
 * periodName({ start: "2010-01", end: "2010-03" }) //=> "Quarter 4 2009/10"
 * periodName({ start: "2009-04", end: "2010-03" }) //=> "2009/10"
 * periodName({ start: "2017-04", end: "2017-12" }) //=> "April to December 2017"
 * periodName({ start: "2008-10", end: "2009-09" }) //=> "October 2008 to September 2009"
 * periodName({ start: "2017-12", end: "2017-12" }) //=> "December 2017"
 * periodName({ start: "2024-10", end: "2024-12" }, { firstMonth: 10, named: "end" }) //=> "Quarter 1 FY2025"
 * periodName({ start: "2025-01", end: "2025-12" }, { firstMonth: 1, named: "start" }) //=> "2025"
 */
export function periodName(period: Period, year: YearStart = APRIL_YEAR): string {
  const { start, end } = period;
  const months = monthCount(period);
  const startYear = start.slice(0, 4);
  const endYear = end.slice(0, 4);
  if (months === 1) return `${monthName(end)} ${endYear}`;
  const place = financialMonth(start, year);
  if (months === 12 && place === 1) return financialYear(start, year);
  if (months === 3 && place % 3 === 1) return `Quarter ${financialQuarter(start, year)} ${financialYear(start, year)}`;
  if (startYear === endYear) return `${monthName(start)} to ${monthName(end)} ${endYear}`;
  return `${monthName(start)} ${startYear} to ${monthName(end)} ${endYear}`;
}

/**
 * The same months one year earlier.
 *
 * @throws RangeError when an end is not a month.
 * @example
 * samePeriodLastYear({ start: "2010-01", end: "2010-03" }) //=> {"start":"2009-01","end":"2009-03"}
 */
export function samePeriodLastYear(period: Period): Period {
  return { start: addMonths(period.start, -12), end: addMonths(period.end, -12) };
}

/**
 * The whole year that a month falls in.
 *
 * @throws RangeError when `month` is not a month.
 * @example
 * yearAround("2010-02") //=> {"start":"2009-04","end":"2010-03"}
 */
export function yearAround(month: Month, year: YearStart = APRIL_YEAR): Period {
  const start = startOfYear(month, year);
  return { start, end: addMonths(start, 11) };
}
