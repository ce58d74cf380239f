import { unitNamed } from "../figures/units";
import type { Tag } from "../tokens/tags";

/** After one of these, `over 85` without a unit is how old they are. */
const PEOPLE = new Set(
  "patients people residents adults women men those tenants customers victims drivers staff pensioners".split(" "),
);
const AGES = new Set(["over", "under", "aged", "above", "below"]);

/** "Over-85s", "16 to 24 year olds", "patients over 85": a group by age. */
export function isAgeGroup(tags: readonly Tag[], at: number): boolean {
  const [tag, next, second] = [tags[at], tags[at + 1], tags[at + 2]];
  if (tag?.figure?.kind !== "count" || next === undefined) return false;
  const isGlued = next.index === tag.end || next.index === tag.end + 1;
  if (next.plain === "s" && isGlued) return true;
  const isOld = AGES.has(tags[at - 1]?.plain ?? "") && PEOPLE.has(tags[at - 2]?.plain ?? "");
  if (isOld && tag.figure.digits && tag.figure.size < 110 && unitNamed(next.plain) === null) return true;
  return /^years?$/.test(next.plain) && /^olds?$/.test(second?.plain ?? "");
}
