import { isProportion } from "../../domain/units/unit";
import type { Subject } from "../subject";
import type { Tag } from "../tokens/tags";

const RATE_WORDS = new Set(["rate", "percentage", "proportion", "share", "ratio", "average"]);
const TOTALS = new Set(["total", "totals", "altogether"]);
const NUMBER_WORDS = new Set(["number", "numbers", "volume", "count"]);

/** A rate where the row counts, or a count where the row is a rate: another figure about the same things. */
export function unlikeUnit(tags: readonly Tag[], { facts, name }: Subject): boolean {
  const named = name.toLowerCase();
  const has = (words: ReadonlySet<string>): boolean =>
    tags.some(({ plain }) => words.has(plain) && !named.includes(plain));
  if (facts.unit.kind === "percentChange") return has(RATE_WORDS);
  if (isProportion(facts.unit))
    return tags.some(
      ({ plain }, at) => NUMBER_WORDS.has(plain) && tags[at + 1]?.plain === "of" && !named.includes(plain),
    );
  // "Total waste" is none of waste per household.
  if (/\bper\b/.test(named) && has(TOTALS) && !tags.some(({ plain }) => plain === "per")) return true;
  return facts.unit.kind !== "other" && has(RATE_WORDS);
}
