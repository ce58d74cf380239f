import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { formatFigure } from "../../domain/formatFigure";
import { targetFromWords } from "../../map/plan/targetFromWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly polarity: string;
}

/**
 * An assertion whose words hold a target that the plan does not: proposed, so that Y or N can be checked against it.
 */
export const targetInWords = check({
  code: "targetInWords",
  severity: "note",
  title: "Target in the words only",
  sentence: (f: Found<Evidence>) =>
    `${f.item} says ${quoted(f.found)} and the plan sets no target for it. If that is the target, ` +
    `put ${f.expected} in the plan (the row of ${cellWords(f)}) with polarity ` +
    `${f.evidence.polarity}. Its answer is then checked.`,
  examples: [{ item: "TC17", found: "3% reduction", expected: "-3.0%", evidence: { polarity: "lower" } }],
  looksAt: "assertions",
  passed: null,
  run,
});

function run({ assertions }: CheckContext): Found<Evidence>[] {
  return assertions.flatMap(({ planned }): Found<Evidence>[] => {
    const proposed = planned.target.kind === "missing" ? targetFromWords(planned.assertion) : null;
    if (proposed === null) return [];
    return [
      {
        item: planned.id,
        at: planned.at,
        found: proposed.words,
        expected: formatFigure(proposed.target, proposed.unit),
        evidence: { polarity: proposed.polarity },
      },
    ];
  });
}
