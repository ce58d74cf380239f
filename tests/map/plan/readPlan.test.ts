import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const COLUMNS =
  "Measure ID,Objective,Measure,Unit,Polarity,Target,Target Q1,Target Q2,Target Q3,Target " +
  "Q4,Profile,Milestone,Low,High,Thresholds,Rule,When unchanged,Tolerance,Aggregation,Figures,Part " +
  "of,Comparator,Owner,Frequency,Themes,Aliases";
const BANDS = "Green >= 95%; Red < 95%,Thresholds,red,2 points";
const THE_REST = "mean,in period,M2,Peers,A. Singh,Quarterly,T1; T2,Happy people; Content people";
const FULL = `Settings
Setting,Value
Title,Annual plan
Organisation,Anytown Council
Period,Q3 2009/10
Marking,Official
Template,annual-delivery-plan
Rule,Tolerance band
When unchanged,amber
Profile,straight line

Objectives
Objective ID,Objective
1,Safer streets

Measures
${COLUMNS}
M1,Safer streets,Satisfaction,%,higher,64%,61%,62%,63%,64%,"30%, 25%, 20%, 25%",-5%,60%,70%,${BANDS},${THE_REST}
M2,Better value,Savings,£,Lower is better,£3.5m,,,,,,,,,,,,5%,Sum,,,,,,,

Actions
Action ID,Objective,Action,Owner,Themes
1.1,Safer streets,Recruit,B. Jones,T1

Statuses
Status,Meaning
Green,On track

Glossary
Term,Meaning
PCSO,Police community support officer
`;

const read = async (plan: string | Uint8Array, file = "plan.csv"): Promise<ReturnType<typeof planFrom>> =>
  planFrom(await sourceOf(plan, file));
const number = (value: number): object => ({ kind: "number", number: value });
const MISSING = { kind: "missing", reason: "notAvailable" };

describe("a plan as CSV, its tables one below the other", () => {
  it("gives every column of a measure, in its unit", async () => {
    const { plan, findings } = await read(FULL);
    expect(findings).toEqual([]);
    expect(plan.measures[0]).toEqual({
      id: "M1",
      objective: "Safer streets",
      service: "",
      name: "Satisfaction",
      unit: { kind: "percent" },
      polarity: "higher",
      polarityFrom: "plan",
      target: number(0.64),
      targetDecimals: 0,
      targetsToDate: [0.61, 0.62, 0.63, 0.64].map(number),
      quarterShares: { shares: [0.3, 0.25, 0.2, 0.25], straightLine: false },
      milestone: number(-0.05),
      low: number(0.6),
      high: number(0.7),
      thresholds: [
        { status: "Green", comparison: ">=", limit: 0.95 },
        { status: "Red", comparison: "<", limit: 0.95 },
      ],
      rule: "thresholds",
      ruleStated: true,
      whenUnchanged: "red",
      tolerance: { amount: 0.02, as: "points" },
      aggregation: "mean",
      figures: "inPeriod",
      partOf: "M2",
      numerator: null,
      denominator: null,
      comparator: "Peers",
      owner: "A. Singh",
      frequency: "Quarterly",
      themes: ["T1", "T2"],
      aliases: ["Happy people", "Content people"],
      at: { file: "plan.csv", sheet: "", row: 17, column: 2 },
      targetAt: { file: "plan.csv", sheet: "", row: 17, column: 5 },
      cells: expect.objectContaining({ polarity: { file: "plan.csv", sheet: "", row: 17, column: 4 } }) as unknown,
    });
  });

  it("fills what a measure leaves out from the settings", async () => {
    const { plan } = await read(FULL);
    expect(plan.measures[1]).toMatchObject({
      unit: { kind: "money" },
      polarity: "lower",
      target: number(3_500_000),
      targetsToDate: null,
      quarterShares: { shares: [0.25, 0.25, 0.25, 0.25], straightLine: true },
      milestone: MISSING,
      rule: "tolerance",
      whenUnchanged: "amber",
      tolerance: { amount: 0.05, as: "relative" },
      aggregation: "sum",
      figures: null,
      partOf: null,
      themes: [],
    });
  });

  it("gives the settings, objectives in order, actions, status words and glossary", async () => {
    const { plan } = await read(FULL);
    const { title, organisation, period, marking, template, objectives, actions, statusWords, glossary } = plan;
    expect([title, organisation, period, marking, template]).toEqual([
      "Annual plan",
      "Anytown Council",
      "Q3 2009/10",
      "Official",
      "annual-delivery-plan",
    ]);
    expect(objectives.map(({ name }) => name)).toEqual(["Safer streets", "Better value"]);
    expect(actions).toMatchObject([
      { id: "1.1", objective: "Safer streets", action: "Recruit", owner: "B. Jones", themes: ["T1"] },
    ]);
    expect(statusWords).toEqual([{ term: "Green", meaning: "On track" }]);
    expect(glossary).toEqual([{ term: "PCSO", meaning: "Police community support officer" }]);
  });
});

describe("the plan's table Status words", () => {
  const rows = (words: string): string => `Measures\nMeasure,Target\nCalls,90\n\nStatus words\nWords,Means\n${words}`;

  it("says which colour an organisation's words mean, or that they mean none", async () => {
    const { plan, findings } = await read(rows("On track,Green\nDelayed,A\nPaused,Not stated\n"));
    expect(findings).toEqual([]);
    expect(plan.statusMeanings).toEqual([
      { words: "On track", colour: "Green" },
      { words: "Delayed", colour: "Amber" },
      { words: "Paused", colour: null },
    ]);
  });

  it.each([
    "Actions\nAction ID,Action\nA1,Adopt local plan\nA2,Open care home\n",
    "Settings\nSetting,Value\nPeriod,Q3 2025/26\n\nMeasures\nMeasure ID,Measure,Target\nM1,Homes,3\n",
  ])("is read below any other table: %s", async (above) => {
    const { plan } = await read(`${above}\nStatus words\nWords,Means\nAchieved,Green\nNot met,Red\n`);
    expect(plan.statusMeanings).toEqual([
      { words: "Achieved", colour: "Green" },
      { words: "Not met", colour: "Red" },
    ]);
    expect(plan.actions.length + plan.measures.length).toBe(above.startsWith("Actions") ? 2 : 1);
  });

  it("is asked about where it is not understood, or gives the same words two meanings", async () => {
    const { plan, findings } = await read(rows("On track,Fine\nDelayed,Amber\nDELAYED,Red\n"));
    expect(plan.statusMeanings).toEqual([{ words: "Delayed", colour: "Amber" }]);
    expect(findings.map(({ code, found, expected }) => [code, found, expected])).toEqual([
      ["planWordUnknown", "Fine", "Green, Amber, Red, Not stated"],
      ["planWordUnknown", "Red", "Amber, as B8 says of the same words"],
    ]);
  });
});

describe("a plan as XLSX, a table on each sheet", () => {
  async function workbook(
    sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
  ): Promise<Uint8Array> {
    const book = new Workbook();
    for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
    book
      .getWorksheet("Measures")
      ?.getColumn(4)
      .eachCell((cell) => {
        if (typeof cell.value === "number" && cell.value < 1) cell.numFmt = "0.0%";
      });
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  it("knows each by its sheet's name, and reads formatted percentages and decimals as shown", async () => {
    const { plan, findings } = await read(
      await workbook({
        Settings: [
          ["Setting", "Value"],
          ["Title", "Annual plan"],
        ],
        Measures: [
          ["Measure ID", "Measure", "Unit", "Target"],
          ["M1", "Satisfaction", "%", 0.645],
          ["M2", "Burglary", "number", 360],
        ],
        Actions: [
          ["Action ID", "Action"],
          [1.1, "Recruit"],
          [1.2, "Train"],
        ],
      }),
      "plan.xlsx",
    );
    expect(findings).toEqual([]);
    expect(plan.title).toBe("Annual plan");
    expect(plan.measures.map(({ id, target, targetDecimals }) => [id, target, targetDecimals])).toEqual([
      ["M1", number(0.645), 1],
      ["M2", number(360), 0],
    ]);
    expect(plan.measures[0]?.at).toEqual({ file: "plan.xlsx", sheet: "Measures", row: 1, column: 1 });
    expect(plan.actions.map(({ id, action }) => [id, action])).toEqual([
      ["1.1", "Recruit"],
      ["1.2", "Train"],
    ]);
  });

  it("knows a table by its columns where the sheet is called something else", async () => {
    const { plan } = await read(
      await workbook({
        "Corporate KPIs": [
          ["Our plan for the year"],
          [],
          ["Ref", "Priority", "KPI", "Units", "Better when", "Annual target"],
          ["K1", "Safer", "Burglary", "number", "low is good", 360],
        ],
        "Delivery 2009": [
          ["No.", "Section", "Action", "Lead officer"],
          [1.1, "Safer", "Recruit", "B. Jones"],
        ],
      }),
      "plan.xlsx",
    );
    expect(plan.measures).toMatchObject([
      { id: "K1", objective: "Safer", name: "Burglary", polarity: "lower", target: number(360) },
    ]);
    expect(plan.actions).toMatchObject([{ id: "1.1", action: "Recruit", owner: "B. Jones" }]);
  });
});

describe("what a plan leaves out", () => {
  it("is filled plainly: IDs by order, rule 1, and no polarity that nobody stated", async () => {
    const { plan, findings } = await read("Measure,Target\nCalls,90\nVisits,12\n");
    expect(findings).toEqual([]);
    expect(plan.measures.map(({ id, polarity, rule, whenUnchanged }) => [id, polarity, rule, whenUnchanged])).toEqual([
      ["M01", null, "targetThenLastYear", "red"],
      ["M02", null, "targetThenLastYear", "red"],
    ]);
  });

  it.each([
    ["64%", "percent", 0.64],
    ["-2%", "percentChange", -0.02],
    ["£3.5m", "money", 3_500_000],
    ["360", "count", 360],
    ["N/A", "count", null],
  ])("gives a target of %s without a unit the unit %s", async (target, kind, amount) => {
    const { plan, findings } = await read(`Measure,Target\nCalls,${target}\nVisits,12\n`);
    expect(findings).toEqual([]);
    expect(plan.measures[0]?.unit).toEqual({ kind });
    expect(plan.measures[0]?.target).toEqual(
      amount === null ? { kind: "missing", reason: "notApplicable" } : number(amount),
    );
  });

  it.each([
    ["Thresholds", "Green >= 95; Red < 95", "thresholds"],
    ["Tolerance", "5%", "tolerance"],
    ["Milestone", "-5%", "milestone"],
  ])("means by %s alone the rule that needs it", async (column, words, rule) => {
    const { plan } = await read(`Measure,Owner,${column}\nCalls,A,${words}\nVisits,B,\n`);
    expect(plan.measures.map((measure) => measure.rule)).toEqual([rule, "targetThenLastYear"]);
  });

  it("means by both ends of a range the rule range", async () => {
    const { plan } = await read("Measure,Low,High\nOccupancy,85,92\nVisits,,\n");
    expect(plan.measures.map((measure) => measure.rule)).toEqual(["range", "targetThenLastYear"]);
  });

  it("is a finding where a figure cannot be read, in its own cell", async () => {
    const { findings } = await read(
      "Measure ID,Measure,Unit,Target,Target Q1\nM1,Calls,number,1O0,few\nM2,Share,%,64%,12\n",
    );
    expect(findings.map(({ code, item, at }) => [code, item, at?.row, at?.column])).toEqual([
      ["valueNotNumeric", "M1", 1, 3],
      ["valueNotNumeric", "M1", 1, 4],
      ["unitMismatch", "M2", 2, 4],
    ]);
  });
});
