import { addMonths } from "../../../src/domain/time/month";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import type { ChartedMeasure, TimePoint, TimeSeries } from "../../../src/report/charts/timeSeries";

export const CALLS: ChartedMeasure = {
  id: "M1",
  name: "Calls",
  unit: { kind: "count" },
  polarity: "lower",
  decimals: 0,
};

/** A series of months from January 2017 on, with a target for each or none. */
export function months(
  actuals: readonly (number | null)[],
  targets: readonly (number | null)[] = [],
  more: Partial<TimeSeries> = {},
): TimeSeries {
  const points = actuals.map((actual, at): TimePoint => {
    const month = addMonths("2017-01", at);
    return { period: { start: month, end: month }, actual, target: targets[at] ?? null, marker: null };
  });
  return { measure: CALLS, points, events: [], year: APRIL_YEAR, warnings: [], ...more };
}
