import { expect, it } from "vitest";
import { measureCharts } from "../../../src/report/charts/measureCharts";
import { describeFinding } from "../../../src/check/describeFinding";
import { LivingWorkbook } from "../support/livingWorkbook";

const plan = (unit: string, target: number): string => `Setting,Value
Title,Made-up plan
Organisation,Made-up Council

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target,Figures,Aggregation
M1,Safer,Time to respond,${unit},lower,${target},in period,latest
`;
const extract = (quarter: number, actual: number, lastYear: number): string =>
  `Q${quarter} 2025/26\nMeasure ID,Measure,Actual,Last year\nM1,Time to respond,${actual},${lastYear}\n`;
const at = (quarter: number): { quarter: number; readAt: string } => {
  return { quarter, readAt: `2026-0${quarter}-20 09:00` };
};

it("2.5 and 2.4 days stand in no series with 60 and 66 hours, and a warning says so once", async () => {
  const living = await LivingWorkbook.of(extract(1, 2.5, 4), { plan: plan("days", 3) });
  await living.follow(extract(2, 2.4, 4), { ...at(2), plan: plan("days", 3) });
  const third = await living.follow(extract(3, 60, 90), { ...at(3), plan: plan("hours", 72) });
  expect(third.checkedExtract.findings.map(describeFinding)).toEqual([
    expect.stringContaining("M1 is in hours now, and was in days in Quarter 2 2025/26."),
  ]);
  expect(measureCharts(third.checkedExtract)[0]?.overTime).toBeNull();
  await living.follow(extract(4, 66, 90), { ...at(4), plan: plan("hours", 72) });
  expect((await living.history()).map(({ actual, unit }) => JSON.stringify([actual, unit]))).toHaveLength(4);
  const fifth = await living.follow(extract(4, 67, 90), { ...at(5), plan: plan("hours", 72) });
  const series = measureCharts(fifth.checkedExtract)[0]?.overTime?.series ?? [];
  for (const { points } of series) for (const point of points) expect(point ?? 60).toBeGreaterThan(50);
});
