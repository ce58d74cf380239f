import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { achieved } from "../../src/assess/rules/achieved";
import { ragByMilestone } from "../../src/assess/rules/milestone";
import { ragByRange } from "../../src/assess/rules/ragByRange";
import { ragByTarget } from "../../src/assess/rules/ragByTarget";
import { ragByThresholds } from "../../src/assess/rules/ragByThresholds";
import { ragByTolerance } from "../../src/assess/rules/ragByTolerance";
import { missing, number } from "../../src/domain/value";
import { measureOf, nameOf, value, VECTORS, type Vector } from "../vectors/vectors";

function answer(vector: Vector): string {
  const { rule, whenUnchanged, tolerance, low, high, thresholds, milestone, target } = measureOf(vector);
  const polarity = vector.polarity ?? "higher";
  const actual = value(vector.actual);
  const lastYear = value(vector.lastYear);
  switch (rule) {
    case "targetThenLastYear":
      return ragByTarget(actual, target, lastYear, polarity, whenUnchanged).status;
    case "tolerance":
      return ragByTolerance(actual, target, tolerance, polarity).status;
    case "range":
      return ragByRange(actual, low, high, tolerance).status;
    case "thresholds":
      return ragByThresholds(actual, thresholds).status;
    case "achieved":
      return achieved(actual, target, polarity);
    case "milestone":
      return ragByMilestone(actual, lastYear, milestone, polarity, whenUnchanged).status;
    case "comparison":
      throw new Error("a comparison has no status to test");
  }
}

describe("status rules on the published vectors", () => {
  it.each(VECTORS.map((vector) => [nameOf(vector), vector] as const))("%s", (_, vector) => {
    expect(answer(vector)).toBe(vector.answer);
  });
});

describe("laws of rule 1", () => {
  const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 1000);
  const polarity = fc.constantFrom("higher", "lower") as fc.Arbitrary<"higher" | "lower">;
  const rank = { Red: 0, Amber: 1, Green: 2 } as const;

  it("mirrors: lower is better for the negatives of all three", () => {
    fc.assert(
      fc.property(figure, figure, figure, (a, t, l) => {
        const up = ragByTarget(number(a), number(t), number(l), "higher", "red").status;
        const down = ragByTarget(number(-a), number(-t), number(-l), "lower", "red").status;
        return up === down;
      }),
    );
  });

  it("keeps its status when all three are scaled by one positive factor", () => {
    fc.assert(
      fc.property(figure, figure, figure, fc.integer({ min: 1, max: 1000 }), polarity, (a, t, l, factor, way) => {
        const plain = ragByTarget(number(a), number(t), number(l), way, "red").status;
        const scaled = ragByTarget(number(a * factor), number(t * factor), number(l * factor), way, "red").status;
        return plain === scaled;
      }),
    );
  });

  it("never gives a worse status for a better actual", () => {
    fc.assert(
      fc.property(figure, figure, figure, figure, polarity, (a, b, t, l, way) => {
        const [worse, better] = way === "higher" ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
        const of = (actual: number): number => {
          const { status } = ragByTarget(number(actual), number(t), number(l), way, "red");
          return rank[status as keyof typeof rank];
        };
        return of(better) >= of(worse);
      }),
    );
  });

  it("never needs last year where the target is met", () => {
    fc.assert(
      fc.property(figure, figure, (t, more) => {
        const actual = number(t + Math.abs(more));
        return ragByTarget(actual, number(t), missing("notAvailable"), "higher", "red").status === "Green";
      }),
    );
  });
});
