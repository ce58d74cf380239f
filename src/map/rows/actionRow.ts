import type { PlannedAction } from "../../domain/plan";
import type { TableRow } from "../../read/source";
import type { ActionRow, Words } from "../mappedRows";
import { itemFinder, type ConfirmedLabels, type ItemFinder } from "../match/itemOf";
import { stated, type TableReader } from "./tableReader";

export type ActionFinder = ItemFinder<{ readonly planned: PlannedAction }>;

/** Finds the action of the plan that a row is about. */
export function actionFinder(planned: readonly PlannedAction[], confirmed: ConfirmedLabels): ActionFinder {
  const items = planned.map((action) => ({ id: action.id, name: action.action, aliases: [], planned: action }));
  return itemFinder(items, confirmed);
}

/**
 * A row of the extract about an action; null for a row with nothing in it.
 *
 * @param section The heading that the row stands under; its objective where it has none of its own.
 */
export function actionRow(
  reader: TableReader,
  row: TableRow,
  section: Words | null,
  find: ActionFinder,
): ActionRow | null {
  const id = reader.words(row, "actionId");
  const label = stated(reader.words(row, "action")) ?? stated(id) ?? reader.first(row);
  if (label === null) return null;
  const match = find(id?.text ?? "", label.text);
  return {
    label,
    id: stated(id),
    objective: stated(reader.words(row, "objective")) ?? section,
    action: match.item?.planned ?? null,
    matchedBy: match.by,
    nearest: match.nearest,
    status: reader.words(row, "actionStatus"),
    update: reader.words(row, "update"),
    owner: stated(reader.words(row, "owner")),
    commentary: stated(reader.words(row, "commentary")),
  };
}
