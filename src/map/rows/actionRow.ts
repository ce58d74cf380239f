import type { Plan, PlannedAction, StatusMeaning } from "../../domain/plan";
import type { TableRow } from "../../read/source";
import type { ActionRow, Words } from "../mappedRows";
import { itemFinder, type ConfirmedLabels, type ItemFinder } from "../match/itemOf";
import { plannedActions, type PlannedItem } from "../match/planItems";
import { NOWHERE } from "../match/rowPlace";
import type { PlacedRow } from "./placedRows";
import { statusIn } from "./statedStatus";
import { stated, type TableReader } from "./tableReader";

export type ActionFinder = ItemFinder<PlannedItem<PlannedAction>>;

/** Finds the action of the plan that a row is about. */
export function actionFinder(plan: Plan, confirmed: ConfirmedLabels): ActionFinder {
  return itemFinder(plannedActions(plan), confirmed);
}

/** Whether a row's words name an action of the plan, wherever it stands. */
export function namesAction(reader: TableReader, row: TableRow, find: ActionFinder): boolean {
  const { id, label } = namesOf(reader, row);
  const match = label === null ? null : find(id?.text ?? "", label.text, NOWHERE);
  return match !== null && (match.item !== null || match.couldBe.length > 0);
}

function namesOf(reader: TableReader, row: TableRow): { readonly id: Words | null; readonly label: Words | null } {
  const id = reader.words(row, "actionId");
  return { id, label: stated(reader.words(row, "action")) ?? stated(id) ?? reader.first(row) };
}

/**
 * A row of the extract about an action; null for a row with nothing in it.
 *
 * @param meanings What the plan says of the organisation's own words for a status.
 */
export function actionRow(
  reader: TableReader,
  row: TableRow,
  { place, objective, section }: PlacedRow,
  find: ActionFinder,
  meanings: readonly StatusMeaning[],
): ActionRow | null {
  const { id, label } = namesOf(reader, row);
  if (label === null) return null;
  const match = find(id?.text ?? "", label.text, place);
  return {
    label,
    id: stated(id),
    objective: stated(reader.words(row, "objective")) ?? objective ?? section?.name ?? null,
    action: match.item?.planned ?? null,
    matchedBy: match.by,
    nearest: match.nearest,
    status: statusIn(reader, row, "actionStatus", meanings),
    update: reader.words(row, "update"),
    owner: stated(reader.words(row, "owner")),
    commentary: stated(reader.words(row, "commentary")),
  };
}
