import type { CellRef } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords, quoted, type InPlan } from "../../domain/findingWords";
import { plainLabel } from "../../map/match/plainLabel";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Words that make no difference to what a task is. */
const FILLER: ReadonlySet<string> = new Set([
  "a",
  "an",
  "the",
  "our",
  "its",
  "new",
  "dedicated",
  "further",
  "continue",
  "to",
  "of",
  "and",
  "for",
  "in",
  "on",
  "with",
  "will",
  "we",
  "force",
  "full",
  "fully",
]);
/** Fewer words than this may head two tasks: "Improve communications". */
const LEAST = 4;

interface Evidence extends InPlan {
  readonly other: string;
}

/** Two actions or two assertions of the plan that ask for the same thing. */
export const taskRepeated = check({
  code: "taskRepeated",
  severity: "note",
  title: "Asked for twice",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} ${quoted(f.found)} asks for the same as ${f.evidence.other}. Keep ` +
    "one of them, or say how they differ.",
  examples: [
    { item: "1.2", found: "Recruit new constables", expected: null, evidence: { file: "plan", other: "1.1" } },
  ],
  looksAt: "actions",
  passed: null,
  run,
});

function run({ plan }: CheckContext): Found<Evidence>[] {
  return [
    ...repeatsIn(plan.actions.map(({ id, action, at }) => ({ id, name: action, at }))),
    ...repeatsIn(plan.assertions.map(({ id, assertion, at }) => ({ id, name: assertion, at }))),
  ];
}

function repeatsIn(
  tasks: readonly { readonly id: string; readonly name: string; readonly at: CellRef }[],
): Found<Evidence>[] {
  const first = new Map<string, string>();
  return tasks.flatMap(({ id, name, at }): Found<Evidence>[] => {
    const words = plainLabel(name)
      .split(" ")
      .filter((word) => !FILLER.has(word));
    const key = words.join(" ");
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, id);
    if (earlier === undefined || words.length < LEAST) return [];
    return [{ item: id, at, found: name, expected: null, evidence: { other: earlier, file: "plan" } }];
  });
}
