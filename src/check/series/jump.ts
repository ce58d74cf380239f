import { SCREEN_FACTOR } from "../../assess/spc/xmrLimits";
import { above, difference, same, sumError } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatDifference } from "../../domain/formatFigure";
import { isProportion } from "../../domain/units/unit";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { outlier } from "./outlier";
import { steadySeries } from "./steadySeries";

/** A series that never moved has no usual step: it jumps where it doubles or halves. */
const DOUBLE = 2;

interface Evidence {
  readonly name: string;
  readonly step: string;
}

/** A step from the period before, larger than the series' own steps allow: above 3.267 times their mean. */
export const jump = check({
  code: "jump",
  severity: "warning",
  title: "Unusual jump",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} went from ${f.expected} to ${f.found} (${f.evidence.step}), more ` +
    "than it has moved before. Check the figure, or say what changed.",
  examples: [{ item: "M2", found: "415", expected: "300", evidence: { step: "+115", name: "Burglary" } }],
  looksAt: "measures",
  passed: null,
  limit: {
    default: SCREEN_FACTOR,
    least: 1,
    most: 20,
    means: "A step is unusual where it is more than this many times the mean step before it.",
  },
  run,
});

function run(context: CheckContext, steps: number): Found<Evidence>[] {
  const outliers = new Set(outlier.run(context).map(({ item }) => item));
  return steadySeries(context).flatMap((series): Found<Evidence>[] => {
    const { measure, latest, previous, values } = series;
    if (previous === null || outliers.has(measure.id) || !isJump(values, previous.number, latest.number, steps))
      return [];
    const decimals = Math.max(previous.figure.decimals, latest.figure.decimals) + (isProportion(measure.unit) ? 1 : 0);
    const evidence = {
      name: measure.name,
      step: formatDifference(difference(latest.number, previous.number), measure.unit, decimals),
    };
    return [
      {
        item: measure.id,
        at: latest.figure.at,
        found: latest.figure.text,
        expected: previous.figure.text,
        evidence,
      },
    ];
  });
}

function isJump(values: readonly (number | null)[], previous: number, latest: number, most: number): boolean {
  const before = values.slice(0, -1);
  const steps = before.flatMap((value, at) => {
    const last = before[at - 1] ?? null;
    return value === null || last === null ? [] : [Math.abs(difference(value, last))];
  });
  if (steps.length === 0) return false;
  const usual = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  if (same(usual, 0))
    return (
      previous > 0 &&
      (above(latest, DOUBLE * previous) ||
        same(latest, DOUBLE * previous) ||
        above(previous / DOUBLE, latest) ||
        same(latest, previous / DOUBLE))
    );
  return above(Math.abs(difference(latest, previous)), most * usual, most * sumError(steps));
}
