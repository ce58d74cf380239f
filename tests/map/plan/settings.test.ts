import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const MEASURES =
  "Measure ID,Objective,Measure,Unit,Polarity,Target\nM1,,Burglary,number,lower,360\nM2,,Robbery,number,lower,36\n";

async function read(text: string): Promise<ReturnType<typeof planFrom>> {
  return planFrom(await sourceOf(text, "plan.csv"));
}

describe("a setting of a plan", () => {
  it.each([
    ["below the measures", `${MEASURES}\nOrganisation,Kent\nPeriod,Q3 2025/26\n`],
    ["alone below the measures, as words", `Organisation: Kent\n${MEASURES}\nPeriod: Q3 2025/26\n`],
    ["among the measures, without a blank row", `${MEASURES}Organisation,Kent\nPeriod,Q3 2025/26\n`],
    ["below its own title, without headings", `${MEASURES}\nSettings\nOrganisation,Kent\nPeriod,Q3 2025/26\n`],
    ["above the measures, without headings", `Organisation,Kent\nPeriod,Q3 2025/26\n\n${MEASURES}`],
    ["against the measures", `Organisation,Kent\nPeriod,Q3 2025/26\n${MEASURES}`],
    [
      "after a blank row among the settings",
      `Setting,Value\nTitle,T\n\nOrganisation,Kent\nPeriod,Q3 2025/26\n\n${MEASURES}`,
    ],
    ["under a title left blank", `Settings\nSetting,Value\nTitle,\nOrganisation,Whole county\n\nMeasures\n${MEASURES}`],
  ])("is read that stands %s", async (_, text) => {
    const { plan, findings } = await read(text);
    expect(plan.measures.map(({ id }) => id)).toEqual(["M1", "M2"]);
    expect([plan.organisation, plan.period ?? "Q3 2025/26"]).toEqual([
      expect.stringMatching(/Kent|Whole county/),
      "Q3 2025/26",
    ]);
    expect([plan.title, findings]).toEqual([expect.stringMatching(/^(?:Performance report|T)$/), []]);
  });

  it("that is given twice with different values is an error, and the first is used", async () => {
    const { plan, findings } = await read(`Setting,Value\nPeriod,Q3 2025/26\n\n${MEASURES}\nPeriod,Q4 2025/26\n`);
    expect([plan.period, findings.map(describeFinding)]).toEqual([
      "Q3 2025/26",
      [
        "B8 of the plan gives Period as “Q4 2025/26”, and B2 gives it as “Q3 2025/26”, which was used. Take out the " +
          "one that is wrong.",
      ],
    ]);
  });

  it("that nobody knows is told with the nearest, and one that is left blank is not", async () => {
    const { findings } = await read(
      `Setting,Value\nYear start,July\nYears starts,July\nPeriods named,\nSource,Annual report\n\n${MEASURES}`,
    );
    expect(findings.map(describeFinding)).toEqual([
      "A3 of the plan: there is no setting called “Years starts”, and it was not used. The nearest is “Year starts”.",
    ]);
  });

  it("is no term of a glossary and no note about figures", async () => {
    const { plan, findings } = await read(
      `${MEASURES}Figures: rounded\n\n\nGlossary\nTerm,Meaning\nPeriod,Three months\nRule,How it is decided\n`,
    );
    expect([plan.period, plan.glossary.length, findings]).toEqual([null, 2, []]);
  });
});
