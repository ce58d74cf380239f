import { describe, expect, it } from "vitest";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import { columnTimes, layoutKeys } from "../../../src/map/claims/columnClaim";
import { timeKey } from "../../../src/map/claims/when";

const times = (headers: string): string[] =>
  columnTimes(headers.split("|"), APRIL_YEAR).map((time) => `${timeKey(time).trim()} ${time.periodKind ?? ""}`.trim());
const keys = (headers: string): string => {
  const read = columnTimes(headers.split("|"), APRIL_YEAR);
  return layoutKeys(
    headers.split("|").map((header, column) => ({
      header,
      rest: read[column]?.rest ?? header,
      periodKind: read[column]?.periodKind ?? null,
    })),
  ).join("|");
};

describe("the time of each column", () => {
  it("is that of its own heading, with the kind of its period", () => {
    expect(times("Measure|Oct-25|Q3|H1|2024/25|Actual YTD Q3")).toEqual([
      "",
      "2025-10 2025-10 month",
      "7-9-0 quarter",
      "1-6-0 half year",
      "2024-04 2025-03 year",
      "1-9-0 toDate to date",
    ]);
  });

  it("is that of the figures before it, for a status or comment that comes once for each of them", () => {
    expect(times("Measure|Q1|RAG|Q2|RAG")).toEqual([
      "",
      "1-3-0 quarter",
      "1-3-0 quarter",
      "4-6-0 quarter",
      "4-6-0 quarter",
    ]);
  });

  it(
    "is that of the only dated figures for a status after them, and of no quarter for a target that " + "comes once",
    () => {
      expect(times("Measure|Target|Q3|RAG")).toEqual(["", "", "7-9-0 quarter", "7-9-0 quarter"]);
    },
  );

  it("is that of each quarter for a target that comes after each", () => {
    expect(times("Measure|Q1|Target|Q2|Target").slice(1)).toEqual([
      "1-3-0 quarter",
      "1-3-0 quarter",
      "4-6-0 quarter",
      "4-6-0 quarter",
    ]);
  });

  it("is nobody's for a comment at the end of several quarters", () => {
    expect(times("Measure|Q1|Q2|Comments")[3]).toBe("");
  });
});

describe("what makes two tables one layout", () => {
  it("is each kind of dated column once, so that next quarter's with a column more is the same", () => {
    expect(keys("Measure|Target|Q1|Q2|Q3")).toBe("measure|target|@quarter");
    expect(keys("Measure|Target|Q1|Q2|Q3|Q4")).toBe(keys("Measure|Target|Q1|Q2|Q3"));
  });

  it("tells months from quarters, and a target of a quarter from its actual", () => {
    expect(keys("Measure|Oct 2025|Nov 2025")).toBe("measure|@month");
    expect(keys("Measure|Q1 target|Q1 actual|Q2 target|Q2 actual")).toBe("measure|target@quarter|actual@quarter");
  });
});
