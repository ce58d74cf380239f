import { describe, expect, it } from "vitest";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import {
  combine,
  fileStatements,
  narrower,
  tableStatements,
  type TimeStatement,
} from "../../../src/map/claims/tableTime";
import { readHeading } from "../../../src/map/claims/readHeading";
import { timeKey, type When } from "../../../src/map/claims/when";
import { findTables } from "../../../src/read/tables/findTables";
import { sourceOf } from "../../support/sampleFiles";

/** What the words above a small table say, as `where: when span`. */
async function said(title: string, planTitle = "Report"): Promise<string[]> {
  const [table] = findTables(
    await sourceOf(`${title}\nMeasure,Actual\nLost parcels,20\nLate trains,30\n`, "extract.csv"),
  ).tables;
  return table === undefined ? ["no table"] : tableStatements(table, planTitle, APRIL_YEAR).map(short);
}
const short = (one: TimeStatement): string => `${one.from}: ${timeKey(one).trim()}`;
const when = (words: string): When => readHeading(words, APRIL_YEAR).when;
const both = (one: string, other: string): string | null => {
  const found = narrower(when(one), when(other), APRIL_YEAR);
  return found === null ? null : timeKey({ when: found, span: null }).trim();
};

describe("what words above a table say of time", () => {
  it.each([
    ["Performance Q3 2025/26", ["title: 2025-10 2025-12"]],
    ["Quarter 3 figures (cumulative)", ["title: 7-9-0 toDate"]],
    ['"Figures are for each quarter, not cumulative"', ["title: inPeriod"]],
    ["Report 2025/26 Q3", ["title: 2025-10 2025-12"]],
  ])("%s", async (title, expected) => {
    expect(await said(title)).toEqual(expected);
  });

  it.each([
    "Published 14 January 2026",
    "Board of 31 March 2026",
    "Position at 12 January 2026",
    "Homes built by March 2030",
  ])("%s says nothing of the figures", async (title) => {
    expect(await said(title)).toEqual([]);
  });

  it("is nothing where the month is in the report's own name", async () => {
    expect(await said("Baseline assessment October 2006", "Baseline assessment October 2006")).toEqual([]);
  });

  it("is read from a file's name too", () => {
    expect(fileStatements("kpis_Q3_2025-26.xlsx", APRIL_YEAR).map(short)).toEqual(["file: 2025-10 2025-12"]);
  });
});

describe("two statements of one stretch", () => {
  it.each([
    ["2025/26", "Q3", "2025-10 2025-12"],
    ["Q3", "2025/26", "2025-10 2025-12"],
    ["H1", "Q2", "4-6-0"],
    ["2025/26", "Q3 2025/26", "2025-10 2025-12"],
  ])("%s and %s are %s", (one, other, expected) => {
    expect(both(one, other)).toBe(expected);
  });

  it("are none where neither holds the other: quarter 2 and quarter 3, or quarter 3 and last year", () => {
    expect(both("Q2", "Q3")).toBeNull();
    expect(both("Q3 2025/26", "2024/25")).toBeNull();
  });

  it("are a conflict when they are combined, which names both", () => {
    const statement = (words: string): TimeStatement => ({
      from: "title",
      when: when(words),
      span: null,
      text: words,
      at: null,
      day: false,
    });
    const combined = combine([statement("Q2 2025/26"), statement("Q3 2025/26")], APRIL_YEAR);
    expect(combined).toMatchObject({ kind: "conflict", one: { text: "Q2 2025/26" }, other: { text: "Q3 2025/26" } });
    expect(combine([], APRIL_YEAR)).toEqual({ kind: "none" });
  });

  it("keep their span only where all that say one say the same", () => {
    const statement = (span: TimeStatement["span"]): TimeStatement => ({
      from: "title",
      when: when("Q3"),
      span,
      text: "Q3",
      at: null,
      day: false,
    });
    expect(combine([statement("toDate"), statement(null)], APRIL_YEAR)).toMatchObject({ claim: { span: "toDate" } });
    expect(combine([statement("toDate"), statement("inPeriod")], APRIL_YEAR)).toMatchObject({ claim: { span: null } });
  });
});
