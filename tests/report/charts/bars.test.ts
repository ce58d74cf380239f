import { describe, expect, it } from "vitest";
import { bulletChart } from "../../../src/report/charts/bulletChart";
import { partsChart } from "../../../src/report/charts/partsChart";
import { gradesChart, peersChart } from "../../../src/report/charts/peersChart";
import { sharedAxis, valueAxis } from "../../../src/report/charts/valueAxis";
import { yearToDateChart } from "../../../src/report/charts/yearToDateChart";
import { CALLS } from "./months";

const COUNT = { kind: "count" } as const;

describe("the axis of figures", () => {
  it("tells small ticks apart: 0.00039 to 0.00041 are not 0.0004 each", () => {
    const { ticks } = valueAxis([0.00039, 0.00041], COUNT, 5, { fromZero: false });
    expect(ticks.map(({ text }) => text)).toEqual(
      ["0.00039", "0.000395", "0.0004", "0.000405", "0.00041"].map((text) => text.padEnd(8, "0")),
    );
  });

  it("holds 0 for bars, whatever they are", () => {
    expect(valueAxis([61, 68], COUNT, 0, { fromZero: true }).ticks.map(({ at }) => at)).toEqual([0, 20, 40, 60, 80]);
    expect(valueAxis([-3, -8], COUNT, 0, { fromZero: true })).toMatchObject({ from: -8, to: 0 });
  });

  it("does not flatten a line between 61 and 68, and begins at 0 for one between 6 and 68", () => {
    expect(valueAxis([61, 68], COUNT, 0, { fromZero: false })).toMatchObject({ from: 60, to: 68 });
    expect(valueAxis([6, 68], COUNT, 0, { fromZero: false })).toMatchObject({ from: 0, to: 80 });
  });

  it("gives £3,500,000 in £m, and 62.4% in percent", () => {
    const pounds = valueAxis([3_500_000, 1_000_000], { kind: "money" }, 0, { fromZero: true });
    expect([pounds.title, pounds.ticks.at(-1)?.text, pounds.tickFormat]).toEqual(["£m", "4", "#,##0,,"]);
    const percent = valueAxis([0.624, 0.71], { kind: "percent" }, 1, { fromZero: false });
    expect([percent.title, percent.ticks[0]?.text]).toEqual(["Percent", "62%"]);
  });

  it("is one for small multiples: 0 to 80 beside 0 to 400 is 0 to 400", () => {
    const axes = [68, 390].map((figure) => valueAxis([figure], COUNT, 0, { fromZero: true }));
    expect(sharedAxis(axes, COUNT, 0)).toMatchObject({ from: 0, to: 400 });
  });
});

describe("a bullet", () => {
  it("has the actual as a bar and target and last year as marks", () => {
    const chart = bulletChart(CALLS, { actual: 90, target: 100, lastYear: 80, period: "Q3 2017/18", warnings: [] });
    expect(chart?.series.map(({ role, draw, points }) => [role, draw, points])).toEqual([
      ["actual", "bar", [90]],
      ["target", "mark", [100]],
      ["lastYear", "mark", [80]],
    ]);
    expect(chart?.title).toBe("Calls rose from 80 to 90, up 10 (12.5%), below the target of 100");
  });

  it("is nothing without an actual, or with nothing to set it against", () => {
    const figures = { target: null, lastYear: null, period: "Q3", warnings: [] };
    expect(bulletChart(CALLS, { ...figures, actual: 90 })).toBeNull();
    expect(bulletChart(CALLS, { ...figures, actual: null, target: 100 })).toBeNull();
  });
});

describe("the year to date", () => {
  const points = [
    { label: "Q1", actual: 100, profile: 90 },
    { label: "Q2", actual: 210, profile: 180 },
    { label: "Q3", actual: null, profile: 270 },
  ];

  it("sets 210 against a profile of 180", () => {
    const chart = yearToDateChart(CALLS, { year: "2017/18", points, warnings: [] });
    expect(chart?.title).toBe("Calls: 210 to Q2, 30 above the profile of 180");
    expect(chart?.values.from).toBe(0);
  });

  it("is nothing without a profile, or from two points", () => {
    const bare = points.map((point) => ({ ...point, profile: null }));
    expect(yearToDateChart(CALLS, { year: "2017/18", points: bare, warnings: [] })).toBeNull();
    expect(yearToDateChart(CALLS, { year: "2017/18", points: points.slice(0, 2), warnings: [] })).toBeNull();
  });
});

describe("the parts of a whole", () => {
  it("stand the largest first, each with its share, and warn where they do not make it up", () => {
    const parts = [
      { name: "Online", figure: 30 },
      { name: "By phone", figure: 60 },
    ];
    const chart = partsChart(CALLS, 100, parts, "Q3");
    expect(chart?.title).toBe("By phone makes up 60% of Calls, 60 of 100");
    expect(chart?.series[0]?.texts).toEqual(["60 (60%)", "30 (30%)"]);
    expect(chart?.warnings).toEqual(["The parts come to 90, not 100"]);
    expect(partsChart(CALLS, 90, parts, "Q3")?.warnings).toEqual([]);
    expect(partsChart(CALLS, null, parts, "Q3")).toBeNull();
  });
});

describe("peers", () => {
  const peers = [
    { name: "Ashton", figure: 30, own: false },
    { name: "Bolsover", figure: 20, own: true },
    { name: "Corby", figure: 10, own: false },
    { name: "Derby", figure: null, own: false },
  ];

  it("stand the best first with our own marked: second of three where lower is better", () => {
    const chart = peersChart(CALLS, peers, "2017/18");
    expect(chart?.categories).toEqual(["Corby", "Bolsover", "Ashton"]);
    expect(chart?.title).toBe("Bolsover ranks 2 of 3 on Calls: 20, the others’ average 20");
    expect(chart?.series[0]?.marks).toEqual([{ at: 1, as: "own", word: "Our own" }]);
    expect(chart?.warnings).toEqual(["1 of 4 bodies have no figure"]);
  });

  it("are nothing without our own", () => {
    expect(
      peersChart(
        CALLS,
        peers.map((peer) => ({ ...peer, own: false })),
        "2017/18",
      ),
    ).toBeNull();
  });

  it("are counted by grade, with our own grade marked", () => {
    const chart = gradesChart({ id: "1A", name: "Reassurance" }, "Good", ["Poor", "Fair", "Good"], [1, 19, 23], "2006");
    expect(chart?.title).toBe("Reassurance is Good, as are 23 of 43 bodies");
    expect(chart?.series[0]?.marks[0]?.at).toBe(2);
  });
});
