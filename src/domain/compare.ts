/** Excel keeps and shows 15 significant digits; digits past them are floating-point noise, not data. */
const SIGNIFICANT_DIGITS = 15;

/**
 * What a value worked out from others may be wrong by, as a share of the sizes of what went in: four and a half steps
 * of binary, for two figures that are each a quarter of a step from what was typed and the sums done with them.
 */
export const ROUNDING = 1e-15;

/** Two figures further apart than this share of their size differ within their first 15 digits. */
const FAR = 1.1e-14;

/** Places that `toFixed` can write. */
const MOST_PLACES = 100;

// Looked up once: this is asked of every row of a long column.
const { abs } = Math;

/**
 * A figure as rounded to the 15 significant digits that Excel shows.
 *
 * @example
 * rounded(793.4000000000001) //=> 793.4
 * rounded(1200000002) //=> 1200000002
 */
export function rounded(figure: number): number {
  return Number.isInteger(figure) && abs(figure) < 1e15 ? figure : Number(figure.toPrecision(SIGNIFICANT_DIGITS));
}

/**
 * A sum or product of others without its noise: rounded where the largest of them has its 15th digit.
 *
 * @param operands What went in, and what was worked out on the way; at least one.
 * @example
 * withoutNoise(793.4 - 793.3, 793.4, 793.3) //=> 0.1
 * withoutNoise(0.6541 - 0.654, 0.6541, 0.654) //=> 0.0001
 */
export function withoutNoise(value: number, ...operands: readonly number[]): number {
  const largest = operands.reduce((size, operand) => Math.max(size, abs(operand)), 0);
  const places = SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(largest));
  const cleaned = places >= 0 && places <= MOST_PLACES ? Number(value.toFixed(places)) : rounded(value);
  return cleaned === 0 ? 0 : cleaned;
}

/**
 * The first less the second, without noise.
 *
 * @example
 * difference(0.3, 0.1) //=> 0.2
 */
export function difference(a: number, b: number): number {
  return Number.isInteger(a) && Number.isInteger(b) ? a - b : withoutNoise(a - b, a, b);
}

/**
 * What a value worked out from these may be wrong by, in their own unit.
 *
 * @example
 * roundingError(100, 5) < 1e-12 //=> true
 */
export function roundingError(...operands: readonly number[]): number {
  return ROUNDING * operands.reduce((sum, operand) => sum + abs(operand), 0);
}

/**
 * What a sum of these may be wrong by: each figure added may cost half a step of the sum so far.
 *
 * @example
 * sumError([0.1, 0.2]) < 1e-15 //=> true
 */
export function sumError(figures: readonly number[]): number {
  const size = figures.reduce((sum, figure) => sum + abs(figure), 0);
  return Math.max(ROUNDING, figures.length * Number.EPSILON) * size;
}

/**
 * Whether `a` is at least `b`; equal in the 15 digits that Excel shows counts.
 *
 * @param error What a worked-out side may be wrong by (`roundingError` of what it was worked out from); 0 for two
 *   figures given.
 * @example
 * atLeast(0.1 + 0.2, 0.3) //=> true
 * atLeast(0.3, 0.1 + 0.2) //=> true
 * atLeast(0.29, 0.3) //=> false
 */
export function atLeast(a: number, b: number, error = 0): boolean {
  return a >= b || same(a, b, error);
}

/**
 * Whether `a` is above `b` in the 15 digits that Excel shows.
 *
 * @param error As in `atLeast`.
 * @example
 * above(0.1 + 0.2, 0.3) //=> false
 * above(1200000002, 1200000000) //=> true
 */
export function above(a: number, b: number, error = 0): boolean {
  return a > b && !same(a, b, error);
}

/**
 * Whether two numbers are equal in the 15 digits that Excel shows.
 *
 * @param error As in `atLeast`.
 * @example
 * same(0.1 + 0.2, 0.3) //=> true
 * same(1200000002, 1200000000) //=> false
 */
export function same(a: number, b: number, error = 0): boolean {
  if (a === b) return true;
  const apart = abs(a - b);
  return apart <= error || (apart <= FAR * abs(a) && rounded(a) === rounded(b));
}
