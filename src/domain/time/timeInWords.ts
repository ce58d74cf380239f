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
