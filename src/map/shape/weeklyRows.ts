import { readDate } from "../../read/cells/readDate";
import type { SourceCell } from "../../read/source";

const DAY = 86_400_000;
const WEEK = 7;

/**
 * The places of weeks in a column that has months as well, each by the day it begins or ends with: days that follow
 * one another by seven, beside days that each begin or end a month of their own. A week is then part of a month that
 * may have its row, and no figure of the month. None where all are weeks, or where any other day stands among them.
 *
 * @param cells The column's cells from the top; of other cells nothing is said.
 * @example
 * // 1 April, 1 May, 5 May, 12 May and 19 May 2025 give the places 2, 3 and 4
 */
export function weeklyPlaces(cells: readonly (SourceCell | null)[]): ReadonlySet<number> {
  const days = cells.map(dayOf);
  const weeks = new Set<number>();
  days.forEach((day, place) => {
    const before = days[place - 1];
    if (day == null || before == null || Math.abs(day - before) !== WEEK) return;
    weeks.add(place - 1).add(place);
  });
  const months = days.filter((day, place) => day !== null && !weeks.has(place)).map((day) => monthOfEdge(day ?? 0));
  const areMonths = months.length > 0 && !months.includes(null) && new Set(months).size === months.length;
  return areMonths ? weeks : new Set();
}

/** The days from 1 January 1970 to the one in a cell; null for no day. */
function dayOf(cell: SourceCell | null): number | null {
  const date = cell !== null && (cell.kind === "date" || cell.kind === "text") ? readDate(cell) : null;
  return date?.kind === "date" && date.iso.length >= 10 ? Date.parse(date.iso.slice(0, 10)) / DAY : null;
}

/** The month that a day is the first or the last of; null for any other day. */
function monthOfEdge(day: number): string | null {
  const [own, after] = [day, day + 1].map((one) => new Date(one * DAY).toISOString());
  if (own === undefined || after === undefined) return null;
  return own.slice(8, 10) === "01" || after.slice(8, 10) === "01" ? own.slice(0, 7) : null;
}
