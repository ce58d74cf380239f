import { describe, expect, it } from "vitest";
import { outcomeOf } from "./corpus/corpus";

const COUNT = {
  name: "Library visits",
  aliases: ["Footfall"],
  unit: "count",
  unitText: "visits",
  better: "higher",
  actual: "1,100,000",
  target: "1,150,000",
  lastYear: "1,000,000",
  previous: "1,200,000",
  period: "Q2 2025/26",
};
const PERCENT = {
  ...COUNT,
  name: "Repairs completed on time",
  aliases: ["Repairs in time"],
  unit: "percent",
  unitText: "%",
  actual: "84%",
  target: "90%",
  lastYear: "80%",
  previous: "86%",
};

/** What is said of each sentence beside a row: nothing, where it raises nothing. */
async function said(row: typeof COUNT, texts: readonly string[]): Promise<string[]> {
  const sentences = texts.map((text) => ({ text, label: "true" as const }));
  const { accused } = await outcomeOf({ field: "relations", rows: [{ row, sentences }] });
  return texts.map((text) => accused.find((one) => one.text === text)?.said.join("; ") ?? "");
}

describe("the quarter before, where the extract has its figure", () => {
  it("is what a change on it is held against: 1,200,000 to 1,100,000", async () => {
    expect(
      await said(COUNT, [
        "Visits fell by 100,000 on the previous quarter.",
        "Visits rose on last quarter.",
        "Visits rose by 100,000 on Q1.",
        "Visits rose by 100,000 on last year.",
        "Visits fell in the quarter.",
        "Visits fell for the third quarter running.",
        "Visits rose for a third consecutive quarter.",
        "Visits rose for the third year.",
      ]),
    ).toEqual([
      "",
      "narrativeDirectionDiffers: rose",
      "narrativeDirectionDiffers: rose by 100,000",
      "",
      "",
      "",
      "narrativeDirectionDiffers: rose",
      "",
    ]);
  });
});

describe("the counts behind a percentage, where the plan names both", () => {
  it("are what words count: 840 of 1,000 repairs on time leave 160 that were late", async () => {
    const row = { ...PERCENT, numerator: "840", denominator: "1,000" };
    expect(
      await said(row, [
        "Some 160 repairs were late.",
        "Over 250 repairs were completed late.",
        "840 of the 1,000 repairs were completed on time.",
        "Only 300 repairs were not completed on time.",
        "About 90 repairs were completed at weekends.",
        "Ten more repairs on time would have been welcome.",
        "About one in six repairs was not completed on time.",
      ]),
    ).toEqual(["", "narrativeValueDiffers: Over 250", "", "narrativeValueDiffers: 300", "", "", ""]);
  });
});

describe("how near a figure is to its target", () => {
  it("is held against the variance: 84% is 6 points from 90%", async () => {
    expect(
      await said(PERCENT, [
        "Repairs are within seven points of the target.",
        "Repairs are within five points of the target.",
        "The gap to the 90% target is six points.",
        "The gap to the 90% target is two points.",
        "The gap to target is now under two points.",
        "Repairs on time have climbed above 95%.",
        "Repairs on time stayed above 80%.",
      ]),
    ).toEqual([
      "",
      "narrativeValueDiffers: within five points",
      "",
      "narrativeValueDiffers: gap to the 90% target is two points",
      "narrativeValueDiffers: gap to target is now under two points",
      "narrativeValueDiffers: climbed above 95%",
      "",
    ]);
  });
});

describe("round numbers in words", () => {
  it("are figures: 1,100,000 visits are not fewer than a million, and 6 points are not two or three", async () => {
    expect(
      await said(COUNT, ["More than a million visits were made.", "Fewer than a million visits were made."]),
    ).toEqual(["", "narrativeValueDiffers: Fewer than a million"]);
    expect(
      await said(PERCENT, [
        "Repairs were five or six points below the target.",
        "Repairs were two or three points below the target.",
      ]),
    ).toEqual(["", "narrativeValueDiffers: two or three points below the target"]);
  });
});

describe("a frame before what is said", () => {
  it("does not make it somebody else’s: 84% is below 90% and above last year’s 80%", async () => {
    expect(
      await said(PERCENT, [
        "The board was told that repairs in time had risen by four points.",
        "The board was told that repairs in time met the target.",
        "The rate of repairs in time was above where they stood a year ago.",
        "The rate of repairs in time was below where they stood a year ago.",
      ]),
    ).toEqual([
      "",
      "narrativeStatusDiffers: met the target",
      "",
      "narrativeDirectionDiffers: below where they stood a year ago",
    ]);
  });
});

describe("a share of the target that was delivered", () => {
  const HOMES = { ...COUNT, name: "Affordable homes completed", aliases: [], unitText: "homes" };
  const row = { ...HOMES, actual: "450", target: "500", lastYear: "430" };

  it("is held against the share, 90%, and is no target that was met", async () => {
    expect(await said(row, ["Nine-tenths of the target was delivered.", "90% of our target was delivered."])).toEqual([
      "",
      "",
    ]);
    const [whole, eight] = await said(row, ["The target was delivered.", "Eight-tenths of the target was delivered."]);
    expect(whole).toContain("narrative");
    expect(eight).toContain("narrative");
  });
});
