import { is, type Tag } from "../tokens/tags";

/** "An average of 31 days": what the figure is, not of whom. */
export function isOwnAverage(tags: readonly Tag[], at: number): boolean {
  if (tags[at]?.plain !== "average of" || !is(tags[at - 1], "determiner")) return false;
  return tags[at + 1]?.figure != null || is(tags[at + 1], "hedge") || is(tags[at + 1], "side");
}
