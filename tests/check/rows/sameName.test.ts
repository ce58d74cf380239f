import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Measures\nMeasure ID,Objective,Measure,Unit,Polarity,Target,Aggregation\n" +
  "C,Housing,Complaints upheld,number,lower,40,latest\nB,Waste,Flytips cleared,number,higher,40,latest\n";

async function said(extract: string): Promise<string[]> {
  return (await assessTexts(extract, PLAN)).findings.map((finding) => describeFinding(finding));
}

describe("a row whose name reads as the plan’s", () => {
  it("is the plan’s where the difference cannot be seen, or is a space or an accent", async () => {
    for (const name of ["Comp\u200blaints upheld", "\u0421omplaints uph\u0435ld", "Cómplaints\u00a0upheld"])
      expect([name, await said(`Measure,Actual\n${name},34\nFly tips cleared,41\n`)]).toEqual([name, []]);
  });

  it("is said to stand under another heading, and not to be nearest to itself", async () => {
    const extract = "Service,Measure,Actual\nHousing,Complaints upheld,34\nWaste,Complaints upheld,38\n";
    expect(await said(`${extract}Waste,Flytips cleared,41\n`)).toEqual([
      "B3: “Complaints upheld” stands under “Waste”, where the plan has no measure of that name. Its figure was not " +
        "used. Add the measure to the plan, put the ID of the one that is meant in the row, or take it out.",
    ]);
  });

  it("is said to be only like the one that another row is", async () => {
    const extract = "Measure,Actual\nComplaints upheld,34\nComplaints upheld (formal),38\nFlytips cleared,41\n";
    expect(await said(extract)).toEqual([
      "A3: “Complaints upheld (formal)” is not a measure of the plan. It is only like “Complaints upheld”, whose own " +
        "row is at A2. Add it to the plan as a measure of its own, or take the row out.",
    ]);
  });
});
