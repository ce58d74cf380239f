/**
 * The one tolerance for floating-point noise, relative to the size of the two numbers together.
 * 0.95 - 0.05 and 0.9 differ by 1.1e-16, far inside it; no reported figure has ten significant digits.
 */
export const NOISE = 1e-9;

// Looked up once: this is asked of every row of a long column.
const { abs } = Math;

/** How far two numbers may be apart and still count as equal. */
function slack(a: number, b: number): number {
  return NOISE * (abs(a) + abs(b));
}

/**
 * Whether `a` is at least `b`; equal counts, and so does floating-point noise.
 *
 * @example
 * atLeast(0.1 + 0.2, 0.3) //=> true
 * atLeast(0.3, 0.1 + 0.2) //=> true
 * atLeast(0.29, 0.3) //=> false
 */
export function atLeast(a: number, b: number): boolean {
  return a >= b || a - b >= -slack(a, b);
}

/**
 * Whether `a` is above `b` by more than floating-point noise.
 *
 * @example
 * above(0.1 + 0.2, 0.3) //=> false
 * above(0.31, 0.3) //=> true
 */
export function above(a: number, b: number): boolean {
  return a > b && a - b > slack(a, b);
}

/**
 * Whether two numbers are equal but for floating-point noise.
 *
 * @example
 * same(0.1 + 0.2, 0.3) //=> true
 */
export function same(a: number, b: number): boolean {
  return atLeast(a, b) && atLeast(b, a);
}
