import type { Polarity } from "../../domain/polarity";
import type { Value } from "../../domain/value";
import { reaches } from "../change/better";

/** Whether a target was achieved: yes, no, or it cannot be told. */
export type Achieved = "Y" | "N" | "Not rated";

/**
 * Rule 5, "achieved": Y where the actual is at the target or better, N where it is not.
 *
 * Both in one unit. Either missing, or polarity `none`, `range` or null (nobody says): Not rated.
 *
 * Source: Leicestershire Constabulary, annual plan assertions 2008-09 (Y or N against each assertion).
 *
 * @example
 * achieved({ kind: "number", number: 355 }, { kind: "number", number: 360 }, "lower") //=> "Y"
 * achieved({ kind: "number", number: 0.148 }, { kind: "number", number: 0.2 }, "higher") //=> "N"
 */
export function achieved(actual: Value, target: Value, polarity: Polarity | null): Achieved {
  if (polarity === null || polarity === "none" || polarity === "range") return "Not rated";
  if (actual.kind === "missing" || target.kind === "missing") return "Not rated";
  return reaches(actual.number, target.number, polarity) ? "Y" : "N";
}
