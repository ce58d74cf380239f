import { NOISE } from "../../domain/compare";

/** Rounding steps that a figure can have gone through before it is compared, with room to spare. */
const ROUNDING_STEPS = 16;

/**
 * How far two figures of one series may be apart and still count as equal: the one tolerance for floating-point noise,
 * taken of the series' spread rather than of its size, so that the answer does not depend on where zero lies
 * (a temperature series says the same in Celsius and in kelvin).
 *
 * In the unit of the series. Missing figures (null) are passed over; 0 for an empty series.
 *
 * Source: `NOISE` in `domain/compare.ts`; the second term is what the figures' own size costs in binary.
 *
 * @example
 * seriesNoise([0, 1, null]) < 0.0000001 //=> true
 * seriesNoise([]) //=> 0
 */
export function seriesNoise(values: readonly (number | null)[]): number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (lowest > highest) return 0;
  const size = Math.max(Math.abs(lowest), Math.abs(highest));
  return NOISE * (highest - lowest) + ROUNDING_STEPS * Number.EPSILON * size;
}
