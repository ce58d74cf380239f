import type { Result } from "../src/index";
import { ok, refused, timeInWords } from "../src/index";

/** The time to print on the report: now, or the one given, so that the same input can give the same bytes. */
export function readTime(given: string | undefined): Result<Date> {
  if (given === undefined) return ok(new Date());
  const time = new Date(given);
  return Number.isNaN(time.getTime()) ? refused(`--time cannot be ${given}. Write it as 2026-11-22T14:05.`) : ok(time);
}

/**
 * The day of a sign-off in words, such as `30 November 2026`: the one given, or today by the clock of this computer.
 */
export function readDate(given: string | undefined): Result<string> {
  const date = given === undefined ? new Date() : new Date(`${given}T00:00`);
  if (given !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(given) || date.getDate() !== Number(given.slice(-2))))
    return refused(`--date cannot be ${given}. Write it as 2026-11-30.`);
  return ok(spokenTime(date).replace(/, \d\d:\d\d$/, ""));
}

/** A time as people write it, by the clock of this computer. */
export function spokenTime(time: Date): string {
  return timeInWords({
    year: time.getFullYear(),
    month: time.getMonth() + 1,
    day: time.getDate(),
    hour: time.getHours(),
    minute: time.getMinutes(),
  });
}
