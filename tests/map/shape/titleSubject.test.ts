import { describe, expect, it } from "vitest";
import { planFor, questions } from "./shaped";

const CRIMES = planFor("Oxmoor", "B,Burglary,number,lower,400,latest\nR,Robbery,number,lower,50,latest\n");
const TABLE = "Offence,Actual\nBurglary,402\nRobbery,47\n";
const SERVICES =
  "Measures\nMeasure ID,Objective,Measure,Unit,Polarity,Target,Aggregation\n" +
  "H,Housing,Sickness,%,lower,4%,latest\nW,Waste,Missed bins,number,lower,60,latest\n";
const asks = (title: string): string[] => [
  `Its title says “${title}”, of which the plan has no word. Are its figures what the plan means? If not, leave the ` +
    "table out.",
];

describe("a title that the plan has no word of", () => {
  it.each(["Number of officers assigned", "Number of victims supported", "Total staff trained"])(
    "is asked about where it says what is counted: %s",
    async (title) => {
      expect(await questions(`${title},\n${TABLE}`, CRIMES)).toEqual(asks(title));
    },
  );

  it.each([
    "Number of offences recorded",
    "Number of burglaries and robberies",
    "Total recorded crime 2025/26",
    "Performance report Q2 2025/26",
    "Total for the year",
  ])("is not asked about where it fits what stands below: %s", async (title) => {
    expect(await questions(`${title},\n${TABLE}`, CRIMES)).toEqual([]);
  });

  it("is asked about where a word is only like one of the plan", async () => {
    const plan = planFor("", "F,Food premises compliant,%,higher,95%,latest\n");
    const table = "Measure,Actual\nFood premises compliant,96%\n";
    expect(await questions(`Percentage of complaints upheld,\n${table}`, plan)).toEqual(
      asks("Percentage of complaints upheld"),
    );
    expect(await questions(`Percentage of premise inspections,\n${table}`, plan)).toEqual([]);
  });

  it("is asked about where it names a service and the plan is ordered by services", async () => {
    const table = "Measure,Actual\nSickness,3%\nMissed bins,55\n";
    expect(await questions(`Leisure services: performance,\n${table}`, SERVICES)).toEqual(
      asks("Leisure services: performance"),
    );
    for (const title of ["Housing and waste services", "Corporate services scorecard", "Council services"])
      expect(await questions(`${title},\n${table}`, SERVICES)).toEqual([]);
    const byOutcome = SERVICES.replace("Housing", "Better lives").replace("Waste", "Cleaner streets");
    expect(await questions(`Leisure services: performance,\n${table}`, byOutcome)).toEqual([]);
  });
});
