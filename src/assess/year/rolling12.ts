/** Months that a rolling year covers. */
const WINDOW = 12;

/**
 * Rolling twelve-month sums of monthly figures in time order: at each month, the sum of it and the eleven before.
 *
 * As long as the figures and in their unit; for sums only. Null for the first eleven months, and wherever one of the
 * twelve is missing (null): a year with a hole in it is not a year.
 *
 * Source: "12 months to March 2010" of the Thames Valley Police Authority's Q4 report, 2009-10.
 *
 * @example
 * rolling12([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5])
 *   //=> [null,null,null,null,null,null,null,null,null,null,null,12,16]
 * rolling12([1, 2, 3]) //=> [null,null,null]
 */
export function rolling12(values: readonly (number | null)[]): (number | null)[] {
  return values.map((_, at) => {
    const year = values.slice(Math.max(0, at + 1 - WINDOW), at + 1);
    return year.length < WINDOW ? null : sumOf(year);
  });
}

/** The sum, or null where a figure is missing. */
function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
