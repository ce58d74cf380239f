import type { Finding } from "../domain/finding";
import type { Objective, Plan } from "../domain/plan";
import type { Words } from "../map/extract";
import { sameId } from "../map/itemOf";
import { plainLabel } from "../map/plainLabel";
import type { CheckContext } from "./checkContext";

/** Any row about an item of the plan: where it stands and what it is numbered. */
interface Placed {
  readonly item: { readonly id: string; readonly objective: string; readonly name: string };
  readonly label: Words;
  readonly id: Words | null;
  readonly objective: Words | null;
}

/**
 * An item that stands under another objective than the plan's, or has another number. Only headings that are objectives
 * of the plan count: a table's title is none.
 */
export function objectiveMoved({ plan, extract }: CheckContext): Finding[] {
  const rows = [
    ...extract.measures.flatMap((row): Placed[] => (row.measure === null ? [] : [{ ...row, item: row.measure }])),
    ...extract.actions.flatMap((row): Placed[] => (row.action === null ? [] : [{ ...row, item: { ...row.action, name: row.action.action } }])),
  ];
  const names = new Map([...plan.measures.map(({ id, name }) => [id, name] as const), ...plan.actions.map(({ id, action }) => [id, action] as const)]);
  return rows.flatMap((row) => [...underAnother(row, plan), ...numberedOtherwise(row, names)]);
}

function underAnother({ item, label, objective }: Placed, plan: Plan): Finding[] {
  const found = objective === null ? null : objectiveOf(objective.text, plan.objectives);
  const planned = objectiveOf(item.objective, plan.objectives);
  if (objective === null || found === null || planned === null || found.id === planned.id) return [];
  return [{ code: "objectiveMoved", item: item.id, at: label.at, found: found.name, expected: planned.name, evidence: { what: "objective", name: item.name } }];
}

/** A row known by its name that has another item's number, or a number that the plan does not have. */
function numberedOtherwise({ item, label, id }: Placed, names: ReadonlyMap<string, string>): Finding[] {
  if (id === null) return [];
  if (!sameId(id.text, item.id)) {
    return [{ code: "objectiveMoved", item: item.id, at: id.at, found: id.text, expected: item.id, evidence: { what: "number", name: item.name } }];
  }
  const named = [...names].find(([, name]) => plainLabel(name) === plainLabel(label.text));
  if (named === undefined || sameId(named[0], item.id) || plainLabel(item.name) === plainLabel(label.text)) return [];
  return [{ code: "objectiveMoved", item: item.id, at: id.at, found: id.text, expected: named[0], evidence: { what: "number", name: named[1] } }];
}

/** `2`, `2.`, `Objective 2:` before an objective's name. */
const NUMBER = /^(?:objective\s+|priority\s+)?(?:\d+(?:\.\d+)*|[A-Z]\d*)\s*[.):–-]?\s+/i;

/** The objective that words name: by its name, with or without a number before it, or by its number alone. */
function objectiveOf(words: string, objectives: readonly Objective[]): Objective | null {
  const plain = [words, words.replace(NUMBER, "")].map(plainLabel);
  const byName = objectives.find(({ name }) => plain.some((one) => one !== "" && one === plainLabel(name)));
  return byName ?? objectives.find(({ id }) => sameId(id, words)) ?? null;
}
