import { describe, expect, it } from "vitest";
import { planFor, questions } from "./shaped";

const HOMES = "B,Homes built,number,higher,200,latest\nL,Homes let,number,higher,100,latest\n";
const OXMOOR = planFor("Oxmoor", HOMES);
const asks = (row: number, words: string): string[] => [
  `Row ${row} (${words}) has words where all other rows have figures. Are they headings of the rows below it? If so, ` +
    "put a blank row above it. If not, confirm the columns as they are.",
];

describe("a row of other words in the middle of a table", () => {
  it("is asked about over ours: Oxmoor’s 100 may be of empty homes", async () => {
    const extract =
      "Area,Homes built,Homes let\nFenham,200,210\nSelby,3,4\nPlace,Empty,Sold\nOxmoor,100,110\nAsh,1,2\n";
    expect(await questions(extract, OXMOOR)).toEqual(asks(4, "“Place”, “Empty” and “Sold”"));
  });

  it("is asked about over a measure: 110 may be the target and 100 the actual", async () => {
    const extract =
      "Measure,Target,Actual\nHomes built,200,210\nYardstick,Reached,Wanted\nHomes let,100,110\nRepairs,1,2\n";
    expect(await questions(extract, OXMOOR)).toEqual(asks(3, "“Yardstick”, “Reached” and “Wanted”"));
  });

  it.each([
    ["marks for missing figures", "Ash,n/a,[x]"],
    ["one word for both", "Ash,see note,see note"],
    ["words of statuses", "Ash,On track,Delayed"],
    ["a word and a figure", "Ash,soon,4"],
  ])("is none with %s", async (_, row) => {
    const extract = `Area,Homes built,Homes let\nFenham,200,210\nSelby,3,4\n${row}\nOxmoor,100,110\nElm,1,2\n`;
    expect(await questions(extract, OXMOOR)).toEqual([]);
  });

  it("is none below ours, and none that is a measure of the plan", async () => {
    const below = "Area,Homes built,Homes let\nOxmoor,200,210\nSelby,3,4\nPlace,Empty,Sold\nFenham,100,110\nAsh,1,2\n";
    expect(await questions(below, OXMOOR)).toEqual([]);
    const milestone = planFor("Oxmoor", `${HOMES}O,Open the library,number,none,,latest\n`);
    const down =
      "Measure,Target,Actual\nHomes built,200,210\nOpen the library,Spring,Opened\nHomes let,100,110\nBins,1,2\n";
    expect(await questions(down, milestone)).toEqual([]);
  });
});
