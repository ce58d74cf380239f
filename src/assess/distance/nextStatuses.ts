import { withoutNoise } from "../../domain/compare";
import { limitPassed, mayBeNegative } from "../../domain/limitPassed";
import { isProportion } from "../../domain/units/unit";
import { numberOrNull } from "../../domain/value";
import { statusAt } from "../assessMeasure";
import type { MeasureAssessment } from "../assessment";
import { criticalLevels } from "./criticalLevels";

/** A better status, and the least change that gives it. */
export interface NextStatus {
  readonly status: "Green" | "Amber";
  /** Signed, never 0: what has to be added to the actual, in the measure's unit (0.006 is 0.6 points). */
  readonly margin: number;
  /** Decimals that the margin has as it is printed. */
  readonly decimals: number;
}

type Better = NextStatus["status"];

/** Statuses that are better than each, the nearest first. */
const BETTER: Readonly<Record<string, readonly Better[]>> = { Red: ["Amber", "Green"], Amber: ["Green"] };

/** So many more places are tried where no figure with the measure's own decimals has the status. */
const MORE_PLACES = 3;

/**
 * How far a measure that is Red or Amber is from each better status, in steps of its last printed place: with `margin`
 * added to the actual it has the status, and with one step less it has not. A status that no possible figure has is
 * left out, and so is Amber where Green is no further. None for any other measure.
 */
export function nextStatuses(assessment: MeasureAssessment): readonly NextStatus[] {
  const { actual, measure, rating, decimals } = assessment;
  // No figure makes a better status than one that a person gave.
  if (actual.kind === "missing" || assessment.givenStatus !== undefined) return [];
  const whole = measure.unit.kind === "count" && Number.isInteger(actual.number);
  const [fewest, most] = whole ? [0, 0] : [decimals, decimals + MORE_PLACES];
  const shift = isProportion(measure.unit) ? 2 : 0;
  return nearestFirst(rating.status, (status) => {
    for (let places = fewest; places <= most; places += 1) {
      const scale = 10 ** (places + shift);
      const figureAt = (step: number): number =>
        withoutNoise(actual.number + step / scale, actual.number, step / scale);
      const step = leastStep(assessment, status, (level) => (level - actual.number) * scale, figureAt);
      if (step !== null) return { status, margin: step / scale, decimals: places };
    }
    return null;
  });
}

/**
 * The same for a percentage whose counts are known, in things counted: with so many more (or, below 0, fewer) in the
 * numerator it has the status, with one less it has not. None where the counts do not give the status that it has.
 *
 * @param counts How many of how many; the second is not 0.
 */
export function nextStatusesInCounts(
  assessment: MeasureAssessment,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
): readonly NextStatus[] {
  const { rating } = assessment;
  const figureAt = (step: number): number => (numerator + step) / denominator;
  if (statusAt(assessment, figureAt(0)) !== rating.status) return [];
  return nearestFirst(rating.status, (status) => {
    const step = leastStep(assessment, status, (level) => level * denominator - numerator, figureAt);
    return step === null ? null : { status, margin: step, decimals: 0 };
  });
}

function nearestFirst(from: string, nearest: (status: Better) => NextStatus | null): readonly NextStatus[] {
  const found = (BETTER[from] ?? []).flatMap((status) => nearest(status) ?? []);
  const [amber, green] = found;
  return amber !== undefined && green !== undefined && Math.abs(green.margin) <= Math.abs(amber.margin)
    ? [green]
    : found;
}

/**
 * The least number of whole steps that gives a status.
 *
 * @param stepsTo How many steps away a level is, in fractions of steps too.
 * @param figureAt The figure after so many steps.
 */
function leastStep(
  assessment: MeasureAssessment,
  status: Better,
  stepsTo: (level: number) => number,
  figureAt: (step: number) => number,
): number | null {
  const { unit } = assessment.measure;
  const signed = mayBeNegative(assessment.measure) || (numberOrNull(assessment.actual) ?? 0) < 0;
  let least: number | null = null;
  for (const level of criticalLevels(assessment)) {
    const steps = stepsTo(level);
    // A level may have to be passed and not only reached, and may lie between two steps.
    for (let step = Math.floor(steps) - 1; step <= Math.ceil(steps) + 1; step += 1) {
      if (step === 0 || (least !== null && Math.abs(step) >= Math.abs(least))) continue;
      const figure = figureAt(step);
      if (limitPassed(figure, unit, signed) === null && statusAt(assessment, figure) === status) least = step;
    }
  }
  return least;
}
