import { stackedTables } from "../../map/plan/planText";
import { SETTINGS, TEMPLATE_SHEETS } from "./planTemplateSheets";

/** An empty plan as CSV: the tables of the workbook to fill in, with the same rows that show how. */
export function planTemplateText(): string {
  const settings = SETTINGS.map(({ setting, value }) => ({ Setting: setting, Value: value ?? "" }));
  const sheets = TEMPLATE_SHEETS.map(({ name, columns, rows }) => {
    const filled = rows.map((cells) =>
      Object.fromEntries(columns.map(({ heading }, column) => [heading, cellText(cells[column] ?? null)])),
    );
    return [name, filled] as const;
  });
  return stackedTables([["Settings", settings], ...sheets]);
}

/** A share is written as a percentage, as it is shown in the workbook. */
function cellText(cell: string | number | null): string {
  if (typeof cell === "number" && cell < 1) return `${cell * 100}%`;
  return cell === null ? "" : String(cell);
}
