import { decimalsNeeded } from "../domain/decimalText";
import { otherSpan, SPAN_WORDS } from "../domain/span";
import { formatFigure } from "../domain/formatFigure";
import { isOfPublication, NO_PERIOD } from "../domain/time/unsaidPeriod";
import { MISSING_MARKS, type Value } from "../domain/value";
import type { FigureFault } from "../map/figures/figureFault";
import type { MeasureAssessment } from "./assessment";
import { GIVEN_FIGURES, type GivenFigure, type GivenFigureName } from "./given";
import { milestoneLevel } from "./rules/milestone";
import { LEVEL_DECIMALS } from "./rules/printedMilestone";

/**
 * Why a measure has its status, in words a board member can check against the row: "missed 25%, better than last
 * year's 21.4%".
 */
export function statusReason(assessment: MeasureAssessment): string {
  return [...byHandWords(assessment), groundsReason(assessment)].join(" ");
}

/**
 * What a person gave by hand, and what the report says in its place, a sentence each.
 *
 * @example
 * byHandWords({ given: { actual: { heading: "Actual", text: "350", instead: "342" } } })
 *   //=> ["Actual typed by hand: 350; in the source: 342."]
 */
export function byHandWords({ given = {}, givenStatus }: ByHandOf): readonly string[] {
  const figures = GIVEN_FIGURES.flatMap((name) => given[name] ?? []).map(
    ({ heading, text, instead }) => `${heading} typed by hand: ${text}; in the source: ${instead}.`,
  );
  if (givenStatus === undefined) return figures;
  const { heading, text, workedOut } = givenStatus;
  return [...figures, `${heading} given by hand: ${text}; worked out: ${workedOut.status}.`];
}

interface ByHandOf {
  readonly given?: Readonly<Partial<Record<GivenFigureName, Pick<GivenFigure, "heading" | "text" | "instead">>>>;
  readonly givenStatus?: MeasureAssessment["givenStatus"];
}

/** The same without what a person gave by hand. */
export function groundsReason(assessment: MeasureAssessment): string {
  const reason = groundsInWords(assessment);
  const { row, actual } = assessment;
  const { chosen } = row ?? {};
  if (chosen == null || actual.kind === "missing") return reason;
  if (chosen.addedUp.length > 0)
    return `${reason} (${firstToLast(chosen.addedUp.map(({ heading }) => heading))} added up)`;
  if (chosen.workedOut) return `${reason} (worked out from its numerator and denominator)`;
  // The report's period has no figure of its own: say which one stands in for it.
  return chosen.standsIn === null ? reason : `${reason} (the figure is for ${chosen.standsIn})`;
}

function groundsInWords(assessment: MeasureAssessment): string {
  const { measure, row } = assessment;
  const rating = assessment.givenStatus?.workedOut ?? assessment.rating;
  const target = targetAsPrinted(assessment);
  // For a measure that is itself a change, "last year" is no change.
  const isChange = measure.unit.kind === "percentChange";
  const lastYear = isChange
    ? "no change"
    : `last year’s ${formatFigure(assessment.lastYear, measure.unit, row?.figures.lastYear?.decimals)}`;
  switch (rating.grounds) {
    case "targetMet":
      return `met the target of ${target}`;
    case "targetMissed":
      return `missed the target of ${target}`;
    case "missedBetterThanLastYear":
      return `missed ${missed(assessment)}, better than ${lastYear}`;
    case "missedWorseThanLastYear":
      return `missed ${missed(assessment)}, worse than ${lastYear}`;
    case "missedSameAsLastYear":
      return isChange
        ? `missed ${missed(assessment)}, with no change on last year`
        : `missed ${missed(assessment)}, the same as ${lastYear}`;
    case "missedLastYearUnknown":
      if (row?.chosen?.unlike === true)
        return `missed ${missed(assessment)}, and last year’s figure is for another length of time`;
      if (row?.chosen?.otherComparator != null && row.figures.lastYear === undefined)
        return (
          `missed ${missed(assessment)}, and last year’s figure is not known: nobody says that ` +
          `“${row.chosen.otherComparator}” is last year’s`
        );
      return (
        `missed ${missed(assessment)}, and last year’s figure is ` +
        `${isSuppressed(assessment.lastYear) ? "suppressed" : "not known"}`
      );
    case "withinTolerance":
      return `missed ${target}, within the tolerance`;
    case "beyondTolerance":
      return `missed ${target} by more than the tolerance`;
    case "insideRange":
      return `inside the range ${range(assessment)}`;
    case "outsideRangeWithinTolerance":
      return `outside the range ${range(assessment)}, within the tolerance`;
    case "outsideRange":
      return `outside the range ${range(assessment)}`;
    case "thresholdReached":
      return `meets the plan’s limit for ${rating.status}`;
    case "noThresholdReached":
      return "meets none of the plan’s limits";
    case "milestoneReached":
      return isChange ? `reached ${missed(assessment)}` : `reached the milestone level of ${missed(assessment)}`;
    case "actualMissing":
    case "figureInError":
      return withoutActual(assessment);
    case "targetMissing":
      return measure.targetWords === undefined
        ? "the plan sets no target"
        : `the plan’s target is in words: “${measure.targetWords}”`;
    case "noTargetByDesign":
      return "no target, by design";
    case "noTargetToDate":
      return assessment.row?.chosen?.addsUnknown === true
        ? "nobody says whether its figures add up over the year, as its target may"
        : "the plan has a target for the year but none for this part of it";
    case "toleranceMissing":
      return `missed ${target}, and the plan sets no tolerance`;
    case "rangeMissing":
      return "the plan does not set both ends of the range";
    case "thresholdsMissing":
      return "the plan sets no limits";
    case "milestoneMissing":
      return "the plan sets no milestone";
    case "polarityUnknown":
      return "nobody says which way is better";
    case "noJudgement":
      return "neither a rise nor a fall is judged better";
    case "comparedOnly":
      return "compared with an earlier period, not rated";
  }
}

/** No figure, or one that could not be used: its finding says why. */
function withoutActual({ actual, row, given }: MeasureAssessment): string {
  const printed = row?.figures.actual;
  const meaning = printed?.meaning;
  if (isSuppressed(actual)) return meaning === undefined ? "suppressed" : `suppressed (${meaning})`;
  if (row?.shifted === true) return "its figures stand beside another label and were not used";
  if (printed?.fault?.kind === "notNumeric" && given?.actual !== undefined)
    return given.actual.unknown
      ? `what the actual comes to is not known (${printed.text})`
      : `the actual typed by hand (${printed.text}) is text, not a number`;
  if (printed?.fault != null) return faultReason(printed.fault, printed.text);
  return `no actual figure (${meaning ?? mark(actual)})`;
}

/** Why a figure that is there could not be used. */
function faultReason(fault: FigureFault, text: string): string {
  switch (fault.kind) {
    case "spanUnknown":
      return `it is not known whether ${text} is for the period or for the year to date`;
    case "spanDiffers":
      return (
        `the extract says that ${text} is ${SPAN_WORDS[fault.said]}, ` +
        `and the plan that it is ${SPAN_WORDS[otherSpan(fault.said)]}`
      );
    case "periodsMissing":
      return `${text} is for part of the year to date, and there is no figure for ${listed(fault.periods)}`;
    case "otherPeriod":
      return `there is no figure for the report’s period; the latest is for ${fault.period}`;
    case "periodUnread":
      if (fault.words === NO_PERIOD) return `the row of ${text} gives no period, and others do`;
      return isOfPublication(fault.words)
        ? `the row of ${text} says only “${fault.words}”, when the report’s period was not over`
        : `the words for the period of ${text}, “${fault.words}”, cannot be read as a period`;
    case "twoFigures":
      return `the extract gives two figures for the period, ${text} and ${fault.other}`;
    case "aggregationUnknown":
      return "nobody says whether its figures add up over the year";
    case "headerUnclear":
      return `it is not clear which rows are the headings of the table that ${text} stands in`;
    case "bandUnclear":
      return `it is not clear which of the headings over several columns ${text} stands under`;
    case "mergedFigure":
      return (
        `${text} stands in the merged cell ${fault.range}, over ` +
        (fault.over === "rows" ? "the rows of several measures" : "several columns of figures")
      );
    case "struckFigure":
      return `${text}, or the name of its row, is struck through`;
    case "otherName":
      return `the row of ${text} has the name of another measure, “${fault.name}”`;
    case "otherOrganisation":
      return `${text} is a figure of ${fault.organisation}, not of the plan’s organisation`;
    case "givenTwice":
      return `the actual is given twice, as ${text} and as ${fault.other}`;
    case "impossible":
      return `the actual as printed (${text}) cannot be: it must be ${fault.limit}`;
    case "unlikely":
      return fault.why === "nought"
        ? `nobody says whether ${text} is a figure or not yet filled in: ${fault.beside} stands beside it`
        : `${text} is out of scale with its target, ${fault.beside}`;
    case "notNumeric":
    case "unitMismatch":
    case "shownDiffers":
      return `the actual as printed (${text}) could not be used`;
  }
}

/** `Q1 to Q3`; one alone stands by itself. */
function firstToLast(names: readonly string[]): string {
  const [first = "", last = first] = [names[0], names.at(-1)];
  return names.length < 2 ? first : `${first} to ${last}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** Each figure is written with the decimals it was printed with, so that a reader finds it again. */
function targetAsPrinted({ measure, target, targetFrom, decimals }: MeasureAssessment): string {
  return formatFigure(target, measure.unit, targetFrom === "annual" ? measure.targetDecimals : decimals);
}

/** What was missed: where the rule is a milestone its level, or the change that it promises; else the target. */
function missed(assessment: MeasureAssessment): string {
  const { measure, lastYear, decimals } = assessment;
  if (measure.rule !== "milestone") return targetAsPrinted(assessment);
  if (measure.unit.kind === "percentChange")
    return `the promised change of ${formatFigure(measure.milestone, measure.unit, promisedDecimals(assessment))}`;
  if (lastYear.kind === "missing" || measure.milestone.kind === "missing") return "the milestone";
  return formatFigure(
    milestoneLevel(lastYear.number, measure.milestone.number),
    measure.unit,
    Math.max(decimals, LEVEL_DECIMALS),
  );
}

/** A promised change is written in full, and with no fewer decimals than the figures beside it. */
function promisedDecimals({ measure: { milestone }, decimals }: MeasureAssessment): number {
  return milestone.kind === "missing"
    ? decimals
    : Math.max(decimals, decimalsNeeded(milestone.number, LEVEL_DECIMALS, 2));
}

function range({ measure, decimals }: MeasureAssessment): string {
  return (
    `${formatFigure(measure.low, measure.unit, decimals)} to ` + `${formatFigure(measure.high, measure.unit, decimals)}`
  );
}

function isSuppressed(value: Value): boolean {
  return value.kind === "missing" && value.reason === "suppressed";
}

function mark(value: Value): string {
  return value.kind === "missing" ? MISSING_MARKS[value.reason] : "not usable";
}
