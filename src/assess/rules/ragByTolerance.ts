import { difference, roundingError } from "../../domain/compare";
import type { Tolerance } from "../../domain/plan";
import type { Polarity } from "../../domain/polarity";
import type { Value } from "../../domain/value";
import { reaches } from "../change/better";
import { rated, type Rating } from "../status";

/**
 * Status by rule 2, "tolerance band": Green at the target or better, Amber within the tolerance of it,
 * Red beyond.
 *
 * Actual and target in one unit. A relative tolerance is a share of the target (0.05 is 5%); a tolerance in
 * points is in the unit itself (0.05 is 5 percentage points). A tolerance below 0 is read as its size.
 * Missing actual, target or tolerance: Not rated; target `notApplicable`: Not applicable.
 *
 * Source: Government Project Delivery glossary, "tolerance" (the agreed deviation before escalation), as used
 * in council corporate reports (London Borough of Havering: amber "within 10%" of target).
 *
 * @example
 * ragByTolerance({ kind: "number", number: 95 }, { kind: "number", number: 100 }, { amount: 0.05,
 *   as: "relative" }, "higher").status
 *   //=> "Amber"
 * ragByTolerance({ kind: "number", number: 94.9 }, { kind: "number", number: 100 }, { amount: 0.05,
 *   as: "relative" }, "higher").status
 *   //=> "Red"
 */
export function ragByTolerance(actual: Value, target: Value, tolerance: Tolerance | null, polarity: Polarity): Rating {
  if (target.kind === "missing" && target.reason === "notApplicable")
    return rated("Not applicable", "noTargetByDesign");
  if (polarity === "none" || polarity === "range") return rated("Not rated", "noJudgement");
  if (actual.kind === "missing") return rated("Not rated", "actualMissing");
  if (target.kind === "missing") return rated("Not rated", "targetMissing");
  if (reaches(actual.number, target.number, polarity)) return rated("Green", "targetMet");
  if (tolerance === null) return rated("Not rated", "toleranceMissing");
  const limit = toleranceLimit(target.number, tolerance, polarity);
  return reaches(actual.number, limit, polarity, roundingError(target.number, difference(limit, target.number)))
    ? rated("Amber", "withinTolerance")
    : rated("Red", "beyondTolerance");
}

/**
 * The worst value that is still Amber.
 *
 * @example
 * toleranceLimit(100, { amount: 0.05, as: "relative" }, "higher") //=> 95
 * toleranceLimit(40, { amount: 2, as: "points" }, "lower") //=> 42
 */
export function toleranceLimit(target: number, tolerance: Tolerance, polarity: "higher" | "lower"): number {
  const room = Math.abs(tolerance.as === "relative" ? tolerance.amount * target : tolerance.amount);
  return difference(target, polarity === "higher" ? room : -room);
}
