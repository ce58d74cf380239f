import type { Polarity } from "../../domain/polarity";
import { formatFigure } from "../../domain/formatFigure";
import { addMonths, monthName, monthsBetween, type Month } from "../../domain/time/month";
import { financialQuarter, financialYear, monthCount, startOfYear, type Period } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import type { Unit } from "../../domain/units/unit";

/** What a chart needs to know of a measure. */
export interface ChartedMeasure {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  /** Null where nobody says which way is better. */
  readonly polarity: Polarity | null;
  /** Decimals that its figures are shown with. */
  readonly decimals: number;
}

/** A measure's figure for one stretch of months, in its unit. */
export interface TimePoint {
  readonly period: Period;
  readonly actual: number | null;
  /** The target that it was held against; null where there was none, or nobody says. */
  readonly target: number | null;
  readonly marker: "provisional" | "revised" | null;
}

/** Something that happened to a measure from a month on. */
export interface TimeEvent {
  readonly from: Month;
  /** `New recording rules`. */
  readonly text: string;
  /** Whether figures from then on are another series, so that limits begin anew. */
  readonly rebase: boolean;
}

/** A measure's figures in time order, one for each stretch of one length, those without a figure among them. */
export interface TimeSeries {
  readonly measure: ChartedMeasure;
  readonly points: readonly TimePoint[];
  readonly events: readonly TimeEvent[];
  readonly year: YearStart;
  /** What a reader must know of the figures. */
  readonly warnings: readonly string[];
  /** What the latest figure is for, where the report's own is for another stretch; left out where they are one. */
  readonly latestFor?: string;
}

/** Fewest figures that a chart over time is drawn from. */
export const FEWEST_TO_DRAW = 3;
/** Most points along an axis: the latest three years of months. */
export const MOST_POINTS = 36;

/**
 * Points at even steps from the first to the last, the latest 36 of them: a stretch without a figure has a point
 * without one, so that time is drawn to scale. The step is the longest that meets every point.
 *
 * @param points Of one length, in any order, one for a stretch.
 */
export function evenPoints(points: readonly TimePoint[]): TimePoint[] {
  const sorted = [...points].sort((a, b) => a.period.start.localeCompare(b.period.start));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const distances = sorted.map(({ period }) => monthsBetween(first.period.start, period.start));
  const step = distances.reduce(commonStep, 0) || 1;
  const byPlace = new Map(sorted.map((point, index) => [(distances[index] ?? 0) / step, point] as const));
  const count = (distances.at(-1) ?? 0) / step + 1;
  const all = Array.from({ length: Math.min(count, MOST_POINTS) }, (_, index): TimePoint => {
    const place = Math.max(0, count - MOST_POINTS) + index;
    const shifted = (month: Month): Month => addMonths(month, place * step);
    const period = { start: shifted(first.period.start), end: shifted(first.period.end) };
    return byPlace.get(place) ?? { period, actual: null, target: null, marker: null };
  });
  return all.slice(all.findIndex(({ actual }) => actual !== null));
}

/** The greatest number that divides both. */
function commonStep(a: number, b: number): number {
  return b === 0 ? a : commonStep(b, a % b);
}

/**
 * A period as short as it can be said along an axis.
 *
 * @example
 * shortPeriod({ start: "2017-04", end: "2017-04" }, { firstMonth: 4, named: "both" }) //=> "Apr 2017"
 * shortPeriod({ start: "2017-10", end: "2017-12" }, { firstMonth: 4, named: "both" }) //=> "Q3 2017/18"
 * shortPeriod({ start: "2017-04", end: "2018-03" }, { firstMonth: 4, named: "both" }) //=> "2017/18"
 * shortPeriod({ start: "2017-04", end: "2017-12" }, { firstMonth: 4, named: "both" }) //=> "Apr to Dec 2017"
 */
export function shortPeriod(period: Period, year: YearStart): string {
  const { start, end } = period;
  const months = monthCount(period);
  const short = (month: Month): string => monthName(month).slice(0, 3);
  if (months === 1) return `${short(end)} ${end.slice(0, 4)}`;
  const place = monthsBetween(startOfYear(start, year), start);
  if (months === 12 && place === 0) return financialYear(start, year);
  if (months === 3 && place % 3 === 0) return `Q${financialQuarter(start, year)} ${financialYear(start, year)}`;
  const from = start.slice(0, 4) === end.slice(0, 4) ? short(start) : `${short(start)} ${start.slice(0, 4)}`;
  return `${from} to ${short(end)} ${end.slice(0, 4)}`;
}

/** How often a series has a figure, in a word; null where no word says it. */
export function howOften(points: readonly TimePoint[]): string | null {
  const [first, second] = points;
  if (first === undefined || second === undefined) return null;
  switch (monthsBetween(first.period.start, second.period.start)) {
    case 1:
      return "monthly";
    case 3:
      return "quarterly";
    case 12:
      return "yearly";
    default:
      return null;
  }
}

/** A figure as the measure shows it, with the unit's own words where it has any. */
export function shownFigure(figure: number, { unit, decimals }: ChartedMeasure): string {
  const text = formatFigure(figure, unit, decimals);
  return unit.kind === "other" && unit.label.trim() !== "" ? `${text} ${unit.label.trim()}` : text;
}
