import type { Finding } from "../../domain/finding";
import type { Measure } from "../../domain/plan";
import type { CheckContext } from "../checkContext";

/** A plan that names no rule and gives nothing to tell one by: no target, range, limits or milestone for any measure. */
export function ruleMissing({ plan }: CheckContext): Finding[] {
  const [first] = plan.measures;
  if (first === undefined || !plan.measures.every(hasNothingToRateBy)) return [];
  return [
    {
      code: "ruleMissing",
      item: null,
      at: first.targetAt ?? first.at,
      found: null,
      expected: "a rule, or targets",
      evidence: { file: "plan" },
    },
  ];
}

function hasNothingToRateBy({ ruleStated, target, targetsToDate }: Measure): boolean {
  return !ruleStated && targetsToDate === null && target.kind === "missing" && target.reason === "notAvailable";
}
