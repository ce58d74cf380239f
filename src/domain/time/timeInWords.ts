import { MONTH_NAMES } from "./month";

/** A date and time by the clock of the person who makes the report; the month counts from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * A time as people write it.
 *
 * @example
 * timeInWords({ year: 2026, month: 11, day: 22, hour: 14, minute: 5 }) //=> "22 November 2026, 14:05"
 */
export function timeInWords({ year, month, day, hour, minute }: LocalTime): string {
  const twoDigits = (number: number): string => String(number).padStart(2, "0");
  return `${day} ${MONTH_NAMES[month - 1] ?? ""} ${year}, ${twoDigits(hour)}:${twoDigits(minute)}`;
}

/**
 * A time that `timeInWords` wrote, as text that sorts by time; other words as they are.
 *
 * @example
 * timeToSort("22 November 2026, 14:05") //=> "2026-11-22 14:05"
 * timeToSort("2 May 2026, 09:05") //=> "2026-05-02 09:05"
 * timeToSort("yesterday") //=> "yesterday"
 */
export function timeToSort(words: string): string {
  const [, day = "", name = "", year = "", clock = ""] = /^(\d{1,2}) (\w+) (\d{4}), (\d\d:\d\d)$/.exec(words) ?? [];
  const month = MONTH_NAMES.findIndex((each) => each === name) + 1;
  if (month === 0) return words;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")} ${clock}`;
}
