/**
 * The largest of any number of figures; `Math.max(...figures)` gives up at some hundred thousand of them.
 *
 * @param least What is answered where there is none larger.
 * @example
 * largest([3, 9, 4]) //=> 9
 * largest([], 0) //=> 0
 */
export function largest(figures: Iterable<number>, least = -Infinity): number {
  let found = least;
  for (const figure of figures) if (figure > found) found = figure;
  return found;
}

/**
 * The smallest of any number of figures; infinite for none.
 *
 * @example
 * smallest([3, 9, 4]) //=> 3
 */
export function smallest(figures: Iterable<number>): number {
  let found = Infinity;
  for (const figure of figures) if (figure < found) found = figure;
  return found;
}
