import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor, questions } from "./shaped";

const MEASURES = "T,Trees planted,number,higher,300,latest\nP,Ponds dug,number,higher,20,latest\n";
const plan = planFor("Oxmoor", MEASURES, "Period,Q3 2025/26\n");
const rows = (heading: string, first: string, second: string): string =>
  `Measure,${heading},Q2 2025/26,Q3 2025/26\nTrees planted,${first},290,310\n,${second},150,160\n` +
  `Ponds dug,${first},18,22\n,${second},9,10\n`;

describe("a measure whose name stands on the first of its rows only", () => {
  it.each([
    ["Whose", "Peers", "Ourselves"],
    ["Kind", "Stretch", "Done"],
    ["Zone", "Riverside", "Hilltop"],
    ["Band", "1", "2"],
    ["Comparator", "Nearest neighbours", "Oxmoor"],
    ["Lead", "Parks team", "Volunteers"],
  ])("is asked about where %s says %s there and %s below", async (heading, first, second) => {
    expect(await questions(rows(heading, first, second), plan)).toEqual([
      `“Trees planted” stands over rows without a name, which “${heading}” tells apart: ${first} and ${second}. ` +
        `Only the first can be read. Is ${first} what the plan means? ` +
        "If not, put the measure’s name on the row that is, or leave the table out.",
    ]);
  });

  it.each([
    ["Series", "Target", "Planted in the quarter"],
    ["Row", "Previous year", "Ours"],
    ["Row", "Forecast", "So far"],
    ["Row", "Benchmark", "Ours"],
  ])("is not read from the row where %s says %s", async (heading, first, second) => {
    const extract = rows(heading, first, second);
    const [question] = await questions(extract, plan);
    expect(question).toContain("The first is not the actual. Put the measure’s name on the row that is");
    expect(figures(await assessTexts(extract, plan))).toEqual([
      ["T", null, null],
      ["P", null, null],
    ]);
  });

  it.each([
    ["Area", "Oxmoor", "Fenham"],
    ["Row", "Actual", "Stretch"],
  ])("is read from its row where %s says %s", async (heading, first, second) => {
    expect(await questions(rows(heading, first, second), plan)).toEqual([]);
  });

  it("is read from its row where those below have no figures, or say the same", async () => {
    const remarks = "Measure,Lead,Q3 2025/26\nTrees planted,Parks,310\n,Rangers,\nPonds dug,Parks,22\n";
    const same = "Measure,Lead,Q3 2025/26\nTrees planted,Parks,310\n,Parks,312\nPonds dug,Parks,22\n";
    expect(await questions(remarks, plan)).toEqual([]);
    expect(await questions(same, plan)).toEqual([]);
  });

  it("is read from its first row once that is confirmed, and the rows below it raise nothing: 310 and 22", async () => {
    const checked = await assessTexts(rows("Whose", "Ourselves", "Peers"), plan);
    expect(figures(checked)).toEqual([
      ["T", "310", "D2"],
      ["P", "22", "D4"],
    ]);
    expect(checked.findings.map(({ code }) => code)).not.toContain("unknownMeasure");
  });
});
