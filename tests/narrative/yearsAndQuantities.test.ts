import { describe, expect, it } from "vitest";
import { outcomeOf } from "./corpus/corpus";

const PLANS = {
  name: "Plans issued in time",
  aliases: [],
  unit: "percent",
  unitText: "%",
  better: "higher",
  actual: "45%",
  target: "60%",
  lastYear: "52%",
  period: "2024/25",
};
const ALARMS = {
  ...PLANS,
  name: "Alarm calls attended",
  unit: "count",
  unitText: "calls",
  better: "lower",
  actual: "152",
  target: "180",
  lastYear: "190",
  period: "2024",
};
const STAYS = { ...ALARMS, name: "Average stay", unitText: "days", actual: "7.4", target: "8", lastYear: "8.1" };

/** The sentences that raise something beside a row. */
async function accused(row: typeof PLANS, texts: readonly string[]): Promise<string[]> {
  const sentences = texts.map((text) => ({ text, label: "true" as const }));
  const outcome = await outcomeOf({ field: "years", rows: [{ row, sentences }] });
  return outcome.accused.map(({ text }) => text);
}

describe("a level of the year that the row is compared with", () => {
  it("is held against last year's figure: 52% in 2023/24, not 57%", async () => {
    expect(
      await accused(PLANS, [
        "The rate for 2023/24 was 52%.",
        "The rate for 2023/24 was 57%.",
        "The rate for 2021/22 was 57%.",
        "The rate for March 2024 was 57%.",
      ]),
    ).toEqual(["The rate for 2023/24 was 57%."]);
  });

  it("is named by a year alone beside a calendar year: 190 calls in 2023, 152 in 2024", async () => {
    expect(
      await accused(ALARMS, [
        "We attended fewer alarm calls than in 2023.",
        "We attended more alarm calls than in 2023.",
        "Alarm calls attended came to 190 in 2023.",
        "Alarm calls attended came to 195 in 2023.",
        "Alarm calls attended came to 152 in 2024.",
        "We attended more alarm calls than in 2019.",
      ]),
    ).toEqual(["We attended more alarm calls than in 2023.", "Alarm calls attended came to 195 in 2023."]);
  });
});

describe("words for how many", () => {
  it("are held against the percentage: 45% are no majority, and not all", async () => {
    expect(
      await accused(PLANS, [
        "A majority of plans were issued in time.",
        "Every one of the plans was issued in time.",
        "A majority of complex plans were issued in time.",
        "Not every plan was issued in time.",
        "A majority of plans were not issued in time.",
      ]),
    ).toEqual(["A majority of plans were issued in time.", "Every one of the plans was issued in time."]);
  });

  it("are held against last year where they deny as much: not as many calls as 190 are fewer", async () => {
    expect(
      await accused({ ...ALARMS, actual: "210", target: "250" }, [
        "Not as many alarm calls were attended as in the year before.",
        "More alarm calls were attended than in the year before.",
      ]),
    ).toEqual(["Not as many alarm calls were attended as in the year before."]);
  });

  it("say that a target was met where all of it is done", async () => {
    expect(
      await accused({ ...ALARMS, name: "Homes improved", unitText: "homes", better: "higher" }, [
        "All 180 homes were improved.",
        "All 152 homes were improved.",
        "We stayed under the 180 homes we had promised ourselves.",
        "We went past the 180 homes we had promised ourselves.",
      ]),
    ).toEqual(["All 180 homes were improved.", "We went past the 180 homes we had promised ourselves."]);
  });
});

describe("somebody else's figure", () => {
  it("is that of an age or of more than the measure: patients over 85 stayed 11.2 days", async () => {
    expect(
      await accused(STAYS, [
        "Stays took 11.2 days on average.",
        "Patients over 85 stayed 11.2 days on average.",
        "The stay of over-85s was 11.2 days.",
        "The region as a whole averaged 11.2 days.",
        "Satisfaction with being kept in for a stay fell to 4.1 days.",
      ]),
    ).toEqual(["Stays took 11.2 days on average."]);
  });
});

describe("what was lost or gained", () => {
  it("is held against the row where it is the row's own change: 38 fewer calls, not 38 gained", async () => {
    expect(
      await accused(ALARMS, [
        "We lost 38 alarm calls on the year before.",
        "We gained 38 alarm calls on the year before.",
        "We gained 52 alarm calls from the new estate.",
        "Alarm calls attended rose several points.",
        "Alarm calls attended dropped several points.",
      ]),
    ).toEqual(["We gained 38 alarm calls on the year before.", "Alarm calls attended rose several points."]);
  });
});
