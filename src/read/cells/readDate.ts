import type { MissingReason } from "../../domain/value";
import { missingReason } from "./missingMark";
import type { SourceCell } from "../source";

/** A date as read from a cell: a day (`2010-03-31`) or, where no day is given, a month (`2010-03`). */
export type DateRead =
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "missing"; readonly reason: MissingReason; readonly mark: string }
  | { readonly kind: "unreadable"; readonly text: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?" +
  "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const TIME = "(?:[T\\s,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]m|Z|[+-]\\d{2}:?\\d{2})?)?";
const WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";
const YEAR = "(\\d{4}|'?\\d{2})";

const ISO_DAY = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${TIME}$`, "i");
const ISO_MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DAY_FIRST = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, "i");
const DAY_MONTH_YEAR = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH}[\\s,-]+${YEAR}${TIME}$`,
  "i",
);
const MONTH_DAY_YEAR = new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s*(\\d{4})${TIME}$`, "i");
const MONTH_YEAR = new RegExp(`^${MONTH}[\\s-]+${YEAR}$`, "i");

/** Serials taken as dates when a plain number stands where a date is expected: 1950 to 2099. */
const SERIAL_FROM = 18_264;
const SERIAL_TO = 73_050;
/** Days from 1 January 1970 to the day that serial 0 would be, past Excel's leap day that never was. */
const SERIAL_1970 = 25_569;
/** Excel shows it as 29 February 1900, a day that never was; Lotus 1-2-3 took 1900 for a leap year. */
const SERIAL_OF_LEAP_DAY_1900 = 60;
/** Two-figure years below this are 2000 to 2029, the rest 1930 to 1999. Source: Excel, two-digit years. */
const CENTURY_TURNS_AT = 30;

/**
 * The date in a cell: a date cell, a serial number, ISO, British day-first figures, or a month in words. A date that
 * can only be right month-first (`03/31/2010`) is unreadable, never turned round.
 *
 * Source of serials: ECMA-376 part 1, 18.17.4.1, 1900 system. No clock, time zone or locale takes part.
 *
 * @param cell A cell of a sheet, or text; null for a blank cell.
 * @example
 * readDate("31/03/2010") //=> { kind: "date", iso: "2010-03-31" }
 * readDate("31st March 2010") //=> { kind: "date", iso: "2010-03-31" }
 * readDate("Mar-19") //=> { kind: "date", iso: "2019-03" }
 * readDate("03/31/2010") //=> { kind: "unreadable", text: "03/31/2010" }
 * readDate("tbc") //=> { kind: "missing", reason: "notAvailable", mark: "tbc" }
 */
export function readDate(cell: SourceCell | string | null): DateRead {
  if (cell === null) return { kind: "missing", reason: "notAvailable", mark: "" };
  if (typeof cell !== "string" && cell.number !== null) {
    const plausible = cell.kind === "date" || (cell.number >= SERIAL_FROM && cell.number <= SERIAL_TO);
    const isLeapDay1900 = Math.floor(cell.number) === SERIAL_OF_LEAP_DAY_1900;
    return plausible && cell.number >= 1 && !isLeapDay1900
      ? { kind: "date", iso: isoOfSerial(cell.number) }
      : { kind: "unreadable", text: cell.text };
  }
  const text = (typeof cell === "string" ? cell : cell.text).trim();
  const reason = missingReason(text);
  if (reason !== null) return { kind: "missing", reason, mark: text };
  const iso = isoOfText(text.replace(/[‐‑‒–—−]/g, "-"));
  return iso === null ? { kind: "unreadable", text } : { kind: "date", iso };
}

function isoOfText(text: string): string | null {
  const isoDay = ISO_DAY.exec(text);
  if (isoDay) return day(Number(isoDay[1]), Number(isoDay[2]), Number(isoDay[3]));
  const isoMonth = ISO_MONTH.exec(text);
  if (isoMonth) return text;
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return day(year(dayFirst[4] ?? ""), Number(dayFirst[3]), Number(dayFirst[1]));
  const dayMonthYear = DAY_MONTH_YEAR.exec(text);
  if (dayMonthYear) return day(year(dayMonthYear[3] ?? ""), month(dayMonthYear[2] ?? ""), Number(dayMonthYear[1]));
  const american = MONTH_DAY_YEAR.exec(text);
  if (american) return day(year(american[3] ?? ""), month(american[1] ?? ""), Number(american[2]));
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return `${year(monthYear[2] ?? "")}-${two(month(monthYear[1] ?? ""))}`;
  return null;
}

function year(text: string): number {
  const figures = text.replace("'", "");
  if (figures.length === 4) return Number(figures);
  return Number(figures) + (Number(figures) < CENTURY_TURNS_AT ? 2000 : 1900);
}

function month(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function day(yearNumber: number, monthNumber: number, dayNumber: number): string | null {
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > daysIn(yearNumber, monthNumber)) return null;
  return `${String(yearNumber).padStart(4, "0")}-${two(monthNumber)}-${two(dayNumber)}`;
}

function daysIn(yearNumber: number, monthNumber: number): number {
  if (monthNumber === 2) return yearNumber % 4 === 0 && (yearNumber % 100 !== 0 || yearNumber % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
}

/** Source of the arithmetic: H. Hinnant, "chrono-compatible low-level date algorithms", civil_from_days. */
function isoOfSerial(serial: number): string {
  const whole = Math.floor(serial);
  const days = (whole < 60 ? whole + 1 : whole) - SERIAL_1970 + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const monthNumber = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const dayNumber = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const yearNumber = yearOfEra + era * 400 + (monthNumber <= 2 ? 1 : 0);
  return `${String(yearNumber).padStart(4, "0")}-${two(monthNumber)}-${two(dayNumber)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
