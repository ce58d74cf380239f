import { isProportion } from "../../domain/units/unit";
import type { Subject } from "../about/subject";
import { unitNamed, unitsOf } from "../figures/units";
import type { Tag } from "../tokens/tags";

const RATE_WORDS = new Set(["rate", "percentage", "proportion", "share", "ratio", "average"]);
const TOTALS = new Set(["total", "totals", "altogether"]);
const NUMBER_WORDS = new Set(["number", "numbers", "volume", "count"]);

const EACH = new Set(["per", "each", "every", "average", "mean", "typical", "typically", "rate", "thousand", "head"]);

/** "The number of injuries", "there were 14 injuries": how many there were in all. */
function isHowMany(tags: readonly Tag[], named: string): boolean {
  return (
    countsOwn(tags, named) ||
    tags.some(({ plain }, at) => NUMBER_WORDS.has(plain) && tags[at + 1]?.plain === "of" && !named.includes(plain))
  );
}

/** "14 injuries" of injuries per million hours, "212 enquiries" of the time to answer one. */
function countsOwn(tags: readonly Tag[], named: string): boolean {
  return tags.some(({ figure }, at) => {
    if (figure === null) return false;
    const next = tags[at + 1]?.plain ?? "";
    const isWhole = figure.kind === "count" && figure.half === 0 && !figure.compound && Number.isInteger(figure.size);
    return isWhole && next.endsWith("s") && unitNamed(next) === null && named.includes(next);
  });
}

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
  // "We answered 212 enquiries" beside the time to answer one.
  const isOfEach = tags.some(({ plain }) => EACH.has(plain));
  if (unitsOf(facts.unit).length > 0 && !isOfEach && countsOwn(tags, named)) return true;
  const per = `${named} ${facts.unit.kind === "other" ? facts.unit.label : ""}`;
  // "Total waste" is none of waste per household, nor "there were 14 injuries" of injuries per million hours.
  if (/\bper\b/.test(per) && !isOfEach && (has(TOTALS) || isHowMany(tags, named))) return true;
  return facts.unit.kind !== "other" && has(RATE_WORDS);
}
