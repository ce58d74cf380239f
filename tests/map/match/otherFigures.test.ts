import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

it.each([
  ["Recycling rate", "Recycling rate (last year)"],
  ["Missed bins", "Missed bins - YTD"],
  ["Missed bins", "Missed bins (target)"],
  ["Residents satisfied", "Residents dissatisfied"],
])("the row of %s is never the one called %s", async (name, label) => {
  const plan = planFor("", `A,${name},number,lower,50,latest\nB,Robbery,number,lower,24,latest\n`);
  const checked = await assessTexts(`Measure,Actual\n${label},45\nRobbery,20\n`, plan);
  expect(figures(checked)[0]).toEqual(["A", null, null]);
  expect(checked.findings.map(({ code }) => code)).toContain("unknownMeasure");
});
