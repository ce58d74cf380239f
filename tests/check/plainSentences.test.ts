import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { describeFinding } from "../../src/check/describeFinding";
import { mapExtract, planFrom } from "../../src/pipeline";
import { statusReason } from "../../src/assess/statusReason";
import { assessTexts, sourceOf } from "../support/sampleFiles";

const planFor = (aggregation: string, ...settings: readonly string[]): string =>
  `${settings.length === 0 ? "" : `Settings\nSetting,Value\n${settings.join("\n")}\n\n`}` +
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\n" +
  `M1,Complaints,number,lower,10,${aggregation}\nM2,Calls,number,lower,10,${aggregation}\n`;

/** What is said of an extract, of one kind. */
async function said(code: string, extract: string | Uint8Array, plan = planFor("latest")): Promise<string[]> {
  const { findings } = await assessTexts(extract, plan);
  return findings.filter((finding) => finding.code === code).map(describeFinding);
}

async function questions(extract: string): Promise<string[]> {
  const { plan } = planFrom(await sourceOf(planFor("latest"), "plan.csv"));
  return mapExtract(await sourceOf(extract, "extract.csv"), plan).mapping.doubts.map(({ question }) => question);
}

it("The name of a sheet is no name of a file", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Q2 2025-26").addRows([
    ["Measure", "Actual"],
    ["Complaints", 9],
    ["Calls", 8],
  ]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(await said("periodMismatch", bytes, planFor("latest", "Period,Q3 2025/26"))).toEqual([
    "The sheet’s name says “Q2 2025-26”. The plan is for Quarter 3 2025/26. Check that this is the right extract, " +
      "or move the plan’s period on.",
  ]);
});

it("The latest period that has figures is none whose figures are all blank", async () => {
  const rows =
    "Complaints,Jul 2025,5\nComplaints,Aug 2025,6\nComplaints,Sep 2025,\nCalls,Aug 2025,7\nCalls,Sep 2025,n/a\n";
  expect(await said("periodAssumed", `Measure,Month,Actual\n${rows}`)).toEqual([
    "Nobody says what period the report is for. It was taken to be August 2025, the latest that has figures (“Aug " +
      "2025”). If it is another, give the plan a Period in its settings.",
  ]);
  const blank = "Measure,Month,Actual\nComplaints,Sep 2025,\nCalls,Sep 2025,\n";
  expect((await said("periodAssumed", blank))[0]).toContain(
    "It was taken to be September 2025, the latest in the extract, which has no actual figures (“Sep 2025”).",
  );
});

it("A measure that is given twice under one heading is told apart by the cells of its figures", async () => {
  const extract = "Period,Complaints,Calls\nQ1 2025/26,5,6\nQ2 2025/26,7,8\nQ2 2025/26,9,8\n";
  expect(await said("duplicateMeasure", extract)).toEqual([
    "B4: M1 is given again (first in B3). They differ, so neither is used. Take out the one that is wrong.",
    "C4: M2 is given again (first in C3). The first row is used. Take one of them out.",
  ]);
});

it("A quarter among days is no date that cannot be read; other words are", async () => {
  const dated = (last: string): string =>
    `Measure,Date,Actual\nComplaints,30/06/2025,9\nCalls,30/06/2025,8\nComplaints,30/09/2025,2\nCalls,${last},7\n`;
  expect(await said("unreadableDate", dated("Q2 2025/26"))).toEqual([]);
  expect(await said("unreadableDate", dated("31 Smarch"))).toEqual([
    "B5 holds “31 Smarch”, which is not a date. Write it as 31/03/2010.",
  ]);
});

it("Figures of rows that are added up are named by their months", async () => {
  const months = "Complaints,Apr 2025,2,10\nComplaints,May 2025,3,10\nComplaints,Jun 2025,4,10\n";
  const plan = planFor("sum", "Period,Q1 2025/26", "Figures,in period", "Profile,straight line");
  const { measures } = await assessTexts(`Measure,Month,Actual,Target\n${months}`, plan);
  const [complaints] = measures;
  expect(complaints === undefined ? "" : statusReason(complaints)).toContain("(April 2025 to June 2025 added up)");
});

it("Kinds of figure in the rows are no organisations: 9 complaints of 10, and 7 last year", async () => {
  const extract = "Kind,Complaints,Calls\nTarget,10,10\nActual,9,8\nLast year,7,6\n";
  expect(await questions(extract)).toEqual([]);
  const { measures } = await assessTexts(extract, planFor("latest"));
  const number = (of: number) => ({ kind: "number", number: of });
  expect(measures.map(({ actual, lastYear }) => [actual, lastYear])).toEqual([
    [number(9), number(7)],
    [number(8), number(6)],
  ]);
});

it("Figure beside a column of months is the actual, and nothing is asked", async () => {
  const extract = "Measure,Month,Figure\nComplaints,May 2025,5\nCalls,May 2025,7\n";
  expect(await questions(extract)).toEqual([]);
  expect((await assessTexts(extract, planFor("latest"))).measures.map(({ actual }) => actual)).toEqual([
    { kind: "number", number: 5 },
    { kind: "number", number: 7 },
  ]);
});

it("A total among the rows that another total adds is named, and so is what a total is of", async () => {
  const rows = "Complaints,50,50\nCalls,60,60\nTotal A,110,110\nMore,30,30\nRest,40,40\nTotal,181,180\n";
  expect(await said("totalDiffers", `Measure,Actual,Last year\n${rows}`)).toEqual([
    "B7: “Total” says 181 under “Actual”, but rows 4 (a total) and 5 to 6 sum to 180. Check these rows and the total.",
  ]);
  const services =
    "Service,Measure,Actual\nHousing,Complaints,5\nHousing,Calls,6\nHousing,Total,12\nWaste,More,3\nWaste,Rest,4\n" +
    "Waste,Total,7\n";
  expect((await said("totalDiffers", services))[0]).toContain("C4: “Housing, Total” says 12 under “Actual”");
});

it("Words beside a table stand in a column without a heading", async () => {
  expect(await said("strayColumn", "Measure,Actual,\nComplaints,5,see note\nCalls,6,\n")).toEqual([
    "C2 stands to the right of a table, in a column without a heading. It was not used. Give its column a heading, " +
      "or move it below the table as a note.",
  ]);
});

it("Statuses in a last column without a heading are read, and are not said to be outside the table", async () => {
  const extract = "Measure,Actual,\nComplaints,5,Red\nCalls,6,Green\n";
  expect(await said("strayColumn", extract)).toEqual([]);
  expect((await said("statedStatusDiffers", extract))[0]).toContain("C2 says Red for M1, but the figures give Green");
});

it("A measure that is compared only, and whose cell says [x], is no missing figure", async () => {
  const plan = planFor("latest", "Rule,Comparison").replaceAll(",10,", ",,");
  const missing = (mark: string): Promise<string[]> =>
    said("valueMissing", `Measure,Actual\nComplaints,${mark}\nCalls,7\n`, plan);
  expect(await missing("[x]")).toEqual([]);
  expect(await missing("..")).toHaveLength(1);
});
