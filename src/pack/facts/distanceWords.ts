import type { MeasureAssessment } from "../../assess/assessment";
import { nextStatuses, nextStatusesInCounts, type NextStatus } from "../../assess/distance/nextStatuses";
import { usualMovement } from "../../assess/distance/usualMovement";
import { atLeast } from "../../domain/compare";
import { formatFigure } from "../../domain/formatFigure";
import { isProportion, type Unit } from "../../domain/units/unit";

/** How many of how many a percentage is, with what they are called. */
export interface CountsKnown {
  readonly numerator: number;
  readonly denominator: number;
  readonly of: string;
}

/**
 * What gives a better status, a clause each: in things counted where the counts are known, else in the measure's unit.
 */
export function distanceWords(assessment: MeasureAssessment, counts: CountsKnown | null): readonly string[] {
  const inCounts = counts === null ? [] : nextStatusesInCounts(assessment, counts);
  if (counts !== null && inCounts.length > 0)
    return inCounts.map(
      ({ status, margin }) =>
        `${amount(margin, { kind: "count" }, 0)} ${margin > 0 ? "more" : "fewer"} of “${counts.of}” makes ${status}`,
    );
  return nextStatuses(assessment).map((next) => `${step(next, assessment.measure.unit)} makes ${next.status}`);
}

/** Whether the nearest better status is within the measure's usual movement, in words; null where it is not known. */
export function movementWords(assessment: MeasureAssessment, figures: readonly number[]): string | null {
  const [next] = nextStatuses(assessment);
  const usual = usualMovement(figures);
  if (next === undefined || usual === null) return null;
  const { unit } = assessment.measure;
  const within = atLeast(usual, Math.abs(next.margin));
  return (
    `${within ? "within" : "further than"} its usual movement from one period to the next ` +
    `(${amount(usual, unit, next.decimals)}${unitWords(unit, false)}).`
  );
}

/** `0.6 points higher`, `10 fewer`, `£1,200 less`. */
function step({ margin, decimals }: NextStatus, unit: Unit): string {
  const size = amount(margin, unit, decimals);
  switch (unit.kind) {
    case "count":
      return `${size} ${margin > 0 ? "more" : "fewer"}`;
    case "money":
      return `${size} ${margin > 0 ? "more" : "less"}`;
    case "percent":
    case "percentChange":
    case "other":
      return `${size}${unitWords(unit, size === "1")} ${margin > 0 ? "higher" : "lower"}`;
  }
}

function amount(size: number, unit: Unit, decimals: number): string {
  return formatFigure(Math.abs(size), unit, decimals).replace("%", "");
}

/** ` points`, ` days`; a label of several words stands in its column and is not repeated. */
function unitWords(unit: Unit, one: boolean): string {
  if (isProportion(unit)) return one ? " point" : " points";
  return unit.kind === "other" && unit.label !== "" && !/\s/.test(unit.label.trim()) ? ` ${unit.label.trim()}` : "";
}
