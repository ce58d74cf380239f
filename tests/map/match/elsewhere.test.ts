import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessTexts } from "../../support/sampleFiles";
import { questions } from "../shape/shaped";

const PLAN =
  "Measures\nMeasure ID,Objective,Measure,Unit,Polarity,Target,Aggregation,Owner\n" +
  "H,Housing,Sickness,%,lower,4%,latest,Voids team\nV,Housing,Voids let,number,higher,15,latest,Voids team\n" +
  "W,Waste,Missed bins,number,lower,60,latest,Refuse crew\n";

/** The actual of each measure; null where it has none. */
async function actuals(extract: string): Promise<(string | null)[]> {
  const { measures } = await assessTexts(extract, PLAN);
  return measures.map(({ row }) => row?.figures.actual?.text ?? null);
}

describe("a measure whose name the plan has once", () => {
  const by = (service: string): string =>
    `Service,Measure,Actual\n${service},Sickness,3%\nHousing,Voids let,20\nWaste,Missed bins,55\n`;

  it("is not the one of a service that the plan does not know, beside rows of the plan's own", async () => {
    expect(await actuals(by("Housing services"))).toEqual(["3%", "20", "55"]);
    expect(await actuals(by("Leisure"))).toEqual([null, "20", "55"]);
    const { findings } = await assessTexts(by("Leisure"), PLAN);
    expect(findings.map((finding) => describeFinding(finding))).toEqual([
      "B2: “Sickness” stands under “Leisure”. In the plan it is H under “Housing”, and the figure was not used. Put " +
        "the ID, or the objective as the plan has it, in the row.",
    ]);
  });

  it("is not the one of another measure's service", async () => {
    expect(await actuals(by("Waste"))).toEqual([null, "20", "55"]);
  });

  it("is not the one under a heading that the plan does not know, beside the plan's own", async () => {
    const under = (heading: string): string =>
      `Measure,Actual\n${heading},\nSickness,3%\nHousing,\nVoids let,20\nWaste,\nMissed bins,55\n`;
    expect(await actuals(under("Leisure"))).toEqual([null, "20", "55"]);
    expect(await actuals(under("Housing"))).toEqual(["3%", "20", "55"]);
  });

  it("is neither of 3% under another measure’s heading and 5% under one that the plan does not know", async () => {
    const under = (heading: string): string =>
      `Measure,Actual\nWaste,\nSickness,3%\nMissed bins,55\n${heading},\nSickness,5%\n`;
    expect(await actuals(under("Leisure"))).toEqual([null, null, "55"]);
    expect(await actuals(under("Housing"))).toEqual(["5%", null, "55"]);
  });

  it("is the measure where it has its ID, and in an extract that is ordered by other things", async () => {
    expect(await actuals("Service,ID,Measure,Actual\nLeisure,H,Sickness,3%\nWaste,W,Missed bins,55\n")).toEqual([
      "3%",
      null,
      "55",
    ]);
    const others = "Directorate,Measure,Actual\nAdults,Sickness,3%\nPlace,Voids let,20\nPeople,Missed bins,55\n";
    expect(await actuals(others)).toEqual(["3%", "20", "55"]);
  });

  it("is asked about where a column says which team it is of, unless the plan names it", async () => {
    const of = (team: string): string => `Team,Measure,Actual\n${team},Sickness,3%\nRefuse crew,Missed bins,55\n`;
    expect(await questions(of("Night shift"), PLAN)).toEqual([
      "It gives figures of Night shift (“Team”) and none of the whole. Are they what the plan means? If not, leave " +
        "the table out.",
    ]);
    expect(await questions(of("Voids team"), PLAN)).toEqual([]);
    expect(await questions(of("Night shift").replace("Team", "Responsible team"), PLAN)).toEqual([]);
  });
});
