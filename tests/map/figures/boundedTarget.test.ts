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
