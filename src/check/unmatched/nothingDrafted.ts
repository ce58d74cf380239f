import type { DraftPlan } from "../../map/plan/draft/draftPlan";
import type { Table } from "../../read/source";
import { matchHeader } from "../../map/headings/matchHeader";
import { firstRows, headerOf } from "../../map/columns/recogniseTable";
import { ROLE_WORDINGS } from "../../map/headings/roleWordings";
import { CERTAIN } from "../../map/match/certainty";
import { cellIn } from "../../read/source";
import { brief, headingsOf, NO_TABLE, tableName } from "./tableWords";

/** What of a table kept a plan from being drafted from it, and what would make it readable. */
const WHY: Readonly<Record<Exclude<DraftPlan["unread"][number]["why"], "list">, string>> = {
  noFigures: "no column of figures. Give its columns headings such as Measure and Actual, or Action and Status",
  unnamed:
    "nothing that names what its figures are. Put their names in a column headed Measure, or the one name of all in " +
    "a title above the table",
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
  if (why === "list") return `No plan can be drafted from ${file}: ${listWords(table)}.`;
  const lacks = why === "noFigures" && table.headerRows === 0 ? FORM : WHY[why];
  return `No plan can be drafted from ${file}: the table ${tableName(table)} has ${headingsOf(table)} and ${lacks}.`;
}

/** Of a list of payments or incidents, that none of them is a measure, and the table that they are to be made into. */
function listWords(table: Table): string {
  const kind = kindColumn(table);
  const each = kind === null ? "month" : `${brief(headerOf(table, kind))} and month`;
  return (
    `each row of ${tableName(table)} is a single thing with a day of its own (such as a payment or an incident) and ` +
    "none is a measure, so count them or add them up first, in a table with the headings Measure, Month and Actual " +
    `and a row for each ${each}`
  );
}

/** The column that says of what kind each thing is: a few words that come again, else those of a department. */
function kindColumn(table: Table): number | null {
  const rows = firstRows(table);
  const words = table.columns.flatMap(({ type, header }, column) => {
    const texts = rows.map((row) => cellIn(row, column)?.text.trim() ?? "");
    const different = new Set(texts).size;
    return type === "text" && header !== "" && different > 1 ? [{ column, different }] : [];
  });
  const [fewest] = words.filter(({ different }) => different < rows.length).sort((a, b) => a.different - b.different);
  const ofService = words.find(({ column }) =>
    matchHeader(headerOf(table, column), ROLE_WORDINGS).some(
      ({ role, score }) => score >= CERTAIN && (role === "service" || role === "objective"),
    ),
  );
  return (fewest ?? ofService)?.column ?? null;
}
