import { expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor, questions } from "./shaped";

const PLAN = planFor(
  "Kelby District Council",
  "S,Satisfaction,%,higher,78%,latest\nC,Complaints,number,lower,65,latest\n",
);
const EXTRACT =
  ",Alton Borough Council,,Kelby District Council,\nMeasure,Target,Actual,Target,Actual\n" +
  "Satisfaction,80%,70%,78%,79%\nComplaints,70,80,65,60\n";

it("Of two councils as bands, 79% and 60 are the plan’s own, and whose the others are is said", async () => {
  const checked = await assessTexts(EXTRACT, PLAN);
  expect(figures(checked)).toEqual([
    ["S", "79%", "E3"],
    ["C", "60", "E4"],
  ]);
  expect(checked.findings.map(describeFinding)).toEqual([
    "B2: 2 rows are about Alton Borough Council, and the plan is Kelby District Council’s. They were not used.",
  ]);
  expect(await questions(EXTRACT, PLAN)).toEqual([]);
});

it("Bands of which none is the plan’s own are asked about", async () => {
  expect((await questions(EXTRACT.replace("Kelby District", "Marsh District"), PLAN)).length).toBeGreaterThan(0);
});
