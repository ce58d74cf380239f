import type { MeasureAssessment } from "../../assess/assessment";
import { shownAsTyped } from "../../assess/given";
import { milestoneLevel } from "../../assess/rules/milestone";
import { LEVEL_DECIMALS } from "../../assess/rules/printedMilestone";
import { difference } from "../../domain/compare";
import { decimalsNeeded } from "../../domain/decimalText";
import { formatDifference, formatFigure } from "../../domain/formatFigure";
import type { Threshold } from "../../domain/plan";
import { isProportion } from "../../domain/units/unit";
import { trueMinus } from "../blocks";
import type { MeasureFacts, Sourced } from "./packFacts";

/** The target as it is printed: of a range both its ends, of a milestone the level that it promises. */
export function targetOf({ measure, target, targetFrom, lastYear, decimals, row, given }: MeasureAssessment): Sourced {
  const written = (value: Parameters<typeof formatFigure>[0], places = decimals): string =>
    trueMinus(formatFigure(value, measure.unit, places));
  if (targetFrom === "byHand") return { text: shownAsTyped(given?.target) ?? written(target), source: null };
  if (measure.rule === "thresholds") return { text: greenLimit(measure, decimals), source: measure.targetAt };
  if (measure.rule === "range")
    return { text: `${written(measure.low)} to ${written(measure.high)}`, source: measure.cells.low ?? null };
  if (measure.rule === "milestone") {
    const source = measure.cells.milestone ?? null;
    if (measure.milestone.kind === "missing" || measure.unit.kind === "percentChange")
      return { text: written(measure.milestone), source };
    return lastYear.kind === "missing"
      ? { text: "[x]", source }
      : { text: written(milestoneLevel(lastYear.number, measure.milestone.number), levelDecimals(decimals)), source };
  }
  if (target.kind === "missing" && measure.targetWords !== undefined)
    return { text: measure.targetWords, source: measure.targetAt };
  const source = targetFrom === "extract" ? (row?.figures.target?.at ?? null) : measure.targetAt;
  return { text: written(target), source };
}

/** The limit of Green, `≤ 4.5%`, which stands in a target's place. */
function greenLimit(measure: MeasureAssessment["measure"], decimals: number): string {
  const green = measure.thresholds.find(({ status }) => status === "Green");
  return green === undefined ? "[x]" : limitText(green, measure, decimals);
}

/** Every limit in the order in which they decide: `Green ≤ 4.5%, Amber ≤ 5.0%, Red > 5.0%`. */
export function limitsOf({ measure, decimals }: MeasureAssessment): Pick<MeasureFacts, "limits"> {
  if (measure.rule !== "thresholds" || measure.thresholds.length === 0) return {};
  return {
    limits: measure.thresholds
      .map((threshold) => `${threshold.status} ${limitText(threshold, measure, decimals)}`)
      .join(", "),
  };
}

const SIGNS: Readonly<Record<Threshold["comparison"], string>> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<" };

function limitText({ comparison, limit }: Threshold, { unit }: MeasureAssessment["measure"], decimals: number): string {
  return trueMinus(`${SIGNS[comparison]} ${formatFigure(limit, unit, decimalsAtLeast(limit, unit, decimals))}`);
}

/** A limit of 4.5% is not printed as 5% where the figures have no decimals. */
function decimalsAtLeast(limit: number, unit: MeasureAssessment["measure"]["unit"], decimals: number): number {
  return Math.max(decimals, decimalsNeeded(limit, 6, isProportion(unit) ? 2 : 0));
}

/** Decimals of a milestone’s level, here as in the words for its status. */
function levelDecimals(decimals: number): number {
  return Math.max(decimals, LEVEL_DECIMALS);
}

/** Actual less target; of a range, how far outside it the actual is. */
export function varianceOf({ measure, actual, variance, rating, decimals }: MeasureAssessment): string {
  const { low, high, unit } = measure;
  const places = measure.rule === "milestone" && unit.kind !== "percentChange" ? levelDecimals(decimals) : decimals;
  const written = (apart: number): string => trueMinus(formatDifference(apart, unit, places));
  if (variance !== null) return written(variance);
  if (rating.grounds === "noTargetByDesign" || measure.rule === "comparison") return "[z]";
  if (measure.rule !== "range" || actual.kind === "missing" || low.kind === "missing" || high.kind === "missing")
    return "[x]";
  if (rating.grounds === "insideRange") return written(0);
  return written(difference(actual.number, actual.number < low.number ? low.number : high.number));
}
