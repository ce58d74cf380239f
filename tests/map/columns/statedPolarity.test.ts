import { describe, expect, it } from "vitest";
import { polarityBelow, readPolarity } from "../../../src/map/columns/polarity/statedPolarity";
import { statusReason } from "../../../src/assess/statusReason";
import { draftPlan } from "../../../src/map/plan/draft/draftPlan";
import { findTables } from "../../../src/read/tables/findTables";
import { assessTexts, sourceOf } from "../../support/sampleFiles";

describe("readPolarity", () => {
  it.each([
    "Higher",
    "HIGH",
    "H",
    "Up",
    "Bigger is better",
    "High is good",
    "The higher the better",
    "Aim to maximise",
    "Increase",
    "More",
    "↑",
    "▲",
    "⬆️",
    "↑ Higher",
  ])("reads “%s” as higher", (words) => {
    expect(readPolarity(words)).toBe("higher");
  });

  it.each([
    "Lower",
    "low",
    "L",
    "Down",
    "Smaller is better",
    "Low is good",
    "Fewer",
    "Minimise",
    "to reduce",
    "Reduction",
    "↓",
    "▼",
  ])("reads “%s” as lower", (words) => {
    expect(readPolarity(words)).toBe("lower");
  });

  it.each(["", "-", "Maintain", "↑↓", "↑ Lower", "higher or lower", "65%", "good"])(
    "reads “%s” as neither",
    (words) => {
      expect(readPolarity(words)).toBeNull();
    },
  );
});

describe("polarityBelow", () => {
  it.each([
    ["Bigger is better", "Y", "higher"],
    ["Bigger is better?", "No", "lower"],
    ["Low is good", "Yes", "lower"],
    ["Lower is better", "N", "higher"],
    ["Good to be", "Low", "lower"],
    ["High/Low good", "High", "higher"],
    ["Polarity", "Y", null],
  ])("reads below “%s” the word “%s” as %s", (heading, words, polarity) => {
    expect(polarityBelow(heading, words)).toBe(polarity);
  });
});

/** Statuses with their reasons, and the codes of what was found of polarity. */
async function rated(extract: string, plan: string): Promise<unknown[]> {
  const { measures, findings } = await assessTexts(extract, plan);
  return [
    measures.map(({ rating, measure }) => [rating.status, measure.polarity, measure.polarityFrom]),
    findings.flatMap(({ code, item }) => (code.startsWith("polarity") ? [`${code} ${item ?? "all"}`] : [])),
  ];
}

const PLAN = "Measures\nMeasure ID,Measure,Target\nM1,Widgets per case,100\nM2,Gizmo count,60\n";

describe("which way is better", () => {
  it.each([
    ["Good to be", "Low", "High"],
    ["Polarity", "↓", "↑"],
    ["Aim", "Minimise", "Maximise"],
    ["Bigger is better", "N", "Y"],
    ["Desired direction", "Down", "Up"],
    ["Direction", "Lower is better", "Higher is better"],
  ])(
    "is read from the extract's column “%s”: 130 against 100 is missed, 72 against 60 is met",
    async (heading, low, high) => {
      const extract =
        `Measure,${heading},Actual,Last year\nWidgets per case,${low},130,120\n` + `Gizmo count,${high},72,50\n`;
      expect(await rated(extract, PLAN)).toEqual([
        [
          ["Red", "lower", "extract"],
          ["Green", "higher", "extract"],
        ],
        [],
      ]);
    },
  );

  it.each(["Good to be", "Aim", "Bigger is better"])("is read from the plan's column “%s”", async (heading) => {
    const words = heading === "Bigger is better" ? ["N", "Y"] : ["Low", "High"];
    const plan =
      `Measures\nMeasure ID,Measure,${heading},Target\nM1,Widgets per case,${words[0]},100\n` +
      `M2,Gizmo count,${words[1]},60\n`;
    expect(await rated("Measure,Actual,Last year\nWidgets per case,130,120\nGizmo count,72,50\n", plan)).toEqual([
      [
        ["Red", "lower", "plan"],
        ["Green", "higher", "plan"],
      ],
      [],
    ]);
  });

  it("is not taken from a direction of travel", async () => {
    const extract = "Measure,Direction,Actual,Last year\nWidgets per case,Up,130,120\nGizmo count,Up,72,50\n";
    expect(await rated(extract, PLAN)).toEqual([
      [
        ["Not rated", null, null],
        ["Not rated", null, null],
      ],
      ["polarityMissing all"],
    ]);
  });

  it(
    "is asked about once where nobody says it, with the reason, and the direction of travel is not " + "judged",
    async () => {
      const checkedExtract = await assessTexts(
        "Measure,Actual,Last year\nWidgets per case,130,120\nGizmo count,72,50\n",
        PLAN,
      );
      expect(
        checkedExtract.measures.map((one) => [one.rating.status, statusReason(one), one.directionOfTravel, one.change]),
      ).toEqual([
        ["Not rated", "nobody says which way is better", null, 10],
        ["Not rated", "nobody says which way is better", null, 22],
      ]);
      expect(checkedExtract.findings.filter(({ code }) => code === "polarityMissing")).toHaveLength(1);
    },
  );

  it("is told by the plan's setting, before that by the name, and before that by the extract", async () => {
    const plan =
      "Settings\nSetting,Value\nPolarity,higher\n\nMeasures\nMeasure ID,Measure,Target\n" +
      "M1,Widgets,100\nM2,Reduce gizmos,60\nM3,Reduce gadgets,60\n";
    const extract = "Measure,Good to be,Actual\nWidgets,,130\nReduce gizmos,,50\nReduce gadgets,High,60\n";
    expect(await rated(extract, plan)).toEqual([
      [
        ["Green", "higher", "setting"],
        ["Green", "lower", "name"],
        ["Green", "higher", "extract"],
      ],
      ["polarityConflictsWithName M3"],
    ]);
  });

  it("stands as the plan says where the extract says the other, and that is an error", async () => {
    const plan = "Measures\nMeasure ID,Measure,Polarity,Target\nM1,Widgets,lower,100\nM2,Gizmos,none,60\n";
    const extract = "Measure,Good to be,Actual,Last year\nWidgets,High,130,120\nGizmos,Low,60,50\n";
    expect(await rated(extract, plan)).toEqual([
      [
        ["Red", "lower", "plan"],
        ["Not rated", "none", "plan"],
      ],
      ["polarityDiffers M1"],
    ]);
  });

  it("is not asked of a range, of limits, of a comparison or where there is no target by design", async () => {
    const plan =
      "Measures\nMeasure ID,Measure,Rule,Target,Low,High,Thresholds\nM1,A1,range,,1,9,\n" +
      "M2,B2,thresholds,,,,Green >= 5\nM3,C3,comparison,,,,\nM4,D4,,N/A,,,\n";
    const [statuses, found] = await rated("Measure,Actual\nA1,5\nB2,5\nC3,5\nD4,5\n", plan);
    expect([(statuses as unknown[][]).map(([status]) => status), found]).toEqual([
      ["Green", "Green", "Not applicable", "Not applicable"],
      [],
    ]);
  });
});

describe("a drafted plan", () => {
  it("has the polarity that the extract's column says, and lists what it does not say as a gap", async () => {
    const { tables } = findTables(
      await sourceOf(
        "Measure,Good to be,Target,Actual\nWidgets per case,Low,100,130\nGizmo count,High,60,72\n" +
          "Gadgets,,5,6\nDoodads,Steady,5,6\n",
        "extract.csv",
      ),
    );
    const { measures, gaps } = draftPlan(tables);
    expect(measures.map((row) => row["Polarity"])).toEqual(["lower", "higher", "", ""]);
    expect(gaps.filter(({ column }) => column === "Polarity").map(({ item, why }) => [item, why])).toEqual([
      ["M03", "neither a column nor its name says which way is better"],
      ["M04", "“Steady” does not say which way is better"],
    ]);
  });
});
