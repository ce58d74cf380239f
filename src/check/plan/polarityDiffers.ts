import type { Finding } from "../../domain/finding";
import type { RuleName } from "../../domain/plan";
import type { CheckContext } from "../checkContext";

/** Rules that say themselves what is better. */
const SAY_THEMSELVES: readonly RuleName[] = ["range", "thresholds"];

/** A column of the extract that says the other way is better than the plan does. The plan's stands, as its target would. */
export function polarityDiffers({ measures }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row }): Finding[] => {
    const stated = row?.statedPolarity;
    if (stated?.polarity == null || measure.polarityFrom !== "plan" || SAY_THEMSELVES.includes(measure.rule)) return [];
    // With polarity none the plan judges neither way, whatever the extract says.
    if (measure.polarity === null || measure.polarity === "none" || measure.polarity === stated.polarity) return [];
    return [
      {
        code: "polarityDiffers",
        item: measure.id,
        at: stated.at,
        found: stated.text,
        expected: measure.polarity,
        evidence: { name: measure.name },
      },
    ];
  });
}
