import { seriesNoise } from "./seriesNoise";
import type { XmrLimits } from "./xmrLimits";

/** The four special-cause rules, in the order in which they are tried. */
export type SpcRule = "outsideLimits" | "trend" | "twoOfThree" | "shift";

/** A signal at one point: which rule, and whether the signal is high (or rising) or low (or falling). */
export interface SpecialCause {
  readonly rule: SpcRule;
  readonly side: "high" | "low";
}

/** Points on one side of the mean, or rising or falling without a break, that make a signal. */
const RUN_LENGTH = 7;
/** How far towards a limit "near" begins. */
const NEAR = 2 / 3;

/**
 * The special cause at each point of a series in time order; null where there is none, or no figure.
 *
 * 1. *Outside limits*: beyond a limit; at the limit is not beyond it.
 * 2. *Trend*: part of seven points in which each is above (or each below) the one before; a level step breaks it. A
 *    point at which a rise ends and a fall begins belongs to the later one.
 * 3. *Two of three*: near a limit (more than two thirds of the way from the mean, and not beyond the limit) in three
 *    following points on one side of the mean, of which two or three are near that limit. Only near points count.
 * 4. *Shift*: part of seven following points on one side of the mean; a point on the mean breaks it.
 *
 * The first rule that holds is given. A missing figure breaks a trend, a three and a shift.
 *
 * Source: NHS England, Making Data Count; NHSRplotthedots, `ptd_calculate_point_type` and `ptd_spc_standard`.
 *
 * @example
 * specialCauses([9, 1, 1], { kind: "limits", lower: 0, mean: 2, upper: 4, meanMovingRange: 0.75 })
 *   //=> [{"rule":"outsideLimits","side":"high"},null,null]
 */
export function specialCauses(values: readonly (number | null)[], limits: XmrLimits): (SpecialCause | null)[] {
  const noise = seriesNoise(values);
  const { mean } = limits;
  const reach = limits.upper - mean;
  // Signs: 1 above, -1 below, 0 level or no figure (both break a run). Plain loops: a column can be 10,000 points long.
  const sides = new Int8Array(values.length);
  const steps = new Int8Array(values.length);
  const near = new Int8Array(values.length);
  const outside = new Int8Array(values.length);
  let before: number | null = null;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? null;
    if (value !== null) {
      const distance = Math.abs(value - mean);
      sides[at] = sign(value - mean, noise);
      outside[at] = distance - reach > noise ? 1 : 0;
      near[at] = outside[at] === 0 && distance - NEAR * reach > noise ? 1 : 0;
      if (before !== null) steps[at] = sign(value - before, noise);
    }
    before = value;
  }
  const trends = inTrend(steps);
  const shifts = inShift(sides);
  return values.map((_, at): SpecialCause | null => {
    const side = sides[at] === 1 ? "high" : "low";
    if (outside[at] === 1) return { rule: "outsideLimits", side };
    if (trends[at] !== 0) return { rule: "trend", side: trends[at] === 1 ? "high" : "low" };
    if (near[at] === 1 && inTwoOfThree(at, near, sides)) return { rule: "twoOfThree", side };
    return shifts[at] === 0 ? null : { rule: "shift", side };
  });
}

function sign(distance: number, noise: number): number {
  return distance > noise ? 1 : distance < -noise ? -1 : 0;
}

/** Hands over each stretch of one sign, first and last place included; level places belong to none. */
function eachRun(signs: Int8Array, take: (first: number, last: number, side: number) => void): void {
  let first = 0;
  for (let at = 1; at <= signs.length; at += 1) {
    const side = signs[first] ?? 0;
    if (at < signs.length && signs[at] === side) continue;
    if (side !== 0) take(first, at - 1, side);
    first = at;
  }
}

/** Each point's trend: 1 rising, -1 falling, 0 none. A run of steps takes in the point before its first step. */
function inTrend(steps: Int8Array): Int8Array {
  const trend = new Int8Array(steps.length);
  eachRun(steps, (first, last, side) => {
    if (last - first + 2 >= RUN_LENGTH) trend.fill(side, first - 1, last + 1);
  });
  return trend;
}

/** Each point's shift: 1 above the mean, -1 below it, 0 none. */
function inShift(sides: Int8Array): Int8Array {
  const shift = new Int8Array(sides.length);
  eachRun(sides, (first, last, side) => {
    if (last - first + 1 >= RUN_LENGTH) shift.fill(side, first, last + 1);
  });
  return shift;
}

/** Whether one of the threes that hold this near point has a second near point and lies on one side of the mean. */
function inTwoOfThree(at: number, near: Int8Array, sides: Int8Array): boolean {
  for (let first = at - 2; first <= at; first += 1) {
    const oneSide = sides[first] === sides[at] && sides[first + 1] === sides[at] && sides[first + 2] === sides[at];
    if (oneSide && (near[first] ?? 0) + (near[first + 1] ?? 0) + (near[first + 2] ?? 0) >= 2) return true;
  }
  return false;
}
