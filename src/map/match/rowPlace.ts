import { groupFinder, titleGroupFinder, type Group } from "./groupNamed";
import { plainLabel } from "./plainLabel";

/** The words that a row stands among, which tell items of one name apart. */
export interface RowPlace {
  /** Words of the row's own columns for its service and its objective; none where it has none. */
  readonly own: readonly string[];
  /** The heading between the rows that it stands under; null where there is none. */
  readonly section: string | null;
  /** The titles above its table, nearest first, and its sheet's name. */
  readonly around: readonly string[];
  /** The same as the key of a map. */
  readonly key: string;
}

/** A place of which nothing is said. */
export const NOWHERE: RowPlace = { own: [], section: null, around: [], key: "" };

/** A place from its words; blank words are left out. */
export function rowPlace(own: readonly string[], section: string | null, around: readonly string[]): RowPlace {
  const words = own.filter((text) => text !== "");
  return { own: words, section, around, key: [...words, "", section ?? "", "", ...around].join("\n") };
}

/** The words of a place, nearest first. */
export function placeWords({ own, section, around }: RowPlace): string[] {
  return [...own, ...(section === null ? [] : [section]), ...around];
}

/**
 * How a place stands to an item's own groups: it names one of them (`own`), another group of the plan (`another`), a
 * service or section that the plan does not know (`strange`), or nothing (`unsaid`).
 */
export type Standing = "own" | "another" | "strange" | "unsaid";

/** The one item that belongs in a place; none of them, because it names another group; or it is not said which. */
export type Picked<Item> =
  { readonly kind: "one"; readonly item: Item } | { readonly kind: "none" } | { readonly kind: "unclear" };

/** What a place tells of an item, or of several of one name. */
export interface Placing<Item> {
  /** Which of several items of one name belongs there. */
  pick(items: readonly Item[], place: RowPlace): Picked<Item>;
  standing(item: Item, place: RowPlace): Standing;
}

/** One thing that a place says: a group of the plan, or words that name none. */
type Said = { readonly kind: "group"; readonly group: Group } | { readonly kind: "strange" };

/**
 * Tells items apart by the groups that a place names, the nearest words first. A row whose own column names a service
 * that the plan does not know belongs to no other, whatever the title says.
 *
 * @param groups Every objective and service of the plan.
 * @param groupsOf The groups that an item belongs to.
 */
export function placing<Item>(groups: readonly Group[], groupsOf: (item: Item) => readonly string[]): Placing<Item> {
  const find = groupFinder(groups);
  const findInTitle = titleGroupFinder(groups);
  const isOf = (item: Item, { name }: Group): boolean =>
    groupsOf(item).some((group) => plainLabel(group) === plainLabel(name));

  /** What the words say, nearest first. */
  function* said(place: RowPlace): Iterable<Said> {
    const own = place.own.map((words) => find(words));
    for (const group of own) if (group !== null) yield { kind: "group", group };
    if (own.includes(null)) return void (yield { kind: "strange" });
    const section = place.section === null ? null : find(place.section);
    if (section !== null) yield { kind: "group", group: section };
    else if (place.section !== null) yield { kind: "strange" };
    for (const words of place.around) {
      const group = findInTitle(words);
      if (group !== null) yield { kind: "group", group };
    }
  }

  return {
    pick(items, place) {
      let left = items;
      for (const one of said(place)) {
        if (one.kind === "strange") continue;
        const those = left.filter((item) => isOf(item, one.group));
        if (those.length === 0 && left.length > 1) return { kind: "none" };
        if (those.length > 0) left = those;
      }
      const [first, ...more] = left;
      return first === undefined || more.length > 0 ? { kind: "unclear" } : { kind: "one", item: first };
    },
    standing(item, place) {
      if (groupsOf(item).every((group) => group === "")) return "unsaid";
      let strange = false;
      for (const one of said(place)) {
        if (one.kind === "group") return isOf(item, one.group) ? "own" : "another";
        strange = true;
      }
      return strange ? "strange" : "unsaid";
    },
  };
}
