import type { Found } from "../../domain/finding";
import { cellWords, quoted, type InPlan } from "../../domain/findingWords";
import type { Polarity } from "../../domain/polarity";
import { polarityNamed } from "../../map/plan/polarityOfName";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence extends InPlan {
  readonly name: string;
}

/**
 * A measure whose name says which way is better, and whose polarity, as the plan or the extract says it, is the other.
 */
export const polarityConflictsWithName = check({
  code: "polarityConflictsWithName",
  severity: "warning",
  title: "Polarity against the name",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} ${quoted(f.evidence.name)} is rated as better when ${f.found}. Its ` +
    `name says ${f.expected}. Put ${f.expected} in the plan’s Polarity, or change the name.`,
  examples: [{ item: "M2", found: "higher", expected: "lower", evidence: { file: "plan", name: "Reduce burglary" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ plan }: CheckContext): Found<Evidence>[] {
  return plan.measures.flatMap((measure): Found<Evidence>[] => {
    const byName = polarityNamed(measure);
    if (byName === null || !isOpposite(measure.polarity, byName) || measure.rule === "range") return [];
    return [
      {
        item: measure.id,
        at: measure.at,
        found: measure.polarity,
        expected: byName,
        evidence: { file: "plan", name: measure.name },
      },
    ];
  });
}

function isOpposite(polarity: Polarity | null, byName: "higher" | "lower"): boolean {
  return polarity === (byName === "higher" ? "lower" : "higher");
}
