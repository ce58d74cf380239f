import type { Found } from "../../domain/finding";
import type { InPlan } from "../../domain/findingWords";
import type { Measure } from "../../domain/plan";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/**
 * A plan that names no rule and gives nothing to tell one by: no target, range, limits or milestone for any measure.
 */
export const ruleMissing = check({
  code: "ruleMissing",
  severity: "warning",
  title: "Nothing to rate by",
  sentence: (_f: Found<InPlan>) =>
    "The plan gives no measure a target and names no rule, so none can be rated. Add targets, or a " +
    "rule in its settings: Comparison, where figures are only compared.",
  examples: [{ item: null, found: null, expected: "a rule, or targets", evidence: { file: "plan" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ plan }: CheckContext): Found<InPlan>[] {
  const [first] = plan.measures;
  if (first === undefined || !plan.measures.every(hasNothingToRateBy)) return [];
  return [
    {
      item: null,
      at: first.targetAt ?? first.at,
      found: null,
      expected: "a rule, or targets",
      evidence: { file: "plan" },
    },
  ];
}

function hasNothingToRateBy({ ruleStated, target, targetWords, targetsToDate }: Measure): boolean {
  return (
    !ruleStated &&
    targetWords === undefined &&
    targetsToDate === null &&
    target.kind === "missing" &&
    target.reason === "notAvailable"
  );
}
