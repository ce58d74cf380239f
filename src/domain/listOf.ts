/** So many names are listed in a sentence. */
const NAMED_MAX = 3;

/**
 * Names in a sentence: the first few, and how many more there are.
 *
 * @example
 * listOf(["North"]) //=> "North"
 * listOf(["North", "South"]) //=> "North and South"
 * listOf(["North", "South", "East", "West", "Mid"]) //=> "North, South, East and 2 more"
 */
export function listOf(names: readonly string[]): string {
  const more = names.length - NAMED_MAX;
  if (more > 1) return `${names.slice(0, NAMED_MAX).join(", ")} and ${more} more`;
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
