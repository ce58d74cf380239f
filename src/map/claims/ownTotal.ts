import { monthCount, samePeriod, type Period } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { readHeading } from "./readHeading";
import type { TimeClaim } from "./when";

/** Words beside a period that say how its own figure is come by: `Q3 total`, `Average Q3`, `Q3 overall`. */
const OF_ITS_PARTS = new RegExp(
  String.raw`^[([]?\s*(?:(?:the|for|of|grand|overall|combined)\s+)*(?:totals?|sum|averages?|avg\.?|ave\.?|mean` +
    String.raw`|overall|combined|figures?|score|aggregate)(?:\s+(?:for|of|figures?|score|result))?\s*[)\]]?$`,
  "i",
);
const WHOLE_YEAR = 12;

/**
 * Whether words beside a quarter or a half year make it a total or a mean of its months. A year's may be a total so
 * far, and is one only where the report is for that year.
 *
 * @param rest The heading without its words of time.
 * @param reported The report's period; null where it is not known.
 * @example
 * isOwnTotal("average", { when: { kind: "part", part: { first: 7, last: 9 }, yearsBefore: 0 }, span: null }) //=> true
 */
export function isOwnTotal(rest: string, { when, span }: TimeClaim, reported: Period | null = null): boolean {
  if (span === "wholeYear" || !OF_ITS_PARTS.test(rest)) return false;
  switch (when.kind) {
    case "period":
      return monthCount(when.period) < WHOLE_YEAR || (reported !== null && samePeriod(when.period, reported));
    case "part":
      return when.part.last - when.part.first + 1 < WHOLE_YEAR;
    case "relative":
      return when.relative.of !== "year";
    case "unsaid":
      return false;
  }
}

/** Whether the words of a row or a heading name a quarter or the like, and its total or mean: `Q3 total`. */
export function namesOwnTotal(text: string, year: YearStart): boolean {
  const heading = readHeading(text, year);
  return isOwnTotal(heading.rest, heading);
}
