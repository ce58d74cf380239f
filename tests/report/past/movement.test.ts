import { describe, expect, it } from "vitest";
import { buildReport } from "../../../src/report/buildReport";
import { movements } from "../../../src/report/past/movement";
import type { ReportModel } from "../../../src/report/reportModel";
import { templateById } from "../../../src/report/templates/template";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessWithPast, PAST } from "../../check/past/assessWithPast";
import { tableText } from "../../samples/support/sampleReport";
import { assessTexts } from "../../support/sampleFiles";

const PLAN = `Measure ID,Measure,Unit,Polarity,Target
M1,Satisfaction,%,higher,64%
M2,Burglary,number,lower,360
`;
const EXTRACT = "Report for Q3 2009/10\nMeasure,Actual,Last year\nSatisfaction,62%,61.6%\nBurglary,370,400\n";

function report(checked: CheckedExtract): ReportModel {
  const template = templateById(null);
  if (template === null) throw new Error("missing template");
  return buildReport(checked, { template, profile: "board", mode: "portable", readAt: "today", past: null });
}

describe("movements", () => {
  it("says Amber, was Green of a measure that was Green in Quarter 2, and as before of another", async () => {
    const checked = await assessWithPast(EXTRACT, PAST, PLAN);
    expect([...movements(checked)]).toEqual([
      ["M1", "Amber, as before"],
      ["M2", "Amber, was Green"],
    ]);
    expect(tableText(report(checked), "Measures").map((row) => row["Movement"])).toEqual([
      "Amber, as before",
      "Amber, was Green",
    ]);
  });

  it("leaves the column out where no earlier report is known", async () => {
    expect(tableText(report(await assessTexts(EXTRACT, PLAN)), "Measures")[0]).not.toHaveProperty("Movement");
  });

  it("says nothing of a report of the same period, or of a later one", async () => {
    const later = PAST.replaceAll("2009-", "2010-").replaceAll("2008-", "2011-");
    expect([...movements(await assessWithPast(EXTRACT, later, PLAN))]).toEqual([]);
  });
});
