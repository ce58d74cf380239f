import { difference } from "../../domain/compare";

/** Fewest changes from one figure to the next that a usual one is told from. */
const FEWEST_CHANGES = 5;

/**
 * How far a measure usually moves from one period to the next: the mean size of its changes, in its unit. Null where
 * fewer than five changes are known.
 *
 * Source: the mean moving range of a control chart (NHS England, Making Data Count), without its limits.
 *
 * @param figures In time order.
 * @example
 * usualMovement([1, 2, 1, 2, 1, 2]) //=> 1
 * usualMovement([1, 2, 1]) //=> null
 */
export function usualMovement(figures: readonly number[]): number | null {
  const changes = figures.slice(1).map((figure, index) => Math.abs(difference(figure, figures[index] ?? figure)));
  if (changes.length < FEWEST_CHANGES) return null;
  return changes.reduce((sum, change) => sum + change, 0) / changes.length;
}
