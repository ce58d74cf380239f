import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessMeasure, statusAt } from "../../../src/assess/assessMeasure";
import type { MeasureAssessment } from "../../../src/assess/assessment";
import { nextStatuses, nextStatusesInCounts } from "../../../src/assess/distance/nextStatuses";
import { limitPassed } from "../../../src/domain/limitPassed";
import type { Measure, Threshold } from "../../../src/domain/plan";
import { isProportion, type Unit } from "../../../src/domain/units/unit";
import { missing, number, type Value } from "../../../src/domain/value";
import type { Figure } from "../../../src/map/mappedRows";
import { measureOf } from "../../vectors/vectors";

/** Random measures: 500 in the suite, 10,000 and more in `npm run test:long`. */
const RUNS = Number(process.env["DISTANCES"] ?? 500);

const AT = { file: "e.csv", sheet: "", row: 0, column: 0 };
const BASE = measureOf({ rule: "achieved", actual: 0, answer: "", source: "Measure" });

function figure(value: number, decimals: number): Figure {
  return { value: number(value), text: String(value), at: AT, decimals, marker: null, fault: null };
}

function assess(measure: Partial<Measure>, actual: number, lastYear: number | null, decimals = 0): MeasureAssessment {
  const figures = {
    actual: figure(actual, decimals),
    ...(lastYear === null ? {} : { lastYear: figure(lastYear, decimals) }),
  };
  const row = {
    label: { text: "Measure", at: AT },
    id: null,
    organisation: null,
    objective: null,
    measure: null,
    matchedBy: null,
    nearest: null,
    couldBe: [],
    figures,
    observations: [],
    chosen: null,
    byPeriod: [],
    period: null,
    comparatorPeriod: null,
    statedStatus: null,
    statedPolarity: null,
    commentary: null,
    sectionCommentary: null,
    table: 0,
    shifted: false,
  };
  return assessMeasure({ ...BASE, ...measure }, row, null);
}

const PERCENT: Unit = { kind: "percent" };
const COUNT: Unit = { kind: "count" };

describe("nextStatuses", () => {
  it("says 0.6 points for 63.4% against a target of 64%", () => {
    const measure = assess({ rule: "achieved", unit: PERCENT, target: number(0.64) }, 0.634, null, 1);
    expect(nextStatuses(measure)).toEqual([{ status: "Green", margin: 0.006, decimals: 1 }]);
  });

  it("says that equal to last year is not better: from 60% it takes 2.1 points to pass 62% and 4 to reach 64%", () => {
    const measure = assess({ rule: "targetThenLastYear", unit: PERCENT, target: number(0.64) }, 0.6, 0.62, 1);
    expect(nextStatuses(measure)).toEqual([
      { status: "Amber", margin: 0.021, decimals: 1 },
      { status: "Green", margin: 0.04, decimals: 1 },
    ]);
  });

  it("leaves Amber out where Green is as near: 370 burglaries against 360, last year 359", () => {
    const measure = assess(
      { rule: "targetThenLastYear", unit: COUNT, polarity: "lower", target: number(360) },
      370,
      359,
    );
    expect(nextStatuses(measure)).toEqual([{ status: "Green", margin: -10, decimals: 0 }]);
  });

  it("counts whole things: a milestone of 5% less than 3,375 is 3,206.25, so 3,300 needs 94 fewer", () => {
    const measure = { rule: "milestone", unit: COUNT, polarity: "lower", milestone: number(-0.05) } as const;
    expect(nextStatuses(assess(measure, 3300, 3375))).toEqual([{ status: "Green", margin: -94, decimals: 0 }]);
  });

  it("comes from both sides into a range of 85% to 92%: 95.8% is 3.8 points too high, 80% 5 too low", () => {
    const range = { rule: "range", unit: PERCENT, low: number(0.85), high: number(0.92) } as const;
    expect(nextStatuses(assess(range, 0.958, null, 1))[0]?.margin).toBe(-0.038);
    expect(nextStatuses(assess(range, 0.8, null, 1))[0]?.margin).toBe(0.05);
  });

  it("has nothing for a Green measure, one not rated, and a level that cannot be: better than last year's 100%", () => {
    expect(nextStatuses(assess({ rule: "achieved", target: number(1) }, 2, null))).toEqual([]);
    expect(nextStatuses(assess({ rule: "achieved", target: missing("notAvailable") }, 2, null))).toEqual([]);
    const full = assess({ rule: "targetThenLastYear", unit: PERCENT, target: number(1) }, 0.9, 1, 1);
    expect(nextStatuses(full)).toEqual([{ status: "Green", margin: 0.1, decimals: 1 }]);
  });

  it("says three more for 117 of 160 against 75%, because 119 of 160 is 74.4% and 120 of 160 is 75%", () => {
    const measure = assess({ rule: "achieved", unit: PERCENT, target: number(0.75) }, 117 / 160, null, 1);
    expect(nextStatusesInCounts(measure, { numerator: 117, denominator: 160 })).toEqual([
      { status: "Green", margin: 3, decimals: 0 },
    ]);
    // Counts that give another status than the figure has are none to go by.
    expect(nextStatusesInCounts(measure, { numerator: 130, denominator: 160 })).toEqual([]);
  });
});

/** A measure of any rule and unit, with its figures on the grid of its decimals. */
const someMeasure = fc
  .record({
    rule: fc.constantFrom<Measure["rule"][]>(
      "targetThenLastYear",
      "tolerance",
      "range",
      "thresholds",
      "achieved",
      "milestone",
    ),
    unit: fc.constantFrom<Unit[]>(
      PERCENT,
      COUNT,
      { kind: "money" },
      { kind: "percentChange" },
      { kind: "other", label: "days" },
    ),
    polarity: fc.constantFrom<("higher" | "lower")[]>("higher", "lower"),
    whenUnchanged: fc.constantFrom<("red" | "amber")[]>("red", "amber"),
    relative: fc.boolean(),
    decimals: fc.integer({ min: 0, max: 3 }),
    // Few digits, so that figures are often equal.
    figures: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 5 }),
  })
  .map(
    ({
      rule,
      unit,
      polarity,
      whenUnchanged,
      relative,
      decimals: places,
      figures: [a = 0, b = 0, c = 0, d = 0, e = 0],
    }) => {
      const decimals = unit.kind === "count" ? 0 : places;
      const scale = isProportion(unit) ? 1000 : 10 ** decimals;
      const [actual, target, lastYear, other] = [a / scale, b / scale, c / scale, d / scale];
      const limits: Threshold[] = [
        {
          status: "Green",
          comparison: polarity === "higher" ? ">=" : "<=",
          limit: polarity === "higher" ? Math.max(target, other) : Math.min(target, other),
        },
        {
          status: "Amber",
          comparison: polarity === "higher" ? ">" : "<",
          limit: polarity === "higher" ? Math.min(target, other) : Math.max(target, other),
        },
        {
          status: "Red",
          comparison: polarity === "higher" ? "<=" : ">=",
          limit: polarity === "higher" ? Math.min(target, other) : Math.max(target, other),
        },
      ];
      const known = (value: number): Value => number(value);
      return assess(
        {
          rule,
          unit,
          polarity,
          whenUnchanged,
          target: known(target),
          milestone: number((e - 500) / 5000),
          low: known(Math.min(target, other)),
          high: known(Math.max(target, other)),
          thresholds: limits,
          tolerance: { amount: relative ? e / 10_000 : e / scale / 10, as: relative ? "relative" : "points" },
        },
        actual,
        lastYear,
        isProportion(unit) ? 1 : decimals,
      );
    },
  );

describe("laws of the distance to the next status", () => {
  it(`flips the status of ${RUNS} random measures of every rule at the stated margin, not a step before`, () => {
    fc.assert(
      fc.property(someMeasure, (assessment) => {
        const { actual, measure } = assessment;
        if (actual.kind === "missing") return false;
        for (const { status, margin, decimals } of nextStatuses(assessment)) {
          const step = 1 / 10 ** (decimals + (isProportion(measure.unit) ? 2 : 0));
          const at = (change: number): string => statusAt(assessment, Number((actual.number + change).toFixed(9)));
          expect(at(margin)).toBe(status);
          expect(at(margin - Math.sign(margin) * step)).not.toBe(status);
        }
        return true;
      }),
      { numRuns: RUNS },
    );
  });

  it("finds a way to Green wherever a walk of single steps finds one, and no longer one", () => {
    fc.assert(
      fc.property(someMeasure, (assessment) => {
        const { actual, measure, rating } = assessment;
        if (actual.kind === "missing" || (rating.status !== "Red" && rating.status !== "Amber")) return;
        const scale = 10 ** (assessment.decimals + (isProportion(measure.unit) ? 2 : 0));
        const green = nextStatuses(assessment).find(({ status }) => status === "Green");
        const found = green === undefined ? Infinity : Math.abs(green.margin) * scale;
        for (let step = 1; step < Math.min(found - 0.5, 1200); step += 1) {
          for (const signed of [step, -step]) {
            const figureThere = Number((actual.number + signed / scale).toFixed(9));
            if (limitPassed(figureThere, measure.unit) === null)
              expect(statusAt(assessment, figureThere)).not.toBe("Green");
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 25) },
    );
  });
});
