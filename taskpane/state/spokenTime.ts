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
