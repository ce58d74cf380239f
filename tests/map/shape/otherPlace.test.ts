import { describe, expect, it } from "vitest";
import { Workbook } from "exceljs";
import { mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nOrganisation,Oxmoor Borough Council\nPeriod,Q3 2025/26\n\nMeasures\n" +
  "Measure ID,Objective,Measure,Unit,Polarity,Target,Aggregation\n" +
  "M1,Homes,Rent collected,%,higher,98%,latest\nM2,Homes,Empty homes,number,lower,40,latest\n";
const ROWS = "Rent collected,98.4%\nEmpty homes,44\n";

async function questions(extract: string | Uint8Array, file = "extract.csv"): Promise<string[]> {
  const read = planFrom(await sourceOf(PLAN, "plan.csv"));
  return mapExtract(await sourceOf(extract, file), read.plan).mapping.doubts.map(({ question }) => question);
}
const titled = (title: string): Promise<string[]> => questions(`${title}\nMeasure,Actual\n${ROWS}`);
const under = (heading: string): Promise<string[]> => questions(`Measure,Actual\n${heading},\n${ROWS}`);
async function onSheet(name: string): Promise<string[]> {
  const workbook = new Workbook();
  workbook.addWorksheet(name).addRows([
    ["Measure", "Actual"],
    ["Rent collected", "98.4%"],
    ["Empty homes", 44],
  ]);
  return questions(new Uint8Array(await workbook.xlsx.writeBuffer()), "extract.xlsx");
}

describe("a title, a sheet or a heading that names another place", () => {
  it.each([
    "Fenmarch: quarter 3 scorecard",
    "Fenmarch",
    "Performance in Fenmarch",
    "Fenmarch and Hythe scorecard",
    "Oxmoor and Fenmarch combined",
    "Oxmoor North",
    "North Oxmoor scorecard",
  ])("%s is asked about", async (title) => {
    expect(await titled(title)).toHaveLength(1);
  });

  it("is asked about where only the file or a sheet names it: Hythe, Ashford, Leeds", async () => {
    expect(await questions(`Measure,Actual\n${ROWS}`, "performance Hythe.csv")).toEqual([
      "The file is called “performance Hythe.csv”, which names “Hythe”. Are its figures those of Oxmoor Borough " +
        "Council? If not, leave the table out.",
    ]);
    expect(await questions(`Measure,Actual\n${ROWS}`, "Ashford_Q3_2025-26.csv")).toHaveLength(1);
    expect(await questions(`Measure,Actual\n${ROWS}`, "Oxmoor_Q3_2025-26.csv")).toEqual([]);
    expect(await onSheet("Leeds")).toHaveLength(1);
    expect(await onSheet("Copy of Q3")).toEqual([
      "Its sheet is called “Copy of Q3”. Are its figures those that the plan means? If not, leave it out.",
    ]);
  });

  it("is asked about with what it names", async () => {
    expect(await titled("Fenmarch: quarter 3 scorecard")).toEqual([
      "“Fenmarch: quarter 3 scorecard” stands over it, which names “Fenmarch”. Are its figures those of Oxmoor " +
        "Borough Council? If not, leave the table out.",
    ]);
    expect(await under("Fenmarch")).toHaveLength(1);
    expect(await onSheet("Fenmarch")).toHaveLength(1);
  });

  it.each([
    "Oxmoor",
    "Oxmoor: quarter 3 scorecard",
    "Corporate scorecard",
    "Growing Greener Together",
    "Cabinet 12 February 2026",
    "Homes",
    "Delivering for residents",
  ])("%s is not", async (title) => {
    expect(await titled(title)).toEqual([]);
  });
});

it("a sheet that is kept or a form is asked about: Old, Template, Draft, Neighbours, HRA", async () => {
  for (const name of ["Old", "Template", "Archive", "Draft", "Neighbours", "Benchmarking", "HRA"])
    expect(await onSheet(name)).toHaveLength(1);
  for (const name of ["Sheet1", "Data", "Q3 final", "Scorecard", "Council"]) expect(await onSheet(name)).toEqual([]);
});
