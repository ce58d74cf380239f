import { same } from "../domain/compare";
import type { WhenUnchanged } from "../domain/plan";
import type { Polarity } from "../domain/polarity";
import type { Value } from "../domain/value";
import { better, reaches } from "./better";
import { judged, type Judgement } from "./status";

/**
 * Status by rule 1, "target, then last year": Green where the target is achieved (equal counts), Amber where
 * it is missed but the figure is better than last year's, Red where it is missed and not better.
 *
 * All three in one unit, percentages as proportions. For a measure whose value is itself a change, give last
 * year as 0 (no change). Missing actual: Not rated. Target `notApplicable`: Not applicable; otherwise missing:
 * Not rated. Last year missing matters only where the target is missed: then Not rated.
 * Polarity `none` and `range`: Not rated, since neither direction is better.
 *
 * Source: Thames Valley Police Authority, Annual Delivery Plan 2009-2010, Quarter 4 Report, part 1
 * ("Green: Target achieved. Amber: Below the target but performing better than last year. Red: Below the
 * target and performing worse than last year"). It is silent on equal to last year: Red unless
 * `whenUnchanged` is `amber`.
 *
 * @example
 * ragByTarget({ kind: "number", number: 0.239 }, { kind: "number", number: 0.25 }, { kind: "number", number: 0.214 }, "higher", "red").status //=> "Amber"
 * ragByTarget({ kind: "number", number: 408 }, { kind: "number", number: 400 }, { kind: "missing", reason: "notAvailable" }, "higher", "red").status //=> "Green"
 */
export function ragByTarget(
  actual: Value,
  target: Value,
  lastYear: Value,
  polarity: Polarity,
  whenUnchanged: WhenUnchanged,
): Judgement {
  if (target.kind === "missing" && target.reason === "notApplicable") return judged("Not applicable", "noTargetByDesign");
  if (polarity === "none" || polarity === "range") return judged("Not rated", "noJudgement");
  if (actual.kind === "missing") return judged("Not rated", "actualMissing");
  if (target.kind === "missing") return judged("Not rated", "targetMissing");
  if (reaches(actual.number, target.number, polarity)) return judged("Green", "targetMet");
  return ragAgainstLastYear(actual.number, lastYear, polarity, whenUnchanged);
}

/** The second half of rule 1: what a missed target becomes when last year is looked at. */
export function ragAgainstLastYear(
  actual: number,
  lastYear: Value,
  polarity: "higher" | "lower",
  whenUnchanged: WhenUnchanged,
): Judgement {
  if (lastYear.kind === "missing") return judged("Not rated", "missedLastYearUnknown");
  if (better(actual, lastYear.number, polarity)) return judged("Amber", "missedBetterThanLastYear");
  if (same(actual, lastYear.number)) {
    return judged(whenUnchanged === "amber" ? "Amber" : "Red", "missedSameAsLastYear");
  }
  return judged("Red", "missedWorseThanLastYear");
}
