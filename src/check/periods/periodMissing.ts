import type { Found } from "../../domain/finding";
import { quoted } from "../../domain/findingWords";
import { addsUp } from "../../domain/addsUp";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly name: string;
}

/**
 * No period anywhere, where a measure adds up over the year and has a target: nobody can say how much of the target
 * is due.
 */
export const periodMissing = check({
  code: "periodMissing",
  severity: "error",
  title: "No period given",
  sentence: (f: Found<Evidence>) =>
    "Neither the plan nor the extract says what period the figures are for, so it cannot be told " +
    `how much of the target of ${f.item} ${quoted(f.evidence.name)} is due. Give the plan a Period ` +
    "in its settings.",
  examples: [{ item: "M2", found: null, expected: "a period", evidence: { name: "Burglary" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ plan, extract }: CheckContext): Found<Evidence>[] {
  if (extract.report.from !== "none") return [];
  const [first] = plan.measures.filter(
    (measure) => addsUp(measure) && (measure.targetsToDate !== null || measure.target.kind === "number"),
  );
  if (first === undefined) return [];
  return [
    {
      item: first.id,
      at: null,
      found: null,
      expected: "a period",
      evidence: { name: first.name },
    },
  ];
}
