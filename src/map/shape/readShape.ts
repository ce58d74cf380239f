import type { Measure, Plan } from "../../domain/plan";
import type { TableShape } from "../../domain/tableShape";
import type { Table } from "../../read/source";
import { isFigures } from "../columns/candidate";
import { matchHeader } from "../columns/matchHeader";
import { recogniseTable } from "../columns/recogniseTable";
import { ROLE_WORDINGS } from "../columns/roleWordings";
import { CERTAIN } from "../match/certainty";
import { itemFinder } from "../match/itemOf";
import { plannedMeasures } from "../match/planItems";
import { plainLabel } from "../match/plainLabel";
import { keyColumns, type KeyColumns } from "./keyColumns";
import { isFigureHeading, measureHeading, type MeasureHeading } from "./measureHeading";

/** One measure of a table whose measures stand in the headings, with the columns of its figures. */
export interface MeasureColumns {
  /** The words of the heading that name it. */
  readonly label: string;
  /** The column whose heading names it first. */
  readonly column: number;
  /** Its columns by what their headings say of the figure: `2024/25`, `Target`; `""` for the actual. */
  readonly figures: ReadonlyMap<string, number>;
}

/** A table whose measures stand in the headings: what its rows are about, and its measures. */
export interface MeasuresAcross {
  readonly shape: Exclude<TableShape, "measuresDown">;
  readonly keys: KeyColumns;
  readonly measures: readonly MeasureColumns[];
}

/**
 * What stands where in a table, by the plan: null where its rows name the plan's items, and where none of its headings
 * is a measure of the plan.
 *
 * @param organisation The plan's own, or the one that a person has chosen; `""` where nobody names one.
 */
export function readShape(table: Table, plan: Plan, organisation: string): MeasuresAcross | null {
  if (recogniseTable(table, plan).labels !== null || namesMeasuresDown(table)) return null;
  const find = itemFinder(plannedMeasures(plan), {});
  const headings = table.columns.map(({ header }) => measureHeading(header, find, plan.year));
  const measures = measuresOf(table, headings);
  if (measures.length === 0) return null;
  const measured = new Set(measures.flatMap(({ figures }) => [...figures.values()]));
  const keys = keyColumns(table, measured, organisation, plan.year);
  return { shape: keys.periods.length > 0 ? "periodsDownMeasuresAcross" : "areasDownMeasuresAcross", keys, measures };
}

/** Whether the headings are those of a table of measures: one for their names and one for the actual. */
function namesMeasuresDown({ columns }: Table): boolean {
  const roles = columns.flatMap(({ header }) =>
    matchHeader(header, ROLE_WORDINGS).flatMap(({ role, score }) => (score >= CERTAIN ? [role] : [])),
  );
  return roles.includes("measure") && roles.includes("actual");
}

/**
 * The measures that headings name. A heading that is only near a measure counts where no other heading is that measure:
 * it may be a misspelling, which a person is asked about. A status or target under a heading that comes again and again
 * is of the measure on its left.
 */
function measuresOf(table: Table, headings: readonly MeasureHeading[]): MeasureColumns[] {
  const matched = new Set(headings.flatMap(({ match }) => match.item?.name ?? []));
  if (matched.size === 0) return [];
  const headers = table.columns.map(({ header }) => plainLabel(header));
  const isRepeated = (column: number): boolean => headers.filter((header) => header === headers[column]).length > 1;
  const measures: {
    readonly item: Measure | null;
    readonly columns: MeasureColumns & { figures: Map<string, number> };
  }[] = [];
  headings.forEach(({ label, match: { item, nearest }, figure }, column) => {
    const last = measures.at(-1);
    if (item === null && last !== undefined && isRepeated(column) && isFigureHeading(label)) {
      if (!last.columns.figures.has(label)) last.columns.figures.set(label, column);
      return;
    }
    const isNear = nearest !== null && !matched.has(nearest) && isFigures(table.columns[column]);
    if (item === null && !isNear) return;
    const before = item === null ? undefined : measures.find((one) => one.item === item);
    if (before === undefined || before.columns.figures.has(figure))
      measures.push({ item, columns: { label, column, figures: new Map([[figure, column]]) } });
    else before.columns.figures.set(figure, column);
  });
  return measures.map(({ columns }) => columns);
}
