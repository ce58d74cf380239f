/**
 * The largest of any number of figures; `Math.max(...figures)` gives up at some hundred thousand of them.
 *
 * @param least The answer where no figure is larger.
 * @example
 * largest([3, 9, 4]) //=> 9
 * largest([], 0) //=> 0
 */
export function largest(figures: Iterable<number>, least = -Infinity): number {
  let highest = least;
  for (const figure of figures) if (figure > highest) highest = figure;
  return highest;
}

/**
 * The smallest of any number of figures; `Infinity` where there are none.
 *
 * @example
 * smallest([3, 9, 4]) //=> 3
 */
export function smallest(figures: Iterable<number>): number {
  let lowest = Infinity;
  for (const figure of figures) if (figure < lowest) lowest = figure;
  return lowest;
}
