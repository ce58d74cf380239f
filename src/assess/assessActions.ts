import type { Plan, PlannedAction } from "../domain/plan";
import type { ActionRow } from "../map/mappedRows";
import { actionStatus } from "./actionStatus";
import type { ActionAssessment } from "./assessment";
import { updateStatus } from "./updateStatus";

/**
 * Every action of the plan in its order with the status that the extract states, then actions that only the extract
 * has. Words that give no colour are shown as `Not stated`; the words themselves are kept in `stated`.
 */
export function assessActions(plan: Plan, rows: readonly ActionRow[]): ActionAssessment[] {
  const planned = plan.actions.map((action) =>
    assess(action, rows.find((row) => row.action?.id === action.id) ?? null),
  );
  const extra = rows.filter((row) => row.action === null).map((row) => assess(null, row));
  return [...planned, ...extra];
}

function assess(planned: PlannedAction | null, row: ActionRow | null): ActionAssessment {
  const stated = row?.status ?? null;
  return {
    id: planned?.id ?? row?.id?.text ?? row?.label.text ?? "",
    objective: planned?.objective ?? row?.objective?.text ?? "",
    action: planned?.action ?? row?.label.text ?? "",
    planned,
    status: actionStatus(stated),
    stated: stated === null || stated.read.kind === "blank" ? null : stated.text,
    commentary: row?.commentary?.text ?? null,
    update: row?.update == null ? null : { status: updateStatus(row.update.text), words: row.update.text },
    at: row?.status?.at ?? row?.label.at ?? null,
  };
}
