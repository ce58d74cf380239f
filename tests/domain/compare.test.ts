import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { above, atLeast, same } from "../../src/domain/compare";

describe("comparing figures", () => {
  it("passes over floating-point noise: 0.1 + 0.2 is 0.3, and 1 - 0.95 is 0.05", () => {
    expect([atLeast(0.1 + 0.2, 0.3), atLeast(0.3, 0.1 + 0.2), above(0.1 + 0.2, 0.3), same(1 - 0.95, 0.05)]).toEqual([true, true, false, true]);
  });

  it("sees the smallest difference that a report prints, at any size", () => {
    expect([same(0.654, 0.6541), same(5_326_149, 5_326_150), above(1e12 + 10_000, 1e12), same(0, 0.001)]).toEqual([false, false, true, false]);
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
