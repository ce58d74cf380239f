import { roundingError } from "../../domain/compare";

/** Times that an interval's ends can have been worked out from others before two are compared. */
const STEPS = 8;

/** Every number that a figure can stand for, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The numbers that print as this one: half a unit of its last place either way; a whole count stands for itself. */
export function around(number: number, half: number): Interval {
  return { low: number - half, high: number + half };
}

/**
 * Whether two figures can be the same number. Two rounded figures that only touch at their ends are different ones:
 * 65.4 and 65.5 both leave room for 65.45, but nobody prints both for it.
 *
 * @example
 * meet({ low: 64.5, high: 65.5 }, { low: 65.35, high: 65.45 }) //=> true
 * meet({ low: 65.35, high: 65.45 }, { low: 65.45, high: 65.55 }) //=> false
 * meet({ low: 408, high: 408 }, { low: 407, high: 407 }) //=> false
 */
export function meet(a: Interval, b: Interval): boolean {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const slack = STEPS * roundingError(...[a.low, a.high, b.low, b.high].filter(Number.isFinite));
  const isPoint = Math.min(a.high - a.low, b.high - b.low) <= slack;
  return isPoint ? low <= high + slack : high - low > slack;
}

/** The sizes of the numbers in an interval, whatever their sign. */
export function sizes({ low, high }: Interval): Interval {
  if (low <= 0 && high >= 0) return { low: 0, high: Math.max(-low, high) };
  return low < 0 ? { low: -high, high: -low } : { low, high };
}

/** What the first may be less what the second may be. */
export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** The change from the second to the first as a share of the second's size; null where the second may be 0. */
export function shareOf(now: Interval, before: Interval): Interval | null {
  if (before.low <= 0 && before.high >= 0) return null;
  const ends = [now.low, now.high].flatMap((a) => [before.low, before.high].map((b) => (a - b) / Math.abs(b)));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Which way one figure is from another: 0 where they may be the same; null where either is not known. */
export function compared(now: Interval | undefined, before: Interval | undefined): -1 | 0 | 1 | null {
  if (now === undefined || before === undefined) return null;
  if (meet(now, before)) return 0;
  return now.low + now.high > before.low + before.high ? 1 : -1;
}
