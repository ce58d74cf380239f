import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { above, atLeast, difference, roundingError, same, withoutNoise } from "../../src/domain/compare";

describe("comparing figures", () => {
  it("passes over floating-point noise: 0.1 + 0.2 is 0.3, and 1 - 0.95 is 0.05", () => {
    expect([atLeast(0.1 + 0.2, 0.3), atLeast(0.3, 0.1 + 0.2), above(0.1 + 0.2, 0.3), same(1 - 0.95, 0.05)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it("sees the smallest difference that a report prints, at any size", () => {
    expect([same(0.654, 0.6541), same(5_326_149, 5_326_150), above(1e12 + 10_000, 1e12), same(0, 0.001)]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it("knows £1,200,000,002 from £1,200,000,000, and a penny in a billion", () => {
    expect([
      above(1_200_000_002, 1_200_000_000),
      atLeast(1_200_000_000, 1_200_000_000.01),
      same(1e9, 1e9 + 0.01),
    ]).toEqual([true, false, false]);
  });

  it(
    "compares figures given as rounded to 15 digits, and worked-out ones with what their rounding " + "may have cost",
    () => {
      expect([same(793.4000000000001, 793.4), same(793.40000000001, 793.4)]).toEqual([true, false]);
      const points = 0.6541 - 0.654;
      expect([
        same(points, 0.0001),
        same(points, 0.0001, roundingError(0.6541, 0.654)),
        same(points, 0.000_100_000_01, roundingError(0.6541, 0.654)),
      ]).toEqual([false, true, false]);
    },
  );

  it("takes the noise out of a difference at the last digit of what went in", () => {
    expect([
      difference(793.4, 793.3),
      difference(0.6541, 0.654),
      difference(1e9, 0.01),
      difference(0.3, 0.3),
      withoutNoise(-1e-17, 0.3),
    ]).toEqual([0.1, 0.0001, 999_999_999.99, 0, 0]);
  });

  it("takes nothing for the same as 0 but 0", () => {
    expect([same(0, 0), same(0, -0), same(0, 1e-12), atLeast(0, -1e-12)]).toEqual([true, true, false, true]);
  });

  it("always says exactly one of above, same and below", () => {
    const figure = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect([above(a, b), same(a, b), above(b, a)].filter(Boolean)).toHaveLength(1);
        expect(atLeast(a, b)).toBe(above(a, b) || same(a, b));
      }),
    );
  });
});
