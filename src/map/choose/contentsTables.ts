import type { Table } from "../../read/source";
import { isFigures } from "../columns/candidate";
import { matchHeader } from "../headings/matchHeader";
import { FIGURE_ROLES } from "../columns/proposeRoles";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { CERTAIN } from "../match/certainty";
import type { ClaimedMapping } from "../mapping";

/**
 * Which tables only name measures, as a sheet of contents does, beside another that gives their figures: no column of
 * theirs has figures or a heading for them. Alone such a table is asked about.
 *
 * @example
 * // `Worksheet`, `Title` over `Table 1`, `Home fire safety visits`, beside the sheet Table 1: [true, false]
 */
export function areContents(tables: readonly Table[], claimed: readonly ClaimedMapping[]): readonly boolean[] {
  const givesFigures = claimed.some(
    ({ holds, claims }, index) =>
      holds === "measures" &&
      claims.some(({ role }, column) => role === "actual" && isFigures(tables[index]?.columns[column])),
  );
  return tables.map((table, index) => givesFigures && claimed[index]?.holds === "measures" && !couldGiveFigures(table));
}

/** Whether a table has a column of figures, a heading for them, or a column that nobody has filled in. */
export function couldGiveFigures({ columns }: Table): boolean {
  return columns.some(
    (column) =>
      isFigures(column) ||
      column.type === "blank" ||
      matchHeader(column.header, ROLE_WORDINGS).some(
        ({ role, score }) => score >= CERTAIN && FIGURE_ROLES.includes(role),
      ),
  );
}
