import type { Finding } from "../domain/finding";
import type { CheckContext } from "./checkContext";
import { ruleMissing } from "./ruleMissing";

/** A measure that cannot be rated because the plan lacks what its rule needs: a target, milestone, range or limits. */
export function targetMissing(context: CheckContext): Finding[] {
  // Where the plan has no target and no rule at all, one finding says it for every measure.
  if (ruleMissing(context).length > 0) return [];
  return context.measures.flatMap(({ measure, row, judgement }): Finding[] => {
    const lacking = LACKING.get(judgement.grounds);
    if (lacking === undefined) return [];
    const stated = row?.figures.target;
    return [
      {
        code: "targetMissing",
        item: measure.id,
        at: measure.targetAt ?? measure.at,
        found: stated?.value.kind === "number" ? stated.text : null,
        expected: lacking,
        evidence: { name: measure.name },
      },
    ];
  });
}

const LACKING: ReadonlyMap<string, string> = new Map([
  ["targetMissing", "a target"],
  ["noTargetToDate", "a target for this part of the year"],
  ["toleranceMissing", "a tolerance"],
  ["rangeMissing", "both ends of the range"],
  ["thresholdsMissing", "limits"],
  ["milestoneMissing", "a milestone"],
]);
