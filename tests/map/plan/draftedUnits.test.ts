import { describe, expect, it } from "vitest";
import { draftPlan, type DraftPlan } from "../../../src/map/plan/draft/draftPlan";
import { findTables } from "../../../src/read/tables/findTables";
import { sourceOf } from "../../support/sampleFiles";

async function drafted(extract: string): Promise<DraftPlan> {
  return draftPlan(findTables(await sourceOf(extract, "extract.csv")).tables);
}
const measuresIn = ({ measures }: DraftPlan): unknown[] =>
  measures.map((row) => [row["Measure ID"], row["Measure"], row["Unit"], row["Target"]]);

describe("a plan drafted from a table", () => {
  it("under Actual (hours) has hours for its unit", async () => {
    for (const heading of ["Actual (hours)", "Q3 2025/26 (hours)"]) {
      const plan = await drafted(`Measure,Target,${heading}\nAverage repair time,48,50\n`);
      expect(measuresIn(plan)).toEqual([["M01", "Average repair time", "hours", "48"]]);
      expect(plan.assertions).toEqual([]);
    }
  });

  it("has the unit in the brackets of a name, and times in minutes under mm:ss: 02:00 is a target", async () => {
    const rows =
      "Refuse per home (kg/home),300,301\nDepot emissions (tCO2e),9000,9400\nTime to answer (mm:ss),02:00,01:47\n";
    expect(measuresIn(await drafted(`Measure,Target,Actual\n${rows}`))).toEqual([
      ["M01", "Refuse per home (kg/home)", "kg/home", "300"],
      ["M02", "Depot emissions (tCO2e)", "tCO2e", "9000"],
      ["M03", "Time to answer (mm:ss)", "minutes", "02:00"],
    ]);
  });

  it("whose only figures beside the target are a rate has the rate for its unit", async () => {
    expect(measuresIn(await drafted('Measure,Target,"Rate per 1,000"\nBurglary,5,4.5\n'))).toEqual([
      ["M01", "Burglary", "per 1,000", "5"],
    ]);
  });

  it("has no figures under Number for the IDs of its measures", async () => {
    const plan = await drafted("Measure,Number,Rate per 1000,Target\nBurglary,450,4.5,5\nRobbery,20,0.2,1\n");
    expect(measuresIn(plan).map((row) => (row as string[])[0])).toEqual(["M01", "M02"]);
  });

  it("with two councils as bands has each measure once, and asks whose figures are meant", async () => {
    const extract =
      ",Kelby District Council,,Alton Borough Council,\nMeasure,Target,Actual,Target,Actual\n" +
      "Satisfaction,78%,79%,80%,70%\nComplaints,65,60,70,80\n";
    const plan = await drafted(extract);
    expect(measuresIn(plan).map((row) => (row as string[])[1])).toEqual(["Satisfaction", "Complaints"]);
    expect([plan.objectives, plan.organisations]).toEqual([[], ["Kelby District Council", "Alton Borough Council"]]);
  });

  it("with records down two columns has a measure for each", async () => {
    const record = (name: string, target: string, actual: string): string =>
      `Measure:,${name}\nTarget:,${target}\nActual:,${actual}\n`;
    expect(
      measuresIn(await drafted(`${record("Calls", "80%", "85%")},\n${record("Missed bins", "50", "40")}`)),
    ).toEqual([
      ["M01", "Calls", "%", "80%"],
      ["M02", "Missed bins", "number", "50"],
    ]);
  });
});
