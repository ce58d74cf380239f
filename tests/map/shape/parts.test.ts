import { describe, expect, it } from "vitest";
import { planFor, questions } from "./shaped";

const MEASURES = "F,Food premises compliant,%,higher,95%,latest\nS,Repairs on time,%,higher,90%,latest\n";
const asks = (part: string, heading: string | null): string[] => [
  `It gives figures of ${part}${heading === null ? "" : ` (“${heading}”)`} and none of the whole. ` +
    "Are they what the plan means? If not, leave the table out.",
];

describe("a measure that is given for a part only", () => {
  it.each([
    ["Gender", "Boys"],
    ["Tenure", "Leaseholders"],
    ["Phase", "Primary"],
    ["Group", "Leaseholders"],
    ["Subgroup", "Residential"],
    ["Breakdown", "Aged 16-24"],
    ["Component", "Denominator"],
    ["Statistic", "Lower CI"],
  ])("is asked about where the column %s says %s", async (heading, part) => {
    const extract = `Indicator,${heading},Actual\nFood premises compliant,${part},96%\nRepairs on time,${part},88%\n`;
    expect(await questions(extract, planFor("", MEASURES))).toEqual(asks(part, heading));
    // Where the plan's own name for the measure says it, that is what is meant.
    const named = planFor("", `F,"Food premises compliant, ${part}",%,higher,95%,latest\n`);
    const own = `Indicator,${heading},Actual\n"Food premises compliant, ${part}",${part},96%\n`;
    expect(await questions(own, named)).toEqual([]);
  });

  it.each([
    ["a heading between rows", "Indicator,Target,Actual\nBoys,,\n"],
    ["a title", "Boys,,\nIndicator,Target,Actual\n"],
  ])("is asked about where %s says so", async (_, above) => {
    const extract = `${above}Food premises compliant,95%,96%\nRepairs on time,90%,88%\n`;
    expect(await questions(extract, planFor("", MEASURES))).toEqual(asks("Boys", null));
  });

  it.each([
    ["Gender", "Persons"],
    ["Gender", "Both sexes"],
    ["Age group", "All ages"],
    ["Category", "Corporate health"],
    ["Group", "Finance"],
  ])("is not one where %s says %s", async (heading, whole) => {
    const extract = `Indicator,${heading},Actual\nFood premises compliant,${whole},96%\nRepairs on time,${whole},88%\n`;
    expect(await questions(extract, planFor("", MEASURES))).toEqual([]);
  });

  it.each([
    ["Council", "Ward", "North"],
    ["LA", "School", "Hill Primary"],
  ])("is asked about where %s is the plan’s own and %s is %s", async (wide, narrow, part) => {
    const head = `${wide},${narrow},Measure,Value\n`;
    const rows = (place: string): string =>
      `Oxmoor,${place},Food premises compliant,96%\nOxmoor,${place},Repairs on time,88%\n`;
    expect(await questions(head + rows(part), planFor("Oxmoor", MEASURES))).toEqual(asks(part, narrow));
    expect(await questions(head + rows("Oxmoor"), planFor("Oxmoor", MEASURES))).toEqual([]);
  });

  it("is asked about beside two columns of areas and measures across, not where ours is the narrower", async () => {
    const extract =
      "Region,District,Food premises compliant,Repairs on time\nKent,Dover,96%,91%\nEssex,Harlow,90%,89%\n";
    expect(await questions(extract, planFor("Kent", MEASURES))).toEqual(asks("Dover", "District"));
    expect(await questions(extract, planFor("Dover", MEASURES))).toEqual([]);
  });
});
