import { atLeast, difference } from "../../domain/compare";
import type { Tolerance } from "../../domain/plan";
import type { Value } from "../../domain/value";
import { rated, type Rating } from "../status";

/**
 * Status by rule 3, "range": Green from `low` to `high` (both included), Amber within the tolerance outside
 * it, Red beyond. Without a tolerance there is no Amber.
 *
 * All in one unit. A relative tolerance is a share of the limit that was passed. Missing actual or limits:
 * Not rated; both limits `notApplicable`: Not applicable.
 *
 * Source: occupancy and spend-against-budget measures, as NHS and council reports rate them.
 *
 * @example
 * ragByRange({ kind: "number", number: 85 }, { kind: "number", number: 85 }, { kind: "number", number: 92 },
 *   null).status
 *   //=> "Green"
 * ragByRange({ kind: "number", number: 94 }, { kind: "number", number: 85 }, { kind: "number", number: 92 },
 *   { amount: 2, as: "points" }).status
 *   //=> "Amber"
 */
export function ragByRange(actual: Value, low: Value, high: Value, tolerance: Tolerance | null): Rating {
  if (isByDesign(low) && isByDesign(high)) return rated("Not applicable", "noTargetByDesign");
  if (actual.kind === "missing") return rated("Not rated", "actualMissing");
  if (low.kind === "missing" || high.kind === "missing" || !atLeast(high.number, low.number)) {
    return rated("Not rated", "rangeMissing");
  }
  if (atLeast(actual.number, low.number) && atLeast(high.number, actual.number)) return rated("Green", "insideRange");
  if (tolerance === null) return rated("Red", "outsideRange");
  const [lowest, highest] = rangeWithTolerance(low.number, high.number, tolerance);
  return atLeast(actual.number, lowest) && atLeast(highest, actual.number)
    ? rated("Amber", "outsideRangeWithinTolerance")
    : rated("Red", "outsideRange");
}

/**
 * The lowest and highest values that are still Amber.
 *
 * @example
 * rangeWithTolerance(85, 92, { amount: 2, as: "points" }) //=> [83,94]
 * rangeWithTolerance(0.7, 0.9, { amount: 0.1, as: "relative" }) //=> [0.63,0.99]
 */
export function rangeWithTolerance(low: number, high: number, tolerance: Tolerance): readonly [number, number] {
  const room = (limit: number): number =>
    Math.abs(tolerance.as === "relative" ? tolerance.amount * limit : tolerance.amount);
  return [difference(low, room(low)), difference(high, -room(high))];
}

function isByDesign(limit: Value): boolean {
  return limit.kind === "missing" && limit.reason === "notApplicable";
}
