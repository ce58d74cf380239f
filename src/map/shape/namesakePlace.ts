import { cellIn, type Table } from "../../read/source";
import type { ColumnClaim } from "../claims/columnClaim";
import { headerOf } from "../columns/recogniseTable";
import { isPlainlyAreaOrBody, sameOrganisation } from "../match/organisation";
import { plainLabel } from "../match/plainLabel";

/** Headings of places that lie in a body’s area, or are one of its sites. */
const PLACE = new RegExp(
  String.raw`^(?:ward|parish|constituency|polling district|neighbourhood|locality|site|school|academy|hospital|campus` +
    String.raw`|practice|surgery|clinic|station|depot|branch|library|care home|centre|beat|base|office)(?: name)?$`,
);
/** Rows looked through. */
const LOOK_ROWS = 1000;

/** A place called as the organisation is, and the heading over it. */
export interface Namesake {
  readonly name: string;
  readonly heading: string;
}

/**
 * The place whose bare name is the organisation’s, under a heading of places such as `Ward` or `Site`: it is hardly the
 * whole body. Null where the name has a word for a body, or that of the heading (`Abbey School`), or is the plan’s own
 * to the letter.
 */
export function namesakePlace(table: Table, claims: readonly ColumnClaim[], organisation: string): Namesake | null {
  if (organisation === "") return null;
  const from = table.turned?.from ?? table;
  const own = claims.findIndex(({ role }) => role === "organisation");
  const columns = table.turned === undefined ? [own] : [...from.columns.keys()];
  for (const column of columns) {
    const heading = column < 0 ? "" : headerOf(from, column);
    const plain = plainLabel(heading);
    if (!PLACE.test(plain) || plainLabel(organisation).includes(plain.replace(/ name$/, ""))) continue;
    for (const row of from.rows.slice(0, LOOK_ROWS)) {
      const name = row.kind === "section" ? "" : (cellIn(row, column)?.text.trim() ?? "");
      const isOwn = plainLabel(name) === plainLabel(organisation);
      if (!isOwn && sameOrganisation(name, organisation) && !isPlainlyAreaOrBody(name)) return { name, heading };
    }
  }
  return null;
}
