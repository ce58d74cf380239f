import type { CellRef, Holds, MappedExtract, MatchedBy, MeasureRow, Plan, Words } from "../../../src/index";
import { applyMapping, closeness, isLikeness, plainLabel } from "../../../src/index";
import { kindOf } from "../kindOf";

/** A row of the extract whose name is no item's of the plan, with the plan's items of its kind, nearest first. */
export interface RowToMatch {
  /** Its own words; where they name several items of the plan, with the words that it stands under before them. */
  readonly label: string;
  readonly at: CellRef;
  /** The id of the item that it was taken for because its name is like that; null where it was taken for none. */
  readonly taken: string | null;
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Rows that the mapping as it stands finds no item of the plan for, or only one that is like them, one for each label.
 * Rows that a person has matched by hand are among them, so that the match can be changed.
 */
export function rowsToMatch({ tables, mapping }: MappedExtract, plan: Plan): RowToMatch[] {
  const { measures, actions, judgements, assertions } = applyMapping(tables, mapping, plan);
  const named: readonly (readonly [Holds, readonly NamedRow[]])[] = [
    ["measures", measures.map((row) => ({ ...row, label: placedLabel(row), item: row.measure }))],
    ["actions", actions.map((row) => ({ ...row, item: row.action }))],
    ["judgements", judgements.map((row) => ({ ...row, item: row.judgement }))],
    ["assertions", assertions.map((row) => ({ ...row, item: row.assertion }))],
  ];
  const rows = new Map<string, RowToMatch>();
  for (const [holds, namedRows] of named) {
    const items = kindOf(holds)?.items(plan) ?? [];
    for (const { label, matchedBy, item } of namedRows) {
      if (label.text === "" || rows.has(label.text) || (item !== null && !isLikeness(matchedBy))) continue;
      const { text, at } = label;
      rows.set(text, { label: text, at, taken: item?.id ?? null, items: nearestFirst(text, items) });
    }
  }
  return [...rows.values()];
}

/** What a row is matched to: what a person chose, where the plan has it, else what it was taken for; null for none. */
export function chosenFor(
  { label, taken, items }: RowToMatch,
  labels: Readonly<Record<string, string>>,
): string | null {
  const said = Object.hasOwn(labels, label) ? labels[label] : undefined;
  return said !== undefined && (said === "" || items.some(({ id }) => id === said)) ? said : taken;
}

/** The labels as they are confirmed, with what each row was taken for where nobody chose. */
export function confirmedLabels(
  rows: readonly RowToMatch[],
  labels: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const chosen = rows.flatMap((row) => {
    const id = chosenFor(row, labels);
    return id === null ? [] : [[row.label, id] as const];
  });
  return { ...labels, ...Object.fromEntries(chosen) };
}

interface NamedRow {
  readonly label: Words;
  readonly matchedBy: MatchedBy | null;
  readonly item: { readonly id: string } | null;
}

/** A label as it is matched by hand: rows of one name are told apart by what they stand under. */
function placedLabel({ label, objective, couldBe }: MeasureRow): Words {
  return couldBe.length === 0 || objective === null ? label : { ...label, text: `${objective.text}: ${label.text}` };
}

/** Items by how near their names are to a label; those of one name with their ids. */
function nearestFirst(label: string, items: RowToMatch["items"]): RowToMatch["items"] {
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
