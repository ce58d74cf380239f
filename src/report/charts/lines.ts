import { formatFigure } from "../../domain/formatFigure";
import { same } from "../../domain/compare";
import { startOfYear } from "../../domain/time/period";
import type { ChartData, ChartEvent, ChartSeries, PointMark } from "./chartModel";
import { shortPeriod, shownFigure, type TimeSeries } from "./timeSeries";

/** Names of the points along the axis. */
export function periodNames({ points, year }: TimeSeries): string[] {
  return points.map(({ period }) => shortPeriod(period, year));
}

/** Figures as a series shows them; null where there is none. */
export function textsOf(figures: readonly (number | null)[], { measure }: TimeSeries): (string | null)[] {
  return figures.map((figure) => (figure === null ? null : formatFigure(figure, measure.unit, measure.decimals)));
}

/** A series' actuals as a line, with the marks of its points; it says where its latest is not the report's figure. */
export function actualLine(series: TimeSeries, marks: readonly PointMark[]): ChartSeries {
  const points = series.points.map(({ actual }) => actual);
  const name = series.latestFor === undefined ? "Actual" : `Actual, ${series.latestFor}`;
  return { role: "actual", name, draw: "line", points, texts: textsOf(points, series), marks };
}

/** Its targets, stepped where they change; none where it has no target. */
export function targetLine(series: TimeSeries): ChartSeries[] {
  const points = series.points.map(({ target }) => target);
  const latest = points.findLast((target) => target !== null);
  if (latest == null) return [];
  const name = `Target ${shownFigure(latest, series.measure)}`;
  return [{ role: "target", name, draw: "step", points, texts: textsOf(points, series), marks: [] }];
}

/** Marks of figures that are not final or were restated. */
export function figureMarks({ points }: TimeSeries): PointMark[] {
  return points.flatMap(({ marker, actual }, at): PointMark[] => {
    if (marker === null || actual === null) return [];
    return [{ at, as: marker, word: marker === "provisional" ? "Provisional" : "Revised" }];
  });
}

/** What happened along the axis: what the plan tells of, and where the target changed without a new year. */
export function eventsAlong(series: TimeSeries): ChartEvent[] {
  const { points, events, measure } = series;
  const told = events.flatMap(({ from, text, rebase }): ChartEvent[] => {
    const at = points.findIndex(({ period }) => period.start >= from);
    return at <= 0 ? [] : [{ at, text, rebase }];
  });
  const changed = points.flatMap(({ target, period }, at): ChartEvent[] => {
    const before = points[at - 1];
    const was = before?.target ?? null;
    if (before === undefined || was === null || target === null || same(was, target)) return [];
    // A target to date grows with its year.
    if (startOfYear(before.period.end, series.year) === startOfYear(period.end, series.year) && isToDate(series))
      return [];
    const text = `Target changed from ${shownFigure(was, measure)} to ${shownFigure(target, measure)}`;
    return [{ at, text, rebase: false }];
  });
  return [...told, ...changed].sort((a, b) => a.at - b.at);
}

/** Whether its figures build up over a year: each begins where its year does, and some are longer. */
function isToDate({ points, year }: TimeSeries): boolean {
  return points.every(({ period }) => period.start === startOfYear(period.end, year));
}

/** What must be said of the figures beside what was said already. */
export function timeWarnings(series: TimeSeries): string[] {
  const { points, warnings } = series;
  const latest = points.findLast(({ actual }) => actual !== null);
  const without = points.filter(({ actual }) => actual === null).length;
  return [
    ...warnings,
    ...(latest?.marker === "provisional" ? ["The latest figure is provisional"] : []),
    ...(without === 0 ? [] : [`No figure for ${without} of ${points.length} periods`]),
  ];
}

/** The figures of the series as a table, a row for each point. */
export function dataOf(
  names: readonly string[],
  series: readonly ChartSeries[],
  headings: readonly string[],
  shows: readonly (readonly string[])[] | null,
): ChartData {
  return {
    headings: ["Period", ...headings, ...(shows === null ? [] : ["Shows"])],
    rows: names.map((name, at) => [
      name,
      ...series.map(({ texts }) => texts[at] ?? "[x]"),
      ...(shows === null ? [] : [(shows[at] ?? []).join(", ") || "[z]"]),
    ]),
  };
}
