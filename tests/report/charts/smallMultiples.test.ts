import { describe, expect, it } from "vitest";
import { sharedScales, type SmallChart } from "../../../src/report/charts/smallMultiples";
import { valueAxis } from "../../../src/report/charts/valueAxis";

const PERCENT = { kind: "percent" } as const;
const COUNT = { kind: "count" } as const;

function chart(id: string, figures: readonly number[], unit: SmallChart["unit"] = PERCENT): SmallChart {
  return { id, unit, decimals: 0, axis: valueAxis(figures, unit, 0, { fromZero: false }) };
}

function scales(...charts: readonly SmallChart[]): readonly (readonly [string, number, number])[] {
  return [...sharedScales(charts)].map(([id, { from, to }]) => [id, from, to]);
}

describe("small charts beside each other", () => {
  it("stand on one scale where they have one unit: 60% to 80% and 70% to 90% on 60% to 90%", () => {
    expect(scales(chart("a", [0.6, 0.8]), chart("b", [0.7, 0.9]))).toEqual([
      ["a", 0.6, 0.9],
      ["b", 0.6, 0.9],
    ]);
  });

  it("keep their own where one would be pressed below a third of the height, or the units differ", () => {
    expect(scales(chart("a", [0.1, 0.12]), chart("b", [0.86, 0.9]))).toEqual([]);
    expect(scales(chart("a", [60, 80], COUNT), chart("b", [0.6, 0.8]))).toEqual([]);
    expect(scales(chart("a", [0.6, 0.8]))).toEqual([]);
  });

  it("stand on several scales where that keeps each whole", () => {
    const [a, c] = [chart("a", [0.1, 0.12]), chart("c", [0.11, 0.13])];
    const [b, d] = [chart("b", [0.86, 0.9]), chart("d", [0.88, 0.92])];
    const found = scales(a, b, c, d);
    expect(found.map(([id]) => id)).toEqual(["a", "c", "b", "d"]);
    expect(found.map(([, from]) => from)).toEqual([0.1, 0.1, 0.86, 0.86]);
  });
});
