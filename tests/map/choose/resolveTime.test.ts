import { describe, expect, it } from "vitest";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import { resolveTime, type Base } from "../../../src/map/choose/time/resolveTime";
import { readHeading } from "../../../src/map/claims/readHeading";

const Q3 = { start: "2025-10", end: "2025-12" };
const YEAR = { start: "2025-04", end: "2026-03" };
const BASE: Base = {
  period: Q3,
  spanKnown: false,
  yearOf: YEAR,
  ofRow: false,
  endMeansAll: false,
  span: null,
  called: null,
};

/**
 * The months that a heading is for in a report of quarter 3 of 2025/26; `?` where they may be the last of a year to
 * date.
 */
function months(heading: string, base: Partial<Base> = {}): string {
  const { period, spanKnown } = resolveTime(readHeading(heading, APRIL_YEAR), { ...BASE, ...base }, Q3, APRIL_YEAR);
  return `${period.start} ${period.end}${spanKnown ? "" : " ?"}`;
}

describe("the months that a heading is for, in a report of quarter 3", () => {
  it.each([
    ["Actual", "2025-10 2025-12 ?"],
    ["Q1", "2025-04 2025-06"],
    ["Q3", "2025-10 2025-12 ?"],
    ["Q3 in quarter", "2025-10 2025-12"],
    ["Q3 YTD", "2025-04 2025-12"],
    ["Actual to date", "2025-04 2025-12"],
    ["Full year budget", "2025-04 2026-03"],
    ["2024/25 outturn", "2024-04 2025-03"],
    ["2024/25 YTD", "2024-04 2024-12"],
    ["Q4 2024/25 YTD", "2024-04 2025-03"],
    ["This quarter", "2025-10 2025-12 ?"],
    ["Last quarter", "2025-07 2025-09 ?"],
    ["Same quarter last year", "2024-10 2024-12 ?"],
    ["Last year", "2024-10 2024-12 ?"],
    ["Last year Q3", "2024-10 2024-12 ?"],
  ])("%s: %s", (heading, expected) => {
    expect(months(heading)).toBe(expected);
  });

  it("are the report's, and those before it, in a row for the whole year", () => {
    const row = { period: YEAR, spanKnown: true, ofRow: true };
    expect(["This quarter", "Last quarter", "Same quarter last year"].map((heading) => months(heading, row))).toEqual([
      "2025-10 2025-12 ?",
      "2025-07 2025-09 ?",
      "2024-10 2024-12 ?",
    ]);
  });

  it(
    "are those of the row's longer period under the month that it ends with: December in a row for " +
      "April to December",
    () => {
      const row = { period: { start: "2025-04", end: "2025-12" }, spanKnown: true, ofRow: true, endMeansAll: true };
      expect(months("Dec 2025", row)).toBe("2025-04 2025-12");
    },
  );

  it("are known where the words above the table say that all figures are in the period, or to date", () => {
    expect(months("Q3", { span: "inPeriod" })).toBe("2025-10 2025-12");
    expect(months("Q3", { span: "toDate" })).toBe("2025-04 2025-12");
  });
});
