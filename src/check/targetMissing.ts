import type { Finding } from "../domain/finding";
import type { CheckContext } from "./checkContext";

/** A measure that cannot be rated because the plan lacks what its rule needs: a target, milestone, range or limits. */
export function targetMissing({ measures }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row, judgement }): Finding[] => {
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
