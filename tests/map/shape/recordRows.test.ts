import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor, questions } from "./shaped";

const PLAN = planFor(
  "",
  "S,Satisfaction,%,higher,80%,latest\nB,Missed bins,number,lower,50,latest\n",
  "Period,Q2 2025/26\n",
);
const record = (colon: string, name: string, target: string, actual: string): string =>
  `Measure${colon},${name}\nTarget${colon},${target}\nActual${colon},${actual}\nStatus${colon},Green\n`;

describe("records down two columns", () => {
  it.each([
    [
      "with a blank row between them",
      `${record(":", "Satisfaction", "80%", "85%")},\n${record(":", "Missed bins", "50", "40")}`,
    ],
    [
      "one right after the other",
      `${record("", "Satisfaction", "80%", "85%")}${record("", "Missed bins", "50", "40")}`,
    ],
    [
      "under headings",
      `Field,Value\n${record("", "Satisfaction", "80%", "85%")}${record("", "Missed bins", "50", "40")}`,
    ],
  ])("are a row each %s: 85%% and 40", async (_, extract) => {
    const checked = await assessTexts(extract, PLAN);
    expect(checked.measures.map(({ row }) => row?.figures.actual?.text)).toEqual(["85%", "40"]);
    expect(checked.measures.map(({ row }) => row?.figures.target?.text)).toEqual(["80%", "50"]);
    expect(checked.findings).toEqual([]);
    expect(await questions(extract, PLAN)).toEqual([]);
  });

  it("have a cell for each figure, and may have one for each quarter", async () => {
    const extract =
      "Indicator,Satisfaction\nQ1,85%\nQ2,81%\nTarget,80%\nIndicator,Missed bins\nQ1,40\nQ2,45\nTarget,50\n";
    expect(figures(await assessTexts(extract, PLAN))).toEqual([
      ["S", "81%", "B3"],
      ["B", "45", "B7"],
    ]);
  });

  it("are no scorecard of two columns", async () => {
    expect(figures(await assessTexts("Measure,Actual\nSatisfaction,85%\nMissed bins,40\n", PLAN))).toEqual([
      ["S", "85%", "B2"],
      ["B", "40", "B3"],
    ]);
  });
});
