import { describe, expect, it } from "vitest";
import { findPeriods, findPeriodsInHeading, periodName, readPeriod } from "../../../src/domain/time/period";
import { yearFrom, type YearStart } from "../../../src/domain/time/year";

const JANUARY = yearFrom(1);
const JULY = yearFrom(7);
const FEDERAL: YearStart = { firstMonth: 10, named: "end" };
const AUSTRALIAN_END: YearStart = { firstMonth: 7, named: "end" };
const BY_START: YearStart = { firstMonth: 7, named: "start" };

const IN_OTHER_YEARS: ReadonlyArray<readonly [text: string, year: YearStart, start: string, end: string]> = [
  ["Q3 2025", JANUARY, "2025-07", "2025-09"],
  ["2025 Q3", JANUARY, "2025-07", "2025-09"],
  ["3Q 2025", JANUARY, "2025-07", "2025-09"],
  ["H1 2025", JANUARY, "2025-01", "2025-06"],
  ["Half-year 2025", JANUARY, "2025-01", "2025-06"],
  ["FY2025", JANUARY, "2025-01", "2025-12"],
  ["YTD September 2025", JANUARY, "2025-01", "2025-09"],
  ["M9 2025", JANUARY, "2025-09", "2025-09"],
  ["Q3 2025", FEDERAL, "2025-04", "2025-06"],
  ["FY2025", FEDERAL, "2024-10", "2025-09"],
  ["2025", FEDERAL, "2024-10", "2025-09"],
  ["Q1 FY25", FEDERAL, "2024-10", "2024-12"],
  ["Fiscal Year 2025", FEDERAL, "2024-10", "2025-09"],
  ["FY2025 Q1 (Oct-Dec)", FEDERAL, "2024-10", "2024-12"],
  ["First Quarter, Fiscal Year 2025", FEDERAL, "2024-10", "2024-12"],
  ["Q2 2024-25", JULY, "2024-10", "2024-12"],
  ["2024–25", JULY, "2024-07", "2025-06"],
  ["December 2024/25", JULY, "2024-12", "2024-12"],
  ["March 2024/25", JULY, "2025-03", "2025-03"],
  ["September quarter 2025", JULY, "2025-07", "2025-09"],
  ["YTD Dec-24", JULY, "2024-07", "2024-12"],
  ["FY25", AUSTRALIAN_END, "2024-07", "2025-06"],
  ["H1 FY25", AUSTRALIAN_END, "2024-07", "2024-12"],
  ["2024", BY_START, "2024-07", "2025-06"],
  ["Q2 2024", BY_START, "2024-10", "2024-12"],
  ["academic year 2025/26", yearFrom(8), "2025-08", "2026-07"],
  ["academic year 2025/26", JANUARY, "2025-09", "2026-08"],
  ["Dec 2025", FEDERAL, "2025-12", "2025-12"],
];

describe("a period in years of another start", () => {
  it.each(IN_OTHER_YEARS)("%s in %j is %s to %s", (text, year, start, end) => {
    expect(readPeriod(text, year)).toEqual({ start, end });
  });

  it("has no year from January that is called by two: 2025/26 is not read", () => {
    expect(readPeriod("2025/26", JANUARY)).toBeNull();
    expect(readPeriod("Q1 2025/26", JANUARY)).toBeNull();
  });

  it.each([JANUARY, JULY, FEDERAL, AUSTRALIAN_END, BY_START])("reads back every name that it gives in %j", (year) => {
    for (const [start, end] of [
      ["2024-10", "2025-09"],
      ["2025-01", "2025-12"],
      ["2024-07", "2025-06"],
      ["2024-10", "2024-12"],
      ["2025-04", "2025-09"],
      ["2025-02", "2025-02"],
    ] as const) {
      expect(readPeriod(periodName({ start, end }, year), year)).toEqual({ start, end });
    }
  });
});

describe("a period inside other words", () => {
  const inside = (text: string, year?: YearStart): string[] =>
    findPeriodsInHeading(text, year).map(({ period, text: words }) => `${words}: ${period.start} ${period.end}`);

  it.each<readonly [string, string]>([
    ["Performance report Q2 (Jul-Sep) 2025/26", "Q2 (Jul-Sep) 2025/26: 2025-07 2025-09"],
    ["Corporate scorecard: H1 2025/26 actual", "H1 2025/26: 2025-04 2025-09"],
    ["FY26 Q2 actual", "FY26 Q2: 2025-07 2025-09"],
    ["Actual Q2 25-26", "Q2 25-26: 2025-07 2025-09"],
    ["FY2025 Actual", "FY2025: 2024-04 2025-03"],
    ["Outturn 2019", "2019: 2019-01 2019-12"],
    ["2015 to 2016 - outcome", "2015 to 2016: 2015-04 2016-03"],
    ["Actual YTD Dec-25 (£m)", "YTD Dec-25: 2025-04 2025-12"],
    ["Board report, Period 9, 2025/26", "Period 9, 2025/26: 2025-12 2025-12"],
    ["Actual 2025/26 (Q3)", "2025/26 (Q3): 2025-10 2025-12"],
    ["Pupils, academic year 2025/26", "academic year 2025/26: 2025-09 2026-08"],
    ["Three months ended December 31, 2025 (unaudited)", "Three months ended December 31, 2025: 2025-10 2025-12"],
  ])("%s holds %s", (text, expected) => {
    expect(inside(text)).toEqual([expected]);
  });

  it("finds nothing inside what is ambiguous or contradicts itself", () => {
    expect(inside("Actual Q3 2025")).toEqual([]);
    expect(inside("Actual Q2 (October - December 2025)")).toEqual([]);
    expect(inside("Q4 - March 2022 - Business report")).toEqual([]);
    expect(inside("Nov / Period 9 2025-26 key figures")).toEqual([]);
    expect(inside("Calls, week ending 5 December 2025")).toEqual([]);
  });

  it("takes no year out of a comparison or a sentence's number", () => {
    expect(inside("Change from 2024 to 2025")).toEqual([]);
    expect(findPeriods("We answered 2019 calls, and 2024 to 2025 more.")).toEqual([]);
  });

  it("finds Q3 2025 in a sentence where years are called by one", () => {
    expect(findPeriods("In Q3 2025 it fell", FEDERAL)).toEqual([
      { period: { start: "2025-04", end: "2025-06" }, text: "Q3 2025", index: 3 },
    ]);
  });

  it("points at the words as they stand among runs of spaces", () => {
    const text = "Report    for  Q2    2025/26";
    const [found] = findPeriods(text);
    expect(found?.text).toBe("Q2    2025/26");
    expect(found?.index).toBe(15);
  });
});
