import { describe, expect, it } from "vitest";
import { outcomeOf } from "./corpus/corpus";

const FIRES = {
  name: "Dwelling fires attended",
  aliases: [],
  unit: "count",
  unitText: "fires",
  better: "lower",
  actual: "730",
  target: "700",
  lastYear: "600",
  period: "2024/25",
};
const PLANS = {
  ...FIRES,
  name: "Plans issued in time",
  unit: "percent",
  unitText: "%",
  better: "higher",
  actual: "75%",
  target: "80%",
  lastYear: "60%",
};
const COST = { ...FIRES, name: "Cost of repairs", unitText: "£", actual: "£800", target: "£900", lastYear: "£1,000" };

/** The sentences that raise something beside a row. */
async function accused(row: typeof FIRES, texts: readonly string[]): Promise<string[]> {
  const sentences = texts.map((text) => ({ text, label: "true" as const }));
  const outcome = await outcomeOf({ field: "shares", rows: [{ row, sentences }] });
  return outcome.accused.map(({ text }) => text);
}

describe("a count for each day or month", () => {
  it("is held against the row's own shared over its months: 730 fires a year are two a day, not five", async () => {
    expect(
      await accused(FIRES, [
        "We attended about two dwelling fires a day.",
        "We attended about five dwelling fires a day.",
        "Some 60 fires a month were attended.",
        "Some 90 fires a month were attended.",
        "Five more fires a day were attended than last year.",
      ]),
    ).toEqual(["We attended about five dwelling fires a day.", "Some 90 fires a month were attended."]);
  });
});

describe("two counts, the one of the other", () => {
  it("are held against the row's percentage: 90 of 120 plans are 75%, 72 of them are 60%", async () => {
    expect(
      await accused(PLANS, [
        "90 of 120 plans were issued in time.",
        "Out of 120 plans, 100 were issued in time.",
        "30 of 120 plans were not issued in time.",
        "Only 12 of 120 complex plans were issued in time.",
      ]),
    ).toEqual(["Out of 120 plans, 100 were issued in time."]);
  });
});

describe("what a percentage leaves over", () => {
  it("is that of what was not done: 25% beside 75%", async () => {
    expect(
      await accused(PLANS, [
        "Only 25% of plans were issued in time.",
        "25% of plans were not issued in time.",
        "That leaves 25% of plans to be issued in time.",
      ]),
    ).toEqual(["Only 25% of plans were issued in time."]);
  });
});

describe("a rank among years that have last year in them", () => {
  it("goes the way the row went: 730 fires after 600 are the most, not the fewest, for five years", async () => {
    expect(
      await accused(FIRES, [
        "Dwelling fires attended were the highest in five years.",
        "Dwelling fires attended were the lowest in five years.",
        "Dwelling fires attended were the lowest ever.",
        "Dwelling fires attended in the Marlow district were the lowest in five years.",
        "Dwelling fires attended were not the lowest in five years.",
      ]),
    ).toEqual([
      "Dwelling fires attended were the lowest in five years.",
      "Dwelling fires attended were the lowest ever.",
    ]);
  });
});

describe("words for how it changed and what was planned", () => {
  it("are held against the row: £800 after £1,000 is a fifth off, and less than the £900 planned", async () => {
    expect(
      await accused(COST, [
        "We have taken a fifth off the cost of repairs.",
        "We have taken a third off the cost of repairs.",
        "The fall in the cost of repairs was 20%.",
        "The fall in the cost of repairs was 30%.",
        "Repairs cost double the £400 of the year before.",
        "Repairs cost less than planned.",
        "Repairs cost more than planned.",
        "The cost of repairs stayed flat.",
        "No progress was made on the cost of repairs.",
      ]),
    ).toEqual([
      "We have taken a third off the cost of repairs.",
      "The fall in the cost of repairs was 30%.",
      "Repairs cost double the £400 of the year before.",
      "Repairs cost more than planned.",
      "The cost of repairs stayed flat.",
      "No progress was made on the cost of repairs.",
    ]);
  });

  it("have the time of their own statement: strikes in the spring, and a limit for the year", async () => {
    expect(
      await accused(COST, [
        "Strikes in the spring meant more work and the limit for the cost of repairs was exceeded.",
        "In the spring the limit for the cost of repairs was exceeded.",
      ]),
    ).toEqual(["Strikes in the spring meant more work and the limit for the cost of repairs was exceeded."]);
  });
});
