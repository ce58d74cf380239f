import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spcReason } from "../../../src/assess/spc/spcNotRated";
import { type XmrLimits, xmrLimits, type XmrOptions } from "../../../src/assess/spc/xmrLimits";

/** NHSRplotthedots, vignette "Deviations", 1. */
const SPIKE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
/** NHSRplotthedots, tests/testthat/test-ptd_spc_standard.R: 20 draws from a normal distribution, seed 123. */
const DRAWS = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285,
  -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716,
  0.7013559, -0.47279141,
];

function limits(values: readonly (number | null)[], options?: XmrOptions): XmrLimits {
  const found = xmrLimits(values, options);
  if (found.kind === "notRated") throw new Error(found.reason);
  return found;
}

describe("published cases", () => {
  it("agrees with the screened and unscreened spike: -0.72, 1.94, 4.60 and -3.06, 1.94, 6.95", () => {
    const screened = limits(SPIKE);
    expect(screened.mean).toBeCloseTo(35 / 18, 9);
    expect(screened.lower).toBeCloseTo(35 / 18 - 2.66, 9);
    expect(screened.upper).toBeCloseTo(35 / 18 + 2.66, 9);
    const unscreened = limits(SPIKE, { screen: false });
    expect(unscreened.lower).toBeCloseTo(35 / 18 - (2.66 * 32) / 17, 9);
    expect(unscreened.upper).toBeCloseTo(35 / 18 + (2.66 * 32) / 17, 9);
    expect([screened.lower, screened.mean, screened.upper].map((x) => x.toFixed(2))).toEqual(["-0.72", "1.94", "4.60"]);
    expect([unscreened.lower, unscreened.upper].map((x) => x.toFixed(2))).toEqual(["-3.06", "6.95"]);
  });

  it("agrees with the package's own snapshot of 20 normal draws", () => {
    const found = limits(DRAWS);
    expect([found.lower, found.mean, found.upper].map((x) => x.toPrecision(6))).toEqual([
      "-3.01138",
      "0.141624",
      "3.29463",
    ]);
  });

  it("agrees with its snapshots of the draws with an outlier, screened and not", () => {
    const outlier = DRAWS.with(14, 10);
    expect([limits(outlier).lower, limits(outlier).upper].map((x) => x.toPrecision(7))).toEqual([
      "-2.383666",
      "3.722497",
    ]);
    const unscreened = limits(outlier, { screen: false });
    expect([unscreened.lower, unscreened.upper].map((x) => x.toPrecision(7))).toEqual(["-4.596625", "5.935457"]);
  });
});

describe("numbers to check in the head", () => {
  it("gives 10 plus and minus 2 x 2.66 to a series that swings between 9 and 11", () => {
    const found = limits([9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11]);
    expect([found.lower, found.mean, found.upper]).toEqual([4.68, 10, 15.32]);
  });

  it("gives flat limits to a series that never changes", () => {
    expect(limits(Array(12).fill(0.654))).toEqual({
      kind: "limits",
      lower: 0.654,
      mean: 0.654,
      upper: 0.654,
      meanMovingRange: 0,
    });
  });

  it("takes no moving range across a missing figure", () => {
    const found = limits([1, 1, 1, 1, 1, 1, null, 9, 9, 9, 9, 9, 9]);
    expect([found.lower, found.mean, found.upper]).toEqual([5, 5, 5]);
  });
});

describe("edges", () => {
  it("needs 12 points, missing ones not counted, and says how many there are", () => {
    const eleven = xmrLimits([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, null, null]);
    expect(eleven).toEqual({ kind: "notRated", reason: "tooFewPoints", points: 11 });
    if (eleven.kind === "notRated")
      expect(spcReason(eleven)).toBe("Control limits need at least 12 points; there are 11.");
    expect(spcReason({ kind: "notRated", reason: "tooFewPoints", points: 1 })).toBe(
      "Control limits need at least 12 points; there is 1.",
    );
    expect(xmrLimits([]).kind).toBe("notRated");
  });

  it("cannot tell when no two points follow each other", () => {
    const apart = Array.from({ length: 24 }, (_, at) => (at % 2 === 0 ? at : null));
    expect(xmrLimits(apart)).toEqual({ kind: "notRated", reason: "noConsecutivePoints", points: 12 });
  });

  it("counts 0 as a point", () => {
    expect(limits(Array(12).fill(0))).toEqual({ kind: "limits", lower: 0, mean: 0, upper: 0, meanMovingRange: 0 });
  });

  it("screens once only: a range let in by the first mean stays", () => {
    const values = [0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0];
    expect(limits(values).meanMovingRange).toBeCloseTo(20 / 15, 9);
  });

  it("refuses a figure that is not finite", () => {
    expect(() => xmrLimits([...SPIKE, NaN])).toThrow("A figure in the series is not a finite number.");
  });
});

describe("laws", () => {
  const series = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null, freq: 8 }), {
    minLength: 12,
    maxLength: 60,
  });
  const options = fc.record({ screen: fc.boolean() });

  it("moves with a constant added to the series", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -1_000_000, max: 1_000_000 }), options, (values, constant, how) => {
        const before = xmrLimits(values, how);
        const after = xmrLimits(
          values.map((value) => (value === null ? null : value + constant)),
          how,
        );
        expect(after.kind).toBe(before.kind);
        if (before.kind === "notRated" || after.kind === "notRated") return;
        expect(after.lower - before.lower).toBeCloseTo(constant, 6);
        expect(after.mean - before.mean).toBeCloseTo(constant, 6);
        expect(after.upper - before.upper).toBeCloseTo(constant, 6);
      }),
    );
  });

  it("scales with a positive factor", () => {
    fc.assert(
      fc.property(series, fc.double({ min: 0.001, max: 1000, noNaN: true }), options, (values, factor, how) => {
        const before = xmrLimits(values, how);
        const after = xmrLimits(
          values.map((value) => (value === null ? null : value * factor)),
          how,
        );
        expect(after.kind).toBe(before.kind);
        if (before.kind === "notRated" || after.kind === "notRated") return;
        expect(after.lower / factor).toBeCloseTo(before.lower, 6);
        expect(after.upper / factor).toBeCloseTo(before.upper, 6);
      }),
    );
  });

  it("is as far above the mean as below it, and screening never widens it", () => {
    fc.assert(
      fc.property(series, (values) => {
        const screened = xmrLimits(values);
        const unscreened = xmrLimits(values, { screen: false });
        if (screened.kind === "notRated" || unscreened.kind === "notRated") return;
        expect(screened.upper - screened.mean).toBeCloseTo(screened.mean - screened.lower, 9);
        expect(screened.meanMovingRange).toBeLessThanOrEqual(unscreened.meanMovingRange + 1e-9);
      }),
    );
  });
});
