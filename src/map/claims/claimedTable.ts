import type { Plan } from "../../domain/plan";
import { cellIn, type Table, type TableRow } from "../../read/source";
import type { ColumnRole } from "../headings/columnRole";
import { holdsFigure } from "../columns/holdsFigure";
import { withBlankPeriods } from "./blankPeriods";
import type { ColumnClaim, PeriodKind } from "./columnClaim";
import { periodNamer } from "./numberedPeriods";
import { publishedBefore } from "./publishedOn";
import { rowLeads, underLead } from "./rowLeads";

/** A table of measures with what its columns claim. */
export interface ClaimedTable {
  readonly index: number;
  readonly table: Table;
  readonly claims: readonly ColumnClaim[];
  /** The different words in its column of periods, of rows with figures; none where it has no such column. */
  readonly periods: readonly string[];
  /** The kind of period that its report was for when a person confirmed it; null where nobody did. */
  readonly reports: PeriodKind | null;
}

/** A table with what its columns claim, its periods looked through once. */
export function claimedTable(
  index: number,
  table: Table,
  claims: readonly ColumnClaim[],
  plan: Pick<Plan, "period" | "title" | "year">,
  reports: PeriodKind | null = null,
): ClaimedTable {
  return { index, table, claims, periods: periodTexts(table, claims, plan), reports };
}

/** The words for each row's period, from all columns that give a part of it and the year that stands over it. */
export function periodWords(
  table: Table,
  claims: readonly Pick<ColumnClaim, "role" | "when">[],
  plan: Pick<Plan, "period" | "title" | "year">,
): (row: TableRow) => string {
  const columnsOf = (wanted: ColumnRole): number[] =>
    claims.flatMap(({ role }, column) => (role === wanted ? [column] : []));
  const actuals = columnsOf("actual");
  const leads = rowLeads(table, plan.year);
  const periods = columnsOf("period");
  const filled = (row: TableRow): boolean => actuals.some((column) => holdsFigure(cellIn(row, column)));
  const [label = -1] = columnsOf("measure");
  const ownWords = periodNamer(table, periods, plan, filled);
  const withBlank =
    periods.length === 0
      ? ownWords
      : withBlankPeriods(table, ownWords, (row) => cellIn(row, label)?.text.trim() ?? "", filled);
  const published = publishedBefore(table, claims, plan);
  if (published !== null) return published;
  return (row) => {
    const lead = leads.timeAt(row.row);
    const own = lead === "" ? withBlank(row) : ownWords(row);
    return own === "" ? "" : underLead(lead, own, plan.year);
  };
}

/** The heading of a table's column of periods; `""` where there is none, or several. */
export function periodHeading(table: Table, claims: readonly Pick<ColumnClaim, "role">[]): string {
  const [only, ...more] = claims.flatMap(({ role }, column) =>
    role === "period" ? [table.columns[column]?.header ?? ""] : [],
  );
  return more.length > 0 ? "" : (only ?? "");
}

/**
 * The different words in a table's column of periods, of rows that have an actual figure; of all rows where none has
 * one. Of a long table too: each is looked for once.
 */
function periodTexts(
  table: Table,
  claims: readonly ColumnClaim[],
  plan: Pick<Plan, "period" | "title" | "year">,
): string[] {
  const columnsOf = (wanted: ColumnRole): number[] =>
    claims.flatMap(({ role }, column) => (role === wanted ? [column] : []));
  const [periods, actuals] = [columnsOf("period"), columnsOf("actual")];
  if (periods.length === 0) return [];
  const wordsOf = periodWords(table, claims, plan);
  const all = new Set<string>();
  const texts = new Set<string>();
  for (const row of table.rows) {
    if (row.kind !== "data") continue;
    const text = wordsOf(row);
    if (text === "" || texts.has(text)) continue;
    all.add(text);
    if (actuals.some((column) => holdsFigure(cellIn(row, column)))) texts.add(text);
  }
  return texts.size > 0 ? [...texts] : [...all];
}
