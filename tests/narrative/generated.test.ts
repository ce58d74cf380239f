import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessTexts } from "../support/sampleFiles";

/** A row in whole numbers: what its commentary says can be worked out from them. */
interface Row {
  readonly actual: number;
  readonly lastYear: number;
  readonly target: number;
  readonly better: "higher" | "lower";
}

const ROW: fc.Arbitrary<Row> = fc.record({
  actual: fc.integer({ min: 200, max: 980 }),
  lastYear: fc.integer({ min: 200, max: 980 }),
  target: fc.integer({ min: 200, max: 980 }),
  better: fc.constantFrom("higher" as const, "lower" as const),
});

const TRUE: readonly ((row: Row) => string)[] = [
  ({ actual }) => `Across the twelve months ${String(actual)} boats were moored.`,
  ({ actual, lastYear }) => `Moorings: ${String(actual)}, after ${String(lastYear)} the year before.`,
  ({ actual, lastYear }) =>
    `Moorings ${actual > lastYear ? "rose" : actual < lastYear ? "fell" : "held"} on last year.`,
  ({ actual, target }) =>
    `With ${String(actual)} moorings we are ${String(Math.abs(actual - target))} from ${String(target)}.`,
  (row) => `The target of ${String(row.target)} was ${isMet(row) ? "met" : "missed"}.`,
  ({ lastYear }) => `Last year’s ${String(lastYear)} moorings were a fair summer’s worth.`,
  ({ actual }) => `Of the ${String(actual)}, thirty-one were visitors from abroad.`,
  ({ target }) => `Next year we expect ${String(target + 7)} moorings.`,
  ({ lastYear }) => `Nationally, moorings stood at ${String(lastYear + 3)}.`,
];

function isMet({ actual, target, better }: Row): boolean {
  return better === "higher" ? actual >= target : actual <= target;
}

/** What the figures of a row cannot bear out. */
const FALSE: readonly ((row: Row) => string)[] = [
  ({ actual, lastYear }) => `Moorings ${actual > lastYear ? "receded" : "climbed"} compared with last year.`,
  (row) => `The target of ${String(row.target)} was ${isMet(row) ? "missed" : "met"}.`,
  ({ actual, lastYear }) =>
    `Moorings ${actual > lastYear ? "tumbled" : "grew"} from ${String(lastYear)} to ${String(actual)}.`,
];

async function said({ actual, lastYear, target, better }: Row, words: string): Promise<string[]> {
  const plan = [
    "Settings",
    "Setting,Value",
    "Period,2024/25",
    "",
    "Measures",
    "Measure ID,Measure,Unit,Polarity,Target",
    `M1,Moorings,number,${better},${String(target)}`,
    "",
  ].join("\n");
  const extract = [
    "Measure ID,Measure,Actual,Last year,Commentary",
    `M1,Moorings,${String(actual)},${String(lastYear)},"${words}"`,
    "",
  ].join("\n");
  const { findings } = await assessTexts(extract, plan);
  return findings.filter(({ code }) => code.startsWith("narrative")).map(({ code }) => code);
}

const runs = { numRuns: 25, seed: 20261130 };

describe("sentences made from a row", () => {
  it("raise nothing where they are true", async () => {
    await fc.assert(
      fc.asyncProperty(ROW, fc.constantFrom(...TRUE), async (row, template) => {
        expect(await said(row, template(row)), template(row)).toEqual([]);
      }),
      runs,
    );
  });

  it("are found where they are false, however far apart the figures are", async () => {
    await fc.assert(
      fc.asyncProperty(ROW, fc.constantFrom(...FALSE), async (row, template) => {
        fc.pre(row.actual !== row.lastYear && row.actual !== row.target && row.lastYear !== row.target);
        expect(await said(row, template(row)), template(row)).not.toEqual([]);
      }),
      runs,
    );
  });
});
