import type { Plan } from "../../domain/plan";
import type { TableRow } from "../../read/source";
import type { ActionRow, Words } from "../mappedRows";
import { itemOf, type ConfirmedLabels } from "../match/itemOf";
import { stated, type TableReader } from "./tableReader";

/**
 * A row of the extract about an action; null for a row with nothing in it.
 *
 * @param section The heading that the row stands under; its objective where it has none of its own.
 */
export function actionRow(
  reader: TableReader,
  row: TableRow,
  section: Words | null,
  plan: Plan,
  confirmed: ConfirmedLabels,
): ActionRow | null {
  const id = reader.words(row, "actionId");
  const label = stated(reader.words(row, "action")) ?? stated(id) ?? reader.first(row);
  if (label === null) return null;
  const items = plan.actions.map((planned) => ({ id: planned.id, name: planned.action, aliases: [], planned }));
  const found = itemOf(id?.text ?? "", label.text, items, confirmed);
  return {
    label,
    id: stated(id),
    objective: stated(reader.words(row, "objective")) ?? section,
    action: found.item?.planned ?? null,
    matchedBy: found.by,
    nearest: found.nearest,
    status: reader.words(row, "actionStatus"),
    update: reader.words(row, "update"),
    owner: stated(reader.words(row, "owner")),
    commentary: stated(reader.words(row, "commentary")),
  };
}
