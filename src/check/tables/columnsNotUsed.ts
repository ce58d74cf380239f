import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { listOf } from "../../domain/listOf";
import { isFigures } from "../../map/columns/candidate";
import { numbersRows } from "../../map/columns/numbering";
import { headerOf } from "../../map/columns/recogniseTable";
import { statusesIn } from "../../map/columns/statusColumn";
import { BY_HAND } from "../../map/saved/savedClaims";
import { spacedHeading } from "../../map/headings/spacedHeading";
import type { TableMapping } from "../../map/mapping";
import type { Table } from "../../read/source";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Headings of what tells rows apart, though it is written in figures. */
const TELLS_ROWS_APART = /\b(?:codes?|ids?|refs?|references?|no|number|order|sort|rank|row)\.?$/i;

/** Headings of ratings of another time, which are no more asked for than its figures. */
const OF_ANOTHER_TIME = /\b(?:forecast|expected|previous|prior|last)\b/i;

/**
 * Columns of figures or ratings in a table of measures that nothing was read from: `95% CI lower`, `Delivery
 * confidence`. They are said once, until somebody has confirmed what the columns hold. A column of words is none, and
 * neither is one that is another period's.
 */
export const columnsNotUsed = check({
  code: "columnsNotUsed",
  severity: "note",
  title: "Columns not used",
  sentence: (f: Found<Record<string, never>>) =>
    `${cellWords(f)}: nothing was read from the ${f.found}. To have figures or statuses read there, say what it ` +
    "holds where the columns are confirmed in the pane, or in a mapping file.",
  examples: [
    { item: null, found: "column “Delivery confidence”", expected: null, evidence: {} },
    { item: null, found: "columns “95% CI lower” and “95% CI upper”", expected: null, evidence: {} },
  ],
  looksAt: "tables",
  passed: null,
  isReading: true,
  run,
});

function run({ tables, mapping, plan }: CheckContext): Found<Record<string, never>>[] {
  return tables.flatMap((table, index): Found<Record<string, never>>[] => {
    const mapped = mapping.tables[index];
    if (mapped?.holds !== "measures" || table.turned !== undefined) return [];
    const unused = [...table.columns.keys()].filter(
      (column) =>
        isUnread(mapped, column) &&
        (isOfFigures(table, column) ||
          (statusesIn(table, column, plan.statusMeanings) && !OF_ANOTHER_TIME.test(headerOf(table, column)))),
    );
    const [first] = unused;
    const at = first === undefined ? undefined : table.columns[first]?.at;
    if (at === undefined) return [];
    const headings = unused.map((column) => `“${headerOf(table, column)}”`);
    const found = `${headings.length === 1 ? "column" : "columns"} ${listOf(headings)}`;
    return [{ item: null, at, found, expected: null, evidence: {} }];
  });
}

/** Whether a column has no use in this report or as a figure of another period, and nobody has said so. */
function isUnread({ columns }: TableMapping, column: number): boolean {
  const choice = columns[column];
  return (
    choice !== undefined &&
    choice.header !== "" &&
    choice.role === null &&
    choice.claim.role === null &&
    choice.claim.reason !== BY_HAND
  );
}

function isOfFigures(table: Table, column: number): boolean {
  return (
    isFigures(table.columns[column]) &&
    !numbersRows(table, column) &&
    !TELLS_ROWS_APART.test(spacedHeading(headerOf(table, column)))
  );
}
