import { atLeast, rounded } from "../../domain/compare";
import type { Finding } from "../../domain/finding";
import { formatFigure } from "../../domain/formatFigure";
import type { Measure } from "../../domain/plan";
import type { CheckContext } from "../checkContext";

/** An actual at this many times its target is more likely a target in another unit, or of another measure, than a success. */
export const MANY_TIMES = 10;
/** Counts up to this are small enough to be many times a target by chance: 1 planned and 12 happened. */
const SMALL_COUNT = 20;

/** A target that the actual is many times over, or a target of nought where more is better: anything would meet it. */
export function absurdTarget({ measures }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row, actual }): Finding[] => {
    const { target } = measure;
    if (target.kind === "missing" || !isRatedByTarget(measure)) return [];
    const shown = formatFigure(target.number, measure.unit, measure.targetDecimals);
    const at = measure.targetAt ?? measure.at;
    if (target.number === 0) {
      if (measure.polarity !== "higher" || measure.unit.kind === "other") return [];
      return [
        {
          code: "absurdTarget",
          item: measure.id,
          at,
          found: shown,
          expected: null,
          evidence: { file: "plan", name: measure.name },
        },
      ];
    }
    const figure = row?.figures.actual;
    if (actual.kind === "missing" || figure === undefined || !isManyTimes(measure, actual.number, target.number))
      return [];
    const times = String(Math.floor(rounded(actual.number / target.number)));
    return [
      {
        code: "absurdTarget",
        item: measure.id,
        at,
        found: shown,
        expected: null,
        evidence: { file: "plan", name: measure.name, actual: figure.text, times },
      },
    ];
  });
}

/** A change has no size to be many times of, and a rule that looks at no target cannot be fooled by one. */
function isRatedByTarget({ rule, unit }: Measure): boolean {
  return (
    unit.kind !== "percentChange" && (rule === "targetThenLastYear" || rule === "tolerance" || rule === "achieved")
  );
}

function isManyTimes({ unit }: Measure, actual: number, target: number): boolean {
  if (target < 0 || (unit.kind === "count" && actual <= SMALL_COUNT)) return false;
  return atLeast(actual, MANY_TIMES * target);
}
