import { timeInWords } from "../../src/index";

/** A time as people write it, by the clock of this computer: `22 November 2026, 14:05`. */
export function spokenTime(time: Date): string {
  return timeInWords({
    year: time.getFullYear(),
    month: time.getMonth() + 1,
    day: time.getDate(),
    hour: time.getHours(),
    minute: time.getMinutes(),
  });
}

/** A day as people write it: `30 November 2026`. */
export function spokenDay(time: Date): string {
  return spokenTime(time).replace(/, \d\d:\d\d$/, "");
}

/** A day as a field for one holds it: `2026-11-30`. */
export function fieldDay(time: Date): string {
  const twoDigits = (number: number): string => String(number).padStart(2, "0");
  return [time.getFullYear(), twoDigits(time.getMonth() + 1), twoDigits(time.getDate())].join("-");
}

/** The day that a field holds; null where that is none. */
export function dayOfField(text: string): Date | null {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim()) ?? []).map(Number);
  const time = new Date(year, month - 1, day);
  return year > 0 && time.getMonth() === month - 1 && time.getDate() === day ? time : null;
}
