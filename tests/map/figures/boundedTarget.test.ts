import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const statuses = async (polarity: string, target: string): Promise<unknown> => {
  const plan =
    "Settings\nSetting,Value\nRule,achieved\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target\n" +
    `T1,Calls answered,%,${polarity},${target}\nT2,Calls dropped,%,${polarity},${target}\n`;
  const { measures } = await assessTexts("Measure,Actual\nCalls answered,97%\nCalls dropped,88%\n", plan);
  return measures.map(({ rating }) => rating.status);
};

describe("a target with words for which way it is met", () => {
  it.each([">=96%", "≥ 96%", "96%+", "At least 96%", "96% or more"])(
    "is read where more is better: %s",
    async (target) => {
      expect(await statuses("higher", target)).toEqual(["Green", "Red"]);
      expect(await statuses("lower", target)).toEqual(["Not rated", "Not rated"]);
    },
  );

  it.each(["<=90%", "no more than 90%", "90% or less", "max 90%"])(
    "is read where less is better: %s",
    async (target) => {
      expect(await statuses("lower", target)).toEqual(["Red", "Green"]);
      expect(await statuses("higher", target)).toEqual(["Not rated", "Not rated"]);
    },
  );

  it.each(["<90%", ">96%", "Top quartile", "96% by March 2030"])(
    "is not read where it says something else: %s",
    async (target) => {
      expect(await statuses("higher", target)).toEqual(["Not rated", "Not rated"]);
    },
  );
});

describe("a target with a deadline", () => {
  const rated = async (target: string, period: string, inExtract = ""): Promise<unknown> => {
    const plan =
      `Settings\nSetting,Value\nRule,achieved\nPeriod,${period}\n\n` +
      `Measures\nMeasure ID,Measure,Unit,Polarity,Target\nT1,Calls answered,%,higher,"${target}"\n`;
    const { measures, findings } = await assessTexts(`Measure,Actual,Target\nCalls answered,47%,${inExtract}\n`, plan);
    return [measures[0]?.rating.status, findings.map(({ code }) => code)];
  };

  it.each(["46% by March 2026", "46% by 31 March 2026", "46% by the end of 2025/26", "46%, by year end"])(
    "is read where that is the end of the report’s year: %s",
    async (target) => {
      expect(await rated(target, "Q2 2025/26")).toEqual(["Green", []]);
      expect(await rated("46%", "Q2 2025/26", `"${target}"`)).toEqual(["Green", []]);
    },
  );

  it("is for another year where it is not, so that nothing is rated against it", async () => {
    expect(await rated("46% by March 2026", "Q2 2024/25")).toEqual(["Not rated", ["targetMissing"]]);
    expect(await rated("40%", "Q2 2024/25", "46% by March 2026")).toEqual(["Green", []]);
  });
});
