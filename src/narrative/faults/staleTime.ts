import type { Period } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { bareMonthNamed } from "../claims/timeWords";
import { is, type Tag, type Tagged } from "../tokens/tags";

/** What opens an account of how things stood: `As of 28th February`, `Key outcomes from Q2`. */
const OPENS =
  /^(?:as of|as at|position at|position as at|update for|(?:key )?(?:outcomes|highlights) (?:from|for|in))\b/i;
/** How many tags an opening has. */
const OPENING = 6;
const TO_COME = new Set(["will", "due to be", "is to", "are to"]);
const BY = new Set(["by", "in", "on", "until", "during"]);
/** How many tags may stand between what is to come and its date. */
const REACH = 6;

/**
 * The words of a time that the report is past: an account that opens with last month's or last quarter's, or a date
 * before the report's period that is spoken of as to come. Null where there is none.
 *
 * @example
 * // of a report for January to March 2015
 * // "As of 28th February 14 of 20 were done." gives "As of 28th February"
 * // "It will go live in June 2014." gives "will go live in June 2014"
 */
export function staleTime({ text, tags }: Tagged, period: Period | null, year: YearStart): string | null {
  if (period === null) return null;
  return openedEarlier(text, tags, period, year) ?? comesTooLate(text, tags, period);
}

function openedEarlier(text: string, tags: readonly Tag[], period: Period, year: YearStart): string | null {
  const opening = OPENS.exec(text);
  if (opening === null) return null;
  // "As at" is a part of the date that follows it.
  const begun = tags.findIndex(({ end, period: named }) => named !== null || end > opening[0].length);
  for (let at = begun; at < begun + OPENING && at < tags.length; at += 1) {
    const tag = tags[at];
    if (tag === undefined || tag.is === "mark" || tag.figure !== null) return null;
    const end = endNamed(tags, at, period, year);
    if (end === null) continue;
    const isEarlier = end < period.end && monthsBetween(end, period.end) <= 3;
    return isEarlier ? text.slice(0, tag.end).trim() : null;
  }
  return null;
}

/** The month, such as `2015-02`, that the time named at a tag ends with, in the year that ends with the report's. */
function endNamed(tags: readonly Tag[], at: number, { end }: Period, { firstMonth }: YearStart): string | null {
  const tag = tags[at];
  if (tag?.period != null) return tag.period.period.end;
  const quarter = Number(/^(?:q|quarter) ([1-4])$/.exec(tag?.plain ?? "")?.[1] ?? NaN);
  const month = Number.isNaN(quarter) ? bareMonthNamed(tag) : ((firstMonth + 3 * quarter - 2) % 12) + 1;
  if (month === null) return null;
  const years = month > Number(end.slice(5)) ? 1 : 0;
  return `${String(Number(end.slice(0, 4)) - years)}-${String(month).padStart(2, "0")}`;
}

function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));
}

function comesTooLate(text: string, tags: readonly Tag[], period: Period): string | null {
  for (let at = 1; at < tags.length; at += 1) {
    const named = tags[at]?.period?.period;
    if (named === undefined || named.end >= period.start || !BY.has(tags[at - 1]?.plain ?? "")) continue;
    for (let before = at - 2; before >= 0 && at - before <= REACH; before -= 1) {
      const tag = tags[before];
      if (tag === undefined || tag.is === "mark" || tag.is === "figure" || tag.is === "period") break;
      if (is(tag, "but") || is(tag, "not") || is(tag, "change") || is(tag, "target")) break;
      // "Members will recall what was agreed in February" is of what was agreed.
      if (tag.plain.endsWith("ed") && !tag.plain.includes(" ") && !is(tags[before - 1], "be")) {
        if (!TO_COME.has(tags[before - 1]?.plain ?? "")) break;
      }
      if (!TO_COME.has(tag.plain)) continue;
      const past = tags[before - 1]?.plain;
      if (past === "was" || past === "were" || past === "had been") break;
      return text.slice(tag.index, tags[at]?.end).trim();
    }
  }
  return null;
}
