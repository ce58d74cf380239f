import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** An action of the plan that no row of the extract is about. */
export function missingAction({ plan, extract }: CheckContext): Finding[] {
  const reported = new Set(extract.actions.map((row) => row.action?.id));
  return plan.actions
    .filter(({ id }) => !reported.has(id))
    .map((action) => ({
      code: "missingAction",
      item: action.id,
      at: action.at,
      found: null,
      expected: action.action,
      evidence: {},
    }));
}
