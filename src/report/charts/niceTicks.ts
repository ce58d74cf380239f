import { rounded } from "../../domain/compare";

/** Steps between lines of an axis that people count in, as multiples of a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Where the lines of an axis stand: round figures at even steps, the first at or below the lowest figure and the last
 * at or above the highest. Figures that are all one are given room on either side.
 *
 * @param atMost The most steps wanted, 1 or more.
 * @throws RangeError when a figure is not finite.
 * @example
 * niceTicks(0, 87, 5) //=> [0,20,40,60,80,100]
 * niceTicks(61, 68, 4) //=> [60,62,64,66,68]
 * niceTicks(5, 5, 4) //=> [4.5,4.75,5,5.25,5.5]
 */
export function niceTicks(lowest: number, highest: number, atMost: number): number[] {
  if (!Number.isFinite(lowest) || !Number.isFinite(highest)) throw new RangeError("An axis has no end.");
  const room = lowest === highest ? Math.max(Math.abs(lowest) / 10, lowest === 0 ? 1 : 0) : 0;
  const [from, to] = [Math.min(lowest, highest) - room, Math.max(lowest, highest) + room];
  const power = 10 ** Math.floor(Math.log10((to - from) / atMost));
  for (const size of [power, power * 10]) {
    for (const multiple of STEPS) {
      const step = rounded(multiple * size);
      const [first, last] = [Math.floor(rounded(from / step)), Math.ceil(rounded(to / step))];
      if (last - first > atMost) continue;
      return Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
    }
  }
  return [from, to];
}
