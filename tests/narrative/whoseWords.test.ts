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
