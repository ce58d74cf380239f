import type { Result } from "../src/index";
import { ok, refused } from "../src/index";

const MONTHS = [
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
];

/** The time to print on the report: now, or the one given, so that the same input can give the same bytes. */
export function readTime(given: string | undefined): Result<Date> {
  if (given === undefined) return ok(new Date());
  const time = new Date(given);
  return Number.isNaN(time.getTime()) ? refused(`--time cannot be ${given}. Write it as 2026-11-22T14:05.`) : ok(time);
}

/** A time as people write it: `22 November 2026, 14:05`, by the clock of this computer. */
export function spokenTime(time: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return (
    `${time.getDate()} ${MONTHS[time.getMonth()]} ${time.getFullYear()}, ` +
    `${two(time.getHours())}:${two(time.getMinutes())}`
  );
}
