import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastOutturn } from "../../src/assess/year/forecastOutturn";
import { rolling12 } from "../../src/assess/year/rolling12";
import { neededPerMonth } from "../../src/assess/year/neededPerMonth";

const EVEN = Array<number>(12).fill(100);
/** 1,000 in the year: 100 a month but for two halves in April and May and nothing in March. */
const WINTER = [50, 50, 100, 100, 100, 100, 100, 100, 100, 100, 100, 0];

describe("forecast outturn", () => {
  it("goes straight on: 900 after nine months is 1,200", () => {
    expect(forecastOutturn(900, 9)).toBe(1200);
    expect(forecastOutturn(0, 3)).toBe(0);
  });

  it("follows last year's shape: 100 of 1,000 by the end of May makes 110 by then 1,100", () => {
    expect(forecastOutturn(110, 2, WINTER)).toBeCloseTo(1100, 9);
    expect(forecastOutturn(1000, 11, WINTER)).toBe(1000);
  });

  it("is the year to date once the year is over", () => {
    expect(forecastOutturn(1234, 12)).toBe(1234);
    expect(forecastOutturn(1234, 12, WINTER)).toBe(1234);
  });

  it("cannot be told from nothing", () => {
    expect(forecastOutturn(null, 9)).toBeNull();
    expect(forecastOutturn(900, null)).toBeNull();
    expect(forecastOutturn(0, 0)).toBeNull();
    expect(forecastOutturn(5, 1, [0, ...EVEN.slice(1)])).toBeNull();
    expect(forecastOutturn(5, 1, [...EVEN.slice(1), null])).toBeNull();
  });

  it("refuses months and profiles that make no year", () => {
    expect(() => forecastOutturn(5, 13)).toThrow("Months elapsed must be a whole number from 0 to 12, not 13.");
    expect(() => forecastOutturn(5, 1.5)).toThrow("not 1.5");
    expect(() => forecastOutturn(5, 1, [1, 2])).toThrow("A profile has twelve months; this one has 2.");
  });

  it("a level profile is a straight line", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 12 }), (soFar, months) => {
        expect(forecastOutturn(soFar, months, EVEN)).toBeCloseTo(forecastOutturn(soFar, months) ?? NaN, 6);
      }),
    );
  });
});

describe("run rate", () => {
  it("is what is left over the months left: 300 in three months is 100 a month", () => {
    expect(neededPerMonth(1200, 900, 9)).toBe(100);
    expect(neededPerMonth(1200, 0, 0)).toBe(100);
  });

  it("is below 0 once the target is passed, and 0 when it is just reached", () => {
    expect(neededPerMonth(1200, 1500, 9)).toBe(-100);
    expect(neededPerMonth(1200, 1200, 9)).toBe(0);
  });

  it("has no answer with no month left or a figure missing", () => {
    expect([
      neededPerMonth(1200, 900, 12),
      neededPerMonth(null, 900, 9),
      neededPerMonth(1200, null, 9),
      neededPerMonth(1200, 900, null),
    ]).toEqual([null, null, null, null]);
    expect(() => neededPerMonth(1200, 900, -1)).toThrow("Months elapsed must be a whole number from 0 to 12, not -1.");
  });

  it("kept up to the year's end reaches the target", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 11 }),
        (target, soFar, months) => {
          expect(soFar + (neededPerMonth(target, soFar, months) ?? NaN) * (12 - months)).toBeCloseTo(target, 6);
        },
      ),
    );
  });
});

describe("rolling twelve months", () => {
  it("starts with the twelfth month", () => {
    expect(rolling12([...EVEN, 200])).toEqual([...Array<null>(11).fill(null), 1200, 1300]);
    expect(rolling12([])).toEqual([]);
  });

  it("has no sum over a hole, and counts 0 as a figure", () => {
    const holed = rolling12([null, ...EVEN]);
    expect(holed.slice(11)).toEqual([null, 1200]);
    expect(rolling12(Array<number>(12).fill(0))[11]).toBe(0);
  });

  it("moves by the month that comes less the month that goes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 13, maxLength: 40 }), (values) => {
        const sums = rolling12(values);
        expect(sums).toHaveLength(values.length);
        for (let at = 12; at < values.length; at += 1) {
          expect((sums[at] ?? NaN) - (sums[at - 1] ?? NaN)).toBe((values[at] ?? 0) - (values[at - 12] ?? 0));
        }
      }),
    );
  });
});
