import { FEWEST_POINTS } from "../../assess/spc/spcNotRated";
import { xmrLimits, type XmrLimits } from "../../assess/spc/xmrLimits";
import { above } from "../../domain/compare";
import type { Finding } from "../../domain/finding";
import { formatFigure } from "../../domain/formatFigure";
import { isProportion } from "../../domain/unit";
import type { CheckContext } from "../checkContext";
import { steadySeries, type SteadySeries } from "./steadySeries";

/** A reported figure outside the process limits (XmR) of its own history. A series that never moved has no limits to pass. */
export function outlier(context: CheckContext): Finding[] {
  return steadySeries(context).flatMap((series): Finding[] => {
    const limits = limitsPassed(series);
    if (limits === null) return [];
    const { measure, latest } = series;
    const decimals = latest.figure.decimals + (isProportion(measure.unit) && latest.figure.decimals === 0 ? 1 : 0);
    const [lower, upper] = [limits.lower, limits.upper].map((limit) => formatFigure(limit, measure.unit, decimals));
    const evidence = { name: measure.name, points: String(series.values.filter((value) => value !== null).length) };
    return [
      {
        code: "outlier",
        item: measure.id,
        at: latest.figure.at,
        found: latest.figure.text,
        expected: `${lower} to ${upper}`,
        evidence,
      },
    ];
  });
}

/**
 * The limits that the latest figure is outside of; null where it is inside, or there are none. They are those of the
 * figures before it, where there are enough, so that it does not widen them itself. A figure between two that have been
 * before is no outlier, even where one earlier outlier has drawn the limits to itself.
 */
export function limitsPassed({ values, latest }: SteadySeries): XmrLimits | null {
  const before = values.slice(0, -1);
  const enough = before.filter((value) => value !== null).length >= FEWEST_POINTS;
  const limits = xmrLimits(enough ? before : values);
  if (limits.kind === "notRated" || limits.meanMovingRange === 0) return null;
  const seen = before.filter((value) => value !== null);
  const high = above(latest.number, limits.upper) && seen.every((value) => above(latest.number, value));
  const low = above(limits.lower, latest.number) && seen.every((value) => above(value, latest.number));
  return high || low ? limits : null;
}
