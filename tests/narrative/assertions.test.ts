import { describe, expect, it } from "vitest";
import { assessTexts } from "../support/sampleFiles";
import { brief } from "../check/findings";

const PLAN = `Assertions
Ref,Section,Assertion,Target,Unit,Polarity
A1,Crime,Roll out satellite tracking of vehicles,,,
A2,Crime,Work towards an electronic plan,,,
A3,Crime,Achieve a 3% reduction in assault with injury,-3%,% change,lower
A4,Crime,No more than 360 people killed or seriously injured,360,number,lower
A5,Crime,Increase the number of people who feel safe,,,
A6,Crime,Develop a response to kidnap,,,
A7,Crime,Benchmark convictions of prolific offenders,,,
`;

const ANSWERS: Readonly<Record<string, string>> = {
  A1: "Y,,",
  A2: "Y,,",
  A3: "Y,-3%,-9.6%",
  A4: "N,360,368",
  A5: "Y,,",
  A6: "Y,,",
  A7: "Y,,",
};

async function findingsIn(row: string, words: string, answer?: string): Promise<string[]> {
  const lines = PLAN.split("\n")
    .slice(2, -1)
    .map((line) => {
      const [ref = "", , assertion = ""] = line.split(",");
      return (
        `${ref},${assertion},${ref === row ? (answer ?? ANSWERS[ref] ?? "") : (ANSWERS[ref] ?? "")},` +
        `"${ref === row ? words : ""}"`
      );
    });
  const extract = `Annual report 2008/09\n\nRef,Assertion,Achieved,Target,Actual,Comment\n${lines.join("\n")}\n`;
  const { findings } = await assessTexts(extract, PLAN);
  return findings
    .filter(({ code }) => code.startsWith("narrative"))
    .map(({ code, found }) => `${code}: ${found ?? ""}`);
}

describe("an assertion answered Y whose words say that it is still to be done", () => {
  it.each([
    ["A1", "The roll-out will commence on 5 May.", "will commence"],
    ["A1", "Training has begun. The proposed start is 8 June 2009.", "proposed start"],
    ["A1", "A manager has now been assigned to the roll-out.", "has now been assigned to"],
    ["A1", "Tracking is being introduced across the fleet.", "is being introduced"],
    ["A1", "It is scheduled to go live in September 2009.", "scheduled to go live"],
    ["A1", "Not yet started.", "Not yet started"],
    ["A1", "Completion has been rescheduled for August 2009.", "Completion has been rescheduled"],
    ["A6", "Work is in progress to draft a response to kidnap.", "is in progress"],
    ["A6", "The group is currently working on a kidnap policy.", "currently working on"],
    [
      "A2",
      "Good progress has been made and the target for the month of March has been achieved.",
      "target for the month of March has been achieved",
    ],
    [
      "A7",
      "There are no current national bench mark figures set for re-offending.",
      "There are no current national bench mark figures",
    ],
  ])("%s: %s", async (row, words, found) => {
    expect(await findingsIn(row, words)).toEqual([`narrativeStatusDiffers: ${found}`]);
  });

  it.each([
    ["A1", "Tracking has been rolled out to every vehicle."],
    ["A1", "Tracking is now in place. A review will start in May."],
    ["A1", "Introduced in June; training of new drivers is in progress."],
    ["A1", "The roll-out was completed in March 2009, and an evaluation is being prepared."],
    ["A1", "The start was scheduled for July 2008, as planned, and every car has it."],
    ["A1", "Fitted to all 240 cars."],
    ["A2", "The plan is being developed and will be launched in June."],
    ["A2", "The target for the year to March has been achieved."],
    ["A5", "82% feel safe, up from 79%."],
    ["A5", "There are no national figures yet, but 82% here feel safe."],
    ["A7", "There are now figures for 204 offenders, of whom 61 were convicted."],
    ["A6", "A policy is in force and staff are trained in it."],
    ["A6", "The response was published. Recruitment of a coordinator is under way."],
  ])("is not said of %s: %s", async (row, words) => {
    expect(await findingsIn(row, words)).toEqual([]);
  });

  it("is not said of an assertion answered N", async () => {
    expect(await findingsIn("A1", "The roll-out will commence on 5 May.", "N,,")).toEqual([]);
  });
});

describe("an assertion with figures", () => {
  it.each([
    ["A3", "There was a 6.9% reduction in assault with injury.", "narrativeValueDiffers: 6.9% reduction"],
    ["A3", "Assault with injury rose by 9.6%.", "narrativeDirectionDiffers: rose by 9.6%"],
    ["A3", "Down 9.6%, so the target was missed.", "narrativeStatusDiffers: target was missed"],
    [
      "A4",
      "368 people were killed or seriously injured, so the target has been achieved.",
      "narrativeStatusDiffers: target has been achieved",
    ],
    ["A4", "386 people were killed or seriously injured.", "narrativeValueDiffers: 386"],
    ["A1", "The target has not been met.", "narrativeStatusDiffers: target has not been met"],
    [
      "A5",
      "A survey shows an increase of over three and a half percent (63.2% to 66.9%).",
      "narrativeValueDiffers: increase of over three and a half percent",
    ],
    [
      "A5",
      "Between July 2008 and September 2009, 4,728 people were asked.",
      "narrativePeriodConflict: Between July 2008 and September 2009",
    ],
  ])("%s: %s", async (row, words, found) => {
    expect(await findingsIn(row, words)).toEqual([found]);
  });

  it.each([
    ["A3", "A 9.6% reduction, so the 3% reduction target was comfortably achieved."],
    ["A3", "Down 9.6%, more than three times what was asked for."],
    ["A3", "A 9.6 reduction at the end of the year."],
    ["A4", "368 people, 8 more than the target of 360 but 20 fewer than last year."],
    ["A4", "The target was missed by 8."],
    ["A4", "Just 8 short of the target."],
    ["A4", "The reduction came too late to meet the target."],
    ["A5", "A survey shows an increase of over three and a half percentage points (63.2% to 66.9%)."],
    ["A5", "Between April 2008 and March 2009, 4,728 people were asked."],
    ["A5", "Those who feel safe rose from 63.2% to 66.9%, an increase of 3.7 points."],
  ])("is believed of %s: %s", async (row, words) => {
    expect(await findingsIn(row, words)).toEqual([]);
  });
});

describe("a measure that stands in two tables", () => {
  const plan =
    "Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,Special Constables,number,higher,400\n" +
    "M2,Complaints,number,lower,90\n";
  const extract = (second: string): string =>
    "Summary\nMeasure,Target,Actual\nSpecial Constables,400,408\nComplaints,90,80\n\nSection 1\n" +
    `Measure,Target,Actual\nSpecial Constables,400,${second}\n`;

  it("is in conflict where its two figures differ, and not where they are the same", async () => {
    const differs = await assessTexts(extract("407"), plan);
    expect(brief(differs.findings, "twoFigures")).toEqual([{ item: "M1", at: "C3", found: "408", expected: "407" }]);
    const same = await assessTexts(extract("408"), plan);
    expect(brief(same.findings, "twoFigures")).toEqual([]);
  });
});

describe("a label that names another year than the plan", () => {
  const plan =
    "Measures\nMeasure,Unit,Polarity,Target\n" +
    "Increase the number of Special Constables by March 2010,number,higher,400\n";
  const extract = (year: string): string =>
    `Measure,Actual\nIncrease the number of Special Constables by March ${year},408\n`;

  it("is in conflict with it, whether or not the row was matched", async () => {
    const { findings } = await assessTexts(extract("2009"), plan);
    expect(brief(findings, "narrativePeriodConflict")).toMatchObject([
      { at: "A2", found: "by March 2009", expected: "March 2010" },
    ]);
    expect(brief((await assessTexts(extract("2010"), plan)).findings, "narrativePeriodConflict")).toEqual([]);
  });
});
