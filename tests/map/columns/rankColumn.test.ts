import { describe, expect, it } from "vitest";
import { doubts, roles } from "../mapped";

const rows = (...cells: readonly string[]): string =>
  ["Public satisfaction", "Burglary", "Sickness"].map((name, at) => `${name},${cells[at] ?? ""}\n`).join("");

describe("a column of positions", () => {
  it("is the actual where no other column of figures could be", async () => {
    const extract = `Measure,Position,Target,Last year\n${rows("64,60,61", "355,360,370", "8,9,8")}`;
    expect(await roles(extract)).toContain("Position: actual");
    expect(await doubts(extract)).toEqual([]);
  });

  it("is no actual beside a plain column of figures, where its own are small whole numbers", async () => {
    const extract = `Measure,Position,Count,Target\n${rows("2,64,60", "5,355,360", "1,8.4,9")}`;
    expect(await roles(extract)).toEqual(["Measure: measure", "Count: actual", "Target: target"]);
    expect(await doubts(extract)).toEqual([]);
  });

  it.each(["Number", "Volumes seen"])("is asked about beside %s, which may be anything", async (heading) => {
    const extract = `Measure,${heading},Rank,Position\n${rows("64,3,3", "355,1,1", "8.4,2,2")}`;
    expect(await doubts(extract)).toEqual(["Is “Position” the actual? It is the figure, or a place among others."]);
  });

  it("gives way to a known actual", async () => {
    const extract = `Measure,Actual,Position\n${rows("64,3", "355,1", "8.4,2")}`;
    expect(await roles(extract)).toEqual(["Measure: measure", "Actual: actual"]);
    expect(await doubts(extract)).toEqual([]);
  });

  it("is the actual beside another column where its figures are no ranks", async () => {
    const extract = `Measure,Weight,Position\n${rows("64,65.4%", "35,355", "8,8.4")}`;
    expect(await roles(extract)).toContain("Position: actual");
    expect(await doubts(extract)).toEqual([]);
  });
});
