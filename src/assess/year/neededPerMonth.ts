/** Months in a financial year. */
const MONTHS = 12;

/**
 * What is still needed a month to end the year at the target: (target - year to date) / months left.
 *
 * For sums only, in the unit of the measure a month. Below 0 when the year to date is already past the target. Where
 * lower is better it is what is still allowed a month. Target, year to date or months missing (null), or no month
 * left: null.
 *
 * Source: required run rate, usual practice in public bodies' budget monitoring.
 *
 * @param monthsElapsed Whole months of the financial year gone, 0 to 12.
 * @throws RangeError when `monthsElapsed` is no whole number from 0 to 12.
 * @example
 * neededPerMonth(1200, 900, 9) //=> 100
 * neededPerMonth(1200, 1500, 9) //=> -100
 * neededPerMonth(1200, 900, 12) //=> null
 */
export function neededPerMonth(
  target: number | null,
  yearToDate: number | null,
  monthsElapsed: number | null,
): number | null {
  if (target === null || yearToDate === null || monthsElapsed === null) return null;
  if (!Number.isInteger(monthsElapsed) || monthsElapsed < 0 || monthsElapsed > MONTHS) {
    throw new RangeError(`Months elapsed must be a whole number from 0 to 12, not ${monthsElapsed}.`);
  }
  return monthsElapsed === MONTHS ? null : (target - yearToDate) / (MONTHS - monthsElapsed);
}
