import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../src/check/catalogue";
import { draftPlan, type DraftPlan } from "../../../src/map/plan/draft/draftPlan";
import { planText } from "../../../src/map/plan/planText";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { findTables } from "../../../src/read/tables/findTables";
import { sourceOf } from "../../support/sampleFiles";

async function drafted(extract: string): Promise<DraftPlan> {
  return draftPlan(findTables(await sourceOf(extract, "extract.csv")).tables);
}

/** What a check of the extract asks, or says beyond a note, with the plan that was drafted from it. */
async function said(extract: string): Promise<string[]> {
  const plan = planFrom(await sourceOf(planText(await drafted(extract)), "plan.csv"));
  const mapped = mapExtract(await sourceOf(extract, "extract.csv"), plan.plan);
  const { findings } = assessExtract(plan, mapped);
  const codes = findings.flatMap(({ code }) => (CATALOGUE[code].severity === "error" ? [code] : []));
  return [...mapped.mapping.doubts.map(({ question }) => question), ...codes];
}

const namesIn = ({ measures }: DraftPlan): unknown[] => measures.map((row) => [row["Measure"], row["Unit"]]);

describe("a plan drafted from a table", () => {
  it("has no measure of years, quarters or months by their numbers", async () => {
    const rows = "202324,1,210,4.1\n202324,2,190,4.4\n202425,1,180,3.9\n202425,2,170,4.0\n";
    expect(namesIn(await drafted(`time_period,Financial Quarter,visits,absent_percent\n${rows}`))).toEqual([
      ["visits", "number"],
      ["absent_percent", "%"],
    ]);
  });

  it("has none called after a figure that has its unit in its heading: three budgets are three targets", async () => {
    const extract = "Service,Budget £000,Actual £000\nParks,120,118\nRoads,400,420\nBins,310,300\n";
    const plan = await drafted(extract);
    expect(plan.measures.map((row) => [row["Measure"], row["Target"]])).toEqual([
      ["Parks", "£120k"],
      ["Roads", "£400k"],
      ["Bins", "£310k"],
    ]);
    expect(await said(extract)).toEqual([]);
  });

  it("has those of the column headed Measure, once for each tenure across: four, which the check reads", async () => {
    const extract = "Code,Measure,Rented,Shared\nTP1,Satisfied tenants,71%,48%\nTP2,Gas checks in date,99%,98%\n";
    const plan = await drafted(extract);
    expect(plan.measures.map((row) => [row["Measure"], row["Objective"]])).toEqual([
      ["Satisfied tenants", "Rented"],
      ["Satisfied tenants", "Shared"],
      ["Gas checks in date", "Rented"],
      ["Gas checks in date", "Shared"],
    ]);
    expect(await said(extract)).toEqual([]);
  });

  it("has those beside an area where no heading names any: glass and paper", async () => {
    const extract =
      "Authority,Period,Material,Data\nOxmoor City Council,Q1 2025/26,Glass,812.4\n" +
      "Oxmoor City Council,Q1 2025/26,Paper,1204.1\nOxmoor City Council,Q2 2025/26,Glass,790.5\n" +
      "Oxmoor City Council,Q2 2025/26,Paper,1155.9\n";
    expect(namesIn(await drafted(extract)).map((row) => (row as string[])[0])).toEqual(["Glass", "Paper"]);
  });

  it("has a measure called Percentage of something, and one for each household in kg for each", async () => {
    const extract =
      "Area,Percentage of refuse reused or recycled,Refuse per home (kg/home)\n,2024/25,2024/25\n" +
      "Oxmoor,48.2,402\nFenmarch,43.0,488\n";
    expect(namesIn(await drafted(extract))).toEqual([
      ["Percentage of refuse reused or recycled", "%"],
      ["Refuse per home (kg/home)", "kg/home"],
    ]);
  });

  it("has percentages where the title says so, and the number that they are of as a number", async () => {
    const extract =
      "Table 4: Requests by outcome, percentages\nBody,Requests,Granted,Refused\nOxmoor City Council,1120,61.5,20\n";
    expect(namesIn(await drafted(extract))).toEqual([
      ["Requests", "number"],
      ["Granted", "%"],
      ["Refused", "%"],
    ]);
    expect(await said(extract)).toEqual([]);
  });
});
