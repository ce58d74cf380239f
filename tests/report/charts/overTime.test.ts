import { describe, expect, it } from "vitest";
import { evenPoints } from "../../../src/report/charts/timeSeries";
import { trendChart } from "../../../src/report/charts/trendChart";
import { xmrChart } from "../../../src/report/charts/xmrChart";
import { months } from "./months";

const SWING = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

describe("a trend", () => {
  it("needs three figures", () => {
    expect(trendChart(months([10, 12]))).toBeNull();
    expect(trendChart(months([10, null, 12]))).toBeNull();
    expect(trendChart(months([10, 12, 14]))?.kind).toBe("trend");
  });

  it("says where the latest figure stands, and what it did in a year where that is known", () => {
    expect(trendChart(months([10, 12, 14], [20, 20, 20]))?.title).toBe(
      "Calls stood at 14 in Mar 2017, below the target of 20",
    );
    expect(trendChart(months([10, 12, 14, 12, 11, 10, 9, 9, 9, 9, 9, 9, 15]))?.title).toBe(
      "Calls rose from 10 to 15, up 5 (50%)",
    );
  });

  it("tells all of it in words: highest 14 in February, lowest 10, target 20", () => {
    expect(trendChart(months([10, 14, 12], [20, 20, 20]))?.alt).toBe(
      "Line chart of Calls, Jan 2017 to Mar 2017 (monthly, 3 figures). Calls stood at 12 in Mar 2017, below the " +
        "target of 20. Latest 12 in Mar 2017; highest 14 in Feb 2017; lowest 10 in Jan 2017. Its target is 20.",
    );
  });

  it("steps the target where it changed, and says when", () => {
    const chart = trendChart(months([10, 12, 14, 13], [20, 20, 15, 15]));
    expect(chart?.series[1]).toMatchObject({
      role: "target",
      draw: "step",
      name: "Target 15",
      points: [20, 20, 15, 15],
    });
    expect(chart?.events).toEqual([{ at: 2, text: "Target changed from 20 to 15", rebase: false }]);
  });

  it("draws time to scale: a month without a figure has its place, and is said", () => {
    const [first, , third, fourth] = months([10, 11, 12, 13]).points;
    if (first === undefined || third === undefined || fourth === undefined) throw new Error("missing months");
    const points = evenPoints([fourth, third, first]);
    expect(points.map(({ period, actual }) => [period.start, actual])).toEqual([
      ["2017-01", 10],
      ["2017-02", null],
      ["2017-03", 12],
      ["2017-04", 13],
    ]);
    expect(trendChart(months([], [], { points }))?.warnings).toEqual(["No figure for 1 of 4 periods"]);
  });

  it("keeps the latest 36 of 40 months", () => {
    expect(evenPoints(months(Array<number>(40).fill(5)).points)[0]?.period.start).toBe("2017-05");
  });

  it("marks and warns of a latest figure that is provisional", () => {
    const series = months([10, 12, 14]);
    const points = series.points.map((point, at) => (at === 2 ? { ...point, marker: "provisional" as const } : point));
    const chart = trendChart({ ...series, points });
    expect(chart?.warnings).toEqual(["The latest figure is provisional"]);
    expect(chart?.data.rows.at(-1)).toEqual(["Mar 2017", "14", "Provisional"]);
  });
});

describe("a chart with control limits", () => {
  it("has none from eleven figures, and mean 10 with limits 4.68 and 15.32 from twelve", () => {
    expect(xmrChart(months(SWING.slice(1)))).toBeNull();
    const chart = xmrChart(months(SWING));
    const at = (role: string): number | null | undefined => chart?.series.find((one) => one.role === role)?.points[11];
    expect([at("lowerLimit"), at("mean"), at("upperLimit")]).toEqual([4.68, 10, 15.32]);
    expect(chart?.title).toBe("Calls stood at 11 in Dec 2017");
    expect(chart?.alt).toMatch(/ Mean 10, limits 5 to 15\. No special causes\.$/);
  });

  it("marks a special cause with whether it is good and the rule that it fired", () => {
    const chart = xmrChart(months([...SWING, 17]));
    expect(chart?.series[0]?.marks).toEqual([{ at: 12, as: "concern", word: "Concern: above the upper limit" }]);
    expect(chart?.title).toMatch(/concern: above the upper limit$/);
    expect(chart?.data.rows.at(-1)?.at(-1)).toBe("Concern: above the upper limit");
  });

  it("begins its limits anew with the reason, from 10 to 30 as the figures do", () => {
    const later = SWING.map((figure) => figure + 20);
    const chart = xmrChart(
      months([...SWING, ...later], [], { events: [{ from: "2018-01", text: "New system", rebase: true }] }),
    );
    expect(chart?.events).toEqual([{ at: 12, text: "New system", rebase: true }]);
    expect(chart?.series.find(({ role }) => role === "mean")?.points.slice(11, 13)).toEqual([10, 30]);
    expect(chart?.alt).toContain("From Jan 2017: mean 10, limits 5 to 15. From Jan 2018: mean 30, limits 25 to 35.");
  });

  it("draws none over a section of three figures, and says so", () => {
    const chart = xmrChart(
      months([...SWING, 29, 31, 29], [], { events: [{ from: "2018-01", text: "New system", rebase: true }] }),
    );
    expect(chart?.series.find(({ role }) => role === "mean")?.points.slice(11)).toEqual([10, null, null, null]);
    expect(chart?.warnings).toEqual(["No limits from Jan 2018: control limits need at least 12 points; there are 3"]);
  });
});
