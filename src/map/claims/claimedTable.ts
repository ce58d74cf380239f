import { cellIn, type Table } from "../../read/source";
import type { ColumnClaim } from "./columnClaim";

/** A table of measures with what its columns claim. */
export interface ClaimedTable {
  readonly index: number;
  readonly table: Table;
  readonly claims: readonly ColumnClaim[];
  /** The different words in its column of periods; none where it has no such column. */
  readonly periods: readonly string[];
}

/** A table with what its columns claim, its periods looked through once. */
export function claimedTable(index: number, table: Table, claims: readonly ColumnClaim[]): ClaimedTable {
  return { index, table, claims, periods: periodTexts(table, claims) };
}

/** The heading of a table's column of periods; `""` where there is none, or several. */
export function periodHeading(table: Table, claims: readonly Pick<ColumnClaim, "role">[]): string {
  const [only, ...more] = claims.flatMap(({ role }, column) =>
    role === "period" ? [table.columns[column]?.header ?? ""] : [],
  );
  return more.length > 0 ? "" : (only ?? "");
}

/** The different words in a table's column of periods; of a long table too. */
function periodTexts(table: Table, claims: readonly ColumnClaim[]): string[] {
  const columns = claims.flatMap(({ role }, column) => (role === "period" ? [column] : []));
  if (columns.length === 0) return [];
  const texts = new Set<string>();
  for (const row of table.rows)
    if (row.kind === "data")
      texts.add(
        columns
          .map((column) => cellIn(row, column)?.text.trim() ?? "")
          .filter((text) => text !== "")
          .join(" "),
      );
  return [...texts].filter((text) => text !== "");
}
