import { describe, expect, it } from "vitest";
import { check, codes, GOOD, PLAN, type Brief } from "../findings";

const ACTIONS = `Measures
Measure ID,Measure,Target,Polarity
M1,Burglary,360,lower

Actions
Action ID,Action
1.1,Recruit more Special Constables
1.2,Train the new recruits
`;
const MEASURE_ROWS = "Measure,Actual,Last year\nBurglary,355,400\n";
const actionRows = (rows: string): string => `${MEASURE_ROWS}\nNo.,Action,RAG\n${rows}`;

describe("a correct extract", () => {
  it("raises nothing", async () => {
    const checkedExtract = await check("unknownMeasure", GOOD);
    expect(codes(checkedExtract)).toEqual([]);
    expect(checkedExtract.measures.map(({ rating }) => rating.status)).toEqual(["Green", "Green", "Green", "Green"]);
  });

  it("raises nothing with actions either, though it holds two tables", async () => {
    const checkedExtract = await check(
      "unknownAction",
      actionRows("1.1,Recruit more Special Constables,Green\n1.2,Train the new recruits,Red\n"),
      ACTIONS,
    );
    expect(codes(checkedExtract)).toEqual([]);
  });
});

describe("unknownMeasure", () => {
  it("names the nearest measure of the plan, and the row's own cell", async () => {
    const { briefs } = await check("unknownMeasure", `${GOOD}Burglaries,,12,,\n`);
    expect(briefs).toEqual([{ item: null, at: "A6", found: "Burglaries", expected: "Burglary" }]);
  });

  it("names none where none is near", async () => {
    const { briefs } = await check("unknownMeasure", `${GOOD}Knives seized,,12,,\n`);
    expect(briefs).toEqual([{ item: null, at: "A6", found: "Knives seized", expected: null }]);
  });

  it("never takes 40 seconds for 10 seconds", async () => {
    const plan = "Measures\nMeasure,Unit,Target\n999 calls answered within 10 seconds,%,90%\nBurglary,number,1\n";
    const { briefs } = await check(
      "unknownMeasure",
      "Measure,Actual\n999 calls answered within 40 seconds,92%\nBurglary,1\n",
      plan,
    );
    expect(briefs).toEqual([
      {
        item: null,
        at: "A2",
        found: "999 calls answered within 40 seconds",
        expected: "999 calls answered within 10 seconds",
      },
    ]);
  });
});

describe("missingMeasure", () => {
  it("points at the measure in the plan, which has no actual and no status", async () => {
    const { briefs, measures } = await check("missingMeasure", GOOD.replace(/Burglary.*\n/, ""));
    expect(briefs).toEqual([{ item: "M2", at: "C4", found: null, expected: "Burglary" }]);
    expect(measures[1]?.rating).toEqual({ status: "Not rated", grounds: "actualMissing" });
  });

  it("is not raised for a measure whose row has no figures: that is a missing figure", async () => {
    const { briefs, findings } = await check("missingMeasure", GOOD.replace(/Burglary.*\n/, "Burglary,,,,\n"));
    expect(briefs).toEqual([]);
    expect(findings.map(({ code, item }) => [code, item])).toEqual([["valueMissing", "M2"]]);
  });
});

describe("duplicateMeasure", () => {
  it("uses neither of two figures that differ, and says where the second is and what both hold", async () => {
    const { briefs, measures } = await check("duplicateMeasure", `${GOOD}Burglary,360,356,400,Green\n`);
    expect(briefs).toEqual([{ item: "M2", at: "A6", found: "356", expected: "355" }]);
    expect([measures[1]?.actual, measures[1]?.rating]).toEqual([
      { kind: "missing", reason: "notAvailable" },
      { status: "Not rated", grounds: "figureInError" },
    ]);
  });

  it("is two figures for one period across tables that differ, by whatever name, and neither is used", async () => {
    const { briefs, measures } = await check("twoFigures", `${GOOD}\nMeasure,Actual\nburglary,356\nHappy people,66%\n`);
    expect(briefs).toEqual([
      { item: "M1", at: "C2", found: "65.4%", expected: "66%" },
      { item: "M2", at: "C3", found: "355", expected: "356" },
    ]);
    expect(measures.slice(0, 2).map(({ rating }) => rating)).toEqual([
      { status: "Not rated", grounds: "figureInError" },
      { status: "Not rated", grounds: "figureInError" },
    ]);
  });

  it("is not raised for a summary and the same figures section by section, which are read as one", async () => {
    const summary =
      "Summary\nMeasure,Target,Actual\nPublic satisfaction,64%,65%\nBurglary,360,355\n" +
      'Savings made,"£3,500,000",£5.3m\nAll crime,-2%,-8.5%\n';
    const sections =
      "\nIn full\nMeasure,Target,Actual,Last year,Commentary\n" +
      "Public satisfaction,64%,65.4%,61.6%,Up 8 points.\nBurglary,360,355,400,Down 45.\n" +
      'Savings made,"£3,500,000","£5,326,149",£3m,Up.\nAll crime,-2%,-8.5%,,Down 8.5%.\n';
    const checkedExtract = await check("duplicateMeasure", `${summary}${sections}`);
    expect(checkedExtract.briefs).toEqual([]);
    expect(checkedExtract.measures.map(({ lastYear }) => lastYear.kind)).toEqual([
      "number",
      "number",
      "number",
      "missing",
    ]);
    expect(checkedExtract.findings.map(({ code, found }) => [code, found])).toEqual([
      ["narrativeValueDiffers", "Up 8 points"],
    ]);
  });

  it("is raised for an ID that the plan gives twice, whose second measure is left out", async () => {
    const { briefs, measures } = await check(
      "duplicateMeasure",
      GOOD,
      `${PLAN}m2,Safer streets,Robbery,number,lower,90,\n`,
    );
    expect(briefs).toEqual([{ item: "m2", at: "C7", found: "Robbery", expected: null }]);
    expect(measures.map(({ measure }) => measure.name)).toEqual([
      "Public satisfaction",
      "Burglary",
      "Savings made",
      "All crime",
    ]);
  });

  it("is not raised for rows about two periods of one measure", async () => {
    const { briefs, measures } = await check(
      "duplicateMeasure",
      "Measure,Period,Actual\nBurglary,2008/09,400\nBurglary,2009/10,355\nHappy people,2009/10,65%\n",
    );
    expect(briefs).toEqual([]);
    expect(measures[1]?.actual).toEqual({ kind: "number", number: 355 });
    expect(measures[1]?.lastYear).toEqual({ kind: "number", number: 400 });
  });
});

describe("nameUnlike", () => {
  const unlike = (label: string, name = "Public satisfaction"): Promise<Brief[]> =>
    check("nameUnlike", GOOD.replace("Public satisfaction", label), PLAN.replace("Public satisfaction", name)).then(
      ({ briefs }) => briefs,
    );

  it("is raised for a name that was matched by likeness alone: a typing error, or a scope on one side", async () => {
    expect(await unlike("Public satisfacton")).toEqual([
      { item: "M1", at: "A2", found: "Public satisfacton", expected: "Public satisfaction" },
    ]);
    expect(await unlike("Public satisfaction (victims)")).toEqual([
      { item: "M1", at: "A2", found: "Public satisfaction (victims)", expected: "Public satisfaction" },
    ]);
    expect(await unlike("Public satisfaction", "Public satisfaction (victims)")).toHaveLength(1);
  });

  it.each([
    "PUBLIC  satisfaction",
    "Public Satisfaction (%)",
    "Public satisfaction (PS)",
    "Happy people",
    "M1",
    "Public satisfaction²",
  ])("is not raised for “%s”: the same words, a unit, initials, an alias, an ID or a footnote", async (label) => {
    expect(codes(await check("nameUnlike", GOOD.replace("Public satisfaction", label)))).toEqual([]);
  });

  it("is not raised for what is another measure however alike its name is: that row is in no plan", async () => {
    const rows = async (label: string, name: string): Promise<unknown> => {
      const plan = `Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,${name},number,lower,90\n`;
      const { findings } = await check("nameUnlike", `Measure,Actual\n${label},80\n${name} in all,80\n`, plan);
      return findings.filter(({ found }) => found === label).map(({ code, expected }) => [code, expected]);
    };
    const unknown = (name: string): unknown => [["unknownMeasure", name]];
    expect(await rows("Violence without injury", "Violence with injury")).toEqual(unknown("Violence with injury"));
    expect(await rows("Non-residential burglary", "Residential burglary")).toEqual(unknown("Residential burglary"));
    expect(await rows("Band D properties built", "Band A properties built")).toEqual(
      unknown("Band A properties built"),
    );
    expect(await rows("Assault (domestic)", "Assault (non-domestic)")).toEqual(unknown("Assault (non-domestic)"));
  });
});

describe("idAndNameDiffer", () => {
  const differ = async (label: string, id = "M2"): Promise<unknown[][]> => {
    const more =
      "M5,Safer streets,Business burglary,number,lower,90,\n" +
      "M6,Safer streets,999 calls answered in 10 seconds,%,higher,80%,\n" +
      "M7,Safer streets,Violence with injury,number,lower,90,\n";
    const plan = `${PLAN}${more}`;
    const { findings } = await check("idAndNameDiffer", `ID,Measure,Actual\n${id},"${label}",80\n`, plan);
    return findings
      .filter(({ code, at }) => code === "idAndNameDiffer" || (at?.row === 1 && code !== "unitMismatch"))
      .map(({ code, item, found, expected, evidence }) => [code, item, found, expected, evidence]);
  };

  it("is raised where the name is another measure’s, and says which", async () => {
    expect(await differ("Public satisfaction")).toEqual([
      ["idAndNameDiffer", "M2", "Public satisfaction", "Burglary", { other: "Public satisfaction" }],
    ]);
    expect(await differ("Business burglary offences recorded")).toEqual([
      ["idAndNameDiffer", "M2", "Business burglary offences recorded", "Burglary", { other: "Business burglary" }],
    ]);
  });

  it.each([
    ["Fires attended", "M2"],
    ["999 calls answered in 40 seconds", "M6"],
    ["Violence without injury", "M7"],
    ["Non-business burglary", "M5"],
  ])("is raised for “%s” beside the ID %s: no form of its name", async (label, id) => {
    expect((await differ(label, id)).map(([code, item, found]) => [code, item, found])).toEqual([
      ["idAndNameDiffer", id, label],
    ]);
  });

  it.each([
    ["Burglary offences recorded in the year to date (residential and business)", "M2"],
    ["BURGLARY", "M2"],
    ["M2", "M2"],
    ["", "M2"],
    ["Happy people (survey)", "M1"],
    ["Percentage of emergency (999) calls that were answered within 10 seconds", "M6"],
    ["VWI", "M7"],
    ["Violence with injury, quarter 2 2025/26", "M7"],
  ])("is not raised for “%s” beside the ID %s: a longer or a shorter form of its name", async (label, id) => {
    expect(await differ(label, id)).toEqual([]);
  });

  it("uses the figures of the ID, and is an error, because they may be either’s", async () => {
    const { findings, measures } = await check(
      "idAndNameDiffer",
      "ID,Measure,Actual\nM1,Public satisfaction,65%\nM2,Savings made,355\nM3,Savings made,£4m\nM4,All crime,-3%\n",
    );
    expect(findings.map(({ code, item }) => [code, item])).toEqual([["idAndNameDiffer", "M2"]]);
    expect(measures[1]?.actual).toEqual({ kind: "number", number: 355 });
  });

  it("says nothing of a row that has only its ID", async () => {
    const checkedExtract = await check("idAndNameDiffer", "ID,Actual\nM1,65%\nM2,355\nM3,£4m\nM4,-3%\n");
    expect(codes(checkedExtract)).toEqual([]);
    expect(checkedExtract.measures.map(({ rating }) => rating.status)).toEqual(["Green", "Green", "Green", "Green"]);
  });
});

describe("unknownAction, missingAction and duplicateAction", () => {
  it("finds a row that is no action of the plan, with the nearest", async () => {
    const { briefs } = await check(
      "unknownAction",
      actionRows(
        "1.1,Recruit more Special Constables,Green\n1.2,Train the new recruits,Green\n1.3,Train all recruits,Red\n",
      ),
      ACTIONS,
    );
    expect(briefs).toEqual([
      { item: "1.3", at: "B7", found: "Train all recruits", expected: "Train the new recruits" },
    ]);
  });

  it("finds an action of the plan that no row is about", async () => {
    const { briefs, actions } = await check(
      "missingAction",
      actionRows("1.1,Recruit more Special Constables,Green\n"),
      ACTIONS,
    );
    expect(briefs).toEqual([{ item: "1.2", at: "B8", found: null, expected: "Train the new recruits" }]);
    expect(actions.map(({ id, status }) => [id, status])).toEqual([
      ["1.1", "Green"],
      ["1.2", "Not stated"],
    ]);
  });

  it("finds an action with two rows, and uses the first", async () => {
    const { briefs, actions } = await check(
      "duplicateAction",
      actionRows(
        "1.1,Recruit more Special Constables,Green\n1.2,Train the new recruits,Green\n" +
          "1.1,Recruit more Special Constables,Red\n",
      ),
      ACTIONS,
    );
    expect(briefs).toEqual([{ item: "1.1", at: "B7", found: "Red", expected: "Green" }]);
    expect(actions[0]?.status).toBe("Green");
  });

  it("finds an ID that the plan gives to two actions", async () => {
    const { briefs } = await check(
      "duplicateAction",
      actionRows("1.1,Recruit more Special Constables,Green\n1.2,Train the new recruits,Red\n"),
      `${ACTIONS}1.2,Buy new cars\n`,
    );
    expect(briefs).toEqual([{ item: "1.2", at: "B9", found: "Buy new cars", expected: null }]);
  });
});

describe("tableNotUsed", () => {
  it("names a table that holds nothing of the plan, so that no row is passed over unsaid", async () => {
    const { briefs } = await check(
      "tableNotUsed",
      `${GOOD}\nStation,Opened\nAbbey Road,1 May 2009\nMill Lane,2 June 2009\n`,
    );
    expect(briefs).toEqual([{ item: null, at: "A7", found: "A7:B9", expected: null }]);
  });
});
