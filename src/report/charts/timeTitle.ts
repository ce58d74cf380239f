import { describeChange } from "../../assess/change/describeChange";
import { same } from "../../domain/compare";
import { samePeriodLastYear, samePeriod } from "../../domain/time/period";
import { shortPeriod, shownFigure, type TimePoint, type TimeSeries } from "./timeSeries";

/** A point that has a figure. */
export type KnownPoint = TimePoint & { readonly actual: number };

/** The points that have a figure, in order. */
export function knownPoints({ points }: Pick<TimeSeries, "points">): KnownPoint[] {
  return points.flatMap((point) => (point.actual === null ? [] : [{ ...point, actual: point.actual }]));
}

/**
 * What a series shows, as a title: what the latest figure did in a year, else where it stands, and the target beside
 * it. Where that figure is not the report's own, it begins with what it is for. No stop at its end.
 */
export function timeTitle(series: TimeSeries): string {
  return series.latestFor === undefined ? saidOf(series) : `${series.latestFor}: ${saidOf(series)}`;
}

function saidOf(series: TimeSeries): string {
  const { measure, year } = series;
  const known = knownPoints(series);
  const latest = known.at(-1);
  if (latest === undefined) return measure.name;
  const before = known.find(({ period }) => samePeriod(period, samePeriodLastYear(latest.period)));
  if (before !== undefined || measure.unit.kind === "percentChange") {
    const { name, unit } = measure;
    // A change without one for last year says nothing of it.
    const lastYear = before?.actual ?? 0;
    return withoutStop(describeChange({ measure: name, actual: latest.actual, lastYear, unit, target: latest.target }));
  }
  const stood = `${measure.name} stood at ${shownFigure(latest.actual, measure)}`;
  return `${stood} in ${shortPeriod(latest.period, year)}${besideTarget(latest, series)}`;
}

function besideTarget({ actual, target }: KnownPoint, { measure }: TimeSeries): string {
  if (target === null) return "";
  const written = shownFigure(target, measure);
  if (same(actual, target)) return `, equal to the target of ${written}`;
  return `, ${actual > target ? "above" : "below"} the target of ${written}`;
}

/** A sentence as a title. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
