import type { Result } from "../src/index";
import { ok, refused, timeInWords } from "../src/index";

/** The time to print on the report: now, or the one given, so that the same input can give the same bytes. */
export function readTime(given: string | undefined): Result<Date> {
  if (given === undefined) return ok(new Date());
  const time = new Date(given);
  return Number.isNaN(time.getTime()) ? refused(`--time cannot be ${given}. Write it as 2026-11-22T14:05.`) : ok(time);
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
