import { numberOrNull } from "../../domain/value";
import type { MeasureAssessment } from "../assessment";
import { milestoneLevel } from "../rules/milestone";
import { rangeWithTolerance } from "../rules/ragByRange";
import { toleranceLimit } from "../rules/ragByTolerance";

/**
 * Every level of the actual at which a measure's status can change, in its unit: target, last year, ends of the range,
 * limits, each with its tolerance. Between two of them the status stays the same.
 */
export function criticalLevels({ measure, target, lastYear }: MeasureAssessment): readonly number[] {
  const { rule, tolerance, polarity, unit } = measure;
  const aim = numberOrNull(target);
  // A measure that is itself a change is better than last year where it is better than no change.
  const before = unit.kind === "percentChange" ? 0 : numberOrNull(lastYear);
  const known = (levels: readonly (number | null)[]): number[] => levels.filter((level) => level !== null);
  switch (rule) {
    case "targetThenLastYear":
      return known([aim, before]);
    case "achieved":
      return known([aim]);
    case "tolerance":
      if (aim === null || tolerance === null || (polarity !== "higher" && polarity !== "lower")) return known([aim]);
      return [aim, toleranceLimit(aim, tolerance, polarity)];
    case "range": {
      const [low, high] = [numberOrNull(measure.low), numberOrNull(measure.high)];
      if (low === null || high === null || tolerance === null) return known([low, high]);
      return [low, high, ...rangeWithTolerance(low, high, tolerance)];
    }
    case "thresholds":
      return measure.thresholds.map(({ limit }) => limit);
    case "milestone": {
      const promised = numberOrNull(measure.milestone);
      if (promised === null || before === null) return known([before]);
      return [unit.kind === "percentChange" ? promised : milestoneLevel(before, promised), before];
    }
    case "comparison":
      return [];
  }
}
