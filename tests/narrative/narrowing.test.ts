import { describe, expect, it } from "vitest";
import { outcomeOf } from "./corpus/corpus";

const PAID = {
  name: "Invoices paid within 30 days",
  aliases: [],
  unit: "percent",
  unitText: "%",
  better: "higher",
  actual: "88%",
  target: "90%",
  lastYear: "80%",
  period: "2024/25",
};
const TREES = {
  ...PAID,
  name: "Trees planted",
  unit: "count",
  unitText: "trees",
  actual: "800",
  target: "750",
  lastYear: "400",
};

/** The sentences that raise something beside a row. */
async function accused(row: typeof PAID, texts: readonly string[]): Promise<string[]> {
  const sentences = texts.map((text) => ({ text, label: "true" as const }));
  const outcome = await outcomeOf({ field: "narrowing", rows: [{ row, sentences }] });
  return outcome.accused.map(({ text }) => text);
}

describe("one unknown word that marks out some of what a measure is of", () => {
  it("makes no accusation: of 88% of invoices paid, one in five of some kind may be late", async () => {
    expect(
      await accused(PAID, [
        "One invoice in five was paid late.",
        "One glimwort in five was paid late.",
        "One glimwort invoice in five was paid late.",
      ]),
    ).toEqual(["One invoice in five was paid late."]);
  });

  it("makes no accusation before, inside or after what is said: 800 trees are twice last year's 400", async () => {
    expect(
      await accused(TREES, [
        "Three times as many trees were planted as in the year before.",
        "Three times as many saplings were planted as in the year before.",
        "Three times as many trees were planted as in the year before among contractors.",
        "Three times as many trees were planted as in the year before at the Arden site.",
        "We planted fewer saplings than in 2023/24.",
        "We planted fewer orchard trees than in 2023/24.",
        "For over-85s, planting fell by half.",
        "Planting fell by half for over-85s.",
        "Planting of saplings fell by half.",
        "Saplings from our trees fell on the year before.",
      ]),
    ).toEqual(["Three times as many trees were planted as in the year before."]);
  });

  it("makes no accusation by a colour: resettlement that is Green is not trees that are", async () => {
    expect(
      await accused({ ...TREES, target: "900" }, ["Trees planted is green.", "Orchard tree planting is green."]),
    ).toEqual(["Trees planted is green."]);
  });

  it("leaves cases alone that rose by a third beside a rate", async () => {
    expect(await accused({ ...PAID, name: "Cases solved" }, ["Incidents rose by a third."])).toEqual([]);
  });
});
