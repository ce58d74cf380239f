import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly name: string;
}

/** A national distribution of grades that does not add up to all the bodies that were graded (`Bodies` in the plan). */
export const distributionTotalDiffers = check({
  code: "distributionTotalDiffers",
  severity: "error",
  title: "Distribution does not total",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: the national grades for ${f.item} total ${f.found}, not ${f.expected}. Check each number.`,
  examples: [{ item: "J3", found: "42", expected: "43", evidence: { name: "Burglary" } }],
  looksAt: "judgements",
  passed: "Every national distribution adds up to all the bodies graded.",
  run,
});

function run({ plan, judgements }: CheckContext): Found<Evidence>[] {
  const { bodies } = plan.gradeScale;
  if (bodies === null) return [];
  return judgements.flatMap(({ planned, row, distribution }): Found<Evidence>[] => {
    if (distribution === null) return [];
    const total = distribution.reduce((sum, count) => sum + count, 0);
    if (total === bodies) return [];
    return [
      {
        item: planned.id,
        at: row?.gradeCounts[0]?.at ?? row?.label.at ?? null,
        found: String(total),
        expected: String(bodies),
        evidence: { name: planned.name },
      },
    ];
  });
}
