import type { Plan, PlannedAssertion } from "../domain/plan";
import { missing, type Value } from "../domain/value";
import type { AssertionRow } from "../map/mappedRows";
import { achieved, type Achieved } from "./rules/achieved";

/** One assertion of a plan: what was stated, and what its figures say (rule 5). */
export interface AssertionAssessment {
  readonly planned: PlannedAssertion;
  /** The extract's row; null where it has none. */
  readonly row: AssertionRow | null;
  /** Y or N as stated; `Not stated` where the extract says neither. */
  readonly stated: "Y" | "N" | "Not stated";
  readonly actual: Value;
  /** Y or N where both target and actual are numbers, else Not rated. */
  readonly byFigures: Achieved;
  readonly decimals: number;
}

/**
 * Every assertion of the plan in its order: Y or N as the extract states it, and as its figures give it.
 *
 * Source: Leicestershire Police Authority, annual report 2008/09.
 */
export function assessAssertions(plan: Plan, rows: readonly AssertionRow[]): AssertionAssessment[] {
  return plan.assertions.map((planned) => {
    const row = rows.find(({ assertion }) => assertion?.id === planned.id) ?? null;
    const actual = row?.actual?.value ?? missing("notAvailable");
    return {
      planned,
      row,
      stated: readYesNo(row?.achieved?.text ?? "") ?? "Not stated",
      actual,
      byFigures: achieved(actual, planned.target, planned.polarity),
      decimals: Math.max(planned.targetDecimals, row?.actual?.decimals ?? 0),
    };
  });
}

/**
 * Yes or no as reports write it; null for anything else.
 *
 * @example
 * readYesNo("Yes") //=> "Y"
 * readYesNo("n") //=> "N"
 * readYesNo("partly") //=> null
 */
export function readYesNo(text: string): "Y" | "N" | null {
  const answer = text.trim().toLowerCase();
  if (["y", "yes", "achieved", "met", "✓", "true"].includes(answer)) return "Y";
  return ["n", "no", "not achieved", "not met", "✗", "false"].includes(answer) ? "N" : null;
}
