import { same } from "../../domain/compare";
import type { WhenUnchanged } from "../../domain/plan";
import type { Polarity } from "../../domain/polarity";
import { numberOrNull, type Value } from "../../domain/value";
import { better, reaches } from "../change/better";
import { rated, type Rating } from "../status";

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
 * ragByTarget({ kind: "number", number: 0.239 }, { kind: "number", number: 0.25 }, { kind: "number",
 *   number: 0.214 }, "higher", "red").status
 *   //=> "Amber"
 * ragByTarget({ kind: "number", number: 408 }, { kind: "number", number: 400 }, { kind: "missing",
 *   reason: "notAvailable" }, "higher", "red").status
 *   //=> "Green"
 */
export function ragByTarget(
  actual: Value,
  target: Value,
  lastYear: Value,
  polarity: Polarity,
  whenUnchanged: WhenUnchanged,
): Rating {
  if (target.kind === "missing" && target.reason === "notApplicable")
    return rated("Not applicable", "noTargetByDesign");
  return ragByFigures(numberOrNull(actual), numberOrNull(target), numberOrNull(lastYear), polarity, whenUnchanged);
}

/**
 * Rule 1 on plain figures, null where one is missing: the form for long columns, which makes nothing new for a row.
 *
 * @example
 * ragByFigures(0.239, 0.25, 0.214, "higher", "red").status //=> "Amber"
 * ragByFigures(0.239, 0.25, null, "higher", "red").status //=> "Not rated"
 */
export function ragByFigures(
  actual: number | null,
  target: number | null,
  lastYear: number | null,
  polarity: Polarity,
  whenUnchanged: WhenUnchanged,
): Rating {
  if (polarity === "none" || polarity === "range") return NO_JUDGEMENT;
  if (actual === null) return ACTUAL_MISSING;
  if (target === null) return TARGET_MISSING;
  if (reaches(actual, target, polarity)) return TARGET_MET;
  return ragAgainstLastYear(actual, lastYear, polarity, whenUnchanged);
}

/** The second half of rule 1: what a missed target becomes when last year (null where missing) is looked at. */
export function ragAgainstLastYear(
  actual: number,
  lastYear: number | null,
  polarity: "higher" | "lower",
  whenUnchanged: WhenUnchanged,
): Rating {
  if (lastYear === null) return LAST_YEAR_UNKNOWN;
  if (better(actual, lastYear, polarity)) return BETTER;
  if (same(actual, lastYear)) return whenUnchanged === "amber" ? UNCHANGED_AMBER : UNCHANGED_RED;
  return WORSE;
}

const NO_JUDGEMENT = rated("Not rated", "noJudgement");
const ACTUAL_MISSING = rated("Not rated", "actualMissing");
const TARGET_MISSING = rated("Not rated", "targetMissing");
const TARGET_MET = rated("Green", "targetMet");
const LAST_YEAR_UNKNOWN = rated("Not rated", "missedLastYearUnknown");
const BETTER = rated("Amber", "missedBetterThanLastYear");
const UNCHANGED_AMBER = rated("Amber", "missedSameAsLastYear");
const UNCHANGED_RED = rated("Red", "missedSameAsLastYear");
const WORSE = rated("Red", "missedWorseThanLastYear");
