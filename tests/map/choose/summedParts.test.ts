import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const status = async (aggregation: string, total: number): Promise<string[]> => {
  const plan =
    "Settings\nSetting,Value\nPeriod,2025/26\nRule,achieved\n\nMeasures\n" +
    `Measure ID,Measure,Polarity,Target,Aggregation\nT,Households in temporary homes,lower,300,${aggregation}\n`;
  const extract = `Measure,Q1,Q2,Q3,Q4,Total\nHouseholds in temporary homes,310,300,290,280,${total}\n`;
  const { measures, findings } = await assessTexts(extract, plan);
  return [...measures.map(({ rating }) => rating.status), ...findings.map(({ code }) => code)];
};

it.each(["latest", "mean"])("310 + 300 + 290 + 280 = 1,180 is not the figure where the plan says %s", async (how) => {
  expect(await status(how, 1180)).toEqual(["Not rated", "twoFigures"]);
});

it("1,180 is the figure where the plan says that they add up, and a total of 280 where the latest counts", async () => {
  expect(await status("sum", 1180)).toEqual(["Red"]);
  expect(await status("latest", 280)).toEqual(["Green"]);
});
