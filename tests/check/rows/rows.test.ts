import { describe, expect, it } from "vitest";
import { check, codes, GOOD, PLAN } from "../findings";

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

  it("is not raised for a row that is printed twice with the same 355", async () => {
    const { briefs, measures } = await check("duplicateMeasure", `${GOOD}Burglary,360,355,400,Green\n`);
    expect([briefs, measures[1]?.rating.status]).toEqual([[], "Green"]);
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
