import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** A row about an action that the plan does not have; only where the plan lists actions at all. */
export function unknownAction({ plan, extract }: CheckContext): Finding[] {
  if (plan.actions.length === 0) return [];
  return extract.actions
    .filter((row) => row.action === null)
    .map((row) => ({
      code: "unknownAction",
      item: row.id?.text ?? null,
      at: row.label.at,
      found: row.label.text,
      expected: row.nearest,
      evidence: {},
    }));
}
