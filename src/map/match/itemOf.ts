import { cleanLabel } from "../../read/cells/cleanLabel";
import type { Group } from "./groupNamed";
import { labelScope } from "./labelScope";
import { groupedLabelFinder } from "./groupedLabel";
import { isLikeness, labelMatcher, type MatchedBy, type Named } from "./matchLabel";
import { plainLabel } from "./plainLabel";
import { placeWords, placing, rowPlace, type RowPlace, type Standing } from "./rowPlace";
import { sameId } from "./sameId";

/**
 * Labels of the extract that a person has matched to an item of the plan, by id. Where rows of one label stand in
 * several places, a label has its place before it: `Waste: Residents satisfied`. The id `""` says that it is none of
 * the items that it is only like.
 */
export type ConfirmedLabels = Readonly<Record<string, string>>;

/** What a row was found to be about. */
export interface ItemMatch<Item> {
  /** Null where the plan has no such item. */
  readonly item: Item | null;
  readonly by: MatchedBy | null;
  /** The nearest item's name where there is no match. */
  readonly nearest: string | null;
  /** The items of one name that the row could be about, where nothing says which; else none. */
  readonly couldBe: readonly Item[];
  /** How the row's place stands to the item's own objective; `unsaid` where the item was known by its id. */
  readonly standing: Standing;
  /** Whether the row has a column of its own for its objective or service. */
  readonly inColumn: boolean;
  /** The item whose very name stands beside another's id; left out where none does. */
  readonly named?: Item;
}

const UNPLACED = { couldBe: [], standing: "unsaid", inColumn: false } as const;

/** Finds the item that a row is about by what stands in its id column (`""` for nothing), its label and its place. */
export type ItemFinder<Item> = (id: string, label: string, place: RowPlace) => ItemMatch<Item>;

/** Items of the plan and what tells those of one name apart. */
export interface PlacedItems<Item extends Named> {
  readonly items: readonly Item[];
  /** Every objective and service of the plan. */
  readonly groups: readonly Group[];
  readonly groupsOf: (item: Item) => readonly string[];
}

/**
 * Finds the item of the plan that a row is about: as a person confirmed, else by its id, else by its label. A label
 * that is an id counts as one; a row without a name has its id for a label. Of several items of one name it is the one
 * whose objective or service the row stands under; where that is not said it is none of them. A long table names the
 * same few items over and over, so each is looked for once.
 */
export function itemFinder<Item extends Named>(
  { items, groups, groupsOf }: PlacedItems<Item>,
  confirmed: ConfirmedLabels,
): ItemFinder<Item> {
  const matchOf = labelMatcher(items);
  const { pick, standing } = placing(groups, groupsOf);
  const groupedLabel = groupedLabelFinder({ items, groups, groupsOf });
  const itemCalled = new Map(items.flatMap((item) => namesOf(item).map((name) => [name, item] as const)));
  const byName = new Map<string, Map<string, Map<string, ItemMatch<Item>>>>();
  const confirmedItem = (label: string): Item | undefined =>
    Object.hasOwn(confirmed, label) ? items.find((item) => item.id === confirmed[label]) : undefined;
  const sure = (item: Item, by: MatchedBy): ItemMatch<Item> => ({
    item,
    by,
    nearest: null,
    couldBe: [],
    standing: "unsaid",
    inColumn: false,
  });
  const find = (id: string, label: string, place: RowPlace): ItemMatch<Item> => {
    const chosenThere = placeWords(place)
      .map((name) => confirmedItem(`${name}: ${label}`))
      .find((item) => item !== undefined);
    if (chosenThere !== undefined) return sure(chosenThere, "confirmed");
    const chosen = confirmedItem(label);
    // What a person said of a label holds for the items of one name alike: each where it belongs.
    if (chosen !== undefined) {
      const picked = pick(matchOf(chosen.name).match?.namesakes ?? [chosen], place);
      return sure(picked.kind === "one" ? picked.item : chosen, "confirmed");
    }
    const identified = items.find((item) => sameId(item.id, id)) ?? items.find((item) => sameId(item.id, label));
    if (identified !== undefined) {
      const named = itemCalled.get(plainLabel(label));
      const isOwn = named === undefined || namesOf(identified).includes(plainLabel(label));
      return isOwn ? sure(identified, "id") : { ...sure(identified, "id"), named };
    }
    const cleaned = cleanLabel(label).label;
    const { match, nearest } = matchOf(cleaned);
    const underItsGroup = match === null || isLikeness(match.by) ? groupedLabel(cleaned) : null;
    if (underItsGroup !== null && !(Object.hasOwn(confirmed, label) && confirmed[label] === "")) {
      const { item, by } = underItsGroup;
      return { ...UNPLACED, item, by, nearest: null, standing: standing(item, place), inColumn: place.own.length > 0 };
    }
    if (match === null) return { item: null, by: null, nearest: nearest?.name ?? null, ...UNPLACED };
    const { namesakes, by } = match;
    if (isLikeness(by) && Object.hasOwn(confirmed, label) && confirmed[label] === "")
      return { item: null, by: null, nearest: match.item.name, ...UNPLACED };
    // `Complaints (Waste)` says itself which of the complaints it is.
    const scope = by === "withoutScope" ? labelScope(cleaned) : "";
    const there = scope === "" ? place : rowPlace([scope, ...place.own], place.section, place.around);
    const picked = namesakes.length === 1 ? { kind: "one" as const, item: match.item } : pick(namesakes, there);
    if (picked.kind === "one") {
      const inColumn = place.own.length > 0;
      return { item: picked.item, by, nearest: null, couldBe: [], standing: standing(picked.item, place), inColumn };
    }
    // Where a place is said that no item of the name has, it is none of them.
    const couldBe = picked.kind === "none" ? [] : namesakes;
    return { item: null, by: null, nearest: match.item.name, ...UNPLACED, couldBe };
  };
  return (id, label, place) => {
    const found = byName.get(id)?.get(label)?.get(place.key);
    if (found !== undefined) return found;
    const match = find(id, label, place);
    const byLabel = byName.get(id) ?? new Map<string, Map<string, ItemMatch<Item>>>();
    const byPlace = byLabel.get(label) ?? new Map<string, ItemMatch<Item>>();
    byName.set(id, byLabel.set(label, byPlace.set(place.key, match)));
    return match;
  };
}

function namesOf({ name, aliases }: Named): string[] {
  return [name, ...aliases].map(plainLabel);
}
