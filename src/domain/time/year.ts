/** A month's number in the calendar year: 1 for January to 12 for December. */
export type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/**
 * What a year is called by: both calendar years it lies in (`2025/26`), the one it ends in (`FY2025` is October 2024 to
 * September 2025), or the one it starts in.
 */
export type YearNaming = "both" | "end" | "start";

/** An organisation's year: the month it starts in, and what it is called by. */
export interface YearStart {
  readonly firstMonth: MonthNumber;
  readonly named: YearNaming;
}

/**
 * The year of British public bodies: April to March, called by both its years.
 *
 * Source: the year to 31 March of public bodies' accounts (Interpretation Act 1978, schedule 1).
 */
export const APRIL_YEAR: YearStart = { firstMonth: 4, named: "both" };

/**
 * A year that starts in this month, called as such years usually are: `2025` from January, `2025/26` from any other.
 *
 * @example
 * yearFrom(7) //=> {"firstMonth":7,"named":"both"}
 * yearFrom(1) //=> {"firstMonth":1,"named":"start"}
 */
export function yearFrom(firstMonth: MonthNumber): YearStart {
  return { firstMonth, named: firstMonth === 1 ? "start" : "both" };
}

/** Whether a number is a month's: whole, 1 to 12. */
export function isMonthNumber(number: number): number is MonthNumber {
  return Number.isInteger(number) && number >= 1 && number <= 12;
}

/**
 * Whether a year is called by one calendar year, so that `Q3 2025` says which quarter it is.
 *
 * @example
 * namedByOne({ firstMonth: 10, named: "end" }) //=> true
 * namedByOne({ firstMonth: 1, named: "both" }) //=> true
 * namedByOne({ firstMonth: 4, named: "both" }) //=> false
 */
export function namedByOne(year: YearStart): boolean {
  return year.firstMonth === 1 || year.named !== "both";
}
