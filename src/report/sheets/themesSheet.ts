import type { Theme } from "../../domain/plan";
import type { ActionAssessment } from "../../assess/assessment";
import { countCell, textCell } from "../cells";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import type { SheetContext } from "./sheetContext";

/** Which actions serve which themes, both ways: each theme with its actions, then each action against every theme. */
export function themesSheet(context: SheetContext, name: string): ReportSheet[] {
  const { plan, actions } = context.checkedExtract;
  const sheet = buildSheet(name, [10, 80, 10, 40], context);
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.section("Actions of each theme");
  sheet.table<Theme>({
    name: "ThemeActions",
    description: "Each theme with the actions that serve it",
    columns: [
      { heading: "Theme", numeric: false, cell: ({ id }) => textCell(id) },
      { heading: "Title", numeric: false, cell: (theme) => textCell(theme.name) },
      { heading: "Actions", numeric: true, cell: ({ id }) => countCell(serving(actions, id).length) },
      {
        heading: "Action numbers",
        numeric: false,
        cell: ({ id }) =>
          textCell(
            serving(actions, id)
              .map((action) => action.id)
              .join(", ") || "[z]",
          ),
      },
    ],
    items: plan.themes,
  });
  sheet.section("Themes of each action", [6, 50, ...plan.themes.map(() => 5)]);
  sheet.table<ActionAssessment>({
    name: "ActionThemes",
    description: "Each action against every theme: Yes where it serves the theme",
    columns: [
      { heading: "No.", numeric: false, cell: ({ id }) => textCell(id) },
      { heading: "Action", numeric: false, cell: ({ action }) => textCell(action) },
      ...plan.themes.map(({ id }) => ({
        heading: id,
        numeric: false,
        cell: ({ planned }: ActionAssessment) => textCell(planned?.themes.includes(id) === true ? "Yes" : "No"),
      })),
    ],
    items: actions,
  });
  return sheet.build({ freeze: false, repeatHeadings: true });
}

function serving(actions: readonly ActionAssessment[], theme: string): ActionAssessment[] {
  return actions.filter(({ planned }) => planned?.themes.includes(theme) === true);
}
