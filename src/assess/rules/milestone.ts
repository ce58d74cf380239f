import { difference, roundingError, withoutNoise } from "../../domain/compare";
import type { WhenUnchanged } from "../../domain/plan";
import type { Polarity } from "../../domain/polarity";
import type { Value } from "../../domain/value";
import { reaches } from "../change/better";
import { ragAgainstLastYear } from "./ragByTarget";
import { rated, type Rating } from "../status";

/**
 * The level a milestone promises: last year x (1 + milestone).
 *
 * `milestone` is a proportion: -0.02 is 2% down. The level is in last year's unit, unrounded.
 * Source: West Midlands Police and Crime Board, December 2014, milestones table.
 *
 * @example
 * milestoneLevel(3360, -0.05) //=> 3192
 */
export function milestoneLevel(lastYear: number, milestone: number): number {
  const promised = lastYear * milestone;
  return withoutNoise(lastYear + promised, lastYear, promised);
}

/**
 * How far the actual is from the milestone level: actual minus level, signed and unrounded.
 * For a measure where lower is better, below 0 is better than promised.
 *
 * Source: West Midlands Police and Crime Board, December 2014 (printed there unsigned, from a floored level).
 *
 * @example
 * milestoneVariance(3171, 3360, -0.05) //=> -21
 */
export function milestoneVariance(actual: number, lastYear: number, milestone: number): number {
  return difference(actual, milestoneLevel(lastYear, milestone));
}

/**
 * Status by rule 8, "milestone": Green where the milestone level is reached, else as rule 1 against last year.
 *
 * Missing actual or last year: Not rated. Milestone `notApplicable`: Not applicable; otherwise missing: Not rated.
 * Polarity `none` and `range`: Not rated. For a measure whose value is itself a change: `ragByPromisedChange`.
 *
 * Source: West Midlands Police and Crime Board, December 2014, milestones table; Amber and Red as the Thames
 * Valley rule, since the report prints no status.
 *
 * @example
 * ragByMilestone({ kind: "number", number: 3171 }, { kind: "number", number: 3360 }, { kind: "number",
 *   number: -0.05 }, "lower", "red").status
 *   //=> "Green"
 */
export function ragByMilestone(
  actual: Value,
  lastYear: Value,
  milestone: Value,
  polarity: Polarity,
  whenUnchanged: WhenUnchanged,
): Rating {
  if (milestone.kind === "missing" && milestone.reason === "notApplicable") {
    return rated("Not applicable", "noTargetByDesign");
  }
  if (polarity === "none" || polarity === "range") return rated("Not rated", "noJudgement");
  if (actual.kind === "missing") return rated("Not rated", "actualMissing");
  if (milestone.kind === "missing") return rated("Not rated", "milestoneMissing");
  if (lastYear.kind === "missing") return rated("Not rated", "missedLastYearUnknown");
  const level = milestoneLevel(lastYear.number, milestone.number);
  const error = roundingError(lastYear.number, lastYear.number * milestone.number);
  if (reaches(actual.number, level, polarity, error)) return rated("Green", "milestoneReached");
  return ragAgainstLastYear(actual.number, lastYear.number, polarity, whenUnchanged);
}

/**
 * Status by rule 8 of a measure whose value is itself a change: the change is held against the promised change. Green
 * where it is reached, Amber where it is missed and still better than no change at all, else Red.
 *
 * Both are proportions: -0.03 is 3% down. Missing figures and polarity as in `ragByMilestone`; no last year is needed.
 *
 * Source: as `ragByMilestone`; "no change" in the place of last year as rule 1 has it.
 *
 * @example
 * ragByPromisedChange({ kind: "number", number: -0.03 }, { kind: "number", number: -0.05 }, "lower", "red").status
 *   //=> "Amber"
 * ragByPromisedChange({ kind: "number", number: 0.01 }, { kind: "number", number: -0.05 }, "lower", "red").status
 *   //=> "Red"
 */
export function ragByPromisedChange(
  change: Value,
  promised: Value,
  polarity: Polarity,
  whenUnchanged: WhenUnchanged,
): Rating {
  if (promised.kind === "missing" && promised.reason === "notApplicable")
    return rated("Not applicable", "noTargetByDesign");
  if (polarity === "none" || polarity === "range") return rated("Not rated", "noJudgement");
  if (change.kind === "missing") return rated("Not rated", "actualMissing");
  if (promised.kind === "missing") return rated("Not rated", "milestoneMissing");
  if (reaches(change.number, promised.number, polarity)) return rated("Green", "milestoneReached");
  return ragAgainstLastYear(change.number, 0, polarity, whenUnchanged);
}
