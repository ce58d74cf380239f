import type { Finding } from "../../domain/finding";
import { formatFigure } from "../../domain/formatFigure";
import { targetFromWords } from "../../map/plan/targetFromWords";
import type { CheckContext } from "../checkContext";

/** An assertion whose words hold a target that the plan does not: proposed, so that Y or N can be checked against it. */
export function targetInWords({ assertions }: CheckContext): Finding[] {
  return assertions.flatMap(({ planned }): Finding[] => {
    const proposed = planned.target.kind === "missing" ? targetFromWords(planned.assertion) : null;
    if (proposed === null) return [];
    return [
      {
        code: "targetInWords",
        item: planned.id,
        at: planned.at,
        found: proposed.words,
        expected: formatFigure(proposed.target, proposed.unit),
        evidence: { polarity: proposed.polarity },
      },
    ];
  });
}
