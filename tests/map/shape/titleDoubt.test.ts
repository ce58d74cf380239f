import { describe, expect, it } from "vitest";
import { actuals } from "../../support/actuals";
import { planFor, questions } from "./shaped";

const LETTINGS = planFor("Oxmoor", "L,Lets,number,higher,12,latest\nV,Void days,days,lower,25,latest\n");
const TABLE = "Measure,Q2 2025/26\nLets,13\nVoid days,24\n";
const asks = (title: string, called: string): string[] => [
  `“${title}” stands over it: its figures may be ${called}. Are they the actuals that the plan means? ` +
    "If not, leave the table out.",
];

describe("a title that says the figures are no actuals", () => {
  it.each([
    ["Change since March", "changes"],
    ["Housing forecasts", "forecasts"],
    ["Same period last year", "figures of an earlier period"],
  ])("is asked about where it might be of them: %s, 13 lets", async (title, called) => {
    expect(await questions(`${title}\n${TABLE}`, LETTINGS)).toEqual(asks(title, called));
  });

  it.each(["Likely outturn", "Planned activity", "Rank among 12 neighbours"])(
    "decides where it says no more: 20 repairs under %s are not rated",
    async (title) => {
      expect(await actuals(`${title},,\nMeasure,Q1,Q2\nRepairs,10,20\n`, "Q2 2025/26")).toEqual([null]);
    },
  );

  it("is asked about over a heading of actuals, and not where a column is what it speaks of", async () => {
    const actual = "Measure,Actual\nLets,13\nVoid days,24\n";
    expect(await questions(`Rank in our group\n${actual}`, LETTINGS)).toEqual(asks("Rank in our group", "no actuals"));
    const beside = "Measure,Target,Actual,Variance\nLets,12,13,1\nVoid days,25,24,-1\n";
    expect(await questions(`Variance\n${beside}`, LETTINGS)).toEqual([]);
  });

  it("is not asked about where a measure is such a figure: a change of 4% in crime", async () => {
    const plan = planFor("Oxmoor", "C,Change in crime,% change,lower,0%,latest\n");
    expect(await questions("Year on year change\nMeasure,Q2 2025/26\nChange in crime,4%\n", plan)).toEqual([]);
  });

  it("is last year’s with an annex before it and a remark behind: 13 lets are no actual", async () => {
    const extract = "Annex: last year’s performance (for reference)\nMeasure,Actual\nRepairs,20\n";
    expect(await actuals(extract, "Q2 2025/26")).toEqual([null]);
  });

  it("is asked about where it says pounds and no measure is of money", async () => {
    expect(await questions(`Unit costs (£ per week)\n${TABLE}`, LETTINGS)).toEqual([
      "“Unit costs (£ per week)” stands over it, and no measure of the plan is in pounds. " +
        "Are its figures what the plan means? If not, leave the table out.",
    ]);
  });

  it("is not asked about for a sentence of a pasted report above it that has a sum in it", async () => {
    const sentence = "A bid has been made for £80K from the force to fund staff to take the project on after March.";
    expect(await questions(`${sentence}\n${TABLE}`, LETTINGS)).toEqual([]);
  });

  it("is another’s where it is a median of others: 13 lets of the peer group", async () => {
    expect(await questions(`Benchmarking: median of our peer group\n${TABLE}`, LETTINGS)).toHaveLength(1);
  });

  it.each(["Performance against target", "Delivery plan update", "Climate change scorecard", "Targets and results"])(
    "is none where it is of a report: %s",
    async (title) => {
      expect(await questions(`${title}\n${TABLE}`, LETTINGS)).toEqual([]);
    },
  );
});
