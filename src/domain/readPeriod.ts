import { addMonths, financialMonth, type Month, monthOf } from "./month";
import type { Period } from "./period";

/** A period as written somewhere inside a text. */
export interface FoundPeriod {
  readonly period: Period;
  /** The words as written. */
  readonly text: string;
  /** Where they start, counted from 0 in UTF-16 units. */
  readonly index: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Wording {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Period | null;
  /** Too short to trust inside a sentence (`May 09` may be a ninth of May): read only when it is the whole text. */
  readonly alone?: boolean;
}

const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const FIRST_LETTERS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY = "(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?)?";
const FULL_YEAR = "(?:19|20)\\d{2}";
const SHORT_YEAR = "\\d{2}";
/** Two years that may follow each other: `2017/18`, `2017-2018`, `2009 - 10`. */
const YEARS = `${FULL_YEAR}\\s?[-/]\\s?(?:${FULL_YEAR}|${SHORT_YEAR})`;
const SHORT_YEARS = "\\d{2}/\\d{2}";
/** The year that goes with a month: its own, or the financial year that the month falls in. */
const YEAR = `${YEARS}(?![\\d/-])|${FULL_YEAR}`;
const FY = "(?:fy|financial year|fiscal year|the year|year)\\s*";
const FIN_YEAR = `(?:${FY})?(?<year>${YEARS}|${SHORT_YEARS})`;
const QUARTER = "(?:q|qtr\\.?|quarter)\\s?(?<quarter>[1-4]|one|two|three|four)";
const NTH_QUARTER = "(?:the\\s+)?(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th)\\s+quarter";
const QUARTER_WORDS = ["one", "first", "1st", "two", "second", "2nd", "three", "third", "3rd", "four", "fourth", "4th"];
const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const COUNT = `(?<count>${NUMBERS.join("|")}|\\d{1,2})`;
const END_OF = "(?:the\\s+)?end(?:\\s+of)?";
const TO_END = `(?:to|up to|ending|ended|end)(?:\\s+${END_OF})?`;
const AT = "(?:as\\s+at|at|as\\s+of)\\s+";
const GAP = "[\\s,:-]{0,3}";

/** `Dec-17`, `Dec '17`, `December 2017`, `31 March 2010`, `March 2009/10`; groups `m`, `y` and `s` with a suffix. */
function monthYear(suffix: string): string {
  return `${DAY}(?<m${suffix}>${MONTH})\\.?(?:[\\s,-]{0,3}(?<y${suffix}>${YEAR})|\\s?[-'/](?<s${suffix}>${SHORT_YEAR}))`;
}

/** The first month of a stretch, its year often left out. */
const FROM = `${DAY}(?<m1>${MONTH})\\.?(?:[\\s-]{0,3}(?<y1>${YEAR}))?`;

const WORDINGS: readonly Wording[] = [
  { pattern: words(`${QUARTER}(?:\\s+of)?${GAP}${FIN_YEAR}`), read: quarter },
  { pattern: words(`${NTH_QUARTER}(?:\\s+of)?\\s+${FIN_YEAR}`), read: quarter },
  { pattern: words(`${FIN_YEAR}${GAP}${QUARTER}`), read: quarter },
  { pattern: words(`(?:m|p|month|period)\\s?(?<number>1[0-2]|0?[1-9])[\\s,:-]{1,3}${FIN_YEAR}`), read: monthOfYear },
  { pattern: words(`(?:from\\s+)?${FROM}\\s*(?:to|-|until|through)\\s*(?:${END_OF}\\s+)?${monthYear("2")}`), read: range },
  { pattern: words(`between\\s+${FROM}\\s+and\\s+${monthYear("2")}`), read: range },
  { pattern: words(`${FROM}\\s*(?:to|-)\\s*(?<m2>${MONTH})\\.?\\s(?<s2>${SHORT_YEAR})`), read: range, alone: true },
  { pattern: words(`(?:the\\s+)?(?:rolling\\s+)?${COUNT}[\\s-]months?\\s+${TO_END}\\s+${monthYear("")}`), read: monthsTo },
  { pattern: words(`(?:the\\s+)?(?<span>year|quarter)\\s+${TO_END}\\s+${monthYear("")}`), read: monthsTo },
  { pattern: words(`(?:year to date|ytd)(?:\\s*(?:to|:|-))?(?:\\s+${END_OF})?\\s+${monthYear("")}`), read: yearToDate },
  { pattern: words(`(?:msitae-|${AT})?(?:${END_OF}\\s+)?${monthYear("")}`), read: oneMonth },
  { pattern: words(`(?<m>${MONTH})\\.?\\s(?<s>${SHORT_YEAR})`), read: oneMonth, alone: true },
  { pattern: words(`(?:${FY})?(?<year>${YEARS})`), read: wholeYear },
  { pattern: words(`${FY}(?<year>${SHORT_YEARS})`), read: wholeYear },
  { pattern: words(`(?<year>${SHORT_YEARS})`), read: wholeYear, alone: true },
  { pattern: words(`(?<year>${FULL_YEAR})-(?<number>0[1-9]|1[0-2])`), read: monthNotYear, alone: true },
  { pattern: words(`(?<year>${FULL_YEAR})-(?<number>\\d{2})-(?<day>\\d{2})(?:t[\\d:.]+z?)?`), read: dated },
  { pattern: words(`(?:${AT})?(?<day>\\d{1,2})[/.](?<number>\\d{1,2})[/.](?<year>${FULL_YEAR}|${SHORT_YEAR})`), read: dated },
];

/** `[note 1]`, `[p]`, `*` after a column heading. */
const FOOTNOTE_MARKS = /(?:\s*\[[^\]]*\]|\s*[*†‡])+\s*$/;

/** No period alone, however it is worded, is as long. */
const PERIOD_CHARS = 200;

function words(source: string): RegExp {
  return new RegExp(source, "gi");
}

/**
 * The period that a whole text names; null where it names none, or is more than a period. `2009-10` is the financial
 * year; `2017-12`, which cannot be one, is a month. Dates are read day first; two-digit years below 70 are in the
 * 2000s, and other years are 1900 to 2099. Footnote marks at the end are passed over. A quarter without a financial year (`Q3 2017`) and a year alone (`2017`) are ambiguous: null.
 *
 * Source: the periods printed in the five source reports, NHS England's A&E extracts (`MSitAE-MARCH-2025`) and the
 * ONS's tables (`year ending Mar-19`).
 *
 * @example
 * readPeriod("Q4 2009/10") //=> {"start":"2010-01","end":"2010-03"}
 * readPeriod("nine months to end March 2009") //=> {"start":"2008-07","end":"2009-03"}
 * readPeriod("2009-10") //=> {"start":"2009-04","end":"2010-03"}
 * readPeriod("2017-12") //=> {"start":"2017-12","end":"2017-12"}
 * readPeriod("Q3 2017") //=> null
 */
export function readPeriod(text: string): Period | null {
  const plain = evenOut(text.length > PERIOD_CHARS ? text.replace(/\s+/g, " ").trim() : text);
  if (plain.length > PERIOD_CHARS) return null;
  const trimmed = plain.replace(FOOTNOTE_MARKS, "").trim();
  const whole = candidates(plain, true).find((found) => found.text === trimmed);
  return whole?.period ?? null;
}

/**
 * Every period written inside a longer text, in the order written; of readings that overlap, the one that starts
 * first, then the longest. Empty where there is none. Forms too short to trust in a sentence (`May 09`, `18/19`,
 * `2017-12`) are not read.
 *
 * Source: as `readPeriod`.
 *
 * @example
 * findPeriods("Delivery Plan 2017-18 Q3 Update") //=> [{"period":{"start":"2017-10","end":"2017-12"},"text":"2017-18 Q3","index":14}]
 * findPeriods("No date here") //=> []
 */
export function findPeriods(text: string): FoundPeriod[] {
  const kept: FoundPeriod[] = [];
  let free = 0;
  for (const found of candidates(evenOut(text), false)) {
    if (found.index < free) continue;
    free = found.index + found.text.length;
    kept.push({ ...found, text: text.slice(found.index, free) });
  }
  return kept;
}

/** One kind of dash, apostrophe and space, each still one unit long so that places in the text stay true. */
function evenOut(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u00A0\u2007\u2009\u202F]/g, " ");
}

/** Every reading of every wording, first by place, then longest first. */
function candidates(text: string, whole: boolean): FoundPeriod[] {
  const found: FoundPeriod[] = [];
  for (const wording of WORDINGS) {
    if (wording.alone === true && !whole) continue;
    for (const match of text.matchAll(wording.pattern)) {
      if (!standsAlone(text, match.index, match.index + match[0].length)) continue;
      const period = wording.read(match.groups ?? {});
      if (period !== null) found.push({ period, text: match[0], index: match.index });
    }
  }
  return found.sort((a, b) => a.index - b.index || b.text.length - a.text.length);
}

/** Whether the words are not a piece of a longer word, number or date. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  const first = text.charAt(start);
  const joined = /\d/.test(first) ? /[\p{L}\d£]$|\d[-/.,]$/u : /[\p{L}\d]$/u;
  return !joined.test(before) && !/^[\p{L}\d]|^[-/.,:]\d|^%/u.test(after);
}

/** The calendar year a financial year starts in; null where the two years do not follow each other. */
function firstYear(text: string | undefined): number | null {
  const found = /^(\d{2}|\d{4})\s?[-/]\s?(\d{2}|\d{4})$/.exec(text ?? "");
  if (!found) return null;
  const first = fullYear(found[1] ?? "");
  const second = found[2] ?? "";
  return String(first + 1).endsWith(second) ? first : null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function monthNumber(name: string | undefined): number {
  return FIRST_LETTERS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/** The month of a name and a year, where the year is a calendar year or the financial year it falls in. */
function toMonth(name: string | undefined, year: string | undefined, short?: string): Month | null {
  const number = monthNumber(name);
  const digits = year ?? short ?? "";
  if (/^\d+$/.test(digits)) return monthOf(fullYear(digits), number);
  const first = firstYear(digits);
  return first === null ? null : monthOf(number >= 4 ? first : first + 1, number);
}

function span(start: Month | null, end: Month | null): Period | null {
  return start === null || end === null || start > end ? null : { start, end };
}

/** So many months up to and including the last. */
function ending(end: Month | null, months: number): Period | null {
  return end === null || months < 1 ? null : { start: addMonths(end, 1 - months), end };
}

function quarter(groups: Groups): Period | null {
  const first = firstYear(groups["year"]);
  const named = QUARTER_WORDS.indexOf((groups["quarter"] ?? "").toLowerCase());
  const number = named < 0 ? Number(groups["quarter"]) : Math.floor(named / 3) + 1;
  return first === null ? null : ending(addMonths(monthOf(first, 6), 3 * (number - 1)), 3);
}

function monthOfYear(groups: Groups): Period | null {
  const first = firstYear(groups["year"]);
  return first === null ? null : ending(addMonths(monthOf(first, 3), Number(groups["number"])), 1);
}

function range(groups: Groups): Period | null {
  const end = toMonth(groups["m2"], groups["y2"], groups["s2"]);
  if (groups["y1"] !== undefined) return span(toMonth(groups["m1"], groups["y1"]), end);
  if (end === null) return null;
  const from = monthNumber(groups["m1"]);
  const back = (Number(end.slice(5)) - from + 12) % 12;
  return ending(end, back + 1);
}

function monthsTo(groups: Groups): Period | null {
  const end = toMonth(groups["m"], groups["y"], groups["s"]);
  const spanned = groups["span"]?.toLowerCase();
  if (spanned !== undefined) return ending(end, spanned === "year" ? 12 : 3);
  const named = NUMBERS.indexOf((groups["count"] ?? "").toLowerCase());
  return ending(end, named < 0 ? Number(groups["count"]) : named + 1);
}

function yearToDate(groups: Groups): Period | null {
  const end = toMonth(groups["m"], groups["y"], groups["s"]);
  return end === null ? null : ending(end, financialMonth(end));
}

function oneMonth(groups: Groups): Period | null {
  return ending(toMonth(groups["m"], groups["y"], groups["s"]), 1);
}

function wholeYear(groups: Groups): Period | null {
  const first = firstYear(groups["year"]);
  return first === null ? null : ending(monthOf(first + 1, 3), 12);
}

/** `2017-12` is a month; `2009-10` is not, because it reads as the financial year. */
function monthNotYear(groups: Groups): Period | null {
  const { year, number } = groups;
  return firstYear(`${year}-${number}`) === null ? ending(monthOf(Number(year), Number(number)), 1) : null;
}

function dated(groups: Groups): Period | null {
  const number = Number(groups["number"]);
  const day = Number(groups["day"]);
  if (number < 1 || number > 12 || day < 1 || day > 31) return null;
  return ending(monthOf(fullYear(groups["year"] ?? ""), number), 1);
}
