import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { isSameName, standsUnder } from "./sameName";

interface Evidence {
  /** What the row stands under, where its name is an action’s of another objective; `""` where it is not said. */
  readonly under?: string;
}

/** A row about an action that the plan does not have; only where the plan lists actions at all. */
export const unknownAction = check({
  code: "unknownAction",
  severity: "error",
  title: "Action not in the plan",
  sentence: (f: Found<Evidence>) =>
    f.evidence.under !== undefined
      ? `${cellWords(f)}: ${quoted(f.found)} stands ${standsUnder(f.evidence.under, "action")}. Put the ID of ` +
        "the one that is meant in the row, or take it out."
      : f.expected === null
        ? `${cellWords(f)}: ${quoted(f.found)} is not an action of the plan. Add it to the plan, or take the row out.`
        : `${cellWords(f)}: ${quoted(f.found)} is not an action of the plan. The nearest is ` +
          `${quoted(f.expected)}. Correct the row.`,
  examples: [
    { item: "1.4", found: "Train all recruits", expected: "Train the new recruits", evidence: {} },
    { item: "1.5", found: "Paint the cells", expected: null, evidence: {} },
    { item: null, found: "Train all recruits", expected: "Train all recruits", evidence: { under: "Estates" } },
  ],
  looksAt: "actions",
  passed: "Every action of the extract is in the plan.",
  run,
});

function run({ plan, extract }: CheckContext): Found<Evidence>[] {
  if (plan.actions.length === 0) return [];
  return extract.actions
    .filter((row) => row.action === null)
    .map((row) => ({
      item: row.id?.text ?? null,
      at: row.label.at,
      found: row.label.text,
      expected: row.nearest,
      evidence:
        row.nearest !== null && isSameName(row.label.text, row.nearest) ? { under: row.objective?.text ?? "" } : {},
    }));
}
