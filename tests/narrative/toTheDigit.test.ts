import { describe, expect, it } from "vitest";
import { outcomeOf } from "./corpus/corpus";

const HOUSEHOLDS = {
  name: "Households in temporary accommodation",
  aliases: [],
  unit: "count",
  unitText: "households",
  better: "lower",
  actual: "612",
  target: "550",
  lastYear: "534",
  previous: null as string | null,
  period: "Q2 2025/26",
};
const MONTHLY = {
  ...HOUSEHOLDS,
  name: "Immediate incidents attended within 15 minutes",
  unit: "percent",
  unitText: "%",
  better: "higher",
  actual: "79.5",
  target: "85",
  lastYear: "83.0",
  previous: "80.6",
  period: "October 2025",
};
const CASES = { ...HOUSEHOLDS, name: "C. difficile infections", unitText: "cases", period: "2024/25" };

/** What is said of each sentence beside a row: nothing, where it raises nothing. */
async function said(row: typeof HOUSEHOLDS, texts: readonly string[]): Promise<string[]> {
  const sentences = texts.map((text) => ({ text, label: "true" as const }));
  const { accused } = await outcomeOf({ field: "to the digit", rows: [{ row, sentences }] });
  return texts.map((text) => accused.find((one) => one.text === text)?.said.join("; ") ?? "");
}

describe("a figure that is the row's own to the digit, whatever words nobody knows stand by it", () => {
  it("is its distance from the target, on the side on which it is: 612 against 550 is 62 more", async () => {
    expect(
      await said(HOUSEHOLDS, [
        "Homelessness placements finished 62 below the ceiling.",
        "We ended with 62 fewer households in temporary accommodation than the 550 we had planned for.",
        "Homelessness placements finished 62 above the ceiling.",
        "Homelessness placements finished 63 below the ceiling.",
        "Families in hotels were 62 below the national target.",
      ]),
    ).toEqual(["narrativeStatusDiffers: 62 below", "narrativeStatusDiffers: 62 fewer", "", "", ""]);
  });

  it("is its change, the way it went: 534 to 612 is 78 more", async () => {
    expect(
      await said(HOUSEHOLDS, [
        "Placements in temporary accommodation have dropped by 78.",
        "Placements in temporary accommodation have risen by 78.",
        "Placements in sheltered accommodation have dropped by 78.",
        "Placements in temporary accommodation have dropped by 5.",
      ]),
    ).toEqual(["narrativeDirectionDiffers: dropped by 78", "", "", ""]);
  });
});

describe("the month before, where the extract has its figure", () => {
  it("is what a month without a year is: 80.6 in September, 79.5 in October", async () => {
    expect(
      await said(MONTHLY, [
        "Attendance at immediate incidents rose a little on September.",
        "Attendance at immediate incidents dipped a little on September.",
        "Attendance at immediate incidents rose a little on August.",
        "September was better, at 80.6%.",
      ]),
    ).toEqual(["narrativeDirectionDiffers: rose", "", "", ""]);
  });
});

describe("a full stop inside a name", () => {
  it("ends nothing that is said: C. difficile rose from 534 to 612", async () => {
    expect(
      await said(CASES, [
        "C. difficile infections fell on last year.",
        "C. difficile infections rose on last year.",
        "The annual limit of C. difficile infections was kept.",
      ]),
    ).toEqual(["narrativeDirectionDiffers: fell", "", ""]);
  });
});
