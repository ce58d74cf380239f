import { addMonths, monthOf, type Month } from "../../src/domain/time/month";

export const GRAINS = ["month", "quarter", "half", "year"] as const;
export type Grain = (typeof GRAINS)[number];

/** Months of each grain. */
export const MONTHS_OF: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** How an organisation's years run and are named. */
export interface Calendar {
  /** Month that a year starts in: 4 is April. */
  readonly firstMonth: number;
  /**
   * `slash` 2025/26, `dash` 2025-26, `calendar` 2025 (years from January), `ending` FY2026 (named by the year it ends
   * in).
   */
  readonly naming: "slash" | "dash" | "calendar" | "ending";
}

/** One month, quarter, half or year of a calendar: the third quarter of the year that starts in 2025. */
export interface Slot {
  readonly grain: Grain;
  /** Calendar year in which its year starts. */
  readonly year: number;
  /** Place in the year, from 1. */
  readonly place: number;
}

/** Months, from 0 at the year's start, that a slot runs from and to. */
export function monthsOf({ grain, place }: Slot): { readonly from: number; readonly to: number } {
  const length = MONTHS_OF[grain];
  return { from: (place - 1) * length, to: place * length - 1 };
}

/** The slot's first and last month. */
export function spanOf(calendar: Calendar, slot: Slot): { readonly start: Month; readonly end: Month } {
  const first = monthOf(slot.year, calendar.firstMonth);
  const { from, to } = monthsOf(slot);
  return { start: addMonths(first, from), end: addMonths(first, to) };
}

/** The one before, in the year before where this is the first. */
export function before({ grain, year, place }: Slot): Slot {
  return place > 1 ? { grain, year, place: place - 1 } : { grain, year: year - 1, place: 12 / MONTHS_OF[grain] };
}

/** The same a year earlier. */
export function yearBefore(slot: Slot): Slot {
  return { ...slot, year: slot.year - 1 };
}

/** A year's name in the calendar's own words. */
export function yearName({ naming }: Calendar, year: number): string {
  const next = String((year + 1) % 100).padStart(2, "0");
  switch (naming) {
    case "slash":
      return `${year}/${next}`;
    case "dash":
      return `${year}-${next}`;
    case "calendar":
      return String(year);
    case "ending":
      return `FY${year + 1}`;
  }
}

const LONG = [
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

/** The month's name, and its calendar year. */
export function monthWords(month: Month): {
  readonly long: string;
  readonly short: string;
  readonly year: string;
  readonly shortYear: string;
} {
  const long = LONG[Number(month.slice(5)) - 1] ?? "";
  return { long, short: long.slice(0, 3), year: month.slice(0, 4), shortYear: month.slice(2, 4) };
}
