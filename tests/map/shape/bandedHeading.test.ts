import { describe, expect, it } from "vitest";
import { draftPlan } from "../../../src/map/plan/draft/draftPlan";
import { findTables } from "../../../src/read/tables/findTables";
import { assessTexts, sourceOf } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nPeriod,May 2025\nOrganisation,Tynebank\n\n" +
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target\n" +
  "V,Total visits,number,higher,100\nS,Visits over 2 hours,number,lower,9\n";
const FACTS = "Title:,Library visits\nPeriod:,May 2025\nSource:,Monthly return\nRevised:,-\n";
const more = (count: number): string => "Contact:,Libraries team\n".repeat(count);
const table = (band: string, second = band): string =>
  `,,${band},,${second},\nCode,Name,Adults,Total visits,Adults,Visits over 2 hours\n` +
  "L1,Fenmarch,40,90,4,8\nL2,Tynebank,60,120,3,7\n";

async function actuals(extract: string): Promise<unknown> {
  try {
    const { measures } = await assessTexts(extract, PLAN);
    return measures.map(({ row }) => row?.figures.actual?.text ?? null);
  } catch (error) {
    return String(error);
  }
}

describe("a measure under a band", () => {
  it("is the one of its name where the band says no more than the title: 120 and 7", async () => {
    expect(await actuals(`${FACTS},\n${table("Library visits", "Visits by hours")}`)).toEqual(["120", "7"]);
  });

  it.each(["School visits", "England", "Last year", "Change in visits", "Visits over 3 hours"])(
    "is none of it under %s, which says more",
    async (band) => {
      expect(await actuals(`${FACTS},\n${table(band)}`)).not.toEqual(["120", "7"]);
    },
  );
});

describe("facts above a table, each named with a colon", () => {
  it("are its titles, however many and also where one is a dash", async () => {
    const { tables } = findTables(await sourceOf(`${FACTS}${more(5)},\n${table("Library visits")}`, "extract.csv"));
    expect(tables).toHaveLength(1);
    expect(tables[0]?.titles.slice(0, 4).map(({ text }) => text)).toEqual([
      "Title: Library visits",
      "Period: May 2025",
      "Source: Monthly return",
      "Revised: -",
    ]);
    const draft = draftPlan(tables);
    expect([draft.title, draft.period]).toEqual(["Library visits", "May 2025"]);
  });
});
