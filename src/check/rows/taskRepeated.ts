import type { CellRef } from "../../domain/cell";
import type { Finding } from "../../domain/finding";
import { plainLabel } from "../../map/match/plainLabel";
import type { CheckContext } from "../checkContext";

/** Words that leave a task the same task. */
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

/** Two actions or two assertions of the plan that ask for the same thing. */
export function taskRepeated({ plan }: CheckContext): Finding[] {
  return [
    ...repeatsIn(plan.actions.map(({ id, action, at }) => ({ id, name: action, at }))),
    ...repeatsIn(plan.assertions.map(({ id, assertion, at }) => ({ id, name: assertion, at }))),
  ];
}

function repeatsIn(tasks: readonly { readonly id: string; readonly name: string; readonly at: CellRef }[]): Finding[] {
  const first = new Map<string, string>();
  return tasks.flatMap(({ id, name, at }): Finding[] => {
    const words = plainLabel(name)
      .split(" ")
      .filter((word) => !FILLER.has(word));
    const key = words.join(" ");
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, id);
    if (earlier === undefined || words.length < LEAST) return [];
    return [
      { code: "taskRepeated", item: id, at, found: name, expected: null, evidence: { other: earlier, file: "plan" } },
    ];
  });
}
