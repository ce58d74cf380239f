import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import type { RuleName } from "../../domain/plan";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Whether a rule says itself what is better. */
const SAYS_ITSELF: Readonly<Record<RuleName, boolean>> = {
  targetThenLastYear: false,
  tolerance: false,
  range: true,
  thresholds: true,
  achieved: false,
  milestone: false,
  comparison: false,
};

interface Evidence {
  readonly name: string;
}

/**
 * A column of the extract that says the other way is better than the plan does. The plan's stands, as its target would.
 */
export const polarityDiffers = check({
  code: "polarityDiffers",
  severity: "error",
  title: "Polarity differs from the plan",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} says ${quoted(f.found)} for which way is better of ${f.item} ` +
    `${quoted(f.evidence.name)}. The plan says ${f.expected}, which is used. Correct whichever is ` +
    "wrong.",
  examples: [{ item: "M2", found: "High", expected: "lower", evidence: { name: "Burglary" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ measures }: CheckContext): Found<Evidence>[] {
  return measures.flatMap(({ measure, row }): Found<Evidence>[] => {
    const stated = row?.statedPolarity;
    if (stated?.polarity == null || measure.polarityFrom !== "plan" || SAYS_ITSELF[measure.rule]) return [];
    // With polarity none the plan judges neither way, whatever the extract says.
    if (measure.polarity === null || measure.polarity === "none" || measure.polarity === stated.polarity) return [];
    return [
      {
        item: measure.id,
        at: stated.at,
        found: stated.text,
        expected: measure.polarity,
        evidence: { name: measure.name },
      },
    ];
  });
}
