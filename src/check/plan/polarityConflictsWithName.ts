import type { Finding } from "../../domain/finding";
import type { Polarity } from "../../domain/polarity";
import { polarityNamed } from "../../map/plan/polarityOfName";
import type { CheckContext } from "../checkContext";

/** A measure whose name says which way is better, and whose polarity, as the plan or the extract says it, is the other. */
export function polarityConflictsWithName({ plan }: CheckContext): Finding[] {
  return plan.measures.flatMap((measure): Finding[] => {
    const named = polarityNamed(measure);
    if (named === null || !isOpposite(measure.polarity, named) || measure.rule === "range") return [];
    return [
      {
        code: "polarityConflictsWithName",
        item: measure.id,
        at: measure.at,
        found: measure.polarity,
        expected: named,
        evidence: { file: "plan", name: measure.name },
      },
    ];
  });
}

function isOpposite(polarity: Polarity | null, named: "higher" | "lower"): boolean {
  return polarity === (named === "higher" ? "lower" : "higher");
}
