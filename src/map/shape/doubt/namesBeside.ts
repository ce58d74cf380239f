import { cellIn, type Table, type TableRow } from "../../../read/source";
import { doubtOf } from "../../choose/assignRoles";
import type { ColumnClaim } from "../../claims/columnClaim";
import type { ColumnRole } from "../../headings/columnRole";
import { headerOf } from "../../columns/recogniseTable";
import { plainLabel } from "../../match/plainLabel";
import type { Doubt } from "../../mapping";

/** Fewer rows than this may have such words by chance. */
const ROWS_MIN = 2;
const HALF = 0.5;
/** A longer text says something of its row. */
const NAME_WORDS = 6;
/** Columns whose words may well begin with the row's name. */
const MORE_ABOUT_IT: ReadonlySet<ColumnRole> = new Set(["commentary", "update", "objective", "service", "measureId"]);

/**
 * Asks about figures that have names of their own beside them, which say more than the rows' names: `Visits`, 61,220,
 * `Visits target`, 60,000. The figures right of `Visits target` are those of no `Visits`.
 */
export function namesBesideDoubts(table: Table, claims: readonly ColumnClaim[]): Doubt[] {
  if (table.turned !== undefined) return [];
  const label = claims.findIndex(({ role }) => role === "measure");
  const rows = table.rows.filter(({ kind }) => kind === "data");
  const actual = claims.findIndex(({ role }, column) => role === "actual" && namesOf(column) !== null);
  const beside = actual < 0 ? null : namesOf(actual);
  if (beside === null) return [];
  const [figures, names] = [headerOf(table, actual), headerOf(table, label)];
  const question =
    `“${beside}” stands beside the figures under “${figures}”. Are they the actuals of the names under “${names}”? ` +
    "If not, leave the table out, or put each figure beside its name under two headings.";
  return [doubtOf(table, figures, question)];

  /** The first name right before a column that says more than its row's; null where the column has no such names. */
  function namesOf(column: number): string | null {
    if (label < 0 || column - 1 <= label || MORE_ABOUT_IT.has(claims[column - 1]?.role ?? "period")) return null;
    const named = rows.filter((row) => saysMore(textIn(row, column - 1), textIn(row, label)));
    const [first] = named;
    const isSo = named.length >= ROWS_MIN && named.length >= HALF * rows.length;
    return isSo && first !== undefined ? textIn(first, column - 1) : null;
  }
}

function saysMore(words: string, name: string): boolean {
  const [more, own] = [plainLabel(words), plainLabel(name)];
  if (more.split(" ").length > NAME_WORDS) return false;
  return own !== "" && more !== own && (more.startsWith(`${own} `) || more.endsWith(` ${own}`));
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
