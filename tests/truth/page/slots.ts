import { monthsOf, type Grain, type Slot } from "../calendar";
import type { Page } from "./page";

/** The slot of a grain that ends where another ends: the second quarter for a half year. */
export function endOf(slot: Slot, grain: Grain): Slot {
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[grain];
  return { grain, year: slot.year, place: Math.ceil((monthsOf(slot).to + 1) / months) };
}

/** Slots of a grain from the year's start to a slot's end. */
export function slotsTo(slot: Slot, grain: Grain): Slot[] {
  return Array.from({ length: endOf(slot, grain).place }, (_, index) => ({ grain, year: slot.year, place: index + 1 }));
}

/** Slots of a grain in a whole year. */
export function slotsOf(year: number, grain: Grain): Slot[] {
  return Array.from({ length: { month: 12, quarter: 4, half: 2, year: 1 }[grain] }, (_, index) => ({
    grain,
    year,
    place: index + 1,
  }));
}

/** Slots of a grain up to a slot's end, without its last where the page is not that far. */
export function printedSlots(report: Slot, grain: Grain, { stale }: Page): Slot[] {
  const all = slotsTo(report, grain);
  return stale ? all.slice(0, -1) : all;
}
