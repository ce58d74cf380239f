import { describe, expect, it } from "vitest";
import { assessTexts, sourceOf } from "../../support/sampleFiles";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessExtract, mapExtract, planFrom, reportable } from "../../../src/pipeline";
import { figures, planFor } from "./shaped";

const PLAN = planFor("Oxmoor", "B,Burglary offences,number,lower,400,latest\n", "Period,2025/26\n");
const under = (title: string): string =>
  `${title}\n\nDistrict,2024/25,2025/26\nOxmoor,410,390\nWestmere,300,310\nFenham,200,205\n`;

describe("a table of areas whose title names the measure", () => {
  it.each([
    "Burglary offences by district",
    "Burglary offences, by district and year",
    "Number of burglary offences recorded in each police force area",
  ])("is read as that measure under “%s”: 390 for Oxmoor", async (title) => {
    expect(figures(await assessTexts(under(title), PLAN))).toEqual([["B", "390", "C4"]]);
  });

  it.each(["Burglary offences by district and outcome", "Visits by district"])(
    "is refused under “%s” with what to do",
    async (title) => {
      const plan = planFrom(await sourceOf(PLAN, "plan.csv"));
      const mapped = mapExtract(await sourceOf(under(title), "extract.csv"), plan.plan);
      const checked = reportable(assessExtract(plan, mapped), mapped);
      expect(checked.ok ? "" : checked.fault.sentence).toContain(
        `A4 is Oxmoor in A3:C6, whose headings (“2024/25” and “2025/26”) name no measure, and its title “${title}” ` +
          "is not the name of one. If its figures are all of one measure, put that measure’s name, such as “Burglary " +
          "offences”, alone above its headings.",
      );
    },
  );
});

it("says which columns of figures nothing was read from where the headings are measures", async () => {
  const extract = "Force,Burglary offences,95% CI lower,Population\nOxmoor,390,380,12000\nWestmere,310,300,9000\n";
  const { findings } = await assessTexts(extract, PLAN);
  expect(findings.map((finding) => describeFinding(finding))).toEqual([
    "C1: nothing was read from the columns “95% CI lower” and “Population”. Where one is a measure that you report, " +
      "add it to the plan under that name.",
  ]);
});
