import type { PlacedItems } from "./itemOf";
import type { LabelledItem, Named } from "./matchLabel";
import { plainLabel } from "./plainLabel";

/** What stands between a group and the name under it where both are meant: `Waste: Missed bins`. */
const PARTED = /^\s*[:;>|/(–—-]/;

/**
 * Finds the item that a label names after the whole name of its own objective or service. Where nothing but a space
 * parts them the two words may be one name (`Adult learning`), so the item is only like it.
 *
 * @example
 * groupedLabelFinder({ items: [{ id: "V", name: "Robbery", aliases: [] }], groups: [{ id: "1", name: "Violence" }],
 *   groupsOf: () => ["Violence"] })("Violence: Robbery").by //=> "variant"
 */
export function groupedLabelFinder<Item extends Named>({
  items,
  groups,
  groupsOf,
}: PlacedItems<Item>): (label: string) => Pick<LabelledItem<Item>, "item" | "by"> | null {
  return (label) => {
    const plain = plainLabel(label);
    const found = groups.flatMap(({ name }) => {
      const group = plainLabel(name);
      if (group === "" || !plain.startsWith(`${group} `)) return [];
      const rest = plain.slice(group.length + 1);
      return items.flatMap((item) =>
        groupsOf(item).some((own) => plainLabel(own) === group) &&
        [item.name, ...item.aliases].some((called) => plainLabel(called) === rest)
          ? [{ item, by: isParted(label, name) ? ("variant" as const) : ("withoutScope" as const) }]
          : [],
      );
    });
    const [first, ...more] = found;
    return first === undefined || more.some(({ item }) => item !== first.item) ? null : first;
  };
}

function isParted(label: string, group: string): boolean {
  const words = label.trim();
  return words.toLowerCase().startsWith(group.trim().toLowerCase()) && PARTED.test(words.slice(group.trim().length));
}
