import type { CellRef, Holds, MappedExtract, Plan, Words } from "../../src/index";
import { applyMapping, closeness, plainLabel } from "../../src/index";
import { kindOf } from "./kindOf";

/** A row of the extract that is no item of the plan, with the plan's items of its kind, nearest first. */
export interface UnmatchedRow {
  readonly label: string;
  readonly at: CellRef;
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Rows that the mapping as it stands finds no item of the plan for, one for each label. Rows that a person has matched
 * by hand are among them, so that the match can be changed.
 */
export function unmatchedRows({ tables, mapping }: MappedExtract, plan: Plan): UnmatchedRow[] {
  const { measures, actions, judgements, assertions } = applyMapping(tables, mapping, plan);
  const unmatched: readonly (readonly [Holds, readonly Words[]])[] = [
    ["measures", measures.filter(({ measure }) => measure === null).map(({ label }) => label)],
    ["actions", actions.filter(({ action }) => action === null).map(({ label }) => label)],
    ["judgements", judgements.filter(({ judgement }) => judgement === null).map(({ label }) => label)],
    ["assertions", assertions.filter(({ assertion }) => assertion === null).map(({ label }) => label)],
  ];
  const rows = new Map<string, UnmatchedRow>();
  for (const [holds, labels] of unmatched) {
    const items = kindOf(holds)?.items(plan) ?? [];
    for (const { text, at } of labels) {
      if (text !== "" && !rows.has(text)) rows.set(text, { label: text, at, items: nearestFirst(text, items) });
    }
  }
  return [...rows.values()];
}

function nearestFirst(label: string, items: UnmatchedRow["items"]): UnmatchedRow["items"] {
  const plain = plainLabel(label);
  return items
    .map((item) => ({ item, near: closeness(plain, plainLabel(item.name)) }))
    .sort((a, b) => b.near - a.near)
    .map(({ item }) => item);
}
