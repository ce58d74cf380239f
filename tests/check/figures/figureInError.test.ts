import { describe, expect, it } from "vitest";
import { statusReason } from "../../../src/assess/statusReason";
import { FORMULA_MODES } from "../../../src/report/formula/formulaMode";
import { reportOf, tableText } from "../../samples/support/sampleReport";
import { assessTexts } from "../../support/sampleFiles";

const plan = (unit: string, period = ""): string =>
  `Settings\nSetting,Value\nPeriod,${period}\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target\n` +
  `M1,Calls,${unit},higher,${unit === "%" ? "60%" : "60"}\nM2,Visits,number,higher,10\n`;

/** The status of Calls with its reason, and the codes of the errors that are found. */
async function rated(extract: string, ofPlan: string): Promise<unknown[]> {
  const { measures, findings } = await assessTexts(extract, ofPlan);
  const [calls] = measures;
  if (calls === undefined) throw new Error("The plan has no measure.");
  return [
    calls.rating.status,
    statusReason(calls),
    findings.flatMap(({ code, item }) => (item === "M1" || item === null ? [code] : [])),
  ];
}

describe("a figure that is itself in error is not rated", () => {
  it("where it is impossible: 120% of calls, -72 calls", async () => {
    expect(await rated("Measure,Actual\nCalls,120%\nVisits,12\n", plan("%"))).toEqual([
      "Not rated",
      "the actual as printed (120%) cannot be: it must be no more than 100%",
      ["impossibleValue"],
    ]);
    expect(await rated("Measure,Actual\nCalls,-72\nVisits,12\n", plan("number"))).toEqual([
      "Not rated",
      "the actual as printed (-72) cannot be: it must be no less than 0",
      ["impossibleValue"],
    ]);
  });

  it("where it is unreadable", async () => {
    expect(await rated("Measure,Actual\nCalls,lots\nVisits,12\n", plan("number"))).toEqual([
      "Not rated",
      "the actual as printed (lots) could not be used",
      ["valueNotNumeric"],
    ]);
  });

  it("where it is given twice with different values, and not where the values agree", async () => {
    expect(await rated("Measure,Actual\nCalls,72\nVisits,12\nCalls,58\n", plan("number"))).toEqual([
      "Not rated",
      "the actual is given twice, as 72 and as 58",
      ["duplicateMeasure", "valueConflict"],
    ]);
    expect(await rated("Measure,Actual\nCalls,72\nVisits,12\nCalls,72\n", plan("number"))).toEqual([
      "Green",
      "met the target of 60",
      [],
    ]);
  });

  it("where its row is for another period than the report's, or the whole extract is", async () => {
    const rows = (calls: string): string =>
      `Measure,Actual,Period\nCalls,72,${calls}\nVisits,12,Q3 2025/26\nVisits again,12,Q3 2025/26\n`;
    const [status, reason] = await rated(rows("Q2 2025/26"), plan("number", "Q3 2025/26"));
    expect([status, reason]).toEqual([
      "Not rated",
      "there is no figure for the report’s period; the latest is for Quarter 2 2025/26",
    ]);
    expect((await rated(rows("Q3 2025/26"), plan("number", "Q3 2025/26")))[0]).toBe("Green");
    expect(
      (await rated("Measure,Q2 2025/26\nCalls,72\nVisits,12\n", plan("number", "Q3 2025/26"))).slice(0, 2),
    ).toEqual(["Not rated", "there is no figure for the report’s period; the latest is for Quarter 2 2025/26"]);
  });

  it("and last year's in error is as good as none: it cannot make a miss Amber", async () => {
    expect((await rated("Measure,Actual,Last year\nCalls,50%,-4%\nVisits,12,9\n", plan("%"))).slice(0, 2)).toEqual([
      "Not rated",
      "missed 60%, and last year’s figure is not known",
    ]);
  });

  it.each(FORMULA_MODES)("and is [x] on the sheet, where the status is Not rated in %s formulas too", async (mode) => {
    const model = reportOf(await assessTexts("Measure,Actual\nCalls,120%\nVisits,12\n", plan("%")), "board", mode);
    expect(tableText(model, "Measures").map(({ Actual, Status }) => [Actual, Status])).toEqual([
      ["[x]", "Not rated"],
      ["12", "Green"],
    ]);
  });
});
