import { difference } from "../../domain/compare";

/**
 * How far the actual is from the target: actual minus target, signed, in the measure's unit. For percentages
 * that is percentage points (0.014 is 1.4 points).
 *
 * @example
 * variance(408, 400) //=> 8
 */
export function variance(actual: number, target: number): number {
  return difference(actual, target);
}
