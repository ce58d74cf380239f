import { type Month, monthOf } from "./month";
import { APRIL_YEAR, type MonthNumber, namedByOne, type YearStart } from "./year";

/** A year as words name it. */
export interface ReadYear {
  /** Its first month. */
  readonly start: Month;
  /**
   * The month it starts in, where the words say that it is no year of the organisation's (`academic year`); else null.
   */
  readonly statedFirstMonth: MonthNumber | null;
  /** A number alone where years are called by two: the calendar year, of which no quarter can be told. */
  readonly calendarOnly: boolean;
}

const FULL = "(?:19|20)\\d{2}";
const KIND =
  "(?:academic|school|municipal|calendar|federal fiscal|financial|fiscal|fin\\.?|the)\\s?year|ffy|fy|cy|year";

/** Two years that may follow each other: `2017/18`, `2017-2018`, `2009 - 10`; no groups of its own. */
export const YEAR_PAIR = `${FULL}\\s?[-/]\\s?(?:${FULL}|\\d{2})`;
/** `25/26` and `25-26`, which are years only beside words that say so. */
export const SHORT_PAIR = "(?<!\\d)\\d{2}[-/]\\d{2}(?![-/]?\\d)";
const SUFFIX = "(?:\\s(?:academic|school|municipal|calendar|financial|fiscal)\\syear)?";

/** Every form of a year, for a pattern that has more around it; no groups of its own. */
export const YEAR_FORM =
  `(?:(?:${KIND})\\s?'?(?:${YEAR_PAIR}|${SHORT_PAIR})|(?:ffy|fy|financial year|fiscal year)\\s?'?\\d{2}(?![-/]?\\d)|` +
  `(?:(?:${KIND})\\s?)?${FULL}(?!\\s?[-/]\\s?\\d|\\d)${SUFFIX}|${YEAR_PAIR}${SUFFIX})`;

const READ = new RegExp(
  `^(?<kind>${KIND})?\\s?'?(?<first>${FULL}|\\d{2})` +
    `(?:\\s?[-/]\\s?(?<second>${FULL}|\\d{2}))?(?:\\s(?<after>[a-z]+)\\syear)?$`,
  "i",
);

/**
 * The year that words name; null where they name none, two years that do not follow each other, or one that cannot be
 * told. `FY2025` is the year that ends in 2025, unless the organisation's years are called by the one they start in.
 *
 * @param year When the organisation's years start and what they are called by.
 * @example
 * readYear("2025/26") //=> {"start":"2025-04","statedFirstMonth":null,"calendarOnly":false}
 * readYear("FY26") //=> {"start":"2025-04","statedFirstMonth":null,"calendarOnly":false}
 * readYear("academic year 2025/26") //=> {"start":"2025-09","statedFirstMonth":9,"calendarOnly":false}
 * readYear("2025/27") //=> null
 */
export function readYear(text: string, year: YearStart = APRIL_YEAR): ReadYear | null {
  const groups = READ.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  const { first = "", second } = groups;
  const kind = `${groups["kind"] ?? ""} ${groups["after"] ?? ""}`.toLowerCase();
  const statedFirstMonth = otherYear(kind, year);
  const firstMonth = statedFirstMonth ?? year.firstMonth;
  const number = fullYear(first);
  if (second !== undefined) {
    // A year from January lies in one calendar year: two of them are not its name.
    const follow = String(number + 1).endsWith(second) && firstMonth !== 1;
    return follow ? { start: monthOf(number, firstMonth), statedFirstMonth, calendarOnly: false } : null;
  }
  const fiscal = /\bf?fy\b|fiscal|financial|\bfin\b/.test(kind);
  if (first.length === 2 && !fiscal) return null;
  if (firstMonth === 1) return { start: monthOf(number, 1), statedFirstMonth, calendarOnly: false };
  // `academic year 2025` may be the one that starts then or the one that ends.
  if (statedFirstMonth !== null && statedFirstMonth !== 10) return null;
  if (statedFirstMonth === null && !fiscal && !namedByOne(year))
    return { start: monthOf(number, 1), statedFirstMonth: null, calendarOnly: true };
  const starts = statedFirstMonth === null && year.named === "start";
  return { start: monthOf(starts ? number : number - 1, firstMonth), statedFirstMonth, calendarOnly: false };
}

/** The first month of a year that is not the organisation's; null for its own. */
function otherYear(kind: string, year: YearStart): MonthNumber | null {
  // A plan of a school or college that says when its years start says it of these too.
  if (/academic|school/.test(kind)) return year.firstMonth >= 7 && year.firstMonth <= 10 ? null : 9;
  if (/municipal/.test(kind)) return 5;
  if (/calendar|\bcy\b/.test(kind)) return 1;
  return /federal|\bffy\b/.test(kind) ? 10 : null;
}

/** A year of four digits as it stands, of two below 70 in the 2000s: `09` is 2009, `70` is 1970. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
