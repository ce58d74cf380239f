import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText } from "../../src/domain/decimalText";
import { formatDifference, formatFigure } from "../../src/domain/formatFigure";
import { missing, number } from "../../src/domain/value";

const count = { kind: "count" } as const;
const money = { kind: "money" } as const;
const percent = { kind: "percent" } as const;
const change = { kind: "percentChange" } as const;
const days = { kind: "other", label: "days" } as const;

describe("a figure as a British reader expects it", () => {
  it("writes percentages, pounds and counts", () => {
    expect(formatFigure(0.654, percent)).toBe("65.4%");
    expect(formatFigure(-0.085, change)).toBe("-8.5%");
    expect(formatFigure(3_500_000, money)).toBe("£3,500,000");
    expect(formatFigure(-1_200.5, money)).toBe("-£1,200.50");
    expect(formatFigure(1_079, count)).toBe("1,079");
    expect(formatFigure(7.25, days)).toBe("7.25");
  });

  it("writes as many places as asked, zeros included", () => {
    expect(formatFigure(0.84, percent, 0)).toBe("84%");
    expect(formatFigure(0.8, percent, 2)).toBe("80.00%");
    expect(formatFigure(999.5, count, 0)).toBe("1,000");
  });

  it("marks a missing figure by its reason, and never writes it as nothing or 0", () => {
    expect(formatFigure(missing("notAvailable"), count)).toBe("[x]");
    expect(formatFigure(missing("notApplicable"), percent)).toBe("[z]");
    expect(formatDifference(missing("suppressed"), money)).toBe("[c]");
    expect(formatFigure(number(0), count)).toBe("0");
  });

  it("signs a difference and gives percentages in points", () => {
    expect(formatDifference(0.038, percent)).toBe("+3.8 pp");
    expect(formatDifference(-0.005, change)).toBe("-0.5 pp");
    expect(formatDifference(776, count)).toBe("+776");
    expect(formatDifference(-1_500, money)).toBe("-£1,500");
    expect(formatDifference(0, percent)).toBe("0.0 pp");
    expect(formatDifference(0.0001, percent)).toBe("0.0 pp");
  });
});

describe("edges", () => {
  it("rounds half away from zero as the digits stand", () => {
    expect(decimalText(0.285, 2)).toBe("0.29");
    expect(decimalText(1.005, 2)).toBe("1.01");
    expect(decimalText(-1.005, 2)).toBe("-1.01");
    expect(decimalText(9.995, 2)).toBe("10.00");
    expect(decimalText(0.5, 0)).toBe("1");
    expect(decimalText(0.05, 0)).toBe("0");
    expect(decimalText(0.9999, 1, 2)).toBe("100.0");
  });

  it("has no minus nought", () => {
    expect(formatFigure(-0, count)).toBe("0");
    expect(formatFigure(-0.0004, percent)).toBe("0.0%");
    expect(formatFigure(-0.4, money, 0)).toBe("£0");
  });

  it("drops floating-point noise: 84.3% less 83.1% is 1.2 points", () => {
    expect(formatDifference(0.843 - 0.831, percent)).toBe("+1.2 pp");
    expect(decimalText(0.1 + 0.2, 1)).toBe("0.3");
    expect(decimalText(1.1 * 1.1 - 0.0005 + 0.0005, 2)).toBe("1.21");
  });

  it("writes very large and very small numbers without exponents", () => {
    expect(formatFigure(1e21, count)).toBe("1,000,000,000,000,000,000,000");
    expect(decimalText(1.5e-7, 8)).toBe("0.00000015");
  });

  it("refuses what is no number", () => {
    expect(() => formatFigure(NaN, count)).toThrow("NaN cannot be written as a figure.");
    expect(() => formatFigure(Infinity, money)).toThrow("Infinity cannot be written as a figure.");
  });
});

describe("laws", () => {
  it("a number of at most 15 digits, printed with its own places, reads back as itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 }), (whole, places) => {
        const value = Number(`${whole}e-${places}`);
        expect(Number(decimalText(value, places)) + 0).toBe(value + 0);
      }),
    );
  });

  it("a negative number prints as the positive one with a minus", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e12, noNaN: true }), (value) => {
        expect(formatFigure(-value, count, 2)).toBe(`-${formatFigure(value, count, 2)}`);
      }),
    );
  });

  it("taking the commas out leaves the plain digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (value) => {
        expect(formatFigure(value, count, 1).replaceAll(",", "")).toBe(decimalText(value, 1));
      }),
    );
  });
});
