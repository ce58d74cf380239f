import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const plan = (aggregation: string): string =>
  "Settings\nSetting,Value\nPeriod,Q2 2025/26\n\nMeasures\n" +
  "Measure ID,Measure,Unit,Polarity,Target,Aggregation,Figures\n" +
  `M1,Homes built,number,higher,70,${aggregation},in period\n`;

/** The actual and last year's figure, and the figures that differ. */
async function figures(extract: string, aggregation = "sum"): Promise<unknown[]> {
  const { measures, findings } = await assessTexts(extract, plan(aggregation));
  const numbers = measures.flatMap(({ actual, lastYear }) =>
    [actual, lastYear].map((value) => (value.kind === "number" ? value.number : null)),
  );
  const differ = findings.filter(({ code }) => code === "twoFigures");
  return [...numbers, ...differ.map(({ found, expected }) => `${found} or ${expected ?? ""}`)];
}

describe("two figures for one earlier period", () => {
  const months = (august: string): string =>
    `Month,Measure,Value\nApr-25,Homes built,9\nMay-25,Homes built,14\nJun-25,Homes built,15\nJul-25,Homes built,12\n` +
    `Aug-25,Homes built,10\nAug-25,Homes built,${august}\nSep-25,Homes built,13\n`;

  it("are not added up where they differ: 10 or 11 homes in August; printed twice they are 73 to date", async () => {
    expect(await figures(months("11"))).toEqual([null, null, "10 or 11"]);
    expect(await figures(months("10"))).toEqual([73, null]);
  });

  it("are not added up where two tables give them: 30 or 33 homes in quarter 1", async () => {
    const table = (title: string, homes: number): string => `${title}\nMeasure,Actual\nHomes built,${homes}\n\n`;
    const quarters = table("Quarter 1 2025/26", 30) + table("Quarter 1 2025/26 (final)", 33);
    expect(await figures(quarters + table("Quarter 2 2025/26", 35))).toEqual([null, null, "30 or 33"]);
  });

  it("are none of last year's where they differ: 60 or 68 homes", async () => {
    const rows = (last: string): string =>
      `Period,Measure,Value\nQ2 2024/25,Homes built,60\nQ2 2024/25,Homes built,${last}\nQ2 2025/26,Homes built,65\n`;
    expect(await figures(rows("68"), "latest")).toEqual([65, null, "60 or 68"]);
    expect(await figures(rows("60"), "latest")).toEqual([65, 60]);
  });
});

describe("a column that a mark or a note calls a forecast", () => {
  it("is no actual: 13 homes in September, 20 and 21 to come", async () => {
    const marked = "Measure,Jul-25,Aug-25,Sep-25,Oct-25*,Nov-25*\nHomes built,12,10,13,20,21\n* forecast\n";
    const unsaid = plan("latest").replace("Period,Q2 2025/26\n", "");
    const actual = async (extract: string): Promise<unknown> =>
      (await assessTexts(extract, unsaid)).measures[0]?.actual;
    expect(await actual(marked)).toMatchObject({ number: 13 });
    expect(await actual("Measure,2024/25,2025/26 [f]\nHomes built,50,66\n[f] Forecast\n")).toMatchObject({
      number: 50,
    });
    expect(
      await actual("Measure,2024/25,2025/26\nHomes built,50,66\nNote: 2025/26 figures are projections.\n"),
    ).toMatchObject({ number: 50 });
  });
});
