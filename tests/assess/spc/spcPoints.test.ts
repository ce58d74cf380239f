import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SpecialCause } from "../../../src/assess/spc/specialCauses";
import { specialCauses } from "../../../src/assess/spc/specialCauses";
import { spcPoints, type SpcType } from "../../../src/assess/spc/spcPoints";
import { spcVariation } from "../../../src/assess/spc/spcVariation";
import { type XmrLimits, xmrLimits } from "../../../src/assess/spc/xmrLimits";
import type { Polarity } from "../../../src/domain/polarity";

/** Mean 10, limits 4 and 16; near a limit is below 6 or above 14. */
const LIMITS: XmrLimits = { kind: "limits", lower: 4, mean: 10, upper: 16, meanMovingRange: 6 / 2.66 };

/** One letter a point: O outside, T trend, N two of three, S shift, capital high and small low, a dot for none. */
function causes(values: readonly (number | null)[]): string {
  const letters = { outsideLimits: "o", trend: "t", twoOfThree: "n", shift: "s" } as const;
  const letter = (cause: SpecialCause | null): string => {
    if (cause === null) return ".";
    return cause.side === "high" ? letters[cause.rule].toUpperCase() : letters[cause.rule];
  };
  return specialCauses(values, LIMITS).map(letter).join("");
}

function types(values: readonly (number | null)[], polarity: Polarity): (SpcType | null)[] {
  const found = spcPoints(values, polarity);
  return found.kind === "rated" ? found.points.map((point) => point?.type ?? null) : [];
}

describe("outside limits", () => {
  it("is beyond a limit, not at it", () => {
    expect(causes([16, 10, 16.1, 10, 4, 10, 3.9])).toBe("..O...o");
  });

  it("does not take floating-point noise at the limit for a signal", () => {
    expect(causes([16 + 1e-14, 10, 4 - 1e-14])).toBe("...");
  });
});

describe("trend", () => {
  it("is seven points, each above the one before; six are none", () => {
    expect(causes([7, 8, 9, 10, 11, 12, 13])).toBe("TTTTTTT");
    expect(causes([7, 8, 9, 10, 11, 12])).toBe("......");
    expect(causes([13, 12, 11, 10, 9, 8, 7, 8])).toBe("ttttttt.");
  });

  it("is broken by a level step and by a missing figure", () => {
    expect(causes([7, 8, 9, 9, 11, 12, 13])).toBe(".......");
    expect(causes([7, 8, 9, null, 10, 11, 12, 13])).toBe("........");
  });

  it("gives the turning point to the later trend", () => {
    expect(causes([7, 8, 9, 10, 11, 12, 13, 12, 11, 10, 9, 8, 7])).toBe("TTTTTTttttttt");
  });

  it("leaves a rise that ends before a level step rising", () => {
    expect(causes([7, 8, 9, 10, 11, 12, 13, 13, 12, 11, 10, 9, 8, 7])).toBe("TTTTTTTttttttt");
  });
});

describe("two of three near a limit", () => {
  it("marks the near ones of three points on one side", () => {
    expect(causes([15, 15, 11])).toBe("NN.");
    expect(causes([15, 11, 15])).toBe("N.N");
    expect(causes([5, 9, 5.5])).toBe("n.n");
    expect(causes([15, 11, 11, 15])).toBe("....");
  });

  it("needs all three on one side of the mean", () => {
    expect(causes([15, 9, 15])).toBe("...");
    expect(causes([15, 10, 15])).toBe("...");
    expect(causes([9, 15, 5])).toBe("...");
    expect(causes([15, 15, 9])).toBe("...");
    expect(causes([15, 15])).toBe("..");
  });

  it("counts neither a point at two thirds of the way nor one beyond the limit as near", () => {
    expect(causes([14, 15, 11])).toBe("...");
    expect(causes([17, 15, 11])).toBe("O..");
    expect(causes([16, 15, 11])).toBe("NN.");
  });
});

describe("shift", () => {
  it("is seven points on one side of the mean; six are none", () => {
    expect(causes([11, 12, 11, 12, 11, 12, 11, 9])).toBe("SSSSSSS.");
    expect(causes([11, 12, 11, 12, 11, 12, 9])).toBe(".......");
    expect(causes([9, 8, 9, 8, 9, 8, 9])).toBe("sssssss");
  });

  it("is broken by a point on the mean and by a missing figure", () => {
    expect(causes([11, 12, 11, 10, 11, 12, 11, 12])).toBe("........");
    expect(causes([11, 12, 11, null, 11, 12, 11, 12])).toBe("........");
  });
});

describe("the first rule that holds names the point", () => {
  it("tries outside limits, trend, two of three, shift", () => {
    expect(causes([11, 12, 13, 13.5, 14.5, 15, 17])).toBe("TTTTTTO");
    expect(causes([11, 12, 11, 15, 15, 12, 11])).toBe("SSSNNSS");
  });
});

describe("types of points", () => {
  const spike = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

  it("judges the published spike by polarity", () => {
    expect(types(spike, "higher")[4]).toBe("Improvement (high)");
    expect(types(spike, "lower")[4]).toBe("Concern (high)");
    expect(types(spike, "none")[4]).toBe("Neither (high)");
    expect(types(spike, "range")[4]).toBe("Neither (high)");
    expect(types(spike, "higher").filter((type) => type === "Common cause")).toHaveLength(17);
  });

  it("agrees with NHSRplotthedots that near points on opposite sides are common cause", () => {
    const values = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 5.5, -5.5];
    expect(types(values, "higher").slice(-2)).toEqual(["Common cause", "Common cause"]);
  });

  it("has no type for a missing figure, and none for a short series", () => {
    expect(types([...spike, null], "higher").at(-1)).toBeNull();
    expect(spcPoints([1, 2, 3], "higher")).toEqual({ kind: "notRated", reason: "tooFewPoints", points: 3 });
  });

  it("finds nothing in a series that never changes", () => {
    expect(new Set(types(Array(20).fill(0.1 + 0.2), "higher"))).toEqual(new Set(["Common cause"]));
    expect(new Set(types([...Array(10).fill(0.1 + 0.2), ...Array(10).fill(0.3)], "higher"))).toEqual(
      new Set(["Common cause"]),
    );
  });

  it("takes 10,000 points in one go", () => {
    const long = Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 101);
    expect(types(long, "higher")).toHaveLength(10_000);
  });
});

describe("variation", () => {
  it("is what the latest point shows", () => {
    expect(spcVariation([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 9], "higher")).toEqual({
      kind: "rated",
      variation: "Improvement (high)",
      rule: "outsideLimits",
    });
    expect(spcVariation([1, 2, 1, 2, 5, 1, 2, 1, 2, 1, 2, 1], "higher")).toEqual({
      kind: "rated",
      variation: "Common cause",
      rule: null,
    });
  });

  it("passes over months still to come", () => {
    const sofar = spcVariation([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 9, null, null], "lower");
    expect(sofar).toEqual({ kind: "rated", variation: "Concern (high)", rule: "outsideLimits" });
  });

  it("is not rated for fewer than 12 points", () => {
    expect(spcVariation([1, 2, null], "lower")).toEqual({ kind: "notRated", reason: "tooFewPoints", points: 2 });
  });
});

describe("laws", () => {
  const series = fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 20 }), {
    minLength: 12,
    maxLength: 60,
  });
  const drift = fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 12, maxLength: 60 }).map((steps) => {
    let level = 0;
    return steps.map((step): number | null => (level += step));
  });
  const any = fc.oneof(series, drift);
  const polarity = fc.constantFrom<Polarity>("higher", "lower", "range", "none");

  it("a constant added to a series changes no point's type", () => {
    fc.assert(
      fc.property(any, fc.integer({ min: -1_000_000, max: 1_000_000 }), polarity, (values, constant, way) => {
        expect(
          types(
            values.map((value) => (value === null ? null : value + constant)),
            way,
          ),
        ).toEqual(types(values, way));
      }),
      { numRuns: 500 },
    );
  });

  it("a positive factor changes no point's type", () => {
    fc.assert(
      fc.property(any, fc.double({ min: 0.001, max: 1000, noNaN: true }), polarity, (values, factor, way) => {
        expect(
          types(
            values.map((value) => (value === null ? null : value * factor)),
            way,
          ),
        ).toEqual(types(values, way));
      }),
      { numRuns: 500 },
    );
  });

  it("turning the series over turns high into low and keeps improvement improvement", () => {
    const turned = {
      "Common cause": "Common cause",
      "Improvement (high)": "Improvement (low)",
      "Concern (low)": "Concern (high)",
    } as const;
    fc.assert(
      fc.property(any, (values) => {
        const over = types(
          values.map((value) => (value === null ? null : 0 - value)),
          "lower",
        );
        const there = types(values, "higher").map((type) =>
          type === null ? null : turned[type as keyof typeof turned],
        );
        expect(over).toEqual(there);
      }),
      { numRuns: 300 },
    );
  });

  it("agrees with the rules read out one point at a time", () => {
    fc.assert(
      fc.property(any, (values) => {
        const limits = xmrLimits(values);
        if (limits.kind === "notRated") return;
        const found = specialCauses(values, limits);
        values.forEach((_, at) => expect(found[at]).toEqual(oneAtATime(values, limits, at)));
      }),
      { numRuns: 500 },
    );
  });
});

/** The four rules by looking at every stretch that holds the point: slow and plain. */
function oneAtATime(values: readonly (number | null)[], limits: XmrLimits, at: number): SpecialCause | null {
  const tiny = 1e-7;
  const stretches = (length: number): (number | null)[][] =>
    Array.from({ length }, (_, back) => at - back)
      .filter((first) => first >= 0 && first + length <= values.length)
      .map((first) => values.slice(first, first + length));
  const whole = (stretch: readonly (number | null)[]): stretch is number[] => stretch.every((value) => value !== null);
  const value = values[at] ?? null;
  if (value === null) return null;
  const side = value > limits.mean ? "high" : "low";
  if (value > limits.upper + tiny || value < limits.lower - tiny) return { rule: "outsideLimits", side };
  // Latest stretch first: a turning point belongs to the later trend.
  for (const seven of stretches(7).filter(whole)) {
    const steps = seven.slice(1).map((next, place) => Math.sign(next - (seven[place] ?? 0)));
    if (steps.every((step) => step === 1)) return { rule: "trend", side: "high" };
    if (steps.every((step) => step === -1)) return { rule: "trend", side: "low" };
  }
  const offset = (x: number): number => (Math.abs(x - limits.mean) < tiny ? 0 : Math.sign(x - limits.mean));
  const isNear = (x: number): boolean => {
    const far = Math.abs(x - limits.mean);
    const reach = limits.upper - limits.mean;
    return far > (2 / 3) * reach + tiny && far <= reach + tiny;
  };
  const oneSided = (stretch: readonly number[]): boolean =>
    offset(value) !== 0 && stretch.every((x) => offset(x) === offset(value));
  const threes = stretches(3).filter(whole).filter(oneSided);
  if (isNear(value) && threes.some((three) => three.filter(isNear).length >= 2)) return { rule: "twoOfThree", side };
  return stretches(7).filter(whole).some(oneSided) ? { rule: "shift", side } : null;
}
