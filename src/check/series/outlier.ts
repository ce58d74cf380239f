import { FEWEST_POINTS } from "../../assess/spc/spcNotRated";
import { xmrLimits, type XmrLimits } from "../../assess/spc/xmrLimits";
import { above } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatFigure } from "../../domain/formatFigure";
import { isProportion } from "../../domain/unit";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { steadySeries, type SteadySeries } from "./steadySeries";

interface Evidence {
  readonly name: string;
  readonly points: string;
}

/** A reported figure outside the process limits (XmR) of its own history. A series that never moved has no limits to pass. */
export const outlier = check({
  code: "outlier",
  severity: "warning",
  title: "Figure outside its usual range",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} is ${f.found}. By its own ${f.evidence.points} figures it usually lies between ${f.expected?.replace(" to ", " and ")}. Check the figure, or say what changed.`,
  examples: [{ item: "M2", found: "900", expected: "290 to 420", evidence: { points: "13", name: "Burglary" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  return steadySeries(context).flatMap((series): Found<Evidence>[] => {
    const limits = limitsPassed(series);
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
