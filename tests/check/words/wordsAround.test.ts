import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const PLAN = `Objectives
Objective ID,Objective
1,Safer streets
2,Better value

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target
M1,Safer streets,Public satisfaction with the police,%,higher,64%
M2,Safer streets,Special Constables recruited by March 2010,number,higher,400
M3,Better value,Sickness absence,days,lower,9

Actions
Action ID,Action
1.1,Recruit and retain Special Constables
1.2,Train the new recruits
`;

/** A report typed in as it is printed: tables, then what is said of them. */
const report = ({
  ofM1 = "Public satisfaction rose to 65.4%, above the target of 64%.",
  heading = "Special Constables recruited by March 2010",
  ofM2 = "The number of Special Constables stands at 408.",
  ofM3 = "Sickness absence was 8 days.",
  ofAction = "1.1 A survey of those who left was made in May, and its answers were shared.",
}): string => `Delivery plan 2009/10
1. Safer streets
Measure,Target,Actual
Public satisfaction with the police,64%,65.4%
Special Constables recruited by March 2010,400,408

Public satisfaction with the police

"${ofM1}"

${heading}

"${ofM2}"

2. Better value
Measure,Target,Actual
Sickness absence,9,8

"${ofM3}"

Source: personnel system of the force and the survey of the public that was made in May.

No.,Action,RAG
1.1,Recruit and retain Special Constables,Green
1.2,Train the new recruits,Green

"${ofAction}"
1.2 All of the new recruits have been trained in first aid and in driving.
`;

const found = async (words: Parameters<typeof report>[0]): Promise<unknown[]> => {
  const { findings } = await assessTexts(report(words), PLAN);
  return findings.map(({ code, item, at, found: text }) => [code, item, at?.row, text]);
};

describe("paragraphs around the tables", () => {
  it("raise nothing where they are true", async () => {
    expect(await found({})).toEqual([]);
  });

  it("are about the measure whose name stands above them, or whose table they stand below", async () => {
    expect(await found({ ofM1: "Public satisfaction rose to 64.5%, above the target of 64%." })).toEqual([
      ["narrativeValueDiffers", "M1", 8, "to 64.5%"],
    ]);
    expect(await found({ ofM3: "Sickness absence was 8 days, so the target of 9 days was missed." })).toEqual([
      ["narrativeStatusDiffers", "M3", 18, "target of 9 days was missed"],
    ]);
  });

  it("are held against the plan with the heading above them", async () => {
    expect(await found({ heading: "Special Constables recruited by March 2009" })).toEqual([
      ["narrativePeriodConflict", "M2", 10, "by March 2009"],
    ]);
  });

  it("are about the action whose number they begin with", async () => {
    expect(
      await found({
        ofAction: "1.1 The strength of the Special Constables recruited stands at 407, and a survey was made.",
      }),
    ).toEqual([["valueConflict", "M2", 26, "stands at 407"]]);
  });
});

describe("words beside a heading in a table", () => {
  const extract = (words: string, name = "Safer streets"): string =>
    `Delivery plan 2009/10\nMeasure,Target,Actual,Commentary\n${name},,,"${words}"\n` +
    "Public satisfaction with the police,64%,65.4%,\n" +
    "Special Constables recruited by March 2010,400,408,\n2. Better value,,,\nSickness absence,9,8,\n";
  const said = async (text: string): Promise<unknown[]> =>
    (await assessTexts(text, PLAN)).findings.flatMap(({ code, item, at, found: words }) =>
      code === "missingAction" ? [] : [[code, item, at?.row, words]],
    );

  it("are about the rows below it, and the heading is no measure", async () => {
    expect(await said(extract("The number of Special Constables stands at 408."))).toEqual([]);
    expect(await said(extract("Satisfaction with the police fell."))).toEqual([]);
    expect(await said(extract("The number of Special Constables stands at 407."))).toEqual([
      ["narrativeValueDiffers", "M2", 2, "stands at 407"],
    ]);
  });

  it("are reported once, by the first row below", async () => {
    const { measures } = await assessTexts(extract("Both did well."), PLAN);
    expect(measures.map(({ row }) => row?.commentary?.text ?? null)).toEqual(["Both did well.", null, null]);
    const own = await assessTexts(extract("Both did well.").replace("65.4%,", "65.4%,Its own words."), PLAN);
    expect(own.measures[0]?.row?.commentary?.text).toBe("Its own words.\nBoth did well.");
  });

  it("are reported where the first row below is about an earlier quarter", async () => {
    const quarters =
      "Measure,Period,Actual,Commentary\nSafer streets,,,Both did well.\n" +
      "Public satisfaction with the police,Q3 2009/10,64%,\n" +
      "Public satisfaction with the police,Q4 2009/10,65.4%,\n";
    const { measures } = await assessTexts(quarters, PLAN);
    expect(measures[0]?.row).toMatchObject({ period: { text: "Q4 2009/10" }, commentary: { text: "Both did well." } });
  });

  it(
    "are a row to be asked about where the plan has no such objective, or where anything else stands " + "beside it",
    async () => {
      expect(await said(extract("The number of Special Constables stands at 408.", "Quieter streets"))).toEqual([
        ["unknownMeasure", null, 2, "Quieter streets"],
      ]);
      expect(await said(extract("x").replace("Safer streets,,,", "Safer streets,,7,"))).toEqual([
        ["unknownMeasure", null, 2, "Safer streets"],
      ]);
      expect(await said(extract("x").replace("Safer streets,,,", "Safer streets,7,,"))).toEqual([
        ["unknownMeasure", null, 2, "Safer streets"],
      ]);
    },
  );
});
