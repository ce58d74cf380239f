import { actionColumns, type ActionColumn } from "../actionColumns";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import type { TemplateColumn } from "../template";
import type { SheetContext } from "./sheetContext";

/** Every action of the plan by objective with its status as stated. */
export function actionsSheet(
  context: SheetContext,
  name: string,
  columns: readonly TemplateColumn<ActionColumn>[],
): ReportSheet[] {
  const sheet = buildSheet(name, columns.map(({ width }) => width), context);
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.line("Each status is the word the source states, never worked out from figures. [x] nothing stated.", "body");
  sheet.table({
    name: "Actions",
    description: "Each action of the plan with its status",
    columns: actionColumns(columns),
    items: context.outcome.actions,
    group: ({ objective }) => objective,
  });
  return sheet.build({ freeze: true, repeatHeadings: true });
}
