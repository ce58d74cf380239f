import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const plan = (period: string): string =>
  `Settings\nSetting,Value\nPeriod,${period}\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\n` +
  "M1,Calls received,number,none,N/A,latest\n";
const figures = async (extract: string, period: string): Promise<unknown[]> =>
  (await assessTexts(extract, plan(period))).measures.map(({ actual, lastYear }) => [
    actual.kind === "number" ? actual.number : null,
    lastYear.kind === "number" ? lastYear.number : null,
  ]);

it("Months down and years across: September 2025 is 4,088, and 4,140 a year before, not April's 4,050", async () => {
  const months =
    "Calls received\nMonth,2024/25,2025/26\nApril,4050,4010\nAugust,4000,3950\nSeptember,4140,4088\nOctober,4170,\n";
  expect(await figures(months, "September 2025")).toEqual([[4088, 4140]]);
  const quarters = "Calls received\nQuarter,2024/25,2025/26\nQ1,12270,12120\nQ2,12440,12260\nQ3,12040,\n";
  expect(await figures(quarters, "Q2 2025/26")).toEqual([[12260, 12440]]);
});
