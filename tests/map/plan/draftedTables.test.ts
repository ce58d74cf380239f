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

/** What a check of the extract asks or finds wrong with the plan that was drafted from it. */
async function faults(extract: string): Promise<string[]> {
  const plan = planFrom(await sourceOf(planText(await drafted(extract)), "plan.csv"));
  const mapped = mapExtract(await sourceOf(extract, "extract.csv"), plan.plan);
  const { findings } = assessExtract(plan, mapped);
  const errors = findings.flatMap(({ code }) => (CATALOGUE[code].severity === "error" ? [code] : []));
  return [...mapped.mapping.doubts.map(({ question }) => question), ...errors];
}

/** Name, unit and target of each measure. */
const measuresIn = ({ measures }: DraftPlan): unknown[] =>
  measures.map((row) => [row["Measure"], row["Unit"], row["Target"]]);

describe("a plan drafted from a table", () => {
  it.each([
    [
      "of aims, with waits in seconds",
      "KPI,Aim,Actual\nAverage wait (seconds),30,28\nCalls answered,95%,96.2%\n",
      [
        ["Average wait (seconds)", "seconds", "30"],
        ["Calls answered", "%", "95%"],
      ],
    ],
    [
      "whose headings share a word that says nothing of the figure",
      "Indicator,2025 target wait,2024 wait,2025 wait\nCataract surgery,20,25,19\nHernia repair,15,18,14\n",
      [
        ["Cataract surgery", "number", "20"],
        ["Hernia repair", "number", "15"],
      ],
    ],
    [
      "with codes under KPI and names beside them",
      "KPI,Measure description,Target,Apr,May\nK1,Invoices paid in 30 days,95%,94%,96%\n" +
        "K2,Calls answered,90%,91%,92%\n",
      [
        ["Invoices paid in 30 days", "%", "95%"],
        ["Calls answered", "%", "90%"],
      ],
    ],
    [
      "with a figure of the quarter and one to date",
      "Measure,Target (quarter),Actual (quarter),Actual (year to date)\nHomes built,50,48,99\nAppeals,20,21,40\n",
      [
        ["Homes built", "number", "50"],
        ["Appeals", "number", "20"],
      ],
    ],
    [
      "with a budget for the year and one to date, which the variance is from",
      "Cost centre,Annual budget,Budget to date,Actual to date,Variance\nCare,£12000,£6000,£6200,£200\n" +
        "Roads,£4000,£2000,£1900,-£100\n",
      [
        ["Care", "£", "£12000"],
        ["Roads", "£", "£4000"],
      ],
    ],
  ])("%s has its names, units and targets, and the check takes it", async (_, extract, expected) => {
    expect(measuresIn(await drafted(extract))).toEqual(expected);
    expect(await faults(extract)).toEqual([]);
  });

  it("has measures from headings that stand beside themselves with `target`", async () => {
    const draft = await drafted(
      "Fire station,Availability target,Availability,Turnout target,Turnout\n" +
        "Alpha,95%,97%,80%,82%\nBravo,95%,93%,80%,79%\n",
    );
    expect(measuresIn(draft)).toEqual([
      ["Availability", "%", "95%"],
      ["Turnout", "%", "80%"],
    ]);
    expect(draft.organisations).toEqual(["Alpha", "Bravo"]);
  });

  it("takes no target to date for the year’s: it is the one of the title’s quarter, or left to a person", async () => {
    const table = "Cost centre,Budget to date,Actual to date\nCare,£6000,£6200\n";
    const { measures, gaps } = await drafted(table);
    expect(measures[0]?.["Target"]).toBe("");
    expect(gaps.find(({ column }) => column === "Target")?.why).toContain("“Budget to date” is for part of the year");
    const [titled] = (await drafted(`Spending Q2 2025/26\n\n${table}`)).measures;
    expect([titled?.["Target"], titled?.["Target Q2"]]).toEqual(["", "£6000"]);
  });

  it("without targets only compares, so that counts over several months raise no error", async () => {
    const extract = "Month,Calls received,Handling time (mins)\nApr-25,1200,5.2\nMay-25,1310,5.3\n";
    const draft = await drafted(extract);
    expect(draft.rule).toBe("Comparison");
    expect(draft.measures.map((row) => [row["Unit"], row["Aggregation"] ?? ""])).toEqual([
      ["number", ""],
      ["minutes", ""],
    ]);
    expect(await faults(extract)).toEqual([]);
  });
});

describe("a drafted plan", () => {
  it("has a share in a heading of its own beside the counts that it is of", async () => {
    const months = "Region,Period starting,Offered,Answered,Abandoned (%)\nNorth,2025-04-01,31020,29410,5.2\n";
    expect(measuresIn(await drafted(`${months}North,2025-05-01,32288,30112,6.7\n`))).toEqual([
      ["Offered", "number", ""],
      ["Answered", "number", ""],
      ["Abandoned (%)", "%", ""],
    ]);
  });

  it("has an income in brackets with its scale inside them, so that it reads back", async () => {
    const account = 'Account (£000),Budget,Actual\nGross spending,"9,400","9,610"\nIncome,"(3,150)","(3,075)"\n';
    expect(measuresIn(await drafted(account))).toEqual([
      ["Gross spending", "£", "£9,400k"],
      ["Income", "£", "(£3,150k)"],
    ]);
    expect(await faults(account)).toEqual([]);
  });
});

describe("a heading that speaks of a target", () => {
  it("is taken for it beside a sure actual and no other, with a warning, and asked about else", async () => {
    expect(await faults("Fund,Planned income £k,Received £k\nGrants,120,60\nTrading,40,18\n")).toEqual([]);
    const { findings } = assessExtract(
      planFrom(await sourceOf("Measures\nMeasure ID,Measure\nG,Grants\n", "plan.csv")),
      mapExtract(
        await sourceOf("Fund,Planned income,Actual\nGrants,120,60\nTrading,40,18\n", "extract.csv"),
        planFrom(await sourceOf("Measures\nMeasure ID,Measure\nG,Grants\n", "plan.csv")).plan,
      ),
    );
    expect(findings.map(({ code }) => code)).toContain("headingGuessed");
  });
});
