import { evenSplit } from "../layout/evenSplit";

/**
 * Things one below another in two columns of about the same height.
 *
 * @param whole Whether they stay on one page; else a column that is too long goes on beside the other's rest.
 */
export function inColumns<Item>(
  items: readonly Item[],
  heights: readonly number[],
  whole: boolean,
  write: (item: Item) => string,
): string {
  const first = evenSplit(heights);
  const column = (some: readonly Item[]): string => `{\n${some.map(write).join("\n")}\n}`;
  return `beside((1fr, 1fr), whole: ${whole}, ${column(items.slice(0, first))}, ${column(items.slice(first))})`;
}
