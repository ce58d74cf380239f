import type { MeasureRow, OtherOrganisation } from "./extract";
import { plainLabel } from "./plainLabel";

/** The rows that are reported on, and the organisations that other rows are about. */
export interface OwnRows {
  readonly rows: readonly MeasureRow[];
  readonly others: readonly OtherOrganisation[];
}

/**
 * Of an extract with a column of organisations, the rows about the plan's own. Where none is, all rows are kept, and
 * who they are about is for a check to say: the plan may have another name for it. A plan without an organisation, or an
 * extract without the column, is about itself.
 */
export function ownRows(rows: readonly MeasureRow[], organisation: string): OwnRows {
  if (organisation === "" || rows.every((row) => row.organisation === null)) return { rows, others: [] };
  const names = [...new Set(rows.flatMap((row) => (row.organisation === null ? [] : [row.organisation.text])))];
  const exact = names.filter((name) => plainLabel(name) === plainLabel(organisation));
  const own = new Set(exact.length > 0 ? exact : names.filter((name) => sameOrganisation(name, organisation)));
  const kept = own.size === 0 ? rows : rows.filter((row) => row.organisation === null || own.has(row.organisation.text));
  const others = new Map<string, OtherOrganisation>();
  for (const row of rows) {
    if (row.organisation === null || own.has(row.organisation.text)) continue;
    const { text: name, at } = row.organisation;
    const known = others.get(name);
    others.set(name, known === undefined ? { name, at, rows: 1, setAside: own.size > 0 } : { ...known, rows: known.rows + 1 });
  }
  return { rows: kept, others: [...others.values()] };
}

/** Words that many organisations share, and that are often left out of their names. */
const COMMON: ReadonlySet<string> = new Set([
  "the", "of", "and", "for", "police", "force", "authority", "constabulary", "council", "city", "county", "borough", "district", "metropolitan",
  "london", "royal", "nhs", "foundation", "trust", "hospital", "hospitals", "university", "service", "services", "commissioner", "office",
]);

/**
 * Whether two names can be of one organisation: the words of one that are its own are all in the other. Names with no
 * words of their own could be anybody's.
 *
 * @example
 * sameOrganisation("Thames Valley", "Thames Valley Police Authority") //=> true
 * sameOrganisation("Leicestershire Police", "Leicester City Council") //=> false
 */
export function sameOrganisation(name: string, other: string): boolean {
  const [a, b] = [ownWords(name), ownWords(other)];
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.every((word) => more.includes(word));
}

function ownWords(name: string): string[] {
  return plainLabel(name).split(" ").filter((word) => word !== "" && !COMMON.has(word));
}
