import { cleanLabel } from "../../read/cells/cleanLabel";
import { matchLabel, type MatchedBy, type Named } from "./matchLabel";

/** Labels of the extract that a person has matched to an item of the plan, by id. */
export type ConfirmedLabels = Readonly<Record<string, string>>;

/** What a row was found to be about. */
export interface ItemMatch<Item> {
  /** Null where the plan has no such item. */
  readonly item: Item | null;
  readonly by: MatchedBy | null;
  /** The nearest item's name where there is no match. */
  readonly nearest: string | null;
}

/**
 * The item of the plan that a row is about: as a person confirmed, else by its id, else by its label. A label that is an
 * id counts as one.
 *
 * @param id What stands in the row's id column; `""` for nothing.
 * @param label The row's name, or its id where it has no name.
 */
export function itemOf<Item extends Named>(
  id: string,
  label: string,
  items: readonly Item[],
  confirmed: ConfirmedLabels,
): ItemMatch<Item> {
  const chosen = Object.hasOwn(confirmed, label) ? items.find((item) => item.id === confirmed[label]) : undefined;
  if (chosen !== undefined) return { item: chosen, by: "confirmed", nearest: null };
  const identified = items.find((item) => sameId(item.id, id)) ?? items.find((item) => sameId(item.id, label));
  if (identified !== undefined) return { item: identified, by: "id", nearest: null };
  const { match, nearest } = matchLabel(cleanLabel(label).label, items);
  return { item: match?.item ?? null, by: match?.by ?? null, nearest: nearest?.name ?? null };
}

/** Whether two ids are the same but for case and spaces around them. */
export function sameId(id: string, other: string): boolean {
  return id.trim() !== "" && id.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Finds items by id and label, remembering each pair: a long table names the same few over and over. */
export function itemFinder<Item extends Named>(
  items: readonly Item[],
  confirmed: ConfirmedLabels,
): (id: string, label: string) => ItemMatch<Item> {
  const known = new Map<string, Map<string, ItemMatch<Item>>>();
  return (id, label) => {
    const byLabel = known.get(id) ?? new Map<string, ItemMatch<Item>>();
    known.set(id, byLabel);
    const match = byLabel.get(label) ?? itemOf(id, label, items, confirmed);
    byLabel.set(label, match);
    return match;
  };
}
