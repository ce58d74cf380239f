/** Months in a financial year. */
const MONTHS = 12;

/**
 * Year-end figure of a measure that adds up over the year, from its figure for the year to date.
 *
 * Without a profile on a straight line: year to date x 12 / months elapsed. With one, by last year's shape: year to
 * date x last year's total / last year's figure for the same months. For sums only: a percentage or a snapshot does
 * not grow with the months. In the unit of the measure.
 *
 * A missing year to date, months or month of the profile (null): null. So are no months elapsed, and a profile whose
 * months so far come to 0: there is nothing to project from.
 *
 * Source: straight-line and profiled forecasts, usual practice in public bodies' budget monitoring.
 *
 * @param monthsElapsed Whole months of the financial year gone, 0 to 12.
 * @param profile Last year's twelve monthly figures, April first.
 * @throws RangeError when `monthsElapsed` is no whole number from 0 to 12, or the profile has not twelve months.
 * @example
 * forecastOutturn(900, 9) //=> 1200
 * forecastOutturn(100, 2, [10, 10, 20, 20, 20, 20, 20, 20, 20, 20, 10, 10]) //=> 1000
 * forecastOutturn(null, 9) //=> null
 * forecastOutturn(0, 3) //=> 0
 */
export function forecastOutturn(
  yearToDate: number | null,
  monthsElapsed: number | null,
  profile?: readonly (number | null)[],
): number | null {
  if (profile !== undefined && profile.length !== MONTHS) {
    throw new RangeError(`A profile has twelve months; this one has ${profile.length}.`);
  }
  if (yearToDate === null || monthsElapsed === null) return null;
  if (!Number.isInteger(monthsElapsed) || monthsElapsed < 0 || monthsElapsed > MONTHS) {
    throw new RangeError(`Months elapsed must be a whole number from 0 to 12, not ${monthsElapsed}.`);
  }
  if (monthsElapsed === 0) return null;
  if (profile === undefined) return (yearToDate * MONTHS) / monthsElapsed;
  const months = profile.filter((month) => month !== null);
  if (months.length < MONTHS) return null;
  const soFar = total(months.slice(0, monthsElapsed));
  return soFar === 0 ? null : (yearToDate * total(months)) / soFar;
}

function total(months: readonly number[]): number {
  return months.reduce((sum, month) => sum + month, 0);
}
