import type { Measure, RuleName } from "../domain/plan";
import type { Polarity } from "../domain/polarity";
import { isProportion } from "../domain/units/unit";
import { monthCount } from "../domain/time/period";
import { missing, number, numberOrNull, type Value } from "../domain/value";
import type { MeasureRow } from "../map/mappedRows";
import type { FigureFault } from "../map/figures/figureFault";
import { achieved } from "./rules/achieved";
import type { MeasureAssessment } from "./assessment";
import type { GivenFigures } from "./given";
import { directionOfTravel } from "./change/directionOfTravel";
import { milestoneVariance, ragByMilestone, ragByPromisedChange } from "./rules/milestone";
import { ragByRange } from "./rules/ragByRange";
import { ragByTarget } from "./rules/ragByTarget";
import { ragByThresholds } from "./rules/ragByThresholds";
import { ragByTolerance } from "./rules/ragByTolerance";
import { rated, type Grounds, type Rating } from "./status";
import { targetToDate } from "./year/targetToDate";
import { variance } from "./change/variance";
import { changeInNumber, changeInPercent } from "./change/yearOnYear";

/**
 * Assesses one measure for one period: its status by the plan's rule with the grounds, change on last year,
 * variance from target and direction of travel.
 *
 * @param row The extract's row; null where it has none, so that the actual is missing.
 * @param months Months from the start of the year to the end of the report's period; null where it is not known.
 * @param given Figures that a person gave by hand: they stand in place of those of the row and the plan.
 */
export function assessMeasure(
  measure: Measure,
  row: MeasureRow | null,
  months: number | null,
  given: GivenFigures = {},
): MeasureAssessment {
  const figures = row?.figures ?? {};
  const actual = given.actual?.value ?? figures.actual?.value ?? missing("notAvailable");
  // A measure whose value is itself a change is better than last year when it is better than no change at all.
  const lastYear =
    measure.unit.kind === "percentChange"
      ? number(0)
      : (given.lastYear?.value ?? figures.lastYear?.value ?? missing("notAvailable"));
  const { target, from } = targetOf(measure, row, months, given);
  const now = numberOrNull(actual);
  const comparable = comparableLastYear(row, lastYear);
  const before = measure.unit.kind === "percentChange" ? null : numberOrNull(comparable);
  const rating = withFault(judge(measure, actual, target, from === "none", comparable), figures.actual?.fault ?? null);
  return {
    measure,
    row,
    actual:
      rating.grounds === "noTargetByDesign" && row !== null && isUnknown(actual) ? missing("notApplicable") : actual,
    target,
    targetFrom: from,
    lastYear: measure.unit.kind === "percentChange" ? missing("notApplicable") : lastYear,
    rating,
    achieved: achieved(actual, target, measure.polarity),
    change: now === null || before === null ? null : changeInNumber(now, before),
    changePercent: now === null || before === null || isProportion(measure.unit) ? null : changeInPercent(now, before),
    variance: now === null ? null : varianceOf(measure, now, target, before, given),
    directionOfTravel: directionOfTravel(now, before, measure.polarity),
    decimals: Math.max(
      measure.targetDecimals,
      figures.actual?.decimals ?? 0,
      figures.lastYear?.decimals ?? 0,
      isProportion(measure.unit) ? 1 : 0,
    ),
    ...(Object.keys(given).length === 0 ? {} : { given }),
  };
}

/** The target that the figure is held against: one given by hand, else that of the plan for the period. */
function targetOf(
  measure: Measure,
  row: MeasureRow | null,
  months: number | null,
  given: GivenFigures,
): Pick<MeasureAssessment, "target"> & { readonly from: MeasureAssessment["targetFrom"] } {
  if (given.target !== undefined) return { target: given.target.value, from: "byHand" };
  if (row?.chosen?.addsUnknown === true || standsToDate(measure, row, months))
    return { target: missing("notAvailable"), from: "none" };
  const printed = row?.chosen?.target === "toDate" ? (row.figures.target?.value ?? null) : null;
  return targetToDate(measure, months, printed);
}

/** A total to date cannot be compared with a whole year's: both are shown, without a change. */
function comparableLastYear(row: MeasureRow | null, lastYear: Value): Value {
  return isLastYearComparable(row) ? lastYear : missing("notAvailable");
}

/** Whether last year's figure is for as many months as the figure that is held against it. */
export function isLastYearComparable(row: MeasureRow | null): boolean {
  return !(row?.chosen?.unlike === true && (row.chosen.toDate || row.chosen.addsUnknown));
}

/**
 * The status that a measure would have with another actual, all else as it is: its target, last year and rule.
 *
 * @param actual In the measure's unit, percentages as proportions.
 */
export function statusAt(
  { measure, row, target, targetFrom, lastYear }: MeasureAssessment,
  actual: number,
): Rating["status"] {
  const before = measure.unit.kind === "percentChange" ? number(0) : comparableLastYear(row, lastYear);
  return judge(measure, number(actual), target, targetFrom === "none", before).status;
}

/** A count or an amount to date cannot be held against the year's target unless the plan says that it adds up. */
function standsToDate(measure: Measure, row: MeasureRow | null, months: number | null): boolean {
  const { chosen } = row ?? {};
  if (
    chosen == null ||
    chosen.toDate ||
    chosen.standsIn === null ||
    chosen.actual === null ||
    months === null ||
    months === MONTHS_OF_YEAR
  )
    return false;
  if (measure.unit.kind !== "count" && measure.unit.kind !== "money") return false;
  return monthCount(chosen.actual) === months && months > 1 && measure.targetsToDate === null;
}

const MONTHS_OF_YEAR = 12;

function isUnknown(value: Value): boolean {
  return value.kind === "missing" && value.reason !== "suppressed";
}

/** A figure that is printed but cannot be used is not missing: the reason says what is wrong with it. */
function withFault(rating: Rating, fault: FigureFault | null): Rating {
  return rating.grounds === "actualMissing" && fault !== null ? rated(rating.status, "figureInError") : rating;
}

/** Reasons that come before an unknown polarity: knowing the polarity would not help while these stand. */
const BEFORE_POLARITY: ReadonlySet<Grounds> = new Set([
  "noTargetByDesign",
  "targetMissing",
  "noTargetToDate",
  "milestoneMissing",
]);

/** The rating by the plan's rule; Not rated where the rule needs a polarity and nobody says it. */
function judge(measure: Measure, actual: Value, target: Value, noTargetToDate: boolean, lastYear: Value): Rating {
  const rating = judgeBy(measure, measure.polarity ?? "higher", actual, target, noTargetToDate, lastYear);
  if (measure.polarity !== null || !NEEDS_POLARITY[measure.rule] || BEFORE_POLARITY.has(rating.grounds)) return rating;
  return rated("Not rated", "polarityUnknown");
}

/** Whether a rule has to know which way is better: a range, limits and a bare comparison say it themselves. */
const NEEDS_POLARITY: Readonly<Record<RuleName, boolean>> = {
  targetThenLastYear: true,
  tolerance: true,
  range: false,
  thresholds: false,
  achieved: true,
  milestone: true,
  comparison: false,
};

function judgeBy(
  measure: Measure,
  polarity: Polarity,
  actual: Value,
  target: Value,
  noTargetToDate: boolean,
  lastYear: Value,
): Rating {
  const { whenUnchanged, tolerance } = measure;
  switch (measure.rule) {
    case "targetThenLastYear":
      if (noTargetToDate) return withoutTarget(actual);
      return ragByTarget(actual, target, lastYear, polarity, whenUnchanged);
    case "tolerance":
      if (noTargetToDate) return withoutTarget(actual);
      return ragByTolerance(actual, target, tolerance, polarity);
    case "range":
      return ragByRange(actual, measure.low, measure.high, tolerance);
    case "thresholds":
      return ragByThresholds(actual, measure.thresholds);
    case "achieved":
      if (noTargetToDate) return withoutTarget(actual);
      return judgeAchieved(polarity, actual, target);
    case "milestone":
      return measure.unit.kind === "percentChange"
        ? ragByPromisedChange(actual, measure.milestone, polarity, whenUnchanged)
        : ragByMilestone(actual, lastYear, measure.milestone, polarity, whenUnchanged);
    case "comparison":
      return rated("Not applicable", "comparedOnly");
  }
}

/** The reason is the missing figure; where there is a figure, it is that no target is due yet. */
function withoutTarget(actual: Value): Rating {
  return rated("Not rated", actual.kind === "missing" ? "actualMissing" : "noTargetToDate");
}

/** Y is Green and N is Red: rule 5 has no middle. */
function judgeAchieved(polarity: Polarity, actual: Value, target: Value): Rating {
  if (target.kind === "missing" && target.reason === "notApplicable")
    return rated("Not applicable", "noTargetByDesign");
  if (actual.kind === "missing") return rated("Not rated", "actualMissing");
  if (target.kind === "missing") return rated("Not rated", "targetMissing");
  const answer = achieved(actual, target, polarity);
  if (answer === "Not rated") return rated("Not rated", "noJudgement");
  return answer === "Y" ? rated("Green", "targetMet") : rated("Red", "targetMissed");
}

function varianceOf(
  measure: Measure,
  actual: number,
  target: Value,
  lastYear: number | null,
  given: GivenFigures,
): number | null {
  if (measure.rule === "milestone" && given.target === undefined) {
    if (measure.milestone.kind === "missing") return null;
    if (measure.unit.kind === "percentChange") return variance(actual, measure.milestone.number);
    if (lastYear === null) return null;
    return milestoneVariance(actual, lastYear, measure.milestone.number);
  }
  return target.kind === "missing" ? null : variance(actual, target.number);
}
