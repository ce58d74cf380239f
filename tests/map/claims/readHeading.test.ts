import { describe, expect, it } from "vitest";
import { APRIL_YEAR, type YearStart } from "../../../src/domain/time/year";
import { readHeading } from "../../../src/map/claims/readHeading";
import { timeKey } from "../../../src/map/claims/when";

/** A heading as `when, span, rest`: a period by its months, a part by the months of its year. */
function told(heading: string, year: YearStart = APRIL_YEAR): string {
  const { when, span, rest } = readHeading(heading, year);
  const words =
    when.kind === "relative" ? `${when.relative.which} ${when.relative.of}` : timeKey({ when, span: null }).trim();
  return `${words}, ${span ?? "unsaid"}, ${rest}`;
}

describe("a heading taken apart", () => {
  it.each([
    ["Actual", ", unsaid, Actual"],
    ["Q3", "7-9-0, unsaid, "],
    ["Actual Q3", "7-9-0, unsaid, Actual"],
    ["Q3 2025/26", "2025-10 2025-12, unsaid, "],
    ["Actual Q3 2025/26", "2025-10 2025-12, unsaid, Actual"],
    ["2025/26 performance Q1", "2025-04 2025-06, unsaid, performance"],
    ["2024/25", "2024-04 2025-03, unsaid, "],
    ["2025 September", "2025-09 2025-09, unsaid, "],
    ["2024/25 outturn", "2024-04 2025-03, wholeYear, outturn"],
    ["2025/26 target", "2025-04 2026-03, unsaid, target"],
    ["Dec-25", "2025-12 2025-12, unsaid, "],
    ["April to December 2025", "2025-04 2025-12, inPeriod, "],
    ["Actual YTD", ", toDate, Actual"],
    ["Budget to date", ", toDate, Budget"],
    ["Records kept up to date", ", unsaid, Records kept up to date"],
    ["Actual in quarter", ", inPeriod, Actual"],
    ["Full year budget", "1-12-0, wholeYear, budget"],
    ["Forecast outturn", ", wholeYear, Forecast outturn"],
    ["Outturn", ", unsaid, Outturn"],
    ["This quarter", "own quarter, unsaid, "],
    ["Last quarter", "before quarter, unsaid, "],
    ["Same quarter last year", "yearBefore quarter, unsaid, "],
    ["Same period last year", "yearBefore period, unsaid, "],
    ["Last year", "yearBefore year, unsaid, "],
    ["Last year Q3", "7-9-1, unsaid, "],
    ["Last year (£m)", "yearBefore year, unsaid, (£m)"],
    ["Last YTD", "yearBefore year, toDate, "],
    ["Prior YTD actual", "yearBefore year, toDate, actual"],
    ["PYTD", "yearBefore year, toDate, "],
    ["Last year to date", "yearBefore year, toDate, "],
  ])("%s is %s", (heading, expected) => {
    expect(told(heading)).toBe(expected);
  });

  it("says nothing of time where it compares two periods, or runs from or to one", () => {
    expect(told("Change 2008/09 to 2009/10")).toMatch(/^, unsaid, /);
    expect(told("Arrests since September 2025")).toBe(", unsaid, Arrests since September 2025");
  });

  it.each(["YTD", "Actual to date", "Year-to-date spend", "Cumulative total", "year to date"])(
    "%s is to date",
    (heading) => {
      expect(readHeading(heading, APRIL_YEAR).span).toBe("toDate");
    },
  );

  it.each(["Q4 2024/25 YTD", "Month 12 2024/25 YTD", "YTD Mar-25"])("%s is the whole of that year", (heading) => {
    expect(told(heading)).toBe("2024-04 2025-03, wholeYear, ");
  });

  it("2024/25 YTD runs only as far as the report does", () => {
    expect(told("2024/25 YTD")).toBe("2024-04 2025-03, toDate, ");
  });

  it.each(["Actual", "Kept up to date", "Up-to-date plans", "Month to date", "Documented", "Date"])(
    "%s is not",
    (heading) => {
      expect(readHeading(heading, APRIL_YEAR).span).toBeNull();
    },
  );

  it("counts quarters from the first month of the year: from January, quarter 3 of 2025 is July to September", () => {
    expect(told("Q3 2025", { firstMonth: 1, named: "start" })).toBe("2025-07 2025-09, unsaid, ");
  });
});
