import { describe, expect, it } from "vitest";
import { check, codes, GOOD, PLAN } from "../findings";

const ORDERED = `Objectives
Objective ID,Objective
1,Safer streets
2,Better value

Measures
Measure ID,Objective,Measure,Target
M1,Safer streets,Burglary,360
M2,Better value,Sickness days,8

Actions
Action ID,Objective,Action
1.1,Safer streets,Recruit more Special Constables
2.1,Better value,Buy fewer cars
`;

describe("objectiveMoved", () => {
  it("is raised where a measure stands under another heading than the plan's objective", async () => {
    const { briefs } = await check(
      "objectiveMoved",
      "Measure,Actual\nSafer streets,\nSickness days,7\nBetter value,\nBurglary,355\n",
      ORDERED,
    );
    expect(briefs).toEqual([
      { item: "M2", at: "A3", found: "Safer streets", expected: "Better value" },
      { item: "M1", at: "A5", found: "Better value", expected: "Safer streets" },
    ]);
  });

  it("is raised where the objective's column names another for an ID, by its words or by its number", async () => {
    for (const objective of ["Better value", "2. Better value", "2"]) {
      const { briefs } = await check(
        "objectiveMoved",
        `Measure ID,Objective,Measure,Actual\nM1,${objective},Burglary,355\nM2,2,Sickness days,7\n`,
        ORDERED,
      );
      expect(briefs).toEqual([{ item: "M1", at: "C2", found: "Better value", expected: "Safer streets" }]);
    }
  });

  it("is raised where an action known by its words has another number", async () => {
    const { briefs } = await check(
      "objectiveMoved",
      "No.,Action,RAG\n1.1,Recruit more Special Constables,Green\n2.2,Buy fewer cars,Green\n",
      ORDERED,
    );
    expect(briefs).toEqual([{ item: "2.1", at: "A3", found: "2.2", expected: "2.1" }]);
  });

  it("is not raised where the extract counts its lines 1, 2, 3 and no ID of the plan is a plain number", async () => {
    const { briefs } = await check(
      "objectiveMoved",
      "Ref,Measure,Actual\n1,Public satisfaction,65.4%\n2,Burglary,355\n",
    );
    expect(briefs).toEqual([]);
  });

  it("is raised once where a heading has another number than its objective, in the same words or nearly", async () => {
    const plan = ORDERED.replaceAll("Better value", "To protect communities from terrorism");
    for (const heading of ["3. To protect communities from terrorism", "(3) Protect our communities from terrorism"]) {
      const { briefs } = await check(
        "objectiveMoved",
        `Measure,Actual\n1. Safer streets,\nBurglary,355\n${heading},\nSickness days,7\n`,
        plan,
      );
      expect(briefs).toEqual([{ item: null, at: "A4", found: "3", expected: "2" }]);
    }
    const { briefs } = await check(
      "objectiveMoved",
      "Measure,Actual\n1. Safer streets,\nBurglary,355\n2. Protect our communities from terrorism,\nSickness days,7\n",
      plan,
    );
    expect(briefs).toEqual([]);
  });

  it(
    "is not raised under the right objective, however it is numbered or written, nor under a table's " + "title",
    async () => {
      for (const heading of ["Safer streets", "1. SAFER STREETS", "Objective 1: Safer streets"]) {
        expect(
          (
            await check(
              "objectiveMoved",
              `Measure,Actual\n${heading},\nBurglary,355\n2. Better value,\nSickness days,7\n`,
              ORDERED,
            )
          ).briefs,
        ).toEqual([]);
      }
      expect(
        (await check("objectiveMoved", "Table 2: value\nMeasure,Actual\nBurglary,355\nSickness days,7\n", ORDERED))
          .briefs,
      ).toEqual([]);
      expect(
        (await check("objectiveMoved", "ID,Measure,Actual\nM1,Burglaries,355\nM2,Sickness days,7\n", ORDERED)).briefs,
      ).toEqual([]);
    },
  );
});

describe("polarityConflictsWithName", () => {
  const plan = (name: string, polarity: string, unit = "number", target = "360"): string =>
    `Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,${name},${unit},${polarity},${target}\n` +
    "M2,Robbery,number,lower,9\n";
  const briefs = async (name: string, polarity: string, unit = "number", target = "360"): Promise<unknown[]> =>
    (
      await check(
        "polarityConflictsWithName",
        `Measure,Actual\n${name},355\nRobbery,8\n`,
        plan(name, polarity, unit, target),
      )
    ).briefs;

  it.each([
    ["Reduce burglary", "higher", "higher", "lower"],
    ["1.2 Reduce the level of burglary", "high", "higher", "lower"],
    ["Increase the number of officers", "lower", "lower", "higher"],
  ])("is raised for “%s” marked “%s”", async (name, polarity, found, expected) => {
    expect(await briefs(name, polarity)).toEqual([{ item: "M1", at: "B3", found, expected }]);
  });

  it.each([
    ["Reduce burglary", "lower"],
    ["Reduce burglary", "none"],
    ["Reduce burglary", ""],
    ["Increase the number of officers", ""],
    ["Increase in complaints", "lower"],
    ["Reduction in burglary", "higher"],
    ["Improve response times", "lower"],
    ["Burglary", ""],
  ])("is not raised for “%s” marked “%s”", async (name, polarity) => {
    expect(await briefs(name, polarity)).toEqual([]);
  });

  it(
    "is not raised where the size of the reduction is what is counted: 6% less against a target of " + "5% less",
    async () => {
      expect(await briefs("Reduce burglary", "higher", "% change", "5%")).toEqual([]);
      expect(await briefs("Reduce burglary", "higher", "% change", "-5%")).toHaveLength(1);
    },
  );
});

describe("absurdTarget", () => {
  it("is raised where the actual is ten times the target or more: 3,600 against 360", async () => {
    const { briefs, findings } = await check("absurdTarget", GOOD.replace("355", '"3,600"'));
    expect(briefs).toEqual([{ item: "M2", at: "F4", found: "360", expected: null }]);
    expect(findings.find(({ code }) => code === "absurdTarget")?.evidence).toMatchObject({
      actual: "3,600",
      times: "10",
    });
  });

  it("is not raised just below: 3,599 against 360", async () => {
    expect((await check("absurdTarget", GOOD.replace("355", '"3,599"'))).briefs).toEqual([]);
  });

  it("is raised for a target of nought where higher is better", async () => {
    const { briefs } = await check("absurdTarget", GOOD, PLAN.replace("higher,64%", "higher,0%"));
    expect(briefs).toEqual([{ item: "M1", at: "F3", found: "0%", expected: null }]);
  });

  it("is not raised for a target of nought where figures fall below it: £150,000 short is not met", async () => {
    const plan = "Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,Result against plan,£,higher,£0\n";
    const raised = async (actual: string, target = plan): Promise<unknown[]> =>
      (await check("absurdTarget", `Measure,Actual,Last year\nResult against plan,${actual}\n`, target)).briefs;
    expect(await raised('"-£150,000",£5')).toEqual([]);
    expect(await raised('£5,"-£150,000"')).toEqual([]);
    expect(await raised("£5,£4")).toHaveLength(1);
    expect(await raised("£5,£4", plan.replace("Result against plan", "Result against plan (surplus)"))).toEqual([]);
  });

  it("is not raised for a target of nought where lower is better, for small counts, or for changes", async () => {
    expect((await check("absurdTarget", GOOD, PLAN.replace("lower,360", "lower,0"))).briefs).toEqual([]);
    expect(
      (await check("absurdTarget", GOOD.replace("360,355", "1,12"), PLAN.replace("lower,360", "lower,1"))).briefs,
    ).toEqual([]);
    expect((await check("absurdTarget", GOOD.replace("-8.5%", "-40%"))).briefs).toEqual([]);
    expect((await check("absurdTarget", GOOD)).briefs).toEqual([]);
  });
});

describe("ruleMissing", () => {
  it("is raised once for a plan with no target and no rule, in place of a finding for each measure", async () => {
    const checkedExtract = await check(
      "ruleMissing",
      "Measure,Actual\nCalls,12\nBurglary,3\n",
      "Measures\nMeasure ID,Measure\nM1,Calls\nM2,Burglary\n",
    );
    expect(checkedExtract.briefs).toEqual([{ item: null, at: "B3", found: null, expected: "a rule, or targets" }]);
    expect(codes(checkedExtract)).toEqual(["ruleMissing"]);
  });

  it("is not raised where the settings name a rule, one measure has a target, or the word is not known", async () => {
    const raised = async (plan: string): Promise<unknown[]> =>
      (await check("ruleMissing", "Measure,Actual\nCalls,12\nBurglary,3\n", plan)).briefs;
    expect(
      await raised("Settings\nSetting,Value\nRule,Comparison\n\nMeasures\nMeasure ID,Measure\nM1,Calls\nM2,Burglary\n"),
    ).toEqual([]);
    expect(await raised("Measures\nMeasure ID,Measure,Target\nM1,Calls,\nM2,Burglary,360\n")).toEqual([]);
    expect(await raised("Measures\nMeasure ID,Measure,Rule\nM1,Calls,gut feeling\nM2,Burglary,\n")).toEqual([]);
    expect(await raised("Measures\nMeasure ID,Measure,Low,High\nM1,Calls,10,20\nM2,Burglary,,\n")).toEqual([]);
  });
});

describe("organisationUnknown", () => {
  const plan = `Settings\nSetting,Value\nOrganisation,Thames Valley Police\n\n${PLAN}`;
  const rows = (...forces: readonly string[]): string =>
    "Force,Measure,Actual,Last year\n" +
    `${forces.map((force) => `${force},Burglary,355,400\n${force},Public satisfaction,65%,61%`).join("\n")}` +
    "\n";

  it("is the error organisationDiffers where every row is about another organisation", async () => {
    const { briefs } = await check("organisationDiffers", rows("Kent Police"), plan);
    expect(briefs).toEqual([{ item: null, at: "A2", found: "Kent Police", expected: "Thames Valley Police" }]);
  });

  it.each([
    ["Kent Police performance report Q3", "Kent Police"],
    ["Oxmoor Borough Council: performance", "Oxmoor Borough Council"],
    ["The Thames Valley Fire and Rescue Service", "The Thames Valley Fire and Rescue Service"],
  ])("is the error organisationDiffers where the title is another body's: %s", async (title, found) => {
    const extract = `${title},,\n\nMeasure,Actual,Last year\nBurglary,355,400\nPublic satisfaction,65%,61%\n`;
    const { briefs } = await check("organisationDiffers", extract, plan);
    expect(briefs).toEqual([{ item: null, at: "A1", found, expected: "Thames Valley Police" }]);
  });

  it.each(["Thames Valley Police performance", "Confidence in Police", "Council performance", "Local Police figures"])(
    "says nothing of a title that is the plan's own or names nobody: %s",
    async (title) => {
      const extract = `${title},,\n\nMeasure,Actual,Last year\nBurglary,355,400\nPublic satisfaction,65%,61%\n`;
      expect((await check("organisationDiffers", extract, plan)).briefs).toEqual([]);
    },
  );

  it("sets the others' rows aside where the plan's own are there, and no measure is given twice", async () => {
    const checkedExtract = await check(
      "organisationUnknown",
      rows("Kent Police", "Thames Valley Police", "Surrey"),
      plan,
    );
    expect(checkedExtract.briefs).toEqual([
      { item: null, at: "A2", found: "Kent Police, Surrey", expected: "Thames Valley Police" },
    ]);
    expect(checkedExtract.findings.find(({ code }) => code === "organisationUnknown")?.evidence).toEqual({
      rows: "4",
    });
    expect(checkedExtract.extract.measures.map(({ label }) => label.at.row)).toEqual([3, 4]);
    expect(codes(checkedExtract)).not.toContain("duplicateMeasure");
  });

  it(
    "is not raised for the plan's own, for a longer or shorter form of its name, or where the plan " + "has none",
    async () => {
      for (const force of [
        "Thames Valley Police",
        "THAMES VALLEY POLICE",
        "Thames Valley",
        "Thames Valley Police Authority",
      ]) {
        expect((await check("organisationDiffers", rows(force), plan)).briefs).toEqual([]);
      }
      expect((await check("organisationDiffers", rows("Kent Police"))).briefs).toEqual([]);
    },
  );
});
