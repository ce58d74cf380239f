import { describe, expect, it } from "vitest";
import { check } from "../findings";

const PLAN =
  "Settings\nSetting,Value\nRule,achieved\n\nMeasures\nMeasure ID,Measure,Polarity,Target\n" +
  "M1,Burglary,lower,60\nM2,Visits,higher,20\n";
/** Burglary met its target and is Green; Visits missed it and is Red. */
const extract = (heading: string, burglary: string, visits: string): string =>
  `Measure,Target,Actual,${heading}\nBurglary,60,55,${burglary}\nVisits,20,15,${visits}\n`;

describe("an answer to whether the target was met", () => {
  it.each([
    ["Met?", "✓", "✗"],
    ["Target met", "Y", "N"],
    ["On target", "Yes", "No"],
    ["On target (1/0)", "1", "0"],
    ["Met target?", "TRUE", "FALSE"],
    ["Target achieved", "Achieved", "Not achieved"],
  ])("is held against the status: %s", async (heading, yes, no) => {
    expect((await check("statedStatusDiffers", extract(heading, yes, no), PLAN)).briefs).toEqual([]);
    expect((await check("statedStatusDiffers", extract(heading, no, yes), PLAN)).briefs).toEqual([
      { item: "M1", at: "D2", found: `${no} (${heading})`, expected: "Green" },
      { item: "M2", at: "D3", found: `${yes} (${heading})`, expected: "Red" },
    ]);
  });

  it("agrees with Amber where it says that the target was missed", async () => {
    const plan = PLAN.replace("Rule,achieved", "Rule,tolerance").replace("Target\n", "Target,Tolerance\n");
    const withTolerance = plan.replace("lower,60", "lower,60,10").replace("higher,20", "higher,20,10");
    const { measures, briefs } = await check("statedStatusDiffers", extract("Met?", "Y", "N"), withTolerance);
    expect(measures.map(({ rating }) => rating.status)).toEqual(["Green", "Amber"]);
    expect(briefs).toEqual([]);
  });

  it("is none where some cells say something else, or a column of colours says more", async () => {
    expect((await check("statedStatusDiffers", extract("Met?", "n", "ask Jo"), PLAN)).briefs).toEqual([]);
    const both = "Measure,Target,Actual,RAG,Met?\nBurglary,60,55,Green,N\nVisits,20,15,Red,N\n";
    expect((await check("statedStatusDiffers", both, PLAN)).briefs).toEqual([]);
  });

  it("does not take a column of counts headed Achieved for answers", async () => {
    const counts = "Measure,Target,Achieved\nBurglary,60,1\nVisits,20,0\n";
    const { measures } = await check("statedStatusDiffers", counts, PLAN);
    expect(measures.map(({ row }) => row?.statedStatus ?? null)).toEqual([null, null]);
  });
});
