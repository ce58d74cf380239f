import { APRIL_YEAR, type YearStart } from "./year";

/** A calendar month as text, `"2009-12"`. Text sorts in time order; no clock, time zone or locale is involved. */
export type Month = string;

/** A stretch of whole months, both ends included. A snapshot (`at 31 March 2010`) is the month it was taken in. */
export interface Period {
  readonly start: Month;
  readonly end: Month;
}

/** The months by their English names, January first. */
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Months since January of year 0, the form that arithmetic is done in. */
function ordinal(month: Month): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (!match) throw new RangeError(`"${month}" is not a month: expected text such as "2009-12".`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** The month at a place in that count. */
function fromOrdinal(count: number): Month {
  const year = Math.floor(count / 12);
  if (year < 0 || year > 9999) throw new RangeError(`A month outside the years 0 to 9999 was asked for.`);
  return `${String(year).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/**
 * The month so many months later, or earlier when negative.
 *
 * @param months A whole number of months.
 * @throws RangeError when `month` is not a month.
 * @example
 * addMonths("2009-12", 1) //=> "2010-01"
 * addMonths("2010-01", -12) //=> "2009-01"
 */
export function addMonths(month: Month, months: number): Month {
  return fromOrdinal(ordinal(month) + months);
}

/**
 * How many months lie from one to the other: 0 for the same month, negative when `end` comes first.
 *
 * @throws RangeError when either is not a month.
 * @example
 * monthsBetween("2009-04", "2010-03") //=> 11
 */
export function monthsBetween(start: Month, end: Month): number {
  return ordinal(end) - ordinal(start);
}

/**
 * The month with this number in this calendar year.
 *
 * @param year 0 to 9999.
 * @param number 1 for January to 12 for December.
 * @throws RangeError when there is no such month.
 * @example
 * monthOf(2017, 12) //=> "2017-12"
 */
export function monthOf(year: number, number: number): Month {
  if (!Number.isInteger(number) || number < 1 || number > 12) throw new RangeError(`There is no month ${number}.`);
  return fromOrdinal(year * 12 + number - 1);
}

/**
 * The month's name in English, without its year.
 *
 * @throws RangeError when `month` is not a month.
 * @example
 * monthName("2009-12") //=> "December"
 */
export function monthName(month: Month): string {
  return MONTH_NAMES[ordinal(month) % 12] ?? "";
}

/**
 * The first month of the year that a month falls in.
 *
 * @param year When years start; April where nobody says.
 * @throws RangeError when `month` is not a month.
 * @example
 * startOfYear("2010-02") //=> "2009-04"
 * startOfYear("2025-09", { firstMonth: 10, named: "end" }) //=> "2024-10"
 */
export function startOfYear(month: Month, year: YearStart = APRIL_YEAR): Month {
  return addMonths(month, 1 - financialMonth(month, year));
}

/**
 * The name of the year a month falls in: the British financial year, April to March, where nobody says otherwise.
 *
 * Source: as `APRIL_YEAR`; United States Code, title 31, section 1102 (a fiscal year is October to September, called
 * by the calendar year it ends in).
 *
 * @param year When years start and what they are called by.
 * @throws RangeError when `month` is not a month.
 * @example
 * financialYear("2009-12") //=> "2009/10"
 * financialYear("2000-03") //=> "1999/00"
 * financialYear("2024-10", { firstMonth: 10, named: "end" }) //=> "FY2025"
 * financialYear("2025-03", { firstMonth: 1, named: "start" }) //=> "2025"
 */
export function financialYear(month: Month, year: YearStart = APRIL_YEAR): string {
  const first = Number(startOfYear(month, year).slice(0, 4));
  const fourDigits = (number: number): string => String(number).padStart(4, "0");
  switch (year.named) {
    case "end":
      return `FY${fourDigits(year.firstMonth === 1 ? first : first + 1)}`;
    case "start":
      return fourDigits(first);
    case "both":
      return year.firstMonth === 1
        ? fourDigits(first)
        : `${fourDigits(first)}/${String((first + 1) % 100).padStart(2, "0")}`;
  }
}

/**
 * The month's number within the year: in years from April, April is 1 ("M1") and March is 12 ("M12").
 *
 * @param year When years start; April where nobody says.
 * @throws RangeError when `month` is not a month.
 * @example
 * financialMonth("2009-12") //=> 9
 * financialMonth("2009-12", { firstMonth: 10, named: "end" }) //=> 3
 */
export function financialMonth(month: Month, year: YearStart = APRIL_YEAR): number {
  return ((ordinal(month) + 13 - year.firstMonth) % 12) + 1;
}

/**
 * The quarter of the year: in years from April, April to June is 1 and January to March is 4.
 *
 * @param year When years start; April where nobody says.
 * @throws RangeError when `month` is not a month.
 * @example
 * financialQuarter("2010-01") //=> 4
 * financialQuarter("2010-01", { firstMonth: 7, named: "both" }) //=> 3
 */
export function financialQuarter(month: Month, year: YearStart = APRIL_YEAR): 1 | 2 | 3 | 4 {
  return Math.ceil(financialMonth(month, year) / 3) as 1 | 2 | 3 | 4;
}

/** Days from 1 March of year 0 to 31 December 1899, which is day 0 of the proleptic count used below. */
const DAYS_TO_1900 = 693_900;
/** Serial of 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;

/**
 * The month of an Excel date serial in the 1900 date system; the time of day is ignored.
 * Serial 60 is 29 February 1900, a day that never was but that Excel keeps; null for what is no date (below 1, or
 * after the year 9999).
 *
 * Source: ECMA-376 part 1, 18.17.4.1 (1900 date base); days to months by the 400-year cycle of the Gregorian calendar.
 *
 * @param serial Days, as Excel stores a date.
 * @example
 * excelSerialToMonth(43100) //=> "2017-12"
 * excelSerialToMonth(1) //=> "1900-01"
 * excelSerialToMonth(60) //=> "1900-02"
 * excelSerialToMonth(0) //=> null
 */
export function excelSerialToMonth(serial: number): Month | null {
  if (!(serial >= 1 && serial < LAST_SERIAL + 1)) return null;
  const day = Math.floor(serial);
  if (day === 60) return "1900-02";
  const days = DAYS_TO_1900 + (day > 60 ? day - 1 : day);
  const cycle = Math.floor(days / 146_097);
  const inCycle = days - cycle * 146_097;
  const leaps = Math.floor(inCycle / 1_460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const yearOfCycle = Math.floor((inCycle - leaps) / 365);
  const inYear = inCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const sinceMarch = Math.floor((5 * inYear + 2) / 153);
  return addMonths(monthOf(cycle * 400 + yearOfCycle, 3), sinceMarch);
}

/** Whether two periods are of the same months. */
export function samePeriod(one: Period, other: Period): boolean {
  return one.start === other.start && one.end === other.end;
}
