import type { CellRef } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { listOf } from "../../domain/listOf";
import { isFigures } from "../../map/columns/candidate";
import { numbersRows } from "../../map/columns/numbering";
import { headerOf } from "../../map/columns/recogniseTable";
import { statusesIn } from "../../map/columns/status/statusColumn";
import { BY_HAND } from "../../map/saved/savedClaims";
import { isOthersName } from "../../map/match/othersName";
import { plainLabel } from "../../map/match/plainLabel";
import { spacedHeading } from "../../map/headings/spacedHeading";
import type { TableMapping } from "../../map/mapping";
import type { Table } from "../../read/source";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Headings of what tells rows apart, though it is written in figures. */
const TELLS_ROWS_APART = /\b(?:codes?|ids?|refs?|references?|no|number|order|sort|rank|row)\.?$/i;

/** Headings of ratings of another time, which are no more asked for than its figures. */
const OF_ANOTHER_TIME = /\b(?:forecast|expected|previous|prior|last)\b/i;

/** Headings of what figures beside them are made from, and of the limits of a control chart, which nobody reports. */
const MAKES_UP = new RegExp(
  String.raw`^(?:num(?:erators?)?|den(?:om(?:inators?)?)?|(?:(?:lower|upper) )?(?:process|control) limits?|[lu][pc]l` +
    String.raw`|previous (?:value|performance|result|figure|actual)|(?:upper|lower|top|bottom) quartile)$`,
);

interface Evidence {
  /** Whether the table has its measures in the headings. */
  readonly across?: "yes";
}

/**
 * Columns of figures or ratings in a table of measures that nothing was read from: `95% CI lower`, `Delivery
 * confidence`. They are said once, until somebody has confirmed what the columns hold. A column of words is none, and
 * neither is one that is another period's.
 */
export const columnsNotUsed = check({
  code: "columnsNotUsed",
  severity: "note",
  title: "Columns not used",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: nothing was read from the ${f.found}. ` +
    (f.evidence.across === "yes"
      ? "Where one is a measure that you report, add it to the plan under that name."
      : "To have figures or statuses read there, say what it holds where the columns are confirmed in the pane, " +
        "or in a mapping file."),
  examples: [
    { item: null, found: "column “Delivery confidence”", expected: null, evidence: {} },
    { item: null, found: "columns “95% CI lower” and “95% CI upper”", expected: null, evidence: {} },
    { item: null, found: "column “Population”", expected: null, evidence: { across: "yes" } },
  ],
  looksAt: "tables",
  passed: null,
  isReading: true,
  run,
});

function run({ tables, mapping, plan }: CheckContext): Found<Evidence>[] {
  return tables.flatMap((table, index): Found<Evidence>[] => {
    const mapped = mapping.tables[index];
    if (mapped?.holds !== "measures") return [];
    if (table.turned !== undefined) return inTurned(table, table.turned, mapped);
    const unused = [...table.columns.keys()].filter(
      (column) =>
        isUnread(mapped, column) &&
        !isBeside(headerOf(table, column)) &&
        (isOfFigures(table, column) ||
          (statusesIn(table, column, plan.statusMeanings) && !OF_ANOTHER_TIME.test(headerOf(table, column)))),
    );
    const [first] = unused;
    const at = first === undefined ? undefined : table.columns[first]?.at;
    if (at === undefined) return [];
    return [noteOf(unused, table, at, {})];
  });
}

function noteOf(unused: readonly number[], table: Table, at: CellRef, evidence: Evidence): Found<Evidence> {
  const named = unused.slice(0, NAMED).map((column) => `“${headerOf(table, column)}”`);
  const headings = unused.length > NAMED ? [...named, `${unused.length - NAMED} more`] : named;
  return {
    item: null,
    at,
    found: `${headings.length === 1 ? "column" : "columns"} ${listOf(headings)}`,
    expected: null,
    evidence,
  };
}

/** Headings that are quoted; the rest are counted. */
const NAMED = 6;
/** Rows of a table that are looked at: each measure of the headings stands in the first few. */
const LOOK_ROWS = 300;

/** The columns of figures that nothing was read from in a table with its measures in the headings. */
function inTurned(
  table: Table,
  { from, shape }: NonNullable<Table["turned"]>,
  mapped: TableMapping,
): Found<Evidence>[] {
  const isConfirmed = mapped.columns.some(({ claim }) => claim.reason === BY_HAND);
  if ((shape !== "areasDownMeasuresAcross" && shape !== "periodsDownMeasuresAcross") || isConfirmed) return [];
  const used = new Set(
    table.rows
      .slice(0, LOOK_ROWS)
      .flatMap((row) => table.columns.map((_, column) => row.origin?.(column).column ?? null)),
  );
  const unused = [...from.columns.keys()].filter(
    (column) => !used.has(column) && headerOf(from, column) !== "" && isOfFigures(from, column),
  );
  const at = from.columns[unused[0] ?? -1]?.at;
  return at === undefined ? [] : [noteOf(unused, from, at, { across: "yes" })];
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

/** Whether a heading says that its figures are no measure's own: what they are made from, or another body's. */
function isBeside(header: string): boolean {
  return MAKES_UP.test(plainLabel(header)) || isOthersName(header, true);
}

function isOfFigures(table: Table, column: number): boolean {
  return (
    isFigures(table.columns[column]) &&
    !numbersRows(table, column) &&
    !TELLS_ROWS_APART.test(spacedHeading(headerOf(table, column)))
  );
}
