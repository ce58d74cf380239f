import { cleanLabel } from "../../read/cells/cleanLabel";
import { labelMatcher, type MatchedBy, type Named } from "./matchLabel";

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

/** Finds the item that a row is about by what stands in its id column (`""` for nothing) and its label. */
export type ItemFinder<Item> = (id: string, label: string) => ItemMatch<Item>;

/**
 * Finds the item of the plan that a row is about: as a person confirmed, else by its id, else by its label. A label
 * that is an id counts as one; a row without a name has its id for a label. A long table names the same few items over
 * and over, so each pair is looked for once.
 */
export function itemFinder<Item extends Named>(items: readonly Item[], confirmed: ConfirmedLabels): ItemFinder<Item> {
  const matchOf = labelMatcher(items);
  const byId = new Map<string, Map<string, ItemMatch<Item>>>();
  const find = (id: string, label: string): ItemMatch<Item> => {
    const chosen = Object.hasOwn(confirmed, label) ? items.find((item) => item.id === confirmed[label]) : undefined;
    if (chosen !== undefined) return { item: chosen, by: "confirmed", nearest: null };
    const identified = items.find((item) => sameId(item.id, id)) ?? items.find((item) => sameId(item.id, label));
    if (identified !== undefined) return { item: identified, by: "id", nearest: null };
    const { match, nearest } = matchOf(cleanLabel(label).label);
    return { item: match?.item ?? null, by: match?.by ?? null, nearest: nearest?.name ?? null };
  };
  return (id, label) => {
    const byLabel = byId.get(id) ?? new Map<string, ItemMatch<Item>>();
    byId.set(id, byLabel);
    const match = byLabel.get(label) ?? find(id, label);
    byLabel.set(label, match);
    return match;
  };
}

/** Whether two ids are the same but for case and spaces around them. */
export function sameId(id: string, other: string): boolean {
  return id.trim() !== "" && id.trim().toLowerCase() === other.trim().toLowerCase();
}
