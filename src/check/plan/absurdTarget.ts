import { looksAtTarget } from "../../domain/looksAtTarget";
import { atLeast, rounded } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords, type InPlan } from "../../domain/findingWords";
import { formatFigure } from "../../domain/formatFigure";
import type { Measure } from "../../domain/plan";
import type { Value } from "../../domain/value";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/**
 * An actual at this many times its target is more likely a target in another unit, or of another measure, than a
 * success.
 */
const MANY_TIMES = 10;
/** Counts up to this are small enough to be many times a target by chance: 1 planned and 12 happened. */
const SMALL_COUNT = 20;

interface Evidence extends InPlan {
  readonly name: string;
  readonly actual?: string;
  readonly times?: string;
}

/** A target that the actual is many times over, or a target of nought where more is better: anything would meet it. */
export const absurdTarget = check({
  code: "absurdTarget",
  severity: "warning",
  title: "Target hard to believe",
  sentence: (f: Found<Evidence>) =>
    f.evidence.actual === undefined
      ? `${cellWords(f)}: the target of ${f.item} is ${f.found} and higher is better, so anything meets ` +
        "it. Check the target, or put N/A if there is none."
      : `${cellWords(f)}: the target of ${f.item} is ${f.found}, and the actual, ${f.evidence.actual}, ` +
        `is ${f.evidence.times} times that. Check the target and its unit.`,
  examples: [
    {
      item: "M3",
      found: "£350",
      expected: null,
      evidence: { file: "plan", actual: "£5,326,149", times: "15,217", name: "Burglary" },
    },
    { item: "M2", found: "0", expected: null, evidence: { file: "plan", name: "Burglary" } },
  ],
  looksAt: "measures",
  passed: null,
  limit: {
    default: MANY_TIMES,
    least: 2,
    most: 1000,
    means: "A target is hard to believe where the actual is this many times it, or more.",
  },
  run,
});

function run({ measures }: CheckContext, manyTimes: number): Found<Evidence>[] {
  return measures.flatMap(({ measure, row, actual, lastYear }): Found<Evidence>[] => {
    const { target } = measure;
    if (target.kind === "missing" || !isRatedByTarget(measure)) return [];
    const shown = formatFigure(target.number, measure.unit, measure.targetDecimals);
    const at = measure.targetAt ?? measure.at;
    if (target.number === 0) {
      const canFall = mayBeBelowNought(measure) || [actual, lastYear].some(isBelowNought);
      if (measure.polarity !== "higher" || measure.unit.kind === "other" || canFall) return [];
      return [
        {
          item: measure.id,
          at,
          found: shown,
          expected: null,
          evidence: { file: "plan", name: measure.name },
        },
      ];
    }
    const figure = row?.figures.actual;
    if (
      actual.kind === "missing" ||
      figure === undefined ||
      !isManyTimes(measure, actual.number, target.number, manyTimes)
    )
      return [];
    const times = formatFigure(
      { kind: "number", number: Math.floor(rounded(actual.number / target.number)) },
      { kind: "count" },
    );
    return [
      {
        item: measure.id,
        at,
        found: shown,
        expected: null,
        evidence: { file: "plan", name: measure.name, actual: figure.text, times },
      },
    ];
  });
}

/** A change has no size to be many times of. */
function isRatedByTarget({ rule, unit }: Measure): boolean {
  return unit.kind !== "percentChange" && looksAtTarget(rule);
}

/** Money that is as often short of nought as over it, so that breaking even is a target like others. */
const BALANCES =
  /\b(?:surplus|deficit|balances?|net|margin|break[- ]?even|(?:financial|budget|year[- ]end) position)\b/i;

function mayBeBelowNought({ name, unit }: Measure): boolean {
  return unit.kind === "money" && BALANCES.test(name);
}

function isBelowNought(value: Value): boolean {
  return value.kind !== "missing" && value.number < 0;
}

function isManyTimes({ unit }: Measure, actual: number, target: number, manyTimes: number): boolean {
  if (target < 0 || (unit.kind === "count" && actual <= SMALL_COUNT)) return false;
  return atLeast(actual, manyTimes * target);
}
