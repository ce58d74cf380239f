/**
 * A number of things.
 *
 * @example
 * plural(1, "measure") //=> "1 measure"
 * plural(17, "measure") //=> "17 measures"
 */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
