import type { Found } from "../../domain/finding";
import { cellWords, type InPlan, quoted } from "../../domain/findingWords";
import type { PlannedAction } from "../../domain/plan";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence extends InPlan {
  readonly lacks: "lead" | "reporting cadence";
  /** Ids of the others that lack it, with commas; empty where there are none. */
  readonly more: string;
  /** How many of the plan's actions have it. */
  readonly having: string;
}

/**
 * Actions that nobody is named for, or that say not how often they are reported, where at least half of the plan's
 * actions have that. A lead that the extract gives will do. One finding for all that lack the same.
 */
export const leadMissing = check({
  code: "leadMissing",
  severity: "warning",
  title: "No lead or reporting cadence",
  sentence: (f: Found<Evidence>) => {
    const { lacks, more, having } = f.evidence;
    const column = lacks === "lead" ? "Owner" : "Frequency";
    const have = more === "" ? "has" : "have";
    return (
      `${cellWords(f)}: ${f.item} ${quoted(f.found)}${more === "" ? "" : ` and ${more}`} ${have} no ${lacks}, and ` +
      `${having} of the plan’s actions have one. Put it in the column ${column}.`
    );
  },
  examples: [
    {
      item: "1.2",
      found: "Train the new recruits",
      expected: null,
      evidence: { file: "plan", lacks: "lead", more: "1.4, 1.7", having: "12" },
    },
    {
      item: "1.2",
      found: "Train the new recruits",
      expected: null,
      evidence: { file: "plan", lacks: "reporting cadence", more: "", having: "14" },
    },
  ],
  looksAt: "actions",
  passed: null,
  run,
});

function run({ plan, extract }: CheckContext): Found<Evidence>[] {
  const leads = new Set(
    extract.actions.flatMap(({ action, owner }) => (isSaid(owner?.text) ? (action?.id ?? []) : [])),
  );
  return [
    ...lacking(plan.actions, "lead", ({ id, owner }) => isSaid(owner) || leads.has(id)),
    ...lacking(plan.actions, "reporting cadence", ({ frequency }) => isSaid(frequency)),
  ];
}

function lacking(
  actions: readonly PlannedAction[],
  lacks: Evidence["lacks"],
  has: (action: PlannedAction) => boolean,
): Found<Evidence>[] {
  const without = actions.filter((action) => !has(action));
  const [first, ...others] = without;
  const having = actions.length - without.length;
  if (first === undefined || having < without.length) return [];
  const more = others.map(({ id }) => id).join(", ");
  return [
    {
      item: first.id,
      at: first.at,
      found: first.action,
      expected: null,
      evidence: { file: "plan", lacks, more, having: String(having) },
    },
  ];
}

/** Whether a cell says something: a dash or "[x]" does not, nor does "to be confirmed". */
function isSaid(text: string | null | undefined): boolean {
  return text != null && !/^\W*(?:(?:x|n\/?a|none|tb[acd]|to be (?:confirmed|agreed|decided)|vacant)\W*)?$/i.test(text);
}
