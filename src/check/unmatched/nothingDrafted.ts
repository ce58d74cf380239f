import type { DraftPlan } from "../../map/plan/draft/draftPlan";
import type { Table } from "../../read/source";
import { headingsOf, NO_TABLE, tableName } from "./tableWords";

/** What of a table kept a plan from being drafted from it, and what would make it readable. */
const WHY: Readonly<Record<DraftPlan["unread"][number]["why"], string>> = {
  noFigures: "no column of figures. Give its columns headings such as Measure and Actual, or Action and Status",
  list: "rows that are single things with a day each, such as payments. Add them up first, by measure or by period",
  unnamed: "nothing that names what its figures are. Put their names in a column headed Measure",
};

/** The same of names and their figures under one another, with facts of the report above them. */
const FORM =
  "no column of figures. Put a row of headings such as Measure and Actual right above its first figure: what stands " +
  "above that row is taken for titles";

/**
 * Why nothing could be drafted from an extract: what its largest table has, and what it lacks.
 */
export function nothingDrafted(file: string, tables: readonly Table[], unread: DraftPlan["unread"]): string {
  const [table] = [...tables].sort((a, b) => b.rows.length - a.rows.length);
  if (table === undefined) return `${file} ${NO_TABLE}`;
  const why = unread.find((one) => one.table === table)?.why ?? "unnamed";
  const lacks = why === "noFigures" && table.headerRows === 0 ? FORM : WHY[why];
  return `No plan can be drafted from ${file}: the table ${tableName(table)} has ${headingsOf(table)} and ${lacks}.`;
}
