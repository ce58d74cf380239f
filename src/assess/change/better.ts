import { above, atLeast } from "../../domain/compare";

/** The polarities under which one number can be better than another. */
export type Direction = "higher" | "lower";

/**
 * Whether `value` is at `level` or on the better side of it.
 *
 * @param error What a level that was worked out may be wrong by; 0 for one that was given.
 * @example
 * reaches(0.64, 0.64, "higher") //=> true
 * reaches(-0.085, -0.02, "lower") //=> true
 */
export function reaches(value: number, level: number, polarity: Direction, error = 0): boolean {
  return polarity === "higher" ? atLeast(value, level, error) : atLeast(level, value, error);
}

/**
 * Whether `value` is better than `than`; equal is not better.
 *
 * @example
 * better(0.239, 0.214, "higher") //=> true
 * better(0.214, 0.214, "higher") //=> false
 * better(7310, 8045, "lower") //=> true
 */
export function better(value: number, than: number, polarity: Direction): boolean {
  return polarity === "higher" ? above(value, than) : above(than, value);
}
