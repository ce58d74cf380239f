/** Two columns that are read down the first and then down the second. */

/** How many of these stand in the first column so that the higher of the two is as low as it can be. */
export function evenSplit(heights: readonly number[]): number {
  const all = heights.reduce((sum, height) => sum + height, 0);
  let [best, lowest, sum] = [heights.length, all, 0];
  heights.forEach((height, index) => {
    sum += height;
    const higher = Math.max(sum, all - sum);
    if (higher < lowest) [best, lowest] = [index + 1, higher];
  });
  return best;
}

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
