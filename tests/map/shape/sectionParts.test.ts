import { describe, expect, it } from "vitest";
import { planFor, questions } from "./shaped";

const MEASURES = "A,Falls admissions,number,lower,300,latest\nV,Flu vaccinations,number,higher,50,latest\n";
const plan = planFor("Oxmoor", MEASURES, "Period,March 2026\n");
const asks = (part: string): string[] => [
  `It gives figures of ${part} and none of the whole. Are they what the plan means? If not, leave the table out.`,
];
const areas = (one: string, other: string, ours: string, fenhamAgain: string): string =>
  `Area,Falls admissions,Flu vaccinations\n${one},,\nFenham,190,41\n${ours}${other},,\n${fenhamAgain}\nStoke,800,90\n`;

describe("headings between rows that name a part", () => {
  it.each([
    ["Women", "Men"],
    ["Aged 65 to 74", "Aged 75 and over"],
    ["Surgical", "Medical"],
    ["Weekdays", "Weekends"],
  ])("are asked about where areas stand under %s and %s and ours under one only", async (one, other) => {
    expect(await questions(areas(one, other, "Oxmoor,210,44\n", "Fenham,900,60"), plan)).toEqual(asks(one));
  });

  it.each([
    ["areas stand under one heading each", "Shire districts", "Cities", "Oxmoor,210,44\n", "Derby,900,60"],
    ["an area stands twice with the same figures", "Highest", "Neighbours", "Oxmoor,210,44\n", "Fenham,190,41"],
    ["ours is under the whole", "All ages", "Aged 75 and over", "Oxmoor,210,44\n", "Fenham,170,30"],
  ])("are passed over where %s", async (_, one, other, ours, again) => {
    expect(await questions(areas(one, other, ours, again), plan)).toEqual([]);
  });

  it("are asked about over months, and are not where they are years", async () => {
    const months = (one: string, other: string): string =>
      `Month,Falls admissions,Flu vaccinations\n${one},,\nFebruary,190,41\nMarch,210,44\n${other},,\nFebruary,90,20\n`;
    expect(await questions(months("Riverside", "Hilltop"), plan)).toEqual(asks("Riverside"));
    expect(await questions(months("2025/26", "2024/25"), plan)).toEqual([]);
  });

  it("are asked about where bodies stand across, over a measure that stands once", async () => {
    const extract =
      "Indicator,Oxmoor,England\nWomen,,\nFalls admissions,210,900\nMen,,\nFalls admissions at night,90,400\n" +
      "Flu vaccinations,44,80\n";
    expect(await questions(extract, plan)).toEqual(asks("Women"));
    expect(await questions(extract.replace("Women", "Health").replace("Men", "Care"), plan)).toEqual([]);
  });

  it.each([["North"], ["Eastern division"], ["South West"]])("are asked about over measures: %s", async (part) => {
    const extract = `Measure,March 2026\n${part},\nFalls admissions,210\nCentral,\nFlu vaccinations,44\n`;
    expect(await questions(extract, plan)).toEqual(asks(part));
    const own = plan.replace("Oxmoor", part);
    expect(await questions(extract.replace("Central", "Prevention"), own)).toEqual([]);
  });
});
