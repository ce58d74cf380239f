/** Rounding steps that a figure can have gone through before it is compared, with room to spare. */
const ROUNDING_STEPS = 16;

/**
 * How far two figures of one series, or a figure and a limit worked out from them, may be apart and still count as
 * equal: what the figures' own size costs in binary, and what adding up the distances between them costs. Nothing that
 * was measured is as small.
 *
 * In the unit of the series. Missing figures (null) are passed over; 0 for an empty series.
 *
 * Source: half a step of binary for each sum done, at most; a step is `Number.EPSILON` of the size.
 *
 * @example
 * seriesNoise([0, 1, null]) < 0.0000001 //=> true
 * seriesNoise([]) //=> 0
 */
export function seriesNoise(values: readonly (number | null)[]): number {
  let points = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    points += 1;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (lowest > highest) return 0;
  const size = Math.max(Math.abs(lowest), Math.abs(highest));
  return Number.EPSILON * (ROUNDING_STEPS * size + points * (highest - lowest));
}
