import { monthCount } from "../../domain/time/period";
import { durationAt } from "../claims/timeWords";
import { is, type Tag } from "../tokens/tags";
import type { Subject } from "./subject";

/** "Total debtors of any age" beside debt over 90 days: all of them, where the name is of those past a length. */
export function isOfAnyLength(tags: readonly Tag[], { own }: Subject): boolean {
  if (own.durations.length === 0 || own.timed || tags.some((_, at) => durationAt(tags, at) !== null)) return false;
  return tags.some(({ plain }) => WHOLE.has(plain) && !own.written.has(plain));
}

const WHOLE = new Set(["total", "totals", "altogether", "any"]);

/** "In the three months", "over these twelve months": the report's own time, by its length. */
export function isOwnStretch(tags: readonly Tag[], at: number, hours: number, { period, own }: Subject): boolean {
  if (period === null || own.timed || own.durations.length > 0 || tags[at]?.figure?.compound === true) return false;
  const months = hours / HOURS_OF_MONTH;
  return (
    is(tags[at - 1], "determiner") && is(tags[at - 2], "preposition") && Math.abs(months - monthCount(period)) < 0.05
  );
}

const HOURS_OF_MONTH = 730;

/** Whether a length of time marks out a part: `within 30 minutes`, `for more than two years`. */
export function isQualifying(tags: readonly Tag[], at: number, from: number): boolean {
  let before = at - 1;
  while (before > from && (is(tags[before], "hedge") || is(tags[before], "determiner"))) before -= 1;
  const tag = tags[before];
  if (before < from || tag === undefined) return false;
  if (tags[at]?.figure?.compound === true) return false;
  return is(tag, "side") || ["within", "in", "for", "after", "longer than"].includes(tag.plain);
}

/** "The 31-day standard", "faster diagnosis (28 day)". */
export function isCompound(tags: readonly Tag[], at: number): boolean {
  const figure = tags[at]?.figure;
  if (figure == null) return false;
  return figure.compound || (figure.size > 1 && SINGULAR.has(tags[at + 1]?.plain ?? ""));
}

const SINGULAR = new Set(["second", "minute", "hour", "day", "week", "month"]);
