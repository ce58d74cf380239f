import { FEWEST_POINTS } from "../../assess/spc/spcNotRated";
import { LIMIT_FACTOR, xmrLimits, type XmrLimits } from "../../assess/spc/xmrLimits";
import { above } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatFigure } from "../../domain/formatFigure";
import { isProportion } from "../../domain/units/unit";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { steadySeries, type SteadySeries } from "./steadySeries";

type Limits = Pick<XmrLimits, "lower" | "upper">;

interface Evidence {
  readonly name: string;
  readonly points: string;
}

/**
 * A reported figure outside the process limits (XmR) of its own history. A series that never moved has no limits to
 * pass.
 */
export const outlier = check({
  code: "outlier",
  severity: "warning",
  title: "Figure outside its usual range",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} is ${f.found}. By its own ${f.evidence.points} figures it usually ` +
    `lies between ${f.expected?.replace(" to ", " and ")}. Check the figure, or say what changed.`,
  examples: [{ item: "M2", found: "900", expected: "290 to 420", evidence: { points: "13", name: "Burglary" } }],
  looksAt: "measures",
  passed: null,
  limit: {
    default: LIMIT_FACTOR,
    least: 1,
    most: 10,
    means:
      "A figure is outside its usual range where it is more than this many mean moving " +
      "ranges from the mean of its own figures.",
  },
  run,
});

function run(context: CheckContext, factor: number): Found<Evidence>[] {
  return steadySeries(context).flatMap((series): Found<Evidence>[] => {
    const limits = limitsPassed(series, factor);
    if (limits === null) return [];
    const { measure, latest } = series;
    const decimals = latest.figure.decimals + (isProportion(measure.unit) && latest.figure.decimals === 0 ? 1 : 0);
    const [lower, upper] = [limits.lower, limits.upper].map((limit) => formatFigure(limit, measure.unit, decimals));
    const evidence = { name: measure.name, points: String(series.values.filter((value) => value !== null).length) };
    return [
      {
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
 * figures before it, where there are enough, so that it does not widen them itself. A figure between two earlier ones
 * is no outlier, even where an earlier outlier has pulled the limits towards itself.
 */
function limitsPassed({ values, latest }: SteadySeries, factor: number): Limits | null {
  const before = values.slice(0, -1);
  const enough = before.filter((value) => value !== null).length >= FEWEST_POINTS;
  const limits = xmrLimits(enough ? before : values);
  if (limits.kind === "notRated" || limits.meanMovingRange === 0) return null;
  const reach = factor * limits.meanMovingRange;
  const [lower, upper] = [limits.mean - reach, limits.mean + reach];
  const earlierFigures = before.filter((value) => value !== null);
  const high = above(latest.number, upper) && earlierFigures.every((value) => above(latest.number, value));
  const low = above(lower, latest.number) && earlierFigures.every((value) => above(value, latest.number));
  return high || low ? { lower, upper } : null;
}
