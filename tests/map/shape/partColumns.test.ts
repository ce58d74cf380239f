import { describe, expect, it } from "vitest";
import { planFor, questions } from "./shaped";

const HOMES = "B,Homes built,number,higher,200,latest\nL,Homes let,number,higher,100,latest\n";
const OXMOOR = planFor("Oxmoor", HOMES);
const asks = (part: string, heading: string | null): string[] => [
  `It gives figures of ${part}${heading === null ? "" : ` (“${heading}”)`} and none of the whole. ` +
    "Are they what the plan means? If not, leave the table out.",
];

describe("a part in a column of words, where another body’s row is of the whole", () => {
  it.each([
    ["Tenure", "Council", "All"],
    ["Priority", "Affordable", "Total"],
    ["Category", "Social rent", "All rents"],
    ["Kind", "Flats", "Both"],
    ["Series", "Under 25s", "Persons"],
    ["Ward", "Abbey", "All wards"],
  ])(
    "is asked about under %s: 210 are %s of an unknown number, and Fenham’s 290 are %s",
    async (heading, part, all) => {
      const across = `Area,${heading},Homes built,Homes let\nOxmoor,${part},210,110\nFenham,${all},290,190\n`;
      expect(await questions(across, OXMOOR)).toEqual(asks(part, heading));
      const down =
        `Area,Measure,${heading},Actual\nOxmoor,Homes built,${part},210\nOxmoor,Homes let,${part},110\n` +
        `Fenham,Homes built,${all},290\nFenham,Homes let,${all},190\n`;
      expect(await questions(down, OXMOOR)).toEqual(asks(part, heading));
      // With the whole of ours beside it nothing is asked.
      expect(await questions(across.replace(part, all), OXMOOR)).toEqual([]);
      expect(await questions(down.replaceAll(part, all), OXMOOR)).toEqual([]);
    },
  );

  it("is asked about for one measure, where another has its whole", async () => {
    const extract =
      "Area,Measure,Category,Actual\nOxmoor,Homes built,Social rent,210\nOxmoor,Homes let,All,110\n" +
      "Fenham,Homes built,All,290\n";
    expect(await questions(extract, OXMOOR)).toEqual(asks("Social rent", "Category"));
  });

  it("is asked about for this year’s 210 under 25, though last year’s 300 are of all ages", async () => {
    const extract =
      "Period,Area,Age band,Homes built,Homes let\n2024/25,Oxmoor,All ages,300,200\n2025/26,Oxmoor,18-24,210,110\n";
    expect(await questions(extract, OXMOOR)).toEqual(asks("18-24", "Age band"));
  });

  it("is asked about where one column has the whole and the next a part, and no row both", async () => {
    const extract =
      "Area,Sex,Age,Homes built,Homes let\nOxmoor,All,18-24,210,110\nOxmoor,Men,All,110,60\nFenham,All,All,290,190\n";
    expect(await questions(extract, OXMOOR)).toEqual(asks("18-24", "Age"));
  });

  it.each([
    ["the areas", "Measure,Tenure,Oxmoor,Fenham\nHomes built,Council,210,190\nHomes built,All,,290\n"],
    ["the years", "Homes built\nArea,Tenure,2024/25,2025/26\nOxmoor,Council,210,110\nFenham,All,290,190\n"],
  ])("is asked about where %s stand in the headings", async (_, extract) => {
    expect(await questions(extract, OXMOOR)).toEqual(asks("Council", "Tenure"));
  });

  it.each([
    ["across", "Area,Homes built,Homes let\nAffordable,,\nOxmoor,210,110\nAll tenures,,\nFenham,290,190\n"],
    ["down", "Area,Measure,Actual\nAffordable,,\nOxmoor,Homes built,210\nAll tenures,,\nFenham,Homes built,290\n"],
  ])("is asked about in a heading between the rows, with measures %s", async (_, extract) => {
    expect(await questions(extract, OXMOOR)).toEqual(asks("Affordable", null));
  });

  it.each([
    ["areas that ours lie in", "Area,Region,Homes built,Homes let\nOxmoor,Midshire,210,110\nFenham,All,290,190\n"],
    ["codes", "Area,Org code,Homes built,Homes let\nOxmoor,ZX1,210,110\nFenham,TOTAL,290,190\n"],
    [
      "a total of all bodies, with its word in each column",
      "Area,Landlord,Homes built,Homes let\nTotal,Total,500,300\nOxmoor,ZX1,210,110\nFenham,ZX2,290,190\n",
    ],
    [
      "what a measure’s own name has in it",
      "Area,Measure,Category,Actual\nOxmoor,Homes built,Built,210\nFenham,Homes built,All,290\n",
    ],
  ])("is not seen in %s", async (_, extract) => {
    expect(await questions(extract, OXMOOR)).toEqual([]);
  });
});
