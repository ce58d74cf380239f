import { describe, expect, it } from "vitest";
import { brief } from "../../check/findings";
import { actuals } from "../../support/actuals";
import { assessTexts } from "../../support/sampleFiles";

const BOTH = ["Repairs", "Complaints"];
const PLAN =
  "Settings\nSetting,Value\nRule,achieved\nPeriod,Q2 2025/26\n\nMeasures\n" +
  "Measure ID,Measure,Unit,Polarity,Target,Aggregation\nM1,Repairs,number,lower,50,latest\n";

describe("the year over a table's rows", () => {
  it.each([
    ["in the corner", "2024/25,Q1,Q2\nRepairs,10,20\n"],
    ["in the heading of the names", "Indicators 2024/25,Q1,Q2\nRepairs,10,20\n"],
    ["in a row of its own", "Measure,Q1,Q2\n2024/25,,\nRepairs,10,20\n"],
    ["in a row of words", "Measure,Q1,Q2\nPerformance in 2024/25,,\nRepairs,10,20\n"],
    ["over months in the rows", "2024/25,Repairs,Other\nJul,10,1\nAug,15,1\nSep,20,1\n"],
  ])("%s: the second quarter’s 20 is last year’s, and no actual of this year", async (_, extract) => {
    const [period, before] = extract.includes("Jul")
      ? ["September 2025", "September 2024"]
      : ["Q2 2025/26", "Q2 2024/25"];
    expect(await actuals(extract, period)).toEqual([null]);
    expect(await actuals(extract, before)).toEqual([20]);
  });

  it("is last year’s in words, too", async () => {
    expect(await actuals("Measure,Q1,Q2\nLast year,,\nRepairs,10,20\n", "Q2 2025/26")).toEqual([null]);
  });

  it.each([
    ["rows", "Month,Repairs,Complaints\n2024/25,,\nApr,10,1\nMay,20,2\n2025/26,,\nApr,30,3\n"],
    [
      "headings printed again",
      "2024/25,Repairs,Complaints\nApr,10,1\nMay,20,2\n2025/26,Repairs,Complaints\nApr,30,3\n",
    ],
  ])("changes with %s: April is 30 and was 10, and May is not there yet", async (_, extract) => {
    expect(await actuals(extract, "April 2025", BOTH)).toEqual([30, 3]);
    expect(await actuals(extract, "April 2024", BOTH)).toEqual([10, 1]);
    expect(await actuals(extract, "May 2025", BOTH)).toEqual([null, null]);
  });

  it("changes between measures: Q1 is 30, beside last year’s 10", async () => {
    const extract = "Measure,Q1,Q2\n2024/25,,\nRepairs,10,20\n2025/26,,\nRepairs,30,\n";
    expect(await actuals(extract, "Q1 2025/26")).toEqual([30]);
    expect(await actuals(extract, "Q2 2025/26")).toEqual([null]);
  });

  it("may be a quarter: 30 under Q2, not 10 under Q1", async () => {
    const extract = "Measure,Target,Actual\nQ1,,\nRepairs,40,10\nQ2,,\nRepairs,40,30\n";
    expect(await actuals(extract, "Q2 2025/26")).toEqual([30]);
    expect(await actuals(extract, "Q1 2025/26")).toEqual([10]);
  });

  it("is none in the name of an objective", async () => {
    const extract = "Measure,Q1,Q2\nCorporate plan 2024/25 priorities,,\nRepairs,10,20\n";
    expect(await actuals(extract, "Q2 2025/26")).toEqual([20]);
  });
});

describe("words over rows that say the figures are no actuals", () => {
  it.each(["Targets", "Target", "Forecast", "Trajectory", "Targets for 2025/26", "Baseline"])(
    "%s: 20 is not rated",
    async (words) => {
      expect(await actuals(`Measure,Q1,Q2\n${words},,\nRepairs,10,20\n`, "Q2 2025/26")).toEqual([null]);
      expect(await actuals(`${words},,\nMeasure,Q1,Q2\nRepairs,10,20\n`, "Q2 2025/26")).toEqual([null]);
    },
  );

  it("gives the actual from the rows below Actual, and the target from those below Target", async () => {
    const extract = "Measure,Q1,Q2\nTarget,,\nRepairs,40,50\nActual,,\nRepairs,30,60\n";
    const { measures, findings } = await assessTexts(extract, PLAN);
    expect(measures[0]?.row?.figures.actual?.text).toBe("60");
    expect(measures[0]?.row?.figures.target?.text).toBe("50");
    expect(measures[0]?.rating.status).toBe("Red");
    expect(brief(findings, "duplicateMeasure")).toEqual([]);
  });

  it("leaves a table whose headings say which figure is the actual", async () => {
    const extract = "Targets,,\nMeasure,Target,Actual\nRepairs,40,20\n";
    expect(await actuals(extract, "Q2 2025/26")).toEqual([20]);
    expect(await actuals("Performance against targets,,\nMeasure,Q1,Q2\nRepairs,10,20\n", "Q2 2025/26")).toEqual([20]);
  });
});
