import { largest } from "../../domain/extremes";
import { FEWEST_POINTS } from "../../assess/spc/spcNotRated";
import { monthsBetween } from "../../domain/time/month";
import { monthCount } from "../../domain/time/period";
import type { Measure } from "../../domain/plan";
import type { CheckContext } from "../checkContext";
import { withPastPoints } from "../past/withPastPoints";
import type { Point } from "./measureSeries";
import { sinceRebase } from "./sinceRebase";

/** A measure's figures for periods of one length that follow each other, the reported one last. */
export interface SteadySeries {
  readonly measure: Measure;
  readonly latest: Point;
  /** The one that the latest follows without a gap; null where that has no figure. */
  readonly previous: Point | null;
  /** Figures in time order with the latest last; null for a period without one. */
  readonly values: readonly (number | null)[];
}

/**
 * The measures with figures for at least 12 periods of one length, month by month or quarter by quarter, in the extract
 * or in earlier reports, since the plan's latest `Rebase`. Periods of other lengths (the year so far) and those that
 * overlap (twelve months to each month's end) say nothing about each other.
 */
export function steadySeries(context: CheckContext): SteadySeries[] {
  return context.measures.flatMap((assessment): SteadySeries[] => {
    const { measure } = assessment;
    const points = sinceRebase(
      withPastPoints(context.series.get(measure.id) ?? [], assessment, context),
      measure.rebases ?? [],
    );
    const latest = points.at(-1);
    if (latest === undefined || points.length < FEWEST_POINTS) return [];
    const months = monthCount(latest.period);
    const places = new Map<number, Point>();
    for (const point of points) {
      if (monthCount(point.period) !== months) continue;
      const back = monthsBetween(point.period.end, latest.period.end);
      if (back % months !== 0) return [];
      places.set(back / months, point);
    }
    if (places.size < FEWEST_POINTS) return [];
    const values = Array.from(
      { length: largest(places.keys()) + 1 },
      (_, back) => places.get(back)?.number ?? null,
    ).reverse();
    return [{ measure, latest, previous: places.get(1) ?? null, values }];
  });
}
