import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { check } from "../findings";

const plan = (partOf = ""): string =>
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Part of\nM1,Calls answered,number,higher,10000,\n" +
  `M2,Burglary,number,lower,10000,${partOf}\n`;
const extract = (calls: string, burglary: string): string =>
  `Measure,Actual\nCalls answered,"${calls}"\nBurglary,"${burglary}"\n`;

describe("sameFigure", () => {
  it("is raised where two measures both stand at 10,389", async () => {
    const { findings } = await check("sameFigure", extract("10,389", "10,389"), plan());
    expect(findings.filter(({ code }) => code === "sameFigure").map(describeFinding)).toEqual([
      "B3 gives 10,389 for M2 “Burglary”, and B2 gives the same for M1 “Calls answered”. Check that it was not " +
        "copied from the wrong row.",
    ]);
  });

  it("is not raised for another figure, three digits, a round one, or a whole and its part", async () => {
    expect((await check("sameFigure", extract("10,389", "10,388"), plan())).briefs).toEqual([]);
    expect((await check("sameFigure", extract("389", "389"), plan())).briefs).toEqual([]);
    expect((await check("sameFigure", extract("12,500", "12,500"), plan())).briefs).toEqual([]);
    expect((await check("sameFigure", extract("10,389", "10,389"), plan("M1"))).briefs).toEqual([]);
  });
});
