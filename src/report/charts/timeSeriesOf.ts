import type { MeasureAssessment } from "../../assess/assessment";
import { monthCount, periodName, startOfYear } from "../../domain/time/period";
import type { Plan } from "../../domain/plan";
import type { CheckedExtract } from "../checkedExtract";
import {
  evenPoints,
  FEWEST_TO_DRAW,
  shortPeriod,
  type ChartedMeasure,
  type TimePoint,
  type TimeSeries,
} from "./timeSeries";

/** What a chart needs to know of an assessed measure. */
export function chartedMeasure({ measure, decimals }: MeasureAssessment): ChartedMeasure {
  return { id: measure.id, name: measure.name, unit: measure.unit, polarity: measure.polarity, decimals };
}

/**
 * The figures of a measure that can stand in one chart: those of one length, of which there are most; of two that have
 * as many, the shorter. Null for fewer than three. Figures to date are of many lengths and stand in a chart of their
 * own.
 */
export function timeSeriesOf(
  assessment: MeasureAssessment,
  points: readonly TimePoint[],
  { plan, period }: CheckedExtract,
): TimeSeries | null {
  const lengths = new Map<number, TimePoint[]>();
  for (const point of points) {
    // A figure that is missing now has its place at the end of the axis; one that was never given has none.
    if (point.actual === null && point.period.end !== period?.end) continue;
    const length = monthCount(point.period);
    lengths.set(length, [...(lengths.get(length) ?? []), point]);
  }
  const known = (some: readonly TimePoint[]): number => some.filter(({ actual }) => actual !== null).length;
  const [best] = [...lengths.entries()].sort(([a, one], [b, other]) => known(other) - known(one) || a - b);
  if (best === undefined || known(best[1]) < FEWEST_TO_DRAW) return null;
  const even = withOwnTargets(evenPoints(best[1]), plan);
  const latest = even.findLast(({ actual }) => actual !== null);
  const late = latest !== undefined && period !== null && latest.period.end < period.end;
  const chosen = assessment.row?.chosen;
  const isPart =
    chosen?.toDate === true &&
    chosen.actual !== null &&
    latest !== undefined &&
    monthCount(latest.period) < monthCount(chosen.actual);
  const called = latest === undefined ? "" : shortPeriod(latest.period, plan.year);
  return {
    measure: chartedMeasure(assessment),
    ...(late || isPart ? { latestFor: isPart && !late ? `${called} alone` : called } : {}),
    points: even,
    events: (assessment.measure.rebases ?? []).map(({ from, reason }) => ({ from, text: reason, rebase: true })),
    year: plan.year,
    warnings: late ? [`The latest figure is for ${periodName(latest.period, plan.year)}`] : [],
  };
}

/**
 * Figures of parts of a year that add up have no target of their own where only those from its start have one: it is
 * one to date, which the first part meets by chance.
 */
function withOwnTargets(points: readonly TimePoint[], { year }: Plan): readonly TimePoint[] {
  const later = points.filter(({ period }) => period.start !== startOfYear(period.end, year));
  const toDate = later.length > 0 && later.every(({ target }) => target === null);
  return toDate ? points.map((point) => ({ ...point, target: null })) : points;
}
