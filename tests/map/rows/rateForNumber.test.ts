import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const shown = async (extract: string, measures: string): Promise<unknown[]> =>
  (await assessTexts(extract, planFor("", measures))).measures.map(({ row, rating }) => [
    row?.figures.actual?.value.kind === "number" ? row.figures.actual.value.number : null,
    rating.status,
  ]);

describe("a rate under its heading where the plan counts", () => {
  it("is not used: 3.3 per 1,000 is no number of burglaries", async () => {
    const extract = 'Offence,"2024/25 rate per 1,000"\nBurglary,3.3\nRobbery,0.4\n';
    const counts = "B,Burglary,number,lower,400,latest\nV,Robbery,number,lower,50,latest\n";
    expect(await shown(extract, counts)).toEqual([
      [null, "Not rated"],
      [null, "Not rated"],
    ]);
    const { findings } = await assessTexts(extract, planFor("", counts));
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["unitMismatch"]));
  });

  it("is used where the measure’s own name says that it is a rate", async () => {
    const extract = "Measure,2024/25 rate\nBurglary rate,5.2\nRobbery rate,0.9\n";
    const rates = "B,Burglary rate,number,lower,5,latest\nV,Robbery rate,number,lower,1,latest\n";
    expect(await shown(extract, rates)).toEqual([
      [5.2, "Red"],
      [0.9, "Green"],
    ]);
  });
});

describe("a column Scale", () => {
  it("gives its rows their scale: 49 thousand visits are 49,000", async () => {
    const extract = "Measure,Scale,Actual\nVisits,thousands,49\nMembers,units,9200\n";
    const counts = "A,Visits,number,higher,50000,latest\nC,Members,number,higher,9000,latest\n";
    expect(await shown(extract, counts)).toEqual([
      [49_000, "Red"],
      [9200, "Green"],
    ]);
  });
});
