import { above, atLeast } from "../../domain/compare";
import type { Threshold } from "../../domain/plan";
import type { Value } from "../../domain/value";
import { rated, type Rating } from "../status";

/**
 * Status by rule 4, "thresholds": the first limit that the value meets decides; none met is Not rated.
 *
 * Value and limits in one unit. Missing actual or no thresholds: Not rated.
 *
 * Source: NHS and council plans that print their limits ("Green at 95% or more, Amber at 90% or more").
 *
 * @example
 * ragByThresholds({ kind: "number", number: 0.92 }, [{ status: "Green", comparison: ">=", limit: 0.95 },
 *   { status: "Amber", comparison: ">=", limit: 0.9 }, { status: "Red", comparison: "<", limit: 0.9 }]).status
 *   //=> "Amber"
 */
export function ragByThresholds(actual: Value, thresholds: readonly Threshold[]): Rating {
  if (actual.kind === "missing") return rated("Not rated", "actualMissing");
  if (thresholds.length === 0) return rated("Not rated", "thresholdsMissing");
  const first = thresholds.find((threshold) => meets(actual.number, threshold));
  return first === undefined ? rated("Not rated", "noThresholdReached") : rated(first.status, "thresholdReached");
}

function meets(value: number, { comparison, limit }: Threshold): boolean {
  switch (comparison) {
    case ">=":
      return atLeast(value, limit);
    case ">":
      return above(value, limit);
    case "<=":
      return atLeast(limit, value);
    case "<":
      return above(limit, value);
  }
}
