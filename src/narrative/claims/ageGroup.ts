import type { Tag } from "../tokens/tags";

/** "Over-85s", "16 to 24 year olds", "those 75+": a group by age. */
export function isAgeGroup(tags: readonly Tag[], at: number): boolean {
  const [tag, next, second] = [tags[at], tags[at + 1], tags[at + 2]];
  if (tag?.figure?.kind !== "count" || next === undefined) return false;
  const isGlued = next.index === tag.end || next.index === tag.end + 1;
  if (next.plain === "s" && isGlued) return true;
  return /^years?$/.test(next.plain) && /^olds?$/.test(second?.plain ?? "");
}
