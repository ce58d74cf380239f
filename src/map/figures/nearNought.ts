/** Figures below this are near 0, and so may the next one be. */
const NEAR_COUNT = 5;
const NEAR_SHARE = 0.05;

/**
 * Whether a figure is so near 0 that the next one may well be 0.
 *
 * @param isShare Whether it is a proportion.
 * @example
 * isNearNought(2, false) //=> true
 * isNearNought(0.981, true) //=> false
 */
export function isNearNought(number: number, isShare: boolean): boolean {
  return Math.abs(number) < (isShare ? NEAR_SHARE : NEAR_COUNT);
}
