import { describe, expect, it } from "vitest";
import { partInTitle } from "../../../src/map/match/narrowingWords";
import { planFor, questions } from "../shape/shaped";

describe("a title, banner or sheet that names a part", () => {
  it.each([
    ["South area team", "South area team"],
    ["Performance – North team", "North team"],
    ["Private rented sector", "Private rented sector"],
    ["Emergency repairs only", "Emergency repairs only"],
    ["Sheltered housing", "Sheltered housing"],
    ["Night shift", "Night shift"],
  ])("%s: %s", (title, part) => {
    expect(partInTitle(title)).toBe(part);
  });

  it.each([
    "Adult social care scorecard",
    "For internal use only",
    "Q3 only",
    "Report for the senior leadership team",
    "Elective care",
    "Online services",
    "Hourly pay excluding overtime",
  ])("%s: none", (title) => {
    expect(partInTitle(title)).toBeNull();
  });

  const PLAN = planFor("Oxmoor Homes", "V,Void days,days,lower,25,latest\nL,Lets,number,higher,12,latest\n");
  const asks = (part: string): string[] => [
    `It gives figures of ${part} and none of the whole. Are they what the plan means? If not, leave the table out.`,
  ];

  it("is asked about over the table and between its rows: 24 void days of one part", async () => {
    const rows = "Void days,24\nLets,13\n";
    expect(await questions(`South area team\nMeasure,Actual\n${rows}`, PLAN)).toEqual(asks("South area team"));
    expect(await questions(`Measure,Actual\nSheltered housing,\n${rows}`, PLAN)).toEqual(asks("Sheltered housing"));
  });

  it("is not where the plan is of it: voids of sheltered housing", async () => {
    const plan = planFor("Oxmoor Homes", "V,Void days of sheltered housing,days,lower,25,latest\n");
    const extract = "Sheltered housing\nMeasure,Actual\nVoid days of sheltered housing,24\n";
    expect(await questions(extract, plan)).toEqual([]);
  });
});
