import { describe, expect, it } from "vitest";
import type { Period } from "../../../src/domain/time/period";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import type { Observation } from "../../../src/map/choose/observation";
import { isFromStart } from "../../../src/map/choose/time/resolveTime";
import { partsOf, spanReading, uncovered, type SpanReading } from "../../../src/map/choose/time/spanReading";
import { UNSAID } from "../../../src/map/claims/when";

const Q = ([1, 2, 3, 4] as const).map((quarter): Period => ({
  start: ["2025-04", "2025-07", "2025-10", "2026-01"][quarter - 1] ?? "",
  end: ["2025-06", "2025-09", "2025-12", "2026-03"][quarter - 1] ?? "",
}));
const YEAR: Period = { start: "2025-04", end: "2026-03" };

/** A figure whose heading leaves its span open, unless it is known. */
function observed(period: Period, value: number, spanKnown = isFromStart(period, APRIL_YEAR)): Observation {
  const at = { file: "x.csv", sheet: "", row: 2, column: Number(period.end.slice(5)) };
  return {
    role: "actual",
    saidSpan: null,
    claim: { when: UNSAID, span: null },
    stretch: { period, spanKnown },
    heading: period.end,
    figure: {
      value: { kind: "number", number: value },
      text: String(value),
      at,
      decimals: 0,
      marker: null,
      fault: null,
    },
    ofRow: false,
    called: null,
  };
}
const quarters = (...values: readonly number[]): Observation[] =>
  values.map((value, at) => observed(Q[at] ?? YEAR, value));
const reading = (...observations: readonly Observation[]): SpanReading =>
  spanReading(observations, { kind: "count" }, APRIL_YEAR);

describe("whether figures are in the period or to date", () => {
  it("is in the period where 30, 35, 40 and 45 make the printed 150", () => {
    expect(reading(...quarters(30, 35, 40, 45), observed(YEAR, 150)).span).toBe("inPeriod");
  });

  it("is to date where the last of 30, 65, 105 and 150 is the printed 150", () => {
    expect(reading(...quarters(30, 65, 105, 150), observed(YEAR, 150)).span).toBe("toDate");
  });

  it("is in the period where months of 10, 12 and 13 make their quarter of 35", () => {
    const months = ["2025-07", "2025-08", "2025-09"].map((month, at) =>
      observed({ start: month, end: month }, [10, 12, 13][at] ?? 0),
    );
    expect(reading(...months, observed(Q[1] ?? YEAR, 35)).span).toBe("inPeriod");
  });

  it("is not told where a total fits neither, or there is none", () => {
    expect(reading(...quarters(30, 35, 40, 45), observed(YEAR, 160)).span).toBeNull();
    expect(reading(...quarters(30, 35, 40)).span).toBeNull();
  });

  it("is not told by a total that fits both: 0, 0, 0 and 40 with 40 for the year", () => {
    expect(reading(...quarters(0, 0, 0, 40), observed(YEAR, 40)).span).toBeNull();
  });

  it("is only made likely by a fall: 40 after 45", () => {
    expect(reading(...quarters(30, 45, 40))).toEqual({ span: null, likely: "inPeriod" });
    expect(reading(...quarters(30, 40, 45))).toEqual({ span: null, likely: null });
  });
});

describe("the parts of a stretch", () => {
  it("are the longest that follow each other from its start to its end, none where one is missing", () => {
    const half = observed({ start: "2025-04", end: "2025-09" }, 65);
    expect(
      partsOf({ start: "2025-04", end: "2025-12" }, [...quarters(30, 35, 40), half])?.map(({ figure }) => figure.text),
    ).toEqual(["65", "40"]);
    expect(partsOf({ start: "2025-04", end: "2025-12" }, quarters(30, 35))).toBeNull();
  });

  it("that are missing are named as stretches", () => {
    const [first, , third] = quarters(30, 35, 40);
    expect(
      uncovered(
        { start: "2025-04", end: "2025-12" },
        [first, third].filter((one) => one !== undefined),
      ),
    ).toEqual([{ start: "2025-07", end: "2025-09" }]);
  });
});
