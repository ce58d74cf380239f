import type { Found } from "../../domain/finding";
import { quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** An action of the plan that no row of the extract is about. */
export const missingAction = check({
  code: "missingAction",
  severity: "error",
  title: "Action missing from the extract",
  sentence: (f: Found) => `The extract has no row for action ${f.item} ${quoted(f.expected)}. Add its row.`,
  examples: [{ item: "1.3", found: null, expected: "Buy new cars", evidence: {} }],
  looksAt: "actions",
  passed: "Every action of the plan is in the extract.",
  run,
});

function run({ plan, extract }: CheckContext): Found[] {
  const reported = new Set(extract.actions.map((row) => row.action?.id));
  return plan.actions
    .filter(({ id }) => !reported.has(id))
    .map((action) => ({
      item: action.id,
      at: action.at,
      found: null,
      expected: action.action,
      evidence: {},
    }));
}
