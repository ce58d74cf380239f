import { describe, expect, it } from "vitest";
import { readPeriod } from "../../../src/domain/time/readPeriod";
import { readPlanPeriod } from "../../../src/map/claims/planPeriod";
import { readHeading } from "../../../src/map/claims/readHeading";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import { actuals } from "../../support/actuals";

const AUGUST = { start: "2025-08", end: "2025-08" };

describe("a calendar year before its month", () => {
  it.each(["2025 Aug", "2025-Aug", "2025 August", "2025, Aug", "2025: Aug"])("%s is August 2025", (text) => {
    expect(readPeriod(text)).toEqual(AUGUST);
  });

  it("is no month where it is a range or the month has its own year", () => {
    expect(readPeriod("2025 Aug-Nov")).toBeNull();
    expect(readPeriod("2025 Aug 2026")).toBeNull();
    expect(readPeriod("2025/26 Feb")).not.toEqual({ start: "2026-02", end: "2026-02" });
  });

  it("counts named months in the calendar year, numbered ones in the year that is named", () => {
    const whenOf = (heading: string): unknown => readHeading(heading, APRIL_YEAR).when;
    expect(whenOf("Actual 2025 Aug")).toEqual({ kind: "period", period: AUGUST });
    expect(whenOf("2025 actual Aug")).toEqual({ kind: "period", period: AUGUST });
    expect(whenOf("2025 actual Apr-Jun")).toEqual({ kind: "period", period: { start: "2025-04", end: "2025-06" } });
    expect(whenOf("2025/26 actual Feb")).toEqual({ kind: "period", period: { start: "2026-02", end: "2026-02" } });
    expect(whenOf("2025/26 performance Q1")).toEqual({
      kind: "period",
      period: { start: "2025-04", end: "2025-06" },
    });
  });

  it("is the report’s period", () => {
    expect(readPlanPeriod("2025 November", APRIL_YEAR)).toEqual({
      kind: "period",
      period: { start: "2025-11", end: "2025-11" },
    });
  });

  it.each([
    ["in the heading", "Measure,2025 Aug,2025 Nov\nRepairs,10,30\n"],
    ["in a band", "Measure,2025,2025\n,Aug,Nov\nRepairs,10,30\n"],
    ["in its own column", "Year,Month,Repairs\n2025,Aug,10\n2025,Nov,30\n"],
    ["in the rows", "Measure,Period,Value\nRepairs,2025 August,10\nRepairs,2025 November,30\n"],
  ])("%s: August is 10 and November 30", async (_, extract) => {
    expect(await actuals(extract, "August 2025")).toEqual([10]);
    expect(await actuals(extract, "2025 November")).toEqual([30]);
  });
});

describe("a short year beside a word for figures", () => {
  it.each(["Target 25/26", "25/26 Target", "Target (25/26)"])("%s is the year’s", (heading) => {
    const { when } = readHeading(heading, APRIL_YEAR);
    expect(when).toEqual({ kind: "period", period: { start: "2025-04", end: "2026-03" } });
  });

  it("is not read of ages, nor of years that do not follow each other", () => {
    expect(readHeading("Aged 15/16", APRIL_YEAR).when.kind).toBe("unsaid");
    expect(readHeading("Target 23/26", APRIL_YEAR).when.kind).toBe("unsaid");
  });
});
