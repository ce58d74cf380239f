import type { ByHand } from "../../check/past/givenByHand";
import { GIVEN_COLUMNS } from "../../history/rowByHand";

/** What the rows of our tables of items are about, by the tables' names. */
const ITEMS_IN = {
  Measures: "measures",
  MeasureExceptions: "measures",
  Actions: "actions",
  ActionExceptions: "actions",
  Judgements: "judgements",
  Assertions: "assertions",
} as const;
type ItemKind = (typeof ITEMS_IN)[keyof typeof ITEMS_IN];

/** Tables whose rows list what stands in another: what is given in both counts in that other. */
const LISTINGS: ReadonlySet<string> = new Set(["MeasureExceptions", "ActionExceptions"]);

/** Whether the rows of a table list what stands in another table of the report too. */
export function isListing(table: string): boolean {
  return LISTINGS.has(table);
}

/** All that people gave by hand of one item, in whichever table. */
export function allGivenOf(
  byHand: readonly ByHand[],
  kind: ItemKind,
  { id, name }: { readonly id: string; readonly name: string },
): readonly ByHand[] {
  const tables: Readonly<Record<string, ItemKind | undefined>> = ITEMS_IN;
  return byHand.filter(({ table, item }) => tables[table] === kind && (item === id || item === name));
}

/**
 * What people gave by hand of one item that counts: one of each kind, that of the items' own table before one that was
 * given where they are only listed.
 *
 * @param item Its ID and name: a table without IDs knows its rows by their names.
 */
export function givenOf(
  byHand: readonly ByHand[],
  kind: ItemKind,
  { id, name }: { readonly id: string; readonly name: string },
): readonly ByHand[] {
  const own = allGivenOf(byHand, kind, { id, name });
  return GIVEN_COLUMNS.flatMap((column) => {
    const given = own.filter(({ about, yields }) => about === column && yields !== true);
    return given.find(({ table }) => !isListing(table)) ?? given[0] ?? [];
  });
}
