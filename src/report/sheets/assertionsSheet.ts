import type { AssertionAssessment } from "../../assess/assessAssertions";
import { unitName } from "../../domain/units/unit";
import { figureCell, statusCell, textCell } from "../cells";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import { YES_NO_LOOKS } from "../statusLooks";
import type { SheetContext } from "./sheetContext";

/** Every assertion of the plan by section: achieved Y or N as stated, and as its figures give it. */
export function assertionsSheet(context: SheetContext, name: string): ReportSheet[] {
  const sheet = buildSheet(name, [7, 18, 50, 10, 11, 11, 11, 15, 41], context);
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.line(
    "Y achieved, N not achieved, as the source states it. By figures: the same, worked out where " +
      "there is a target and an actual.",
    "body",
  );
  sheet.table<AssertionAssessment>({
    name: "Assertions",
    description: "Each assertion of the plan, whether it was achieved, and the figures for it",
    columns: [
      { heading: "Ref", numeric: false, cell: ({ planned }) => textCell(planned.id) },
      { heading: "Section", numeric: false, cell: ({ planned }) => textCell(planned.section) },
      { heading: "Assertion", numeric: false, cell: ({ planned }) => textCell(planned.assertion, "text", planned.at) },
      {
        heading: "Achieved",
        numeric: false,
        words: YES_NO_LOOKS,
        cell: ({ stated, row }) => statusCell(stated, null, row?.achieved?.at ?? null),
      },
      { heading: "By figures", numeric: false, words: YES_NO_LOOKS, cell: ({ byFigures }) => statusCell(byFigures) },
      {
        heading: "Target",
        numeric: true,
        cell: ({ planned, decimals }) => figureCell(planned.target, planned.unit, decimals, planned.targetAt),
      },
      {
        heading: "Actual",
        numeric: true,
        cell: ({ actual, planned, decimals, row }) =>
          figureCell(actual, planned.unit, decimals, row?.actual?.at ?? null),
      },
      {
        heading: "Unit",
        numeric: false,
        cell: ({ planned }) => textCell(planned.target.kind === "missing" ? "[z]" : unitName(planned.unit)),
      },
      {
        heading: "Comment",
        numeric: false,
        cell: ({ row }) => textCell(row?.commentary?.text ?? "[z]", "text", row?.commentary?.at ?? null),
      },
    ],
    items: context.checkedExtract.assertions,
    lasting: true,
    keptIn: [{ column: "achieved", heading: "Achieved" }],
    group: ({ planned }) => planned.section,
  });
  return sheet.build({ freeze: true, repeatHeadings: true });
}
