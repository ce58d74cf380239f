import { GIVEN_COLUMNS } from "../../history/rowByHand";
import { actionColumns, type ActionColumn } from "../actionColumns";
import { filledColumns } from "../filledColumns";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import { keyHeadings, type TemplateColumn } from "../templates/templateColumn";
import type { SheetContext } from "./sheetContext";

/** Columns that not every report has. */
const OPTIONAL: readonly ActionColumn[] = ["owner", "frequency", "themes", "updateStatus", "update", "commentary"];

/** Every action of the plan by objective with its status as stated. */
export function actionsSheet(
  context: SheetContext,
  name: string,
  choices: readonly TemplateColumn<ActionColumn>[],
): ReportSheet[] {
  const columns = filledColumns(
    choices,
    OPTIONAL,
    (choice) => actionColumns([choice])[0],
    context.checkedExtract.actions,
  );
  const sheet = buildSheet(
    name,
    columns.map(({ width }) => width),
    context,
  );
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.line("Each status is the word the source states, never worked out from figures. [x] nothing stated.", "body");
  sheet.table({
    name: "Actions",
    description: "Each action of the plan with its status",
    columns: actionColumns(columns),
    items: context.checkedExtract.actions,
    keyedBy: keyHeadings(columns, ["id", "action"]),
    lasting: true,
    keptIn: GIVEN_COLUMNS.flatMap((kept) =>
      columns.filter(({ column }) => column === kept).map(({ heading }) => ({ column: kept, heading })),
    ),
    itemsIn: { kind: "actions", namedIn: columns.find(({ column }) => column === "action")?.heading ?? null },
    group: ({ objective }) => objective,
  });
  return sheet.build({ freeze: true, repeatHeadings: true });
}
