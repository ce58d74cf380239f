import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeChange } from "../../src/assess/change/describeChange";
import type { Unit } from "../../src/domain/units/unit";

const count: Unit = { kind: "count" };
const percent: Unit = { kind: "percent" };
const money: Unit = { kind: "money" };
const change: Unit = { kind: "percentChange" };
const days: Unit = { kind: "other", label: "days" };

type Case = readonly [
  measure: string,
  actual: number | null,
  lastYear: number | null,
  unit: Unit,
  target: number | null,
  sentence: string,
];

const GRID: readonly Case[] = [
  // counts
  ["Residential burglary", 4331, 3555, count, null, "Residential burglary rose from 3,555 to 4,331, up 776 (21.8%)."],
  ["Knife crime", 3, 4, count, null, "Knife crime fell from 4 to 3, down 1 (25%)."],
  ["Knife crime", 5, 4, count, 6, "Knife crime rose from 4 to 5, up 1 (25%), below the target of 6."],
  ["Knife crime", 5, 5, count, 5, "Knife crime stayed at 5, equal to the target of 5."],
  ["Murders", 1, 0, count, null, "Murders rose from 0 to 1, up 1."],
  ["Murders", 0, 1, count, null, "Murders fell from 1 to 0, down 1 (100%)."],
  ["Murders", 0, 0, count, 0, "Murders stayed at 0, equal to the target of 0."],
  ["Calls", 4200, 100, count, 4000, "Calls rose from 100 to 4,200, up 4,100 (4,100%), above the target of 4,000."],
  ["Calls", 100_001, 100_000, count, null, "Calls rose from 100,000 to 100,001, up 1 (less than 0.1%)."],
  ["Calls", 1, 100_000, count, null, "Calls fell from 100,000 to 1, down 99,999 (more than 99.9%)."],
  // percentages
  [
    "Satisfaction",
    0.843,
    0.831,
    percent,
    0.84,
    "Satisfaction rose from 83.1% to 84.3%, up 1.2 percentage points, above the target of 84%.",
  ],
  ["Satisfaction", 0.841, 0.831, percent, null, "Satisfaction rose from 83.1% to 84.1%, up 1 percentage point."],
  [
    "Satisfaction",
    0.831,
    0.843,
    percent,
    0.84,
    "Satisfaction fell from 84.3% to 83.1%, down 1.2 percentage points, below the target of 84%.",
  ],
  ["Satisfaction", 0.84, 0.84, percent, 0.8, "Satisfaction stayed at 84%, above the target of 80%."],
  ["Detection rate", 0.05, 0, percent, null, "Detection rate rose from 0% to 5%, up 5 percentage points."],
  // money
  [
    "Savings",
    3_500_000,
    3_000_000,
    money,
    3_600_000,
    "Savings rose from £3,000,000 to £3,500,000, up £500,000 (16.7%), below the target of £3,600,000.",
  ],
  ["Savings", 1200.5, 1000, money, null, "Savings rose from £1,000.00 to £1,200.50, up £200.50 (20.1%)."],
  ["Balance", 300, -1200, money, null, "Balance rose from -£1,200 to £300, up £1,500 (125%)."],
  // measures that are changes themselves
  ["All crime", -0.085, 0, change, -0.02, "All crime fell by 8.5%, a bigger fall than the target of 2%."],
  ["All crime", -0.01, 0, change, -0.02, "All crime fell by 1%, a smaller fall than the target of 2%."],
  ["All crime", -0.02, 0, change, -0.02, "All crime fell by 2%, equal to the target."],
  [
    "All crime",
    0.01,
    -0.03,
    change,
    -0.02,
    "All crime rose by 1%, after falling by 3% last year, against the target of a fall of 2%.",
  ],
  ["All crime", 0, null, change, -0.02, "All crime did not change, against the target of a fall of 2%."],
  ["All crime", 0.05, null, change, 0, "All crime rose by 5%, against the target of no change."],
  // other units
  [
    "Time to charge",
    1,
    2,
    days,
    3,
    "Time to charge fell from 2 to 1 day, down 1 day (50%), below the target of 3 days.",
  ],
  [
    "Time to charge",
    21,
    20,
    days,
    1,
    "Time to charge rose from 20 to 21 days, up 1 day (5%), above the target of 1 day.",
  ],
  [
    "Crime",
    7.3,
    7.1,
    { kind: "other", label: "per 1,000 people" },
    null,
    "Crime rose from 7.1 to 7.3 per 1,000 people, up 0.2 (2.8%).",
  ],
  // missing
  ["Calls", 12, null, count, 10, "Calls stood at 12, above the target of 10, with no figure for last year."],
  ["Calls", null, 12, count, 10, "There is no figure for Calls to set against the target of 10."],
  ["Calls", null, null, count, null, "There is no figure for Calls."],
];

describe("one sentence, right about direction, amount and target", () => {
  it.each(GRID)("%s: %j after %j", (measure, actual, lastYear, unit, target, sentence) => {
    expect(describeChange({ measure, actual, lastYear, unit, target })).toBe(sentence);
  });
});

describe("edges", () => {
  it("writes enough places that different figures look different, and no more", () => {
    expect(
      describeChange({ measure: "Satisfaction", actual: 0.8396, lastYear: 0.84, unit: percent, target: 0.84 }),
    ).toBe("Satisfaction fell from 84.00% to 83.96%, down 0.04 percentage points, below the target of 84%.");
  });

  it("does not take floating-point noise for a change", () => {
    expect(describeChange({ measure: "Share", actual: 0.1 + 0.2, lastYear: 0.3, unit: percent })).toBe(
      "Share stayed at 30%.",
    );
  });

  it("tidies the measure's name and begins with a capital, leaving names with their own capitals", () => {
    const rest = { actual: 2, lastYear: 1, unit: count };
    expect(describeChange({ measure: " calls  to\npolice: ", ...rest })).toBe(
      "Calls to police rose from 1 to 2, up 1 (100%).",
    );
    expect(describeChange({ measure: "eCrime", ...rest })).toBe("eCrime rose from 1 to 2, up 1 (100%).");
    expect(describeChange({ measure: "", ...rest })).toBe("The figure rose from 1 to 2, up 1 (100%).");
  });

  it("treats a target of 0 as a target", () => {
    expect(describeChange({ measure: "Deaths", actual: 1, lastYear: 2, unit: count, target: 0 })).toContain(
      "above the target of 0",
    );
  });
});

describe("laws", () => {
  const units = fc.constantFrom<Unit>(count, percent, money, change, days, {
    kind: "other",
    label: "per 1,000 people",
  });
  const figure = fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => thousandths / 1000);
  const maybe = fc.option(figure, { nil: null, freq: 5 });

  it("is one sentence with single spaces that ends in one full stop", () => {
    fc.assert(
      fc.property(maybe, maybe, maybe, units, (actual, lastYear, target, unit) => {
        const sentence = describeChange({ measure: "Crime", actual, lastYear, target, unit });
        expect(sentence).toMatch(/^[A-Z][^\n]*[^.,\s]\.$/);
        expect(sentence).not.toMatch(/ {2}| ,|,,|undefined|NaN|-0\b(?![.,]?\d)/);
      }),
      { numRuns: 500 },
    );
  });

  it("says rose exactly when the figure is higher, fell when lower, stayed when equal", () => {
    fc.assert(
      fc.property(figure, figure, fc.constantFrom<Unit>(count, percent, money, days), (actual, lastYear, unit) => {
        const word = actual > lastYear ? "rose" : actual < lastYear ? "fell" : "stayed";
        expect(describeChange({ measure: "Crime", actual, lastYear, unit })).toContain(`Crime ${word} `);
      }),
    );
  });

  it("shows the actual on its own side of the target", () => {
    fc.assert(
      fc.property(figure, figure, (actual, target) => {
        const sentence = describeChange({ measure: "Crime", actual, lastYear: null, target, unit: percent });
        const [shown, aim] = [...sentence.matchAll(/(-?[\d,.]+)%/g)].map((found) =>
          Number((found[1] ?? "").replaceAll(",", "")),
        );
        const relation = /above|below|equal to/.exec(sentence)?.[0];
        expect(relation).toBe(
          Number(shown) > Number(aim) ? "above" : Number(shown) < Number(aim) ? "below" : "equal to",
        );
      }),
    );
  });
});
