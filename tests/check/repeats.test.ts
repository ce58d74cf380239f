import { expect, it } from "vitest";
import { describeFinding } from "../../src/check/describeFinding";
import { assessTexts } from "../support/sampleFiles";

it("a heading that names the measure of many rows is told of once", async () => {
  const plan =
    "Settings\nSetting,Value\nPeriod,Q2 2025/26\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\n" +
    "B,Burglary,number,lower,400,latest\nR,Robbery,number,lower,90,latest\n";
  const extract =
    "Quarter,Burglary,Robbery\nQ1 2025/26,390,80\nQ2 2025/26,380,85\n" + "Q2 2025/26,381,86\nQ2 2025/26,382,87\n";
  const { findings } = await assessTexts(extract, plan);
  const told = findings.map(describeFinding);
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told).size).toBe(told.length);
});
