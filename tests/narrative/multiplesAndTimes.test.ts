import { describe, expect, it } from "vitest";
import { outcomeOf } from "./corpus/corpus";

const DAYS = {
  name: "Average re-let time",
  aliases: [],
  unit: "count",
  unitText: "days",
  better: "lower",
  actual: "34.5",
  target: "28",
  lastYear: "46.0",
  period: "2024/25",
};
const BUSES = {
  ...DAYS,
  name: "Bus services running on time",
  unit: "percent",
  unitText: "%",
  better: "higher",
  actual: "82.5%",
  target: "85%",
  lastYear: "79.8%",
};
const APPRENTICES = { ...DAYS, name: "Apprentices employed", unitText: "apprentices", actual: "96", lastYear: "64" };

/** What is said of each sentence beside a row: nothing, where it raises nothing. */
async function said(row: typeof DAYS, texts: readonly string[]): Promise<string[]> {
  const sentences = texts.map((text) => ({ text, label: "true" as const }));
  const { accused } = await outcomeOf({ field: "multiples and times", rows: [{ row, sentences }] });
  return texts.map((text) => accused.find((one) => one.text === text)?.said.join("; ") ?? "");
}

describe("a time in another unit than the row's", () => {
  it("is held against it: 34.5 days are five weeks, and not over six", async () => {
    expect(
      await said(DAYS, [
        "Re-let time was over six weeks.",
        "Re-let time was about five weeks.",
        "Re-let time was over four weeks.",
      ]),
    ).toEqual(["narrativeValueDiffers: was over six", "", ""]);
  });
});

describe("a multiple of what was", () => {
  it("is held against last year: 96 is one and a half times 64, or half as many again", async () => {
    expect(
      await said(APPRENTICES, [
        "Apprentice numbers stand at twice what they were.",
        "Apprentice numbers are one and a half times last year's.",
        "There are half as many apprentices again as there were a year ago.",
      ]),
    ).toEqual(["narrativeValueDiffers: twice", "", ""]);
  });
});

describe("a share of those that were not in time", () => {
  it("is what the actual leaves over: 17.5% of buses where 82.5% were", async () => {
    expect(await said(BUSES, ["One bus in ten was not on time.", "One bus in six was not on time."])).toEqual([
      "narrativeValueDiffers: One bus in ten",
      "",
    ]);
  });
});

describe("a figure of the time before", () => {
  it("says which way the row went: 79.8% to 82.5% is no fall", async () => {
    expect(
      await said(BUSES, [
        "Punctuality of bus services dropped back from last year's figure of 79.8%.",
        "Punctuality of bus services climbed from last year's figure of 79.8%.",
      ]),
    ).toEqual(["narrativeDirectionDiffers: dropped back from last year's figure of 79.8%", ""]);
  });
});
