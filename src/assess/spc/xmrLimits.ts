import { seriesNoise } from "./seriesNoise";
import { FEWEST_POINTS, type SpcNotRated } from "./spcNotRated";

/**
 * Limits as multiples of the mean moving range: 3 / 1.128, printed as 2.66.
 * Source: NHS England, Making Data Count (XmR chart); NHSRplotthedots, `ptd_spc_standard`.
 */
export const LIMIT_FACTOR = 2.66;

/**
 * A moving range above this many mean moving ranges is an outlier.
 * Source: L. S. Nelson, Control charts for individual measurements, Journal of Quality Technology 14(3), 1982,
 * 172-173; NHSRplotthedots, vignette "Deviations", 1.
 */
export const SCREEN_FACTOR = 3.267;

/** How limits are worked out. */
export interface XmrOptions {
  /**
   * Whether outlying moving ranges are left out, once, before the mean moving range is taken: true unless given, as
   * in NHSRplotthedots. The Making Data Count spreadsheets do not: give false to match them.
   */
  readonly screen?: boolean;
  /**
   * How many points from the first one limits are worked out from, and then hold for all that follow; all of them
   * unless given. `fix_after_n_points` in NHSRplotthedots.
   */
  readonly baseline?: number;
}

/** The mean of a series and its process limits, in its own unit. */
export interface XmrLimits {
  readonly kind: "limits";
  readonly lower: number;
  readonly mean: number;
  readonly upper: number;
  /** Mean moving range that the limits stand on, after any screening. */
  readonly meanMovingRange: number;
}

/**
 * XmR limits of a series in time order: mean, and mean plus and minus 2.66 x mean moving range.
 *
 * In the unit of the series; a limit may lie where no figure can (below 0, above 100%): it is not cut off. A missing
 * figure (null) is no point, and no moving range is taken across it. A series that never changes has flat limits at
 * its mean. Fewer than 12 points, or a baseline of fewer: not rated, with the reason.
 *
 * Source: NHS England, Making Data Count; NHSRplotthedots, `ptd_spc_standard`.
 *
 * @throws RangeError when a figure is not finite.
 * @example
 * xmrLimits([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5])
 *   //=> {"kind":"limits","lower":5,"mean":5,"upper":5,"meanMovingRange":0}
 * xmrLimits([1, 2, 3]) //=> {"kind":"notRated","reason":"tooFewPoints","points":3}
 */
export function xmrLimits(all: readonly (number | null)[], options: XmrOptions = {}): XmrLimits | SpcNotRated {
  if (!all.every((value) => value === null || Number.isFinite(value)))
    throw new RangeError("A figure in the series is not a finite number.");
  const values = firstPoints(all, options.baseline ?? Infinity);
  const points = values.filter((value) => value !== null);
  const [origin] = points;
  if (origin === undefined || points.length < FEWEST_POINTS) {
    return { kind: "notRated", reason: "tooFewPoints", points: points.length };
  }
  const ranges = movingRanges(values);
  if (ranges.length === 0) return { kind: "notRated", reason: "noConsecutivePoints", points: points.length };
  const screened = options.screen === false ? ranges : withoutOutliers(ranges, seriesNoise(points));
  const meanMovingRange = average(screened);
  // Averaged as distances from the first figure, so that a large constant costs no digits.
  const mean = origin + average(points.map((value) => value - origin));
  const reach = LIMIT_FACTOR * meanMovingRange;
  return { kind: "limits", lower: mean - reach, mean, upper: mean + reach, meanMovingRange };
}

/** The series to the point that is its last one in the baseline. */
function firstPoints(values: readonly (number | null)[], baseline: number): readonly (number | null)[] {
  let points = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (values[at] !== null) points += 1;
    if (points >= baseline) return values.slice(0, at + 1);
  }
  return values;
}

/** Sizes of the steps between neighbours that both have a figure. */
function movingRanges(values: readonly (number | null)[]): number[] {
  const ranges: number[] = [];
  let previous: number | null = null;
  for (const value of values) {
    if (value !== null && previous !== null) ranges.push(Math.abs(value - previous));
    previous = value;
  }
  return ranges;
}

/** Moving ranges that are not outliers. One is kept at exactly the bound, so something always remains. */
function withoutOutliers(ranges: readonly number[], noise: number): number[] {
  const bound = SCREEN_FACTOR * average(ranges);
  return ranges.filter((range) => range - bound <= noise);
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, next) => sum + next, 0) / numbers.length;
}
