import { difference } from "../../domain/compare";

/**
 * Change on last year in the measure's own unit: 4,331 against 3,555 is 776; 23.9% against 21.4% is 0.025,
 * shown as 2.5 percentage points.
 *
 * @example
 * changeInNumber(4331, 3555) //=> 776
 */
export function changeInNumber(actual: number, lastYear: number): number {
  return difference(actual, lastYear);
}

/**
 * Change on last year as a proportion of last year's size: 0.218 is 21.8% up. Dividing by the size keeps the
 * sign right when last year is negative. Null where last year is 0: there is nothing to be a share of.
 *
 * @example
 * changeInPercent(150, 100) //=> 0.5
 * changeInPercent(-50, -100) //=> 0.5
 * changeInPercent(5, 0) //=> null
 */
export function changeInPercent(actual: number, lastYear: number): number | null {
  return lastYear === 0 ? null : difference(actual, lastYear) / Math.abs(lastYear);
}
