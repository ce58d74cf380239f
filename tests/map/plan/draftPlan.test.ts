import { describe, expect, it } from "vitest";
import { draftPlan, type DraftPlan } from "../../../src/map/plan/draft/draftPlan";
import { planText } from "../../../src/map/plan/planText";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { findTables } from "../../../src/read/tables/findTables";
import { sampleBytes, sourceOf } from "../../support/sampleFiles";

async function draft(extract: string | Uint8Array): Promise<DraftPlan> {
  return draftPlan(findTables(await sourceOf(extract, "extract.csv")).tables);
}

const EXTRACT = `Thames Valley Police
Annual plan 2009/10
Measure,Target,Actual,Last year
1. Safer streets,,,
Reduce burglary,360,355,400
Public satisfaction,64%,65.4%,61.6%
2. Better value,,,
Savings made,"£3,500,000","£5,326,149",£3m
Reduce all crime,- 2%,- 8.5%,
Diagnostic indicators,N/A,N/A,
Sickness,..,8.5,9.1
`;

describe("a plan drafted from an extract", () => {
  it("has units as the figures are written, polarity where the name says it, and targets as printed", async () => {
    const { measures } = await draft(EXTRACT);
    expect(
      measures.map((row) => [row["Measure ID"], row["Measure"], row["Unit"], row["Polarity"], row["Target"]]),
    ).toEqual([
      ["M01", "Reduce burglary", "number", "lower", "360"],
      ["M02", "Public satisfaction", "%", "", "64%"],
      ["M03", "Savings made", "£", "", "£3,500,000"],
      ["M04", "Reduce all crime", "% change", "lower", "- 2%"],
      ["M05", "Diagnostic indicators", "", "", "N/A"],
      ["M06", "Sickness", "", "", ""],
    ]);
  });

  it("has a measure for each service that shares its name, and one where a row only says it again", async () => {
    const { measures, objectives } = await draft(
      "Service,Measure,Target,Actual\nHousing,Complaints,30,35\n,Calls,9,8\nWaste,Complaints,50,61\n\n\n" +
        "Measure,Target,Actual\nComplaints,50,61\nCalls,9,8\n",
    );
    expect(measures.map((row) => [row["Measure ID"], row["Objective"], row["Measure"], row["Target"]])).toEqual([
      ["M01", "Housing", "Complaints", "30"],
      ["M02", "Housing", "Calls", "9"],
      ["M03", "Waste", "Complaints", "50"],
    ]);
    expect(objectives.map((row) => row["Objective"])).toEqual(["Housing", "Waste"]);
  });

  it.each([
    ["Working days lost to sickness per FTE", "working days per FTE"],
    ["Average number of days lost per employee", "days per employee"],
    ["Residual waste per household (kg)", "kg per household"],
    ["Falls per 1,000 bed days", "per 1,000 bed days"],
    ["Visits within 5 days per 1,000 people", "per 1,000 people"],
    ["Average wait (mins)", "minutes"],
  ])("has the unit of what is measured and of what it is for each of: %s in %s", async (name, unit) => {
    const { measures } = await draft(`Measure,Target,Actual\n"${name}",8.5,9.1\n`);
    expect(measures.map((row) => row["Unit"])).toEqual([unit]);
  });

  it.each([
    ["Complaints received", "40,30,35", "sum", "in period"],
    ["Complaints received", "30,35,40", undefined, undefined],
    ["Open complaints", "40,30,35", undefined, undefined],
    ["People helped", "40,30,35", undefined, undefined],
    ["Staff in post", "40,30,35", "latest", undefined],
    ["Arrears", "40,30,35", "latest", undefined],
    ["Average wait", "40,30,35", "latest", undefined],
  ])("says how %s of %s make up the year only where name and figures make it certain", async (...given) => {
    const [name, figures, aggregation, span] = given;
    const { measures } = await draft(`Measure,Target,Q1 2025/26,Q2 2025/26,Q3 2025/26\n${name},100,${figures}\n`);
    expect(measures.map((row) => [row["Aggregation"], row["Figures"]])).toEqual([[aggregation, span]]);
  });

  it("leaves the period to the figures where they are for a part of the titles’ year", async () => {
    const { period, gaps } = await draft("Waste 2025/26,,\nMeasure,Target,Q1,Q2\nFly-tips reported,4000,900,950\n");
    expect(period).toBe("");
    expect(gaps.find(({ column }) => column === "Period")?.why).toBe("the figures are for a part of 2025/26");
  });

  it("lists what it could not tell, and never guesses it", async () => {
    const { gaps } = await draft(EXTRACT);
    expect(gaps.map(({ item, column }) => [item, column])).toEqual([
      ["M02", "Polarity"],
      ["M03", "Polarity"],
      ["M06", "Unit"],
      ["M06", "Polarity"],
      ["M06", "Target"],
    ]);
  });

  it("takes the period from the title, and leaves it blank where two titles differ or none names one", async () => {
    const titled = (...titles: readonly string[]): string =>
      titles.map((title) => `${title}\nMeasure,Target,Actual\nBurglary,360,355\n`).join("\n");
    expect((await draft(titled("Corporate scorecard: Quarter 3 2025/26"))).period).toBe("Quarter 3 2025/26");
    expect((await draft(titled("Plan 2025/26", "Quarter 3 2025/26"))).period).toBe("Quarter 3 2025/26");
    // Tables of one layout are a series, whose latest is the report's; any others contradict each other.
    expect((await draft(titled("Quarter 2 2025/26", "Quarter 3 2025/26"))).period).toBe("Quarter 3 2025/26");
    const other = "Quarter 3 2025/26\nMeasure,Actual\nRobbery,12\n";
    expect((await draft(`${titled("Quarter 2 2025/26")}\n${other}`)).period).toBe("");
    const untitled = await draft(titled("Corporate scorecard"));
    expect(untitled.period).toBe("");
    expect(planFrom(await sourceOf(planText(untitled), "plan.csv")).plan.period).toBeNull();
    // A line that is a period and nothing else is no title of a report.
    expect((await draft(titled("2024-25"))).title).toBe("");
    const plan = planFrom(await sourceOf(planText(await draft(titled("Quarter 3 2025/26"))), "plan.csv"));
    expect([plan.plan.period, plan.findings]).toEqual(["Quarter 3 2025/26", []]);
  });

  it("takes objectives with their numbers, the title and the organisation from the words above", async () => {
    const { objectives, title, organisation, measures } = await draft(EXTRACT);
    expect(objectives).toEqual([
      { "Objective ID": "1", Objective: "Safer streets" },
      { "Objective ID": "2", Objective: "Better value" },
    ]);
    expect([title, organisation, measures[3]?.["Objective"]]).toEqual([
      "Annual plan 2009/10",
      "Thames Valley Police",
      "Better value",
    ]);
  });

  it("writes 64 under a heading of % as 64%, and 3.5 under £m as £3.5m", async () => {
    const { measures } = await draft("Measure,Target (%),Actual (%)\nSatisfaction,64,65.4\nDetections,25,23.9\n");
    expect(measures.map((row) => [row["Unit"], row["Target"]])).toEqual([
      ["%", "64%"],
      ["%", "25%"],
    ]);
    const pounds = await draft("Measure,Target £m,Actual £m\nSavings,3.5,5.3\nFees,1.2,1.1\n");
    expect(pounds.measures.map((row) => [row["Unit"], row["Target"]])).toEqual([
      ["£", "£3.5m"],
      ["£", "£1.2m"],
    ]);
  });

  it("writes 10.0 under a title in £m as £10.0m, and 81 in the row Satisfaction (%) as 81%", async () => {
    const written = async (extract: string): Promise<unknown[]> =>
      (await draft(extract)).measures.map((row) => [row["Unit"], row["Target"]]);
    expect(await written("Spending in £m\nMeasure,Target,Actual\nCare,10.0,9.5\nRoads,4.2,4.6\n")).toEqual([
      ["£", "£10.0m"],
      ["£", "£4.2m"],
    ]);
    expect(await written("Measure,Target,Actual\nSatisfaction (%),81,80\nComplaints,12,14\n")).toEqual([
      ["%", "81%"],
      ["number", "12"],
    ]);
  });

  it("has a measure for each service under one objective, with the service beside the objective", async () => {
    const { measures } = await draft(
      "Objective,Service,Measure,Target,Actual\nHomes,Housing,Complaints,10,12\nHomes,Planning,Complaints,5,4\n",
    );
    expect(measures.map((row) => [row["Objective"], row["Service"], row["Measure"], row["Target"]])).toEqual([
      ["Homes", "Housing", "Complaints", "10"],
      ["Homes", "Planning", "Complaints", "5"],
    ]);
  });

  it("has a measure for each service across, and for each heading where none says which is the actual", async () => {
    const across = await draft(
      ",Housing,,Waste,\nMeasure,Actual,Target,Actual,Target\nComplaints,35,30,61,50\nCalls,9,8,7,6\n",
    );
    expect(across.measures.map((row) => [row["Objective"], row["Measure"], row["Target"]])).toEqual([
      ["Housing", "Complaints", "30"],
      ["Waste", "Complaints", "50"],
      ["Housing", "Calls", "8"],
      ["Waste", "Calls", "6"],
    ]);
    expect(across.gaps.filter(({ column }) => column === "Objective")).toEqual([]);
    const divided = await draft("Question,Yes,No,% yes\nDo you feel safe?,60,40,60%\nIs it clean?,30,70,30%\n");
    expect(divided.measures.map((row) => [row["Objective"], row["Measure"], row["Unit"]])).toEqual([
      ["Yes", "Do you feel safe?", "number"],
      ["No", "Do you feel safe?", "number"],
      ["% yes", "Do you feel safe?", "%"],
      ["Yes", "Is it clean?", "number"],
      ["No", "Is it clean?", "number"],
      ["% yes", "Is it clean?", "%"],
    ]);
    expect(divided.gaps.find(({ column }) => column === "Objective")?.why).toBe(
      "no heading says which figure is the actual, so each row is a measure under Yes, No and % yes. Delete those " +
        "that you do not report",
    );
  });

  it("reads the targets in an assertion's words: 3% less, no more than 360", async () => {
    const { assertions } = await draft(
      "Ref,Assertion,Achieved\nTC1,Achieve a 3% reduction in burglary.,Y\n" +
        "PS8,Achieve no more than 360 people killed or seriously injured.,N\n" +
        "TC3,Roll out the new system.,Y\n",
    );
    expect(assertions.map((row) => [row["Assertion ID"], row["Target"], row["Unit"], row["Polarity"]])).toEqual([
      ["TC1", "-3%", "% change", "lower"],
      ["PS8", "360", "number", "lower"],
      ["TC3", "", "", ""],
    ]);
  });

  it("says once that a rule is needed where there is no target at all", async () => {
    const { gaps } = await draft("Kent Police\nMeasure,Actual\nReduce burglary,355\nReduce robbery,40\n");
    expect(gaps.map(({ item, column }) => [item, column])).toEqual([[null, "Rule"]]);
  });
});

describe("a plan drafted from a table whose rows are no measures", () => {
  const names = async (extract: string): Promise<(string | undefined)[]> =>
    (await draft(extract)).measures.map((row) => row["Measure"]);

  it.each([
    [
      "headings over areas, each once whatever year and figure it is of",
      "Code,Area,2023/24 Fires,2024/25 Fires,2024/25 Fires target\nA1,Ash,4,5,6\nA2,Oak,7,8,9\n",
      ["Fires"],
    ],
    ["headings over periods", "Quarter,Fires,Alarms\nQ1 2025/26,4,9\nQ2 2025/26,5,8\n", ["Fires", "Alarms"]],
    [
      "the title over areas and years, without the number of the table",
      "Table 3: Homes built in 2024/25\nCouncil,2023/24,2024/25\nAsh,4,5\nOak,7,8\n",
      ["Homes built in 2024/25"],
    ],
    [
      "words in the rows over years",
      "Rank,2023,2024\nConstables,1900,1950\nSergeants,400,410\n",
      ["Constables", "Sergeants"],
    ],
    [
      "words in the rows, and not the numbers before them",
      "Line,Cost centre,Budget,Actual\n1,Schools,10,11\n2,Nurseries,20,19\n3,Youth,30,31\n",
      ["Schools", "Nurseries", "Youth"],
    ],
  ])("takes for names the %s", async (_, extract, expected) => {
    expect(await names(extract)).toEqual(expected);
  });

  it("asks whose figures are meant, and takes the only one that there is", async () => {
    const several = await draft("Force,Fires,Alarms\nAsh,4,9\nOak,5,8\nElm,5,8\n");
    expect([several.organisation, several.organisations]).toEqual(["", ["Ash", "Oak", "Elm"]]);
    expect(several.gaps.find(({ column }) => column === "Organisation")?.why).toBe(
      "the extract is about Ash, Oak and Elm: put here the one whose figures are to be reported",
    );
    expect((await draft("Force,Month,Fires\nAsh,Apr 2025,4\nAsh,May 2025,9\n")).organisation).toBe("Ash");
  });

  it("drafts nothing from a list of things with a day each, and says why", async () => {
    const { measures, unread } = await draft(
      "Paid to,Date,Amount\nQuill Ltd,03/07/2025,612.40\nCare Ltd,09/07/2025,18.50\nQuill Ltd,17/07/2025,9.99\n",
    );
    expect([measures, unread.map(({ why }) => why)]).toEqual([[], ["list"]]);
  });
});

describe("a drafted plan written as CSV", () => {
  it(
    "reads back, with higher as the polarity of all that say nothing, as the plan it was drafted " +
      "for: 17 measures, and 13 Green, 2 Amber and 1 Red of the same extract",
    async () => {
      const extract = sampleBytes("thames-valley-2009-10-q4", "extract.csv");
      const text = planText(await draft(extract)).replace("Setting,Value\r\n", "Setting,Value\r\nPolarity,higher\r\n");
      const plan = planFrom(await sourceOf(text, "plan.csv"));
      expect(plan.findings).toEqual([]);
      const { measures, actions, findings } = assessExtract(
        plan,
        mapExtract(await sourceOf(extract, "extract.csv"), plan.plan),
      );
      const count = (status: string): number => measures.filter(({ rating }) => rating.status === status).length;
      expect([
        measures.length,
        count("Green"),
        count("Amber"),
        count("Red"),
        count("Not applicable"),
        actions.length,
      ]).toEqual([17, 13, 2, 1, 1, 33]);
      expect(findings.filter(({ code }) => /^(unknown|missing|duplicate)/.test(code))).toEqual([]);
    },
  );

  it("reads back the 106 assertions of the Leicestershire report", async () => {
    const text = planText(await draft(sampleBytes("leicestershire-annual-2008-09", "extract.csv")));
    const { plan, findings } = planFrom(await sourceOf(text, "plan.csv"));
    expect([plan.assertions.length, findings]).toEqual([106, []]);
    expect(plan.assertions.find(({ id }) => id === "TC17")).toMatchObject({
      target: { kind: "number", number: -0.03 },
      polarity: "lower",
    });
  });

  it("never begins a cell with a sign that a spreadsheet would run", async () => {
    const text = planText(await draft("Measure,Target,Actual\n=HYPERLINK(1),1,2\nBurglary,3,4\n"));
    expect(text).toContain(", =HYPERLINK(1),");
  });
});
