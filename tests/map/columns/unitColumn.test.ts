import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const PLAN = planFor(
  "",
  "C,Calls answered,%,higher,90%,latest\nS,Sickness days per officer,number,lower,9.5,latest\n" +
    "T,Turnover,%,lower,10%,latest\n",
);
const UNITS = "Calls answered,%,92\nSickness days per officer,Days,9.4\nTurnover,%,9.8\n";

it.each(["", "Measured in"])("a column of nothing but units is read as the units under “%s”", async (heading) => {
  const checked = await assessTexts(`Indicator,${heading},Actual\n${UNITS}`, PLAN);
  expect(checked.measures.map(({ actual }) => actual)).toMatchObject([
    { number: 0.92 },
    { number: 9.4 },
    { number: 0.098 },
  ]);
  expect(checked.findings.filter(({ code }) => code !== "blankHeader")).toEqual([]);
});

it("a count whose name does not have the unit’s word is not in it", async () => {
  const { findings } = await assessTexts(`Indicator,,Actual\n${UNITS.replace("Days,9.4", "Hours,70")}`, PLAN);
  expect(findings.map(({ code, at }) => [code, at?.row])).toContainEqual(["unitMismatch", 2]);
});
