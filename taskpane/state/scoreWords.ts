import type { ColumnClaim } from "../../src/index";
import { CERTAIN } from "../../src/index";

/**
 * How sure the proposal for a column is, and why, in words.
 *
 * @example
 * scoreWords({ role: "actual", score: 1, reason: "known wording for actual" }) //=> "Sure: a usual heading for it"
 * scoreWords({ role: null, score: 1, reason: "not used" }) //=> "Not used"
 */
export function scoreWords({ role, score, reason }: Pick<ColumnClaim, "role" | "score" | "reason">): string {
  // The core names the role by its id, which is no word for people, and which the choice shows anyway.
  const because = reason.replace(/^known wording for \w+$/, "a usual heading for it");
  if (role === null || because === "confirmed before" || because === "chosen by you") return capital(because);
  return `${score >= 1 ? "Sure" : score >= CERTAIN ? "Likely" : "Not sure"}: ${because}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
