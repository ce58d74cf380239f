import { addMonths } from "../../domain/time/month";
import { monthCount } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { isOwnTotal } from "./ownTotal";
import { spacedHeading } from "../headings/spacedHeading";
import { readHeading } from "./readHeading";
import type { TimeClaim } from "./when";

/** What may stand beside a row's period without making it another. `Year to` and `term` make it another. */
const HARMLESS =
  "final|provisional|prov|revised|rev|draft|(?:un)?audited|p|r|latest|current|most recent|as (?:at|of|on)" +
  "|position|snapshot|outturn|actuals?|data|figures?|results?|performance|report(?:ed|ing)?|updated?" +
  "|(?:financial|fiscal|calendar) year|fy|period|end(?:ing|ed)?|the|for|of|in|at|on" +
  "|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?";

const ONLY_HARMLESS = new RegExp(String.raw`^\W*(?:(?:${HARMLESS})\b\W*)*$`, "i");
const BEFORE = new RegExp(String.raw`^\W*(?:(?:${HARMLESS})\b\W*)+(?=\w)`, "i");
const AFTER = new RegExp(String.raw`(?:[\s,:;([-]+(?:${HARMLESS})\b[\s)\].]*)+$`, "i");
/** A mark for a provisional or revised figure that touches the year. */
const MARK_AFTER = /(?<=\d)[pr]$/i;
/** The code of a data set before its month: `MSitAE-MARCH-2025`. */
const DATA_SET = new RegExp(
  String.raw`^(?!(?:F?YTD|CYTD|PRE|POST|MID|TO|FROM|SINCE|UNTIL|BY|BEFORE|AFTER)[-_])(?=(?:\w*?[A-Z]){2})` +
    String.raw`[A-Za-z]+[-_](?=[A-Za-z]{3,9}[-_ ]?\d)`,
);

/**
 * What the words for a row's period claim; null where they cannot be read as a period, or only in part: `Spring half
 * term 2025` is not the year 2025. Under `Quarter ending` a day or a month is the quarter that ends with it.
 *
 * @param heading The heading of the column of periods; `""` for none, or several.
 * @example
 * rowTime("Latest: Sep-25 (provisional)", "Period", { firstMonth: 4, named: "both" })?.when
 *   //=> {"kind":"period","period":{"start":"2025-09","end":"2025-09"}}
 * rowTime("2025-03-01 2024/25", "", { firstMonth: 4, named: "both" })?.when
 *   //=> {"kind":"period","period":{"start":"2025-03","end":"2025-03"}}
 * rowTime("202425", "time_period", { firstMonth: 4, named: "both" })?.when
 *   //=> {"kind":"period","period":{"start":"2024-04","end":"2025-03"}}
 * rowTime("Week 37", "Period", { firstMonth: 4, named: "both" }) //=> null
 */
export function rowTime(periodText: string, heading: string, year: YearStart): TimeClaim | null {
  const text = withYearsApart(periodText, heading);
  const claim = understood(text, year) ?? understood(bare(text), year) ?? besideItsYear(text.trim(), year);
  if (claim === null) return null;
  const { when, span } = claim;
  if (when.kind === "period" && monthCount(when.period) === 1 && /^(?:quarter|qtr|q)\b/i.test(heading.trim()))
    return { when: { kind: "period", period: { start: addMonths(when.period.end, -2), end: when.period.end } }, span };
  return claim;
}

/** A heading of periods, as a data store names it: `time_period`, `YearCode`. */
const OF_PERIODS = /\b(?:years?|periods?)\b/i;
/** Two years that follow each other, as one number. */
const YEARS_TOGETHER = /^((?:19|20)\d\d)(\d\d)$/;
const MONTHS = 12;

/**
 * `202425` under a heading of periods as `2024/25`, other words as they are: the form of the Department for Education’s
 * `time_period`. `202412` may be December, and stays.
 *
 * @example
 * withYearsApart("202425", "YearCode") //=> "2024/25"
 * withYearsApart("202425", "Visits") //=> "202425"
 */
export function withYearsApart(periodText: string, heading: string): string {
  const [, first = "", second = ""] = YEARS_TOGETHER.exec(periodText.trim()) ?? [];
  const follow = first !== "" && (Number(first) + 1) % 100 === Number(second) && Number(second) > MONTHS;
  return follow && OF_PERIODS.test(spacedHeading(heading)) ? `${first}/${second}` : periodText;
}

function understood(text: string, year: YearStart): TimeClaim | null {
  const { when, span, rest } = readHeading(text, year);
  const claim = { when, span };
  if (when.kind === "unsaid" && span === null) return null;
  return ONLY_HARMLESS.test(rest) || isOwnTotal(rest, claim) ? claim : null;
}

/**
 * A row's words for its period without the year beside it in which that lies, as two columns give it.
 *
 * @example
 * withoutItsYear("2025-03-01 2024/25", { firstMonth: 4, named: "both" }) //=> "2025-03-01"
 * withoutItsYear("Mar 2025", { firstMonth: 4, named: "both" }) //=> "Mar 2025"
 */
export function withoutItsYear(periodText: string, year: YearStart): string {
  const text = periodText.trim();
  return understood(text, year) === null && besideItsYear(text, year) !== null ? text.replace(/\s\S+$/, "") : text;
}

/** A day or a month with the year beside it in which it lies, as two columns give it: `2025-03-01 2024/25`. */
function besideItsYear(text: string, year: YearStart): TimeClaim | null {
  const [whole, own] = [/\S+$/, /^.+(?=\s\S+$)/].map((part) => understood(part.exec(text)?.[0] ?? "", year));
  if (whole?.when.kind !== "period" || own?.when.kind !== "period" || monthCount(whole.when.period) !== 12) return null;
  const [{ period }, { period: within }] = [own.when, whole.when];
  return period.start >= within.start && period.end <= within.end ? own : null;
}

/** The words without what does not change them, which can hide a period: `As of Nov 25`, `Q2 2025/26p`. */
function bare(text: string): string {
  return text.trim().replace(DATA_SET, "").replace(BEFORE, "").replace(AFTER, "").replace(MARK_AFTER, "");
}
