import type { CellRef } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import type { Objective, Plan } from "../../domain/plan";
import type { Words } from "../../map/mappedRows";
import { withoutListNumber } from "../../map/match/listNumber";
import { plainLabel } from "../../map/match/plainLabel";
import { sameId } from "../../map/match/sameId";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { contentWords, sharedWords } from "../../narrative/words";

/** Any row about an item of the plan: where it stands and what it is numbered. */
interface Placed {
  readonly item: { readonly id: string; readonly objective: string; readonly name: string };
  readonly label: Words;
  readonly id: Words | null;
  readonly objective: Words | null;
}

interface Evidence {
  readonly what: "number" | "objective";
  readonly name: string;
}

/**
 * An item that stands under another objective than the plan's, or has another number; an objective that is numbered
 * differently from the plan. Only headings that are objectives of the plan count: a table's title is not.
 */
export const objectiveMoved = check({
  code: "objectiveMoved",
  severity: "warning",
  title: "Moved in the plan’s order",
  sentence: (f: Found<Evidence>) =>
    f.evidence.what === "number"
      ? `${cellWords(f)}: ${quoted(f.evidence.name)} has the number ${f.found}. In the plan it is ` +
        `${f.expected}. Correct whichever is wrong.`
      : `${cellWords(f)}: ${f.item} stands under ${quoted(f.found)}. In the plan it is under ` +
        `${quoted(f.expected)}. Correct whichever is wrong.`,
  examples: [
    { item: "M2", found: "Better value", expected: "Safer streets", evidence: { what: "objective", name: "Burglary" } },
    { item: "1.2", found: "1.3", expected: "1.2", evidence: { what: "number", name: "Train the new recruits" } },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ plan, extract }: CheckContext): Found<Evidence>[] {
  const rows = [
    ...extract.measures.flatMap((row): Placed[] => (row.measure === null ? [] : [{ ...row, item: row.measure }])),
    ...extract.actions.flatMap((row): Placed[] =>
      row.action === null ? [] : [{ ...row, item: { ...row.action, name: row.action.action } }],
    ),
  ];
  // The number of a row with a figure for each service is of the measures of them all.
  const itemsAt = new Map<string, Set<string>>();
  for (const { id, item } of rows)
    if (id !== null) itemsAt.set(placeKey(id.at), (itemsAt.get(placeKey(id.at)) ?? new Set()).add(item.id));
  const isOfSeveral = ({ id }: Placed): boolean => id !== null && (itemsAt.get(placeKey(id.at))?.size ?? 0) > 1;
  return [
    ...rows.flatMap((row) => [
      ...underAnother(row, plan),
      ...(isOwnNumber(row, plan) || isOfSeveral(row) ? [] : numberedOtherwise(row)),
    ]),
    ...headingsNumberedOtherwise(rows, plan),
  ];
}

function placeKey({ sheet, row, column }: CellRef): string {
  return `${sheet}\n${row} ${column}`;
}

/** A heading of an objective with another number than the plan's, once for each heading. */
function headingsNumberedOtherwise(rows: readonly Placed[], plan: Plan): Found<Evidence>[] {
  const seen = new Set<string>();
  return rows.flatMap(({ objective }): Found<Evidence>[] => {
    const number = /^(?:objective\s+|priority\s+)?\(?(?<number>\d+)(?:\s*[.):–-])?\s+\D/i.exec(objective?.text ?? "")
      ?.groups?.["number"];
    const planned = objective === null || number === undefined ? null : objectiveOf(objective.text, plan.objectives);
    if (
      objective === null ||
      number === undefined ||
      planned === null ||
      !/^\d+$/.test(planned.id) ||
      Number(number) === Number(planned.id) ||
      // `999 calls` is that objective's name, and 999 no number of it.
      plainLabel(objective.text) === plainLabel(planned.name) ||
      seen.has(objective.text)
    )
      return [];
    seen.add(objective.text);
    return [
      {
        item: null,
        at: objective.at,
        found: number,
        expected: planned.id,
        evidence: { what: "number", name: planned.name },
      },
    ];
  });
}

function underAnother({ item, label, objective }: Placed, plan: Plan): Found<Evidence>[] {
  const standsUnder = objective === null ? null : objectiveOf(objective.text, plan.objectives);
  const planned = objectiveOf(item.objective, plan.objectives);
  if (objective === null || standsUnder === null || planned === null || standsUnder.id === planned.id) return [];
  return [
    {
      item: item.id,
      at: label.at,
      found: standsUnder.name,
      expected: planned.name,
      evidence: { what: "objective", name: item.name },
    },
  ];
}

/** Whether a row is numbered by a plain number where no item of the plan is: the extract counts its own lines. */
function isOwnNumber({ id }: Placed, { measures, actions }: Plan): boolean {
  const isPlain = (text: string): boolean => /^\d+\.?$/.test(text.trim());
  return id !== null && isPlain(id.text) && ![...measures, ...actions].some((item) => isPlain(item.id));
}

/** A row known by its name that has another item's number, or a number that the plan does not have. */
function numberedOtherwise({ item, id }: Placed): Found<Evidence>[] {
  if (id === null || sameId(id.text, item.id)) return [];
  return [
    { item: item.id, at: id.at, found: id.text, expected: item.id, evidence: { what: "number", name: item.name } },
  ];
}

/**
 * The objective that words name: by its name, with or without a number before it; by its number alone; or by all the
 * words that say what it is about, and no other ("Protect our communities", "To protect communities").
 */
function objectiveOf(heading: string, objectives: readonly Objective[]): Objective | null {
  const labels = [heading, withoutListNumber(heading)].map(plainLabel);
  const byName = objectives.find(({ name }) => labels.some((label) => label !== "" && label === plainLabel(name)));
  return (
    byName ??
    objectives.find(({ id }) => sameId(id, heading)) ??
    objectives.find(({ name }) => sameWords(contentWords(name), contentWords(heading))) ??
    null
  );
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 1 && a.length === b.length && sharedWords(a, b).length === a.length;
}
