import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

it.each([
  ["Recycling rate", "Recycling rate (last year)"],
  ["Missed bins", "Missed bins (target)"],
  ["Residents satisfied", "Residents dissatisfied"],
])("the row of %s is never the one called %s", async (name, label) => {
  const plan = planFor("", `A,${name},number,lower,50,latest\nB,Robbery,number,lower,24,latest\n`);
  const checked = await assessTexts(`Measure,Actual\n${label},45\nRobbery,20\n`, plan);
  expect(figures(checked)[0]).toEqual(["A", null, null]);
  expect(checked.findings.map(({ code }) => code)).toContain("unknownMeasure");
});

it("the year to date of a count that is not added up is shown and not rated: 45 of half a year", async () => {
  const plan = planFor("", "A,Missed bins,number,lower,50,latest\n", "Period,Q2 2025/26\n");
  const checked = await assessTexts("Measure,Actual\nMissed bins - YTD,45\n", plan);
  expect(figures(checked)).toEqual([["A", "45", "B2"]]);
  expect(checked.measures[0]?.rating.status).toBe("Not rated");
});
