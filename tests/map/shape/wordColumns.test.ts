import { describe, expect, it } from "vitest";
import { planFor, questions } from "./shaped";

const MEASURES = "B,Calls answered in time,%,higher,90%,latest\nC,Complaints,number,lower,60,latest\n";
const PLAN = planFor("Oxmoor City Council", MEASURES);
const table = (heading: string, first: string, second = first): string =>
  `Measure,${heading},Actual\nCalls answered in time,${first},95%\nComplaints,${second},40\n`;
const asks = (heading: string, names: string): string[] => [
  `Does “${heading}” (${names}) say which part of a measure its figures are of? ` +
    "If so, leave the table out; if not, the columns are right as they are.",
];

describe("a column of words of which nothing is known", () => {
  it.each([
    ["Channel", "Phone", "Web", "Phone and Web"],
    ["Property type", "Flats", "Flats", "Flats"],
    ["Cohort", "2024 starters", "2025 starters", "2024 starters and 2025 starters"],
    ["Subject", "Medicine", "Law", "Medicine and Law"],
  ])("is asked about once: 95% and 40 under %s %s", async (heading, first, second, names) => {
    expect(await questions(table(heading, first, second), PLAN)).toEqual(asks(heading, names));
  });

  it.each([
    ["Lead member", "A Shah", "J Pike"],
    ["Gauge", "OK", "Alert"],
    ["Data source", "Civica", "Spreadsheet"],
    ["Reported", "Monthly", "Quarterly"],
    ["Good is", "High", "Low"],
    ["Why this matters", "People want an answer", "We learn from them"],
    ["Checked", "Yes", "No"],
    ["Remark", "Slower in August than we had planned for", "Fewer than we had in the year before"],
    ["Shown", "Whole council", "Council"],
    ["Sept Var", "-£0.1m", "1,300 (7)"],
  ])("is not where it describes the measure or says the whole: %s %s", async (heading, first, second) => {
    expect(await questions(table(heading, first, second), PLAN)).toEqual([]);
  });

  it("is not where it sorts the measures: Safety over two of them, Money over one", async () => {
    const plan = planFor("Oxmoor City Council", `${MEASURES}D,Debt,£,lower,9,latest\n`);
    const extract = "Category,Measure,Actual\nPeople,Calls answered in time,95%\nPeople,Complaints,40\nMoney,Debt,5\n";
    expect(await questions(extract, plan)).toEqual([]);
  });
});

describe("a column that is known, with words of a part", () => {
  it.each([
    ["Priority", "Emergency", "Emergency"],
    ["Basis", "Excluding agency staff", "New tenants only"],
    ["Theme", "Stage 1", "Stage 2"],
  ])("is asked about: %s %s", async (heading, first, second) => {
    const names = first === second ? first : `${first} and ${second}`;
    expect(await questions(table(heading, first, second), PLAN)).toEqual(asks(heading, names));
  });

  it("is not where its words are an objective’s", async () => {
    expect(await questions(table("Priority", "Safer streets", "A clean city"), PLAN)).toEqual([]);
  });

  it("is asked about where one directorate has all rows, and not where each measure has its own", async () => {
    expect(await questions(table("Directorate", "Place"), PLAN)).toEqual(asks("Directorate", "Place"));
    expect(await questions(table("Directorate", "Place", "People"), PLAN)).toEqual([]);
  });
});

describe("a place that is called as the organisation is", () => {
  it.each(["Ward", "School", "Station", "Site"])("is asked about under %s: 95 in Oxmoor of 225", async (heading) => {
    const extract = `${heading},Complaints\nAbbey,130\nOxmoor,95\n`;
    expect(await questions(extract, PLAN)).toEqual([
      `It gives figures of a place called Oxmoor (“${heading}”). Are they those of the whole organisation? ` +
        "If not, leave the table out.",
    ]);
  });

  it.each([
    ["Authority", "Oxmoor"],
    ["Site", "Oxmoor City Council"],
  ])("is the whole under %s %s", async (heading, name) => {
    expect(await questions(`${heading},Complaints\nAbbey,130\n${name},95\n`, PLAN)).toEqual([]);
  });
});

it("A title All categories: Age 16+ is of everybody, and Performance: Age 16+ of a part", async () => {
  const plain = "Measure,Actual\nCalls answered in time,95%\nComplaints,40\n";
  expect(await questions(`All categories: Age 16+\n\n${plain}`, PLAN)).toEqual([]);
  expect(await questions(`Performance: Age 16+\n\n${plain}`, PLAN)).toEqual([
    "It gives figures of Age 16+ and none of the whole. Are they what the plan means? If not, leave the table out.",
  ]);
});
