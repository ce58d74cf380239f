import type { Finding } from "../domain/finding";
import type { Measure } from "../domain/plan";
import type { Polarity } from "../domain/polarity";
import { polarityOfName } from "../map/polarityOfName";
import type { CheckContext } from "./checkContext";

/** A measure whose name says which way is better, and whose polarity, as written or as left blank, says the other. */
export function polarityConflictsWithName({ plan }: CheckContext): Finding[] {
  return plan.measures.flatMap((measure): Finding[] => {
    const named = polarityOfName(measure.name);
    if (named === null || !isOpposite(measure.polarity, named) || measure.rule === "range" || isSizeOfReduction(measure, named)) return [];
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

function isOpposite(polarity: Polarity, named: "higher" | "lower"): boolean {
  return polarity === (named === "higher" ? "lower" : "higher");
}

/** `Reduce burglary` with a target of +5%: the size of the reduction is what is counted, and more of it is better. */
function isSizeOfReduction({ unit, target }: Measure, named: "higher" | "lower"): boolean {
  return named === "lower" && unit.kind === "percentChange" && target.kind === "number" && target.number > 0;
}
