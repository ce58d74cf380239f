import type { MeasureAssessment } from "../../assess/assessment";
import { GIVEN_COLUMNS } from "../../history/rowByHand";
import { filledColumns } from "../filledColumns";
import { measureColumns, type MeasureColumn } from "../measureColumns";
import { movements } from "../past/movement";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import { keyHeadings, type TemplateColumn } from "../templates/templateColumn";
import type { SheetContext } from "./sheetContext";

/** Columns that not every report has. */
const OPTIONAL: readonly MeasureColumn[] = [
  "partOf",
  "period",
  "comparatorPeriod",
  "peerRank",
  "peerDifference",
  "movement",
  "commentary",
];

/** Every measure of the plan by objective: figures, status with a live formula, and the reason in words. */
export function measuresSheet(
  context: SheetContext,
  name: string,
  choices: readonly TemplateColumn<MeasureColumn>[],
): ReportSheet[] {
  const moved = movements(context.checkedExtract);
  const columns = filledColumns(
    choices,
    OPTIONAL,
    (choice) => measureColumns([choice], "values", moved)[0],
    context.checkedExtract.measures,
  );
  const sheet = buildSheet(
    name,
    columns.map(({ width }) => width),
    context,
  );
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.line("Figures are traced to their cells. [x] not available, [z] not applicable, [c] suppressed.", "body");
  sheet.table<MeasureAssessment>({
    name: "Measures",
    description: "Each measure with its target, actual, last year, status and the reason for it",
    columns: measureColumns(columns, context.mode, moved),
    items: context.checkedExtract.measures,
    keyedBy: keyHeadings(columns, ["id", "measure"]),
    lasting: true,
    itemsIn: { kind: "measures", namedIn: columns.find(({ column }) => column === "measure")?.heading ?? null },
    reasonIn: columns.find(({ column }) => column === "reason")?.heading ?? null,
    keptIn: GIVEN_COLUMNS.flatMap((kept) =>
      columns.filter(({ column }) => column === kept).map(({ heading }) => ({ column: kept, heading })),
    ),
    commentaryIn: columns.find(({ column }) => column === "commentary")?.heading,
    movementIn: columns.find(({ column }) => column === "movement")?.heading,
    group: ({ measure }) => measure.objective,
  });
  return sheet.build({ freeze: true, repeatHeadings: true });
}
