import { describe, expect, it } from "vitest";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const PLAN = planFor("Oxmoor Homes", "V,Void days,number,lower,25,latest\n", "Period,Q3 2025/26");

/** The status of the measure and the codes of the errors, of an extract under this name. */
async function read(file: string, table = "Measure,Target,Actual\nVoid days,25,24\n"): Promise<unknown> {
  const plan = planFrom(await sourceOf(PLAN, "plan.csv"));
  const { measures, findings } = assessExtract(plan, mapExtract(await sourceOf(table, file), plan.plan));
  return [measures[0]?.rating.status, findings.some(({ code }) => code === "periodMismatch")];
}

describe("a file’s name that says another quarter or year than the plan", () => {
  it("leaves undated figures Not rated, beside the error: Q2 or 2024-25 where the plan is for Q3 2025/26", async () => {
    expect(await read("scorecard_2025-26_q2.csv")).toEqual(["Not rated", true]);
    expect(await read("kpis_2024-25.csv")).toEqual(["Not rated", true]);
  });

  it("says nothing of the plan’s own quarter, its year, or figures under a heading that is dated", async () => {
    expect(await read("report_Q3_2025-26.csv")).toEqual(["Green", false]);
    expect(await read("kpis_2025-26.csv")).toEqual(["Green", false]);
    expect(await read("scorecard_2025-26_q2.csv", "Measure,Target,Q3 2025/26\nVoid days,25,24\n")).toEqual([
      "Green",
      false,
    ]);
  });

  it("reads the year to the end of Q4 where the name says the year, and quarters to date stand beside", async () => {
    const table = "Measure,Target,Q3 2025-26 YTD,Q4 2025-26 YTD\nVoid days,25,19,26\n";
    const plan = planFrom(await sourceOf(PLAN.replace("Period,Q3 2025/26", "Area,All"), "plan.csv"));
    const mapped = mapExtract(await sourceOf(table, "scorecard 2025-26.csv"), plan.plan);
    expect(mapped.mapping.report.period).toEqual({ start: "2025-04", end: "2026-03" });
    expect(assessExtract(plan, mapped).measures[0]?.row?.figures.actual?.text).toBe("26");
  });
});
