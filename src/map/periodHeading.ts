import { findPeriods, readPeriod, type Period } from "../domain/period";

/** The period that a column's heading names, and the words beside it. */
export interface PeriodHeading {
  /** Null where the heading names a quarter and no year. */
  readonly period: Period | null;
  /** The quarter of a heading without a year; null for others. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
  /** The month of a heading without a year, counted from April; null for others. */
  readonly month: number | null;
  /** The heading without the period: `Actual` of `Actual 2009/10`. */
  readonly rest: string;
}

const QUARTER = /\b(?:q|qtr\.?|quarter)\s?([1-4])\b/i;
const MONTHS = ["april", "may", "june", "july", "august", "september", "october", "november", "december", "january", "february", "march"];
const YEAR_END = /^year[ -]?end$/i;

/**
 * The period in a heading; null where it names none.
 *
 * @example
 * readPeriodHeading("Actual 2009/10") //=> {"period":{"start":"2009-04","end":"2010-03"},"quarter":null,"month":null,"rest":"Actual"}
 * readPeriodHeading("Q4") //=> {"period":null,"quarter":4,"month":null,"rest":""}
 * readPeriodHeading("Actual") //=> null
 */
export function readPeriodHeading(heading: string): PeriodHeading | null {
  const whole = readPeriod(heading);
  if (whole !== null) return { period: whole, quarter: null, month: null, rest: "" };
  const [first, ...more] = findPeriods(heading);
  // Two periods in one heading (`Change 2008/09 to 2009/10`) are a comparison, not a period.
  if (first !== undefined) return more.length > 0 ? null : { period: first.period, quarter: null, month: null, rest: without(heading, first.text) };
  const quarter = QUARTER.exec(heading);
  if (quarter !== null) {
    return { period: null, quarter: Number(quarter[1]) as 1 | 2 | 3 | 4, month: null, rest: without(heading, quarter[0]) };
  }
  if (YEAR_END.test(heading.trim())) return { period: null, quarter: 4, month: null, rest: "" };
  const month = MONTHS.indexOf(heading.trim().toLowerCase());
  return month < 0 ? null : { period: null, quarter: null, month: month + 1, rest: "" };
}

function without(heading: string, words: string): string {
  return heading.replace(words, " ").replace(/[([]\s*[)\]]/g, " ").replace(/\s+/g, " ").trim();
}
