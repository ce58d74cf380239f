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

describe("a title, a heading over all rows or a note that says whose or which the figures are", () => {
  const PLAN = planFor("Oxmoor Council", "S,Sickness,%,lower,5,latest\nA,Arrears,%,lower,3,latest\n");
  const rows = "Sickness,4.1%\nArrears,3.9%\n";
  const over = (title: string): string => `${title}\nMeasure,Actual\n${rows}`;
  const between = (heading: string): string => `Measure,Actual\n${heading},\n${rows}`;
  const below = (note: string): string => `Measure,Actual\n${rows}\n${note}\n`;

  it.each(["Female staff", "North area", "Phase 1", "Grades 1-4", "Contractors", "Oxmoor North", "Out of area"])(
    "is asked about as a part: %s",
    async (part) => {
      expect((await questions(over(part), PLAN)).join()).toContain(`It gives figures of ${part} and none of the whole`);
    },
  );

  it.each(["Performance of Fenmarch DC", "North Fen Housing Association", "Greater Oxmoor Combined Authority"])(
    "is asked about as another body: %s",
    async (body) => {
      expect((await questions(over(body), PLAN)).join()).toMatch(/^It is about .* only\. Is that Oxmoor Council\?/);
    },
  );

  it("is asked about where the rows stand under the name of another body", async () => {
    expect((await questions(between("Fenmarch Council"), PLAN)).join()).toContain("It is about Fenmarch Council only.");
    expect(await questions(between("Oxmoor Council"), PLAN)).toEqual([]);
  });

  it.each(["Do not use", "Superseded", "Test data", "Upper bound", "Seasonally adjusted", "Rolling 12 months"])(
    "is asked about as no figures for use: %s",
    async (words) => {
      const question = `“${words}” stands over it. Are its figures those that the plan means?`;
      expect((await questions(over(words), PLAN)).join()).toContain(question);
      expect((await questions(between(words), PLAN)).join()).toContain(question);
    },
  );

  it.each(["All figures are targets", "All figures are for Fenmarch", "Figures are for the North area only"])(
    "is asked about as a note: %s",
    async (note) => {
      expect((await questions(below(note), PLAN)).join()).toContain(`“${note}” is a note on it.`);
    },
  );

  it.each([
    "Figures are provisional.",
    "All figures are for 2024/25",
    "Figures are for Oxmoor Council",
    "Data are rounded",
  ])("is not where a note says nothing of it: %s", async (note) => {
    expect(await questions(below(note), PLAN)).toEqual([]);
  });

  it("is asked about as a column: a change of 4.1%, and figures over 12 months", async () => {
    const typed = (type: string): string => `Measure,Type,Actual\nSickness,${type},4.1%\nArrears,${type},3.9%\n`;
    for (const type of ["Change", "Rank", "Rolling 12 months"])
      expect((await questions(typed(type), PLAN)).join(), type).toContain(`Does “Type” (${type}) say which part`);
    expect(await questions(typed("Actual"), PLAN)).toEqual([]);
  });
});
