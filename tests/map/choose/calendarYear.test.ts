import { describe, expect, it } from "vitest";
import { mapExtract, planFrom } from "../../../src/pipeline";
import { asSaved } from "../../../src/map/saved/savedTable";
import type { SavedMapping } from "../../../src/map/saved/savedMapping";
import type { MappedExtract } from "../../../src/map/mappedExtract";
import { sourceOf } from "../../support/sampleFiles";

const plan = (settings: string): string =>
  `Settings\nSetting,Value\n${settings}\n\nMeasures\nMeasure ID,Measure,Polarity,Target,Aggregation\n` +
  "M1,Lost parcels,lower,40,latest\nM2,Late trains,lower,90,latest\n";
const table = (title: string, headings: string): string =>
  `${title}\nMeasure,${headings}\nLost parcels,30,31,32\nLate trains,80,81,82\n`;

async function mapped(extract: string, settings: string, saved: SavedMapping | null = null): Promise<MappedExtract> {
  const read = planFrom(await sourceOf(plan(settings), "plan.csv"));
  return mapExtract(await sourceOf(extract, "extract.csv"), read.plan, saved);
}
const questions = async (extract: string, settings: string): Promise<string[]> =>
  (await mapped(extract, settings)).mapping.doubts.map(({ question }) => question);

const WHICH =
  "“2025” stands over “Q1”, and the plan’s years start in April. Are its quarters and months those of a year from " +
  "April? If not, leave the table out, or write the months in its headings, such as Jul-Sep 2025.";

describe("quarters under a calendar year, where the plan's years start in April", () => {
  it("are asked about: Q3 of 2025 is July to September, or October to December", async () => {
    expect(await questions(table("Performance 2025", "Q1,Q2,Q3"), "Period,Q3 2025/26")).toEqual([WHICH]);
    expect(await questions(table("Performance 2025", "Q1,Q2,Q3"), "Title,Service plan")).toEqual([
      WHICH,
      "2025 may be the year from January to December, and the plan’s years start in April. Which period is the " +
        "report for?",
    ]);
  });

  it("are not asked about again once somebody has confirmed the table", async () => {
    const extract = table("Performance 2025", "Q1,Q2,Q3");
    const { mapping, tables } = await mapped(extract, "Period,Q3 2025/26");
    const saved = asSaved(mapping, tables, { firstMonth: 4, named: "both" });
    expect((await mapped(extract, "Period,Q3 2025/26", saved)).mapping.doubts).toEqual([]);
  });

  it("are known where the title has the plan's year, or the plan's years start in January", async () => {
    expect(await questions(table("Performance 2025/26", "Q1,Q2,Q3"), "Period,Q3 2025/26")).toEqual([]);
    expect(await questions(table("2025", "Q1,Q2,Q3"), "Year starts,January\nPeriod,Q3 2025")).toEqual([]);
  });

  it("are known where the year is in the plan's own title", async () => {
    const settings = "Title,Council Plan 2025\nPeriod,Q3 2025/26";
    expect(await questions(table("Council Plan 2025", "Q1,Q2,Q3"), settings)).toEqual([]);
  });

  it("November of 2025 is that month, and January of 2025 is not January 2026", async () => {
    expect(await questions(table("2025", "Sep,Oct,Nov"), "Period,Nov 2025")).toEqual([]);
    expect(await questions(table("2025", "Jan,Feb,Mar"), "Period,Mar 2026")).toHaveLength(1);
  });
});
