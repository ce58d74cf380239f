import type { ActionAssessment } from "../assess/assessment";
import { statusCell, textCell } from "./cells";
import type { ReportCell } from "./reportModel";
import type { TableColumn } from "./tableSpec";
import { STATUS_LOOKS } from "./statusLooks";
import type { TemplateColumn } from "./templates/templateColumn";

/** The columns that a table of actions can have; a template names those it wants. */
export const ACTION_COLUMNS = [
  "id",
  "objective",
  "action",
  "owner",
  "frequency",
  "themes",
  "status",
  "stated",
  "updateStatus",
  "update",
  "commentary",
] as const;
export type ActionColumn = (typeof ACTION_COLUMNS)[number];

/** Makes the columns of a table of actions. */
export function actionColumns(choices: readonly TemplateColumn<ActionColumn>[]): TableColumn<ActionAssessment>[] {
  return choices.map(({ column, heading }) => ({
    heading,
    numeric: false,
    ...(column === "status" ? { words: STATUS_LOOKS } : {}),
    cell: (assessment) => actionCell(column, assessment),
  }));
}

function actionCell(
  column: ActionColumn,
  { id, objective, action, planned, status, stated, update, commentary, at }: ActionAssessment,
): ReportCell {
  switch (column) {
    case "id":
      return textCell(id);
    case "objective":
      return textCell(objective);
    case "action":
      return textCell(action, "text", planned?.at ?? null);
    case "owner":
      return textCell(planned?.owner ?? "[x]");
    case "frequency":
      return textCell(planned?.frequency ?? "[x]");
    case "themes":
      return textCell(planned === null || planned.themes.length === 0 ? "[z]" : planned.themes.join(", "));
    case "updateStatus":
      return textCell(update?.status ?? "Not stated", "text", at);
    case "update":
      return textCell(update === null || update.words === "" ? "[x]" : update.words, "text", at);
    case "status":
      return statusCell(status, null, at);
    case "stated":
      return textCell(stated ?? "[x]", "text", at);
    case "commentary":
      return textCell(commentary ?? "[z]");
  }
}
