import { describe, expect, it } from "vitest";
import { isTimeForm } from "../../../src/map/headings/timeForm";
import { isUnitOfFigures } from "../../../src/map/headings/unitInName";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessTexts } from "../../support/sampleFiles";

/** A plan for September with measures of these rows. */
const planOf = (measures: string): string =>
  "Settings\nSetting,Value\nPeriod,September 2025\nRule,achieved\n\n" +
  `Measures\nMeasure ID,Measure,Unit,Polarity,Target\n${measures}`;

const actuals = ({ measures }: CheckedExtract): unknown[] =>
  measures.map(({ actual }) => (actual.kind === "number" ? actual.number : null));
const codes = ({ findings }: CheckedExtract): string[] => findings.map(({ code }) => code);

describe("a unit in a name", () => {
  it.each(["kg/household", "tCO2e", "mm:ss", "hh:mm:ss", "mins and secs", "£ per visit", "per 1,000 beds", "000s"])(
    "is no part of the name where it is %s",
    (words) => {
      expect(isUnitOfFigures(words)).toBe(true);
    },
  );

  it.each(["days lost", "HA", "HR", "p", "month", "excluding 2 sites", "general needs", "hundreds of thousands"])(
    "is a part of the name where it is %s",
    (words) => {
      expect(isUnitOfFigures(words)).toBe(false);
    },
  );

  it("is taken off in brackets: 301 kg for each home, and 9,400 tonnes of carbon dioxide", async () => {
    const checked = await assessTexts(
      'Measure,Actual\nRefuse per home (kg/home),301\nDepot emissions (tCO2e),"9,400"\nGritting (£ per mile),12\n',
      planOf("R,Refuse per home,kg,lower,300\nE,Depot emissions,tCO2e,lower,9000\nG,Gritting,£ per mile,lower,14\n"),
    );
    expect(actuals(checked)).toEqual([301, 9400, 12]);
    expect(codes(checked)).toEqual([]);
  });

  it("is taken off at the end where it is the plan’s own: 301 kg, and 44 minutes against seconds not", async () => {
    const checked = await assessTexts(
      "Measure,Actual\nRefuse kg,301\nLongest time to be answered mins,44\n",
      planOf("R,Refuse,kg,lower,300\nW,Longest time to be answered,seconds,lower,3000\n"),
    );
    expect([codes(checked).includes("nameUnlike"), actuals(checked)[0]]).toEqual([true, 301]);
    expect(checked.findings.filter(({ item }) => item === "R")).toEqual([]);
  });

  it("counts inside the name too: 2 tonnes are 2,000 kg", async () => {
    const checked = await assessTexts(
      "Measure,Actual\nRefuse (tonnes) taken,2\n",
      planOf("R,Refuse taken,kg,lower,3000\n"),
    );
    expect(actuals(checked)).toEqual([2000]);
  });

  it("leaves two names that differ in it apart: 5 kg and 7 tonnes", async () => {
    const checked = await assessTexts(
      "Measure,Actual\nRefuse (kg),5\nRefuse (tonnes),7\n",
      planOf("K,Refuse (kg),kg,lower,9\nT,Refuse (tonnes),tonnes,lower,9\n"),
    );
    expect([actuals(checked), codes(checked)]).toEqual([[5, 7], []]);
  });
});

describe("the form of a time in a name", () => {
  it("says what 01:47 is: 107 seconds under mm:ss, 107 minutes under hh:mm", async () => {
    const checked = await assessTexts(
      "Measure,Target,Actual\nTime to answer (mm:ss),02:00,01:47\nTime to arrive (hh:mm),02:00,01:47\n",
      planOf("A,Time to answer,seconds,lower,120\nB,Time to arrive,minutes,lower,120\n"),
    );
    expect(actuals(checked)).toEqual([107, 107]);
    expect(codes(checked)).toEqual([]);
  });

  it("is also said by a column of units, a title or the plan’s own name, or else asked for", async () => {
    const plan = planOf("A,Time to answer,seconds,lower,120\n");
    const byColumn = await assessTexts("Measure,Unit,Actual\nTime to answer,mm:ss,01:47\n", plan);
    const byTitle = await assessTexts("Times to answer (mm:ss)\nMeasure,Actual\nTime to answer,01:47\n", plan);
    const byPlan = await assessTexts(
      "Measure,Actual\nTime to answer (mm:ss),01:47\n",
      planOf("A,Time to answer (mm:ss),seconds,lower,02:00\n"),
    );
    expect([actuals(byColumn), actuals(byTitle), actuals(byPlan)]).toEqual([[107], [107], [107]]);
    expect(byPlan.measures[0]?.rating.status).toBe("Green");
    const unsaid = await assessTexts("Measure,Actual\nTime to answer,01:47\n", plan);
    expect([actuals(unsaid), codes(unsaid)]).toEqual([[null], ["unitMismatch"]]);
  });

  it.each([
    ["hh:mm:ss", true],
    ["[h]:mm", true],
    ["hours and minutes", true],
    ["minutes", false],
    ["m", false],
  ])("%s is a form: %s", (words, is) => {
    expect(isTimeForm(words)).toBe(is);
  });
});
