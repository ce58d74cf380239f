import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** A national distribution of grades that does not add up to all the bodies that were graded (`Bodies` in the plan). */
export function distributionTotalDiffers({ plan, judgements }: CheckContext): Finding[] {
  const { bodies } = plan.gradeScale;
  if (bodies === null) return [];
  return judgements.flatMap(({ planned, row, distribution }): Finding[] => {
    if (distribution === null) return [];
    const total = distribution.reduce((sum, count) => sum + count, 0);
    if (total === bodies) return [];
    return [
      {
        code: "distributionTotalDiffers",
        item: planned.id,
        at: row?.gradeCounts[0]?.at ?? row?.label.at ?? null,
        found: String(total),
        expected: String(bodies),
        evidence: { name: planned.name },
      },
    ];
  });
}
