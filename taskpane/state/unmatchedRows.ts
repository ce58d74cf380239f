import type { CellRef, Holds, MappedExtract, MeasureRow, Plan, Words } from "../../src/index";
import { applyMapping, closeness, plainLabel } from "../../src/index";
import { kindOf } from "./kindOf";

/** A row of the extract that is no item of the plan, with the plan's items of its kind, nearest first. */
export interface UnmatchedRow {
  /** Its own words; where they name several items of the plan, with the words that it stands under before them. */
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
    ["measures", measures.filter(({ measure }) => measure === null).map(placedLabel)],
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

/** A label as it is matched by hand: rows of one name are told apart by what they stand under. */
function placedLabel({ label, objective, couldBe }: MeasureRow): Words {
  return couldBe.length === 0 || objective === null ? label : { ...label, text: `${objective.text}: ${label.text}` };
}

/** Items by how near their names are to a label; those of one name with their ids. */
function nearestFirst(label: string, items: UnmatchedRow["items"]): UnmatchedRow["items"] {
  const plain = plainLabel(label);
  const names = items.map(({ name }) => plainLabel(name));
  return items
    .map(({ id, name }, index) => {
      const repeated = names.indexOf(names[index] ?? "") !== names.lastIndexOf(names[index] ?? "");
      return { item: { id, name: repeated ? `${name} (${id})` : name }, near: closeness(plain, plainLabel(name)) };
    })
    .sort((a, b) => b.near - a.near)
    .map(({ item }) => item);
}
