import { EXAMPLE_ROWS } from "../../map/plan/exampleRows";
import { stackedTables } from "../../map/plan/planText";
import { SETTINGS, TEMPLATE_SHEETS } from "./planTemplateSheets";

/** An empty plan as CSV: the tables of the workbook to fill in, with the same rows that show how. */
export function planTemplateText(): string {
  const settings = SETTINGS.map(({ setting, value }) => ({ Setting: setting, Value: value ?? "" }));
  const sheets = TEMPLATE_SHEETS.map(({ name, columns, examples }) => {
    const rows = EXAMPLE_ROWS[examples] ?? [];
    const filled = rows.map((row) => Object.fromEntries(columns.map(({ heading }) => [heading, row[heading] ?? ""])));
    return [name, filled] as const;
  });
  return stackedTables([["Settings", settings], ...sheets]);
}
