import type { OtherOrganisation } from "../mappedRows";
import { sameOrganisation } from "../match/organisation";
import { isWholeOfParts } from "../match/wholeName";
import { plainLabel } from "../match/plainLabel";
import type { MeasureTable } from "./measureTable";

/** The rows that are reported on, and the organisations that other rows are about. */
export interface OwnRows {
  /** Whether rows of a table about an organisation are reported on, by its words; `""` for rows that name none. */
  readonly isOwn: (table: MeasureTable, organisation: string) => boolean;
  readonly others: readonly OtherOrganisation[];
}

/**
 * Of an extract with a column of organisations, the rows about the one that is meant: the plan's own, or of a table the
 * one that a person chose. Where none is, all rows are kept, and who they are about is for a check to say: the plan may
 * have another name for it. Where nobody names one, or an extract has no such column, it is about itself.
 */
export function ownRows(tables: readonly MeasureTable[]): OwnRows {
  const names = [...new Set(tables.flatMap(({ organisations }) => organisations.different))].filter(
    (name) => name !== "",
  );
  const ownNames = new Map(
    [...new Set(tables.map(({ organisation }) => organisation))].map((meant) => [meant, namesOf(meant, names)]),
  );
  const isOwn: OwnRows["isOwn"] = (table, name) => {
    const own = ownNames.get(table.organisation);
    return own === undefined || own.size === 0 || name === "" || own.has(name);
  };
  const others = tables.flatMap((table) => {
    const own = ownNames.get(table.organisation);
    // What stands beside the whole is its parts, and nobody else.
    return table.organisation === "" || own === undefined || isWholeOfParts(table.organisation)
      ? []
      : otherOrganisations(table, own);
  });
  return { isOwn, others: joined(others) };
}

/**
 * The names that are an organisation's: the one that is written the same, else all forms of it, unless two of them are
 * of different bodies: either could be meant.
 */
function namesOf(organisation: string, names: readonly string[]): ReadonlySet<string> {
  if (organisation === "") return new Set();
  const exact = names.filter((name) => plainLabel(name) === plainLabel(organisation));
  if (exact.length > 0) return new Set(exact);
  const forms = names.filter((name) => sameOrganisation(name, organisation));
  return new Set(forms.every((form) => forms.every((other) => sameOrganisation(form, other))) ? forms : []);
}

/** The organisations of a table that are not its own, each with its first cell and the number of its rows. */
function otherOrganisations(table: MeasureTable, own: ReadonlySet<string>): OtherOrganisation[] {
  const counts = table.organisations.different.map(() => ({ rows: 0, first: 0 }));
  for (let row = 0; row < table.rowCount; row += 1) {
    const count = counts[table.organisations.code(row)];
    if (count === undefined) continue;
    if (count.rows === 0) count.first = row;
    count.rows += 1;
  }
  return table.organisations.different.flatMap((name, code): OtherOrganisation[] => {
    const { rows, first } = counts[code] ?? { rows: 0, first: 0 };
    if (name === "" || rows === 0 || own.has(name)) return [];
    const at = table.read(first, table.base).organisation?.at;
    return at === undefined ? [] : [{ name, at, rows, setAside: own.size > 0 }];
  });
}

/** Each organisation once, with its rows in all tables. */
function joined(others: readonly OtherOrganisation[]): OtherOrganisation[] {
  const byName = new Map<string, OtherOrganisation>();
  for (const other of others) {
    const before = byName.get(other.name);
    byName.set(other.name, before === undefined ? other : { ...before, rows: before.rows + other.rows });
  }
  return [...byName.values()];
}
