import { describe, expect, it } from "vitest";
import { chartFigures } from "../../src/pack/chartFigures";
import type { PackTable } from "../../src/pack/packModel";
import { trendChart } from "../../src/report/charts/trendChart";
import { months } from "../report/charts/months";

/** A chart of so many months from January 2017: 1,000, none, 1,002 and so on, against targets. */
function figuresOf(count: number, target: (at: number) => number | null): readonly PackTable[] {
  const places = Array.from({ length: count }, (_, at) => at);
  const actuals = places.map((at) => (at === 1 ? null : 1000 + at));
  const chart = trendChart(months(actuals, places.map(target)));
  return chart === null ? [] : chartFigures(chart).flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

function rowsOf({ columns, groups }: PackTable): readonly string[] {
  return [
    columns.map(({ heading }) => heading),
    ...groups.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text))),
  ].map((cells) => cells.join(" | "));
}

describe("the figures of a chart", () => {
  it("stand below their periods, and a target that never changes is told once", () => {
    const [table] = figuresOf(4, () => 900);
    expect(table?.caption).toBe("Figures charted, target 900");
    expect(table === undefined ? [] : rowsOf(table)).toEqual([
      "Period | Jan 2017 | Feb 2017 | Mar 2017 | Apr 2017",
      "Actual | 1,000 | [x] | 1,002 | 1,003",
    ]);
  });

  it("have a row for a target that changes", () => {
    const [table] = figuresOf(4, (at) => (at < 2 ? 900 : 950));
    expect(table?.caption).toBe("Figures charted");
    expect(table === undefined ? [] : rowsOf(table).at(-1)).toBe("Target | 900 | 900 | 950 | 950");
  });

  it("of 36 months go on below each other in three tables of 12, of which the first alone has a caption", () => {
    const tables = figuresOf(36, () => 900);
    expect(tables.map(({ columns }) => columns.length)).toEqual([13, 13, 13]);
    expect(tables.map(({ caption }) => caption !== "")).toEqual([true, false, false]);
    expect(tables[2]?.columns.at(-1)?.heading).toBe("Dec 2019");
  });
});
