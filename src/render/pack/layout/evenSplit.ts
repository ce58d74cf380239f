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
