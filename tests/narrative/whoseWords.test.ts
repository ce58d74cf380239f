import { describe, expect, it } from "vitest";
import { outcomeOf } from "./corpus/corpus";

const LITRES = {
  name: "Fuel used by the fleet",
  aliases: [],
  unit: "count",
  unitText: "000 litres",
  better: "lower",
  actual: "412",
  target: "420",
  lastYear: "455",
  period: "2024/25",
};
const HOURS = {
  ...LITRES,
  name: "Time to repair street lights",
  unitText: "hours",
  actual: "52",
  target: "48",
  lastYear: "26",
};
const SEEN = {
  ...LITRES,
  name: "Patients seen within four hours",
  unit: "percent",
  unitText: "%",
  better: "higher",
  actual: "72%",
  target: "78%",
  lastYear: "68%",
};
const MONEY = {
  ...LITRES,
  name: "Deficit balances",
  unitText: "£000",
  actual: "3,150",
  target: "1,800",
  lastYear: "2,100",
};

/** What is said of each sentence beside a row: nothing, where it raises nothing. */
async function said(row: typeof LITRES, texts: readonly string[]): Promise<string[]> {
  const sentences = texts.map((text) => ({ text, label: "true" as const }));
  const { accused } = await outcomeOf({ field: "whose", rows: [{ row, sentences }] });
  return texts.map((text) => accused.find((one) => one.text === text)?.said.join("; ") ?? "");
}

describe("a statement that does not name the measure", () => {
  it("is not taken for the row's where a word in it is not known, or what came before was another's", async () => {
    expect(
      await said(SEEN, [
        "It rose by 9 points.",
        "A year ago 94.1% were being paid promptly, so it has gone up by 3.1 points.",
        "We planted 4,500 fewer than last year.",
        "Children did far better than adults: 91% were out within the four hours.",
        "Patients did well: 91% were seen within the four hours.",
      ]),
    ).toEqual(["narrativeValueDiffers: rose by 9 points", "", "", "", "narrativeValueDiffers: 91%"]);
  });

  it("is left alone where its figure is the row's in another place: the target of 48, the 1.35m over it", async () => {
    expect(
      await said(HOURS, [
        "We are four hours over the two-day standard, which is 48 hours.",
        "To reach target the time has to come down by 4.",
        "Repairs took 47 hours.",
      ]),
    ).toEqual(["", "", "narrativeValueDiffers: took 47"]);
    expect(await said(MONEY, ["They are £1.35m beyond the level we regard as bearable."])).toEqual([""]);
  });
});

describe("a measure in thousands of something", () => {
  it("is compared in full: 8,000 litres inside 420 thousand, 43,000 fewer than 455 thousand", async () => {
    expect(
      await said(LITRES, [
        "The fleet burned 412,000 litres, so we finished 8,000 litres inside the limit.",
        "Down 43,000 litres on the year before.",
        "Fuel used was 421,000 litres.",
        "Fuel fell by 53,000 litres.",
      ]),
    ).toEqual(["", "", "narrativeValueDiffers: was 421,000", "narrativeValueDiffers: fell by 53,000"]);
  });
});

const ROUND = {
  ...LITRES,
  name: "Average collection round",
  unitText: "hours",
  actual: "7.8",
  target: "7.5",
  lastYear: "7.2",
};
const RESOLVED = {
  ...LITRES,
  name: "Complaints resolved",
  unitText: "complaints",
  better: "higher",
  actual: "312",
  target: "330",
  lastYear: "288",
};

describe("a statement of some of those that a measure is of", () => {
  it("is left alone: the longest round, six of the rounds, how many came in", async () => {
    expect(
      await said(ROUND, [
        "The longest, round 14, is 9.6 hours.",
        "Six of the 22 rounds go over nine hours.",
        "Crews did 212 rounds against 198 in the year before.",
        "Rounds took 8.7 hours.",
      ]),
    ).toEqual(["", "", "", "narrativeValueDiffers: took 8.7"]);
    expect(await said(RESOLVED, ["We received 402 complaints, a rise of 6%.", "We resolved 302 complaints."])).toEqual([
      "",
      "narrativeValueDiffers: resolved 302",
    ]);
  });
});

describe("a statement that is most likely the row's", () => {
  it("is held against the way that the row went and its target, not against its figures", async () => {
    expect(
      await said(LITRES, [
        "Librarians used more fuel than in 2023/24.",
        "Librarians used less fuel than in 2023/24.",
        "Librarians used 300,000 litres of fuel.",
        "Primary fuel was up on last year.",
        "Drivers put us over the limit for fuel.",
      ]),
    ).toEqual(["narrativeDirectionDiffers: more", "", "", "", "narrativeStatusDiffers: over the limit"]);
  });
});

describe("what was said of the year before, of what was planned, and in words", () => {
  it("is held against the row", async () => {
    expect(
      await said(LITRES, [
        "The year before, fuel use had been 455,000 litres.",
        "The year before, fuel use had been 465,000 litres.",
        "We used 412,000 litres of fuel, which is more than was planned.",
        "We used 412,000 litres of fuel, which is less than was planned.",
        "Fuel fell to 412,000 litres over the last twelve months.",
        "Fuel rose to 412,000 litres over the last twelve months.",
        "Fuel is less than half what it was.",
        "Four hundred and twelve thousand litres of fuel were used.",
        "Four hundred and twenty-one thousand litres of fuel were used.",
      ]),
    ).toEqual([
      "",
      "narrativeValueDiffers: had been 465,000",
      "narrativeStatusDiffers: more than was planned",
      "",
      "",
      "narrativeDirectionDiffers: rose",
      "narrativeValueDiffers: less than half",
      "",
      "narrativeValueDiffers: Four hundred and twenty-one thousand",
    ]);
    expect(await said(RESOLVED, ["We came in 18 under the three hundred and thirty promised in the plan."])).toEqual([
      "",
    ]);
  });
});
