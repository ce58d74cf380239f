import type { OtherOrganisation } from "../mappedRows";
import type { MeasureTable } from "./measureTable";
import { sameOrganisation } from "../match/organisation";
import { plainLabel } from "../match/plainLabel";

/** The rows that are reported on, and the organisations that other rows are about. */
export interface OwnRows {
  /** Whether rows about an organisation are reported on, by its words; `""` for rows that name none. */
  readonly isOwn: (organisation: string) => boolean;
  readonly others: readonly OtherOrganisation[];
}

/**
 * Of an extract with a column of organisations, the rows about the plan's own. Where none is, all rows are kept, and
 * who they are about is for a check to say: the plan may have another name for it. A plan without an organisation, or
 * an extract without the column, is about itself.
 */
export function ownRows(tables: readonly MeasureTable[], organisation: string): OwnRows {
  const names = [...new Set(tables.flatMap(({ organisations }) => organisations.different))].filter(
    (name) => name !== "",
  );
  if (organisation === "" || names.length === 0) return { isOwn: () => true, others: [] };
  const exact = names.filter((name) => plainLabel(name) === plainLabel(organisation));
  const ownNames = new Set(exact.length > 0 ? exact : names.filter((name) => sameOrganisation(name, organisation)));
  const others = names
    .filter((name) => !ownNames.has(name))
    .flatMap((name) => otherOrganisation(tables, name, ownNames.size > 0) ?? []);
  return { isOwn: (name) => ownNames.size === 0 || name === "" || ownNames.has(name), others };
}

/** An organisation with its first cell and the number of its rows. */
function otherOrganisation(tables: readonly MeasureTable[], name: string, setAside: boolean): OtherOrganisation | null {
  let first: OtherOrganisation["at"] | null = null;
  let rows = 0;
  for (const table of tables) {
    const code = table.organisations.different.indexOf(name);
    if (code < 0) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      if (table.organisations.code(row) !== code) continue;
      first ??= table.read(row, table.base).organisation?.at ?? null;
      rows += 1;
    }
  }
  return first === null ? null : { name, at: first, rows, setAside };
}
