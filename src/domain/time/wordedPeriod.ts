import { addMonths, type Month, monthOf, type Period, startOfYear } from "./month";
import { inYear, readPartOfYear } from "./partOfYear";
import { monthNumber, NUMBERS } from "./periodVocabulary";
import { fullYear, readYear, type ReadYear } from "./readYear";
import type { YearStart } from "./year";

/** What words say of a period. */
export interface PeriodWords {
  readonly period: Period;
  /** Present where the words themselves say that the figures run from the start of the year: `YTD Dec-25`. */
  readonly toDate?: true;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** The period of two wordings of which one says more than the other; null where they contradict each other. */
export type Agreed = (first: string, second: string, year: YearStart) => PeriodWords | null;

/** The month of a name and a year, where the year is a calendar year or the organisation's year it falls in. */
function toMonth(name: string | undefined, digits: string | undefined, year: YearStart): Month | null {
  const number = monthNumber(name);
  if (/^\d+$/.test(digits ?? "")) return monthOf(fullYear(digits ?? ""), number);
  const whole = readYear(digits ?? "", year);
  return whole === null ? null : monthIn(whole, number);
}

function monthIn({ start }: ReadYear, number: number): Month {
  return addMonths(start, (number - Number(start.slice(5)) + 12) % 12);
}

function span(start: Month | null, end: Month | null): Period | null {
  return start === null || end === null || start > end ? null : { start, end };
}

/** So many months up to and including the last. */
export function monthsEnding(end: Month | null, months: number): Period | null {
  return end === null || months < 1 ? null : { start: addMonths(end, 1 - months), end };
}

/** `Q4 - March 2022`: two wordings side by side, read where they agree. */
export function bothSay(groups: Groups, year: YearStart, agreed: Agreed): PeriodWords | null {
  return agreed(groups["first"] ?? "", groups["second"] ?? "", year);
}

/** `Q3 2025/26`; of a year called by one number only where the organisation's years are. */
export function partOfAYear(groups: Groups, year: YearStart): PeriodWords | null {
  const whole = readYear(groups["year"] ?? "", year);
  const yearStart =
    whole === null || whole.statedFirstMonth === null ? year : { ...year, firstMonth: whole.statedFirstMonth };
  const part = readPartOfYear(groups["part"] ?? "", yearStart);
  if (whole === null || part === null || whole.calendarOnly) return null;
  const toDate = part.toDate === true || groups["ytd"] !== undefined;
  const period = inYear(toDate ? { first: 1, last: part.last } : part, {
    start: whole.start,
    end: addMonths(whole.start, 11),
  });
  return toDate ? { period, toDate: true } : { period };
}

/** `April to December 2009`, `Oct-17 to Dec-17`. */
export function monthRange(groups: Groups, year: YearStart): Period | null {
  const end = toMonth(groups["m2"], groups["y2"] ?? groups["s2"], year);
  const from = groups["y1"] ?? groups["s1"];
  if (from !== undefined) return span(toMonth(groups["m1"], from, year), end);
  if (end === null) return null;
  const back = (Number(end.slice(5)) - monthNumber(groups["m1"]) + 12) % 12;
  return monthsEnding(end, back + 1);
}

/** `April and May 2025`; two months that do not follow each other are no period. */
export function twoMonths(groups: Groups, year: YearStart): Period | null {
  const both = monthRange(groups, year);
  return both !== null && addMonths(both.start, 1) === both.end ? both : null;
}

/** `Dec FY26`, `Oct-Dec FY26`. */
export function monthsOfYear(groups: Groups, year: YearStart): Period | null {
  const whole = readYear(groups["year"] ?? "", year);
  if (whole === null) return null;
  const end = monthIn(whole, monthNumber(groups["m"]));
  return groups["from"] === undefined ? monthsEnding(end, 1) : span(monthIn(whole, monthNumber(groups["from"])), end);
}

/** `nine months to end March 2009`, `quarter ending Jun-25`. */
export function monthsTo(groups: Groups, year: YearStart): Period | null {
  const end = toMonth(groups["m"], groups["y"] ?? groups["s"], year);
  const spanned = groups["span"]?.toLowerCase();
  if (spanned !== undefined) return monthsEnding(end, spanMonths(spanned));
  const numberInWords = NUMBERS.indexOf((groups["count"] ?? "").toLowerCase());
  return monthsEnding(end, numberInWords < 0 ? Number(groups["count"]) : numberInWords + 1);
}

function spanMonths(unit: string): number {
  if (unit.startsWith("half")) return 6;
  if (unit.startsWith("y")) return 12;
  return unit.startsWith("m") ? 1 : 3;
}

/** `YTD Dec-25`. */
export function yearToDate(groups: Groups, year: YearStart): PeriodWords | null {
  const end = toMonth(groups["m"], groups["y"] ?? groups["s"], year);
  return end === null ? null : { period: { start: startOfYear(end, year), end }, toDate: true };
}

/** `Dec-25`. */
export function oneMonth(groups: Groups, year: YearStart): Period | null {
  return monthsEnding(toMonth(groups["m"], groups["y"] ?? groups["s"], year), 1);
}

/** `2009/10`, `FY26`, or a year alone. */
export function wholeYear(groups: Groups, year: YearStart): Period | null {
  const whole = readYear(groups["year"] ?? "", year);
  return whole === null ? null : { start: whole.start, end: addMonths(whole.start, 11) };
}

/** `2015 to 2016`, as `2015-16`. */
export function followingYears(groups: Groups, year: YearStart): Period | null {
  return wholeYear({ year: `${groups["first"]}-${groups["second"]}` }, year);
}

/** `2017-12` is a month; `2009-10` is not, because it reads as the financial year. */
export function monthNotYear(groups: Groups): Period | null {
  const { year, number } = groups;
  const follows = (Number(year) + 1) % 100 === Number(number);
  return follows ? null : monthsEnding(monthOf(Number(year), Number(number)), 1);
}

/** The month of a whole date, day first. */
export function monthOfDate(groups: Groups): Period | null {
  const number = Number(groups["number"]);
  const day = Number(groups["day"]);
  if (number < 1 || number > 12 || day < 1 || day > 31) return null;
  return monthsEnding(monthOf(fullYear(groups["year"] ?? ""), number), 1);
}
