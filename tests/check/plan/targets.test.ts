import { describe, expect, it } from "vitest";
import { statusReason } from "../../../src/assess/statusReason";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";
import { brief, check, codes, GOOD, PLAN, type Brief } from "../findings";

describe("targetMissing", () => {
  it("points at the plan's target cell, and gives the extract's target where it has one", async () => {
    const { briefs, measures } = await check("targetMissing", GOOD, PLAN.replace("lower,360,", "lower,,"));
    expect(briefs).toEqual([{ item: "M2", at: "F4", found: "360", expected: "a target" }]);
    expect(measures[1]?.rating).toEqual({ status: "Not rated", grounds: "targetMissing" });
  });

  it("is not raised for a measure with N/A, which has no target by design", async () => {
    const checkedExtract = await check(
      "targetMissing",
      GOOD.replace("360,355,400,Green", "N/A,355,400,"),
      PLAN.replace("lower,360", "none,N/A"),
    );
    expect(codes(checkedExtract)).toEqual([]);
  });

  it("says that the plan's target is in words, and so does the reason why the measure is not rated", async () => {
    const { briefs, findings, measures } = await check(
      "targetMissing",
      GOOD.replace("360,355,400,Green", "Top quartile,355,400,"),
      PLAN.replace("lower,360,", "lower,Maintain,"),
    );
    expect(briefs).toEqual([
      { item: "M2", at: "F4", found: null, expected: "a target in figures (it says “Maintain”)" },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(["targetMissing"]);
    expect(measures[1] === undefined ? "" : statusReason(measures[1])).toBe(
      "the plan’s target is in words: “Maintain”",
    );
  });

  it("is not raised for a rule that needs no target: comparison", async () => {
    const plan = "Measures\nMeasure ID,Measure,Rule\nM1,Calls,comparison\nM2,Burglary,comparison\n";
    const checkedExtract = await check("targetMissing", "Measure,Actual,Last year\nCalls,12,10\nBurglary,3,4\n", plan);
    expect(codes(checkedExtract)).toEqual([]);
    expect(checkedExtract.measures.map(({ rating }) => rating.status)).toEqual(["Not applicable", "Not applicable"]);
  });

  it.each([
    ["Tolerance band", "100,,,,,", "I3", "a tolerance"],
    ["Range", ",,,,,", "F3", "both ends of the range"],
    ["Range", ",85,,,,", "G3", "the high end of the range"],
    ["Range", ",,92,,,", "F3", "the low end of the range"],
    ["Thresholds", ",,,,,", "H3", "limits"],
    ["Milestone", ",,,,,", "J3", "a milestone"],
    ["Achieved", ",,,,,", "E3", "a target"],
  ])("says what the rule “%s” lacks with %s, at the very cell", async (rule, cells, at, lacks) => {
    const plan =
      "Measures\nMeasure ID,Measure,Rule,Polarity,Target,Low,High,Thresholds,Tolerance,Milestone\n" +
      `M1,Calls answered,${rule},higher,${cells}\nM2,Burglary,,lower,360,,,,,\n`;
    const { briefs } = await check(
      "targetMissing",
      "Measure,Actual,Last year\nCalls answered,90,80\nBurglary,3,4\n",
      plan,
    );
    expect(briefs).toEqual([{ item: "M1", at, found: null, expected: lacks }]);
  });

  it("points at the quarter's target, and names the column where the plan has none", async () => {
    const extract = "Measure,Q3 2009/10,Last year\nCalls,270,200\nVisits,12,9\n";
    const having = await check(
      "targetMissing",
      extract,
      "Measures\nMeasure,Polarity,Aggregation,Figures,Target,Target Q3\nCalls,higher,sum,to date,360,\n" +
        "Visits,higher,sum,to date,16,12\n",
    );
    expect(having.briefs).toEqual([
      { item: "M01", at: "F3", found: null, expected: "a target for this part of the year" },
    ]);
    const lacking = await check(
      "targetMissing",
      extract,
      "Measures\nMeasure,Polarity,Aggregation,Figures,Target\nCalls,higher,sum,to date,360\nVisits,higher,latest,,16\n",
    );
    expect(lacking.findings.filter(({ code }) => code === "targetMissing").map(describeFinding)).toEqual([
      "The plan gives M01 “Calls” no way to be rated: it lacks a target for this part of the year. Add " +
        "the column Target Q3 to the plan, and put it in the row of A3 of the plan, or N/A if there is " +
        "none by design.",
    ]);
  });
});

describe("targetDiffers", () => {
  it("gives both targets and uses the plan's", async () => {
    const { briefs, measures } = await check("targetDiffers", GOOD.replace("64%", "65.5%"));
    expect(briefs).toEqual([{ item: "M1", at: "B2", found: "65.5%", expected: "64.0%" }]);
    expect(measures[0]?.rating.status).toBe("Green");
  });

  it("writes the plan's pounds without pence that are not there", async () => {
    const { briefs } = await check("targetDiffers", GOOD.replace("£3,500,000", "£3.6m"));
    expect(briefs).toEqual([{ item: "M3", at: "B4", found: "£3.6m", expected: "£3,500,000" }]);
  });

  it("is not raised for the same target printed another way, or for none", async () => {
    expect((await check("targetDiffers", GOOD.replace("£3,500,000", "£3.5m").replace("64%", "0.64"))).briefs).toEqual(
      [],
    );
    expect((await check("targetDiffers", GOOD.replace("64%", "").replace(",360,", ",N/A,"))).briefs).toEqual([]);
  });

  it("is not raised for the plan's target to date: 270 by quarter 3 of 360 for the year", async () => {
    const plan =
      "Measures\nMeasure ID,Measure,Polarity,Target,Target Q3,Aggregation,Figures\n" +
      "M1,Burglary,lower,360,270,sum,to date\nM2,Robbery,lower,40,30,sum,to date\n";
    const extract = (target: string): string => `Measure,Target,Q3 2009/10\nBurglary,${target},260\nRobbery,30,29\n`;
    expect((await check("targetDiffers", extract("270"), plan)).briefs).toEqual([]);
    expect((await check("targetDiffers", extract("360"), plan)).briefs).toEqual([]);
    expect((await check("targetDiffers", extract("300"), plan)).briefs).toMatchObject([{ item: "M1", found: "300" }]);
  });
});

describe("targetDiffers under a heading that names a quarter", () => {
  const plan =
    "Measures\nMeasure ID,Measure,Polarity,Target,Target Q2,Target Q3,Aggregation,Figures\n" +
    "M1,Burglary,lower,360,180,270,sum,to date\nM2,Robbery,lower,40,20,30,sum,to date\n";
  const found = async (heading: string, target: string): Promise<Brief[]> => {
    const read = planFrom(await sourceOf(plan, "plan.csv"));
    const mapped = mapExtract(
      await sourceOf(`Measure,${heading},Q3 2009/10\nBurglary,${target},260\nRobbery,30,29\n`, "extract.csv"),
      read.plan,
    );
    return brief(assessExtract(read, mapped).findings, "targetDiffers");
  };

  it("holds it against the plan's target of that quarter, never the year's", async () => {
    expect(await found("Q3 target", "270")).toEqual([]);
    expect(await found("Q3 target", "360")).toEqual([{ item: "M1", at: "B2", found: "360", expected: "270" }]);
  });
});

describe("lastYearMissing", () => {
  it("is raised where a target is missed and a status turns on last year", async () => {
    const { briefs, measures } = await check("lastYearMissing", GOOD.replace("355,400,Green", "365,,"));
    expect(briefs).toEqual([{ item: "M2", at: "D3", found: "", expected: "last year’s figure" }]);
    expect(measures[1]?.rating.status).toBe("Not rated");
  });

  it("points at the row's name where there is no column for last year", async () => {
    expect((await check("lastYearMissing", "Measure,Actual\nBurglary,365\nHappy people,70%\n")).briefs).toMatchObject([
      { item: "M2", at: "A2" },
    ]);
  });

  it("is not raised where the target is met, or where the value is itself a change", async () => {
    expect((await check("lastYearMissing", GOOD.replace("61.6%", ""))).briefs).toEqual([]);
    const change = await check("lastYearMissing", GOOD.replace("-8.5%", "-1%").replace(",,Green", ",,Amber"));
    expect(codes(change)).toEqual([]);
    expect(change.measures[3]?.rating).toEqual({ status: "Amber", grounds: "missedBetterThanLastYear" });
  });
});

describe("unlikePeriods", () => {
  const rows = (now: string, before: string): string =>
    `Measure,Actual,Period,Last year,Last year period\nBurglary,355,${now},400,${before}\n` +
    "Happy people,65%,2009/10,61%,2008/09\n";

  it("is raised where nine months stand against twelve, and both figures are still used", async () => {
    const { briefs, findings, measures } = await check(
      "unlikePeriods",
      rows("2009/10", "nine months to end March 2009"),
    );
    expect(briefs).toEqual([{ item: "M2", at: "E2", found: "nine months to end March 2009", expected: "2009/10" }]);
    expect(findings.find(({ code }) => code === "unlikePeriods")?.evidence).toMatchObject({
      foundMonths: "9",
      expectedMonths: "12",
    });
    expect(measures[1]?.change).toBe(-45);
  });

  it("is not raised for periods of one length, however they are written", async () => {
    expect((await check("unlikePeriods", rows("twelve months to the end of March 2010", "2008/09"))).briefs).toEqual(
      [],
    );
    expect((await check("unlikePeriods", rows("2009/10", "a while ago"))).briefs).toEqual([]);
  });
});
