import { largest, smallest } from "../../domain/extremes";
import type { ChartModel } from "./chartModel";
import { chartId } from "./chartId";
import { actualLine, dataOf, eventsAlong, figureMarks, periodNames, targetLine, timeWarnings } from "./lines";
import { FEWEST_TO_DRAW, howOften, shortPeriod, shownFigure, type TimeSeries } from "./timeSeries";
import { knownPoints, timeTitle } from "./timeTitle";
import { valueAxis } from "./valueAxis";

/**
 * A measure over time with its target, stepped where it changed. Null for fewer than three figures, which show no
 * course.
 */
export function trendChart(series: TimeSeries): ChartModel | null {
  const known = knownPoints(series);
  if (known.length < FEWEST_TO_DRAW) return null;
  const { measure } = series;
  const latest = series.points.findLastIndex(({ actual }) => actual !== null);
  const marks = figureMarks(series);
  const lines = [actualLine(series, [...marks, { at: latest, as: "latest", word: "Latest" }]), ...targetLine(series)];
  const names = periodNames(series);
  const shows =
    marks.length === 0 ? null : names.map((_, at) => marks.filter((mark) => mark.at === at).map(({ word }) => word));
  const title = timeTitle(series);
  return {
    id: chartId("trend", measure.id),
    kind: "trend",
    title,
    alt: timeAlt(series, title),
    categories: names,
    categoryTitle: "Period",
    values: valueAxis(
      lines.flatMap(({ points }) => points),
      measure.unit,
      measure.decimals,
      { fromZero: false },
    ),
    series: lines,
    events: eventsAlong(series),
    warnings: timeWarnings(series),
    data: dataOf(
      names,
      lines,
      lines.map(({ role }) => (role === "target" ? "Target" : "Actual")),
      shows,
    ),
  };
}

/** A chart over time in words: what it is, where it ends, and how far it reached. */
export function timeAlt(series: TimeSeries, title: string): string {
  const { measure, year } = series;
  const known = knownPoints(series);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return `${measure.name}: no figures.`;
  const at = (figure: number): string => {
    const point = known.findLast(({ actual }) => actual === figure) ?? last;
    return `${shownFigure(figure, measure)} in ${shortPeriod(point.period, year)}`;
  };
  const figures = known.map(({ actual }) => actual);
  const often = howOften(series.points);
  const count = `${often === null ? "" : `${often}, `}${known.length} figures`;
  const span = `${shortPeriod(first.period, year)} to ${shortPeriod(last.period, year)}`;
  const target = last.target === null ? "" : ` Its target is ${shownFigure(last.target, measure)}.`;
  return (
    `Line chart of ${measure.name}, ${span} (${count}). ${title}. ` +
    `Latest ${at(last.actual)}; highest ${at(largest(figures))}; lowest ${at(smallest(figures))}.${target}`
  );
}
