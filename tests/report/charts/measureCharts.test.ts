import { describe, expect, it } from "vitest";
import { measureCharts } from "../../../src/report/charts/measureCharts";
import { assessTexts } from "../../support/sampleFiles";

const PLAN = `Title,Q3 report

Measure ID,Measure,Unit,Polarity,Target,Aggregation,Figures,Profile,Part of,Rebase
M1,Satisfaction,%,higher,64%,latest,,,,October 2009: new survey
M2,Burglary,number,lower,400,sum,in period,straight line,,
M3,Burglary of homes,number,lower,,sum,in period,,M2,
M4,Burglary of shops,number,lower,,sum,in period,,M2,
`;
const EXTRACT =
  "Report for Q3 2009/10\nMeasure,Q1 2009/10,Q2 2009/10,Q3 2009/10\n" +
  "Satisfaction,60%,61%,62% [p]\nBurglary,90,80,100\nBurglary of homes,50,40,60\nBurglary of shops,40,40,40\n";

describe("the charts of a report's measures", () => {
  it("draw each quarter's own figure, with the plan's target for its year", async () => {
    const [satisfaction] = measureCharts(await assessTexts(EXTRACT, PLAN));
    const chart = satisfaction?.overTime;
    expect(chart?.categories).toEqual(["Q1 2009/10", "Q2 2009/10", "Q3 2009/10"]);
    expect(chart?.series.map(({ role, points }) => [role, points])).toEqual([
      ["actual", [0.6, 0.61, 0.62]],
      ["target", [0.64, 0.64, 0.64]],
    ]);
    expect(chart?.events).toEqual([{ at: 2, text: "new survey", rebase: true }]);
    expect(chart?.warnings).toContain("The latest figure is provisional");
    expect(satisfaction?.yearToDate).toBeNull();
  });

  it("draw 90, 170 and 270 to date against 100, 200, 300 and 400", async () => {
    const [, burglary] = measureCharts(await assessTexts(EXTRACT, PLAN));
    expect(burglary?.yearToDate?.series.map(({ points }) => points)).toEqual([
      [90, 170, 270, null],
      [100, 200, 300, 400],
    ]);
    // The quarters' own figures have no target: an annual one is not theirs.
    expect(burglary?.overTime?.series.map(({ role, points }) => [role, points])).toEqual([["actual", [90, 80, 100]]]);
  });

  it("say that a quarter’s 100 is not the 270 to date that is reported", async () => {
    const [, burglary] = measureCharts(await assessTexts(EXTRACT, PLAN));
    expect(burglary?.overTime?.series[0]?.name).toBe("Actual, Q3 2009/10 alone");
    expect(burglary?.overTime?.title).toMatch(/^Q3 2009\/10 alone: /);
  });

  it("say which quarter the latest figure is for, where the report’s own is missing", async () => {
    const missing =
      "Q3 2009/10\nMeasure,Q3 2008/09,Q4 2008/09,Q1 2009/10,Q2 2009/10,Q3 2009/10\nSatisfaction,60%,60%,60%,61%,[x]\n";
    const [satisfaction] = measureCharts(await assessTexts(missing, PLAN));
    expect(satisfaction?.overTime?.title).toMatch(/^Q2 2009\/10: Satisfaction stood at 61/);
    expect(satisfaction?.overTime?.series[0]?.name).toBe("Actual, Q2 2009/10");
  });

  it("draw the parts of a whole: 150 and 120 of 270", async () => {
    const [, burglary, homes] = measureCharts(await assessTexts(EXTRACT, PLAN));
    expect(burglary?.parts?.series[0]?.points).toEqual([150, 120]);
    expect(homes?.parts).toBeNull();
  });

  it("show no count below the least that is shown", async () => {
    const small = EXTRACT.replace("Burglary of shops,40,40,40", "Burglary of shops,3,2,4");
    const [, , , shops] = measureCharts(await assessTexts(small, `Suppress below,10\n${PLAN}`));
    expect(JSON.stringify([shops?.overTime, shops?.yearToDate, shops?.bullet])).toBe("[null,null,null]");
  });
});
