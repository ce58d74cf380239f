import { expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessTexts } from "../../support/sampleFiles";

const plan = (name: string): string =>
  `Measures\nMeasure ID,Measure,Unit,Polarity,Target\nP,${name},%,higher,80%\nC,Complaints,number,lower,50\n`;
const said = async (rows: string, note: string, name = "Pupils"): Promise<unknown> => {
  const { findings, measures } = await assessTexts(`Measure,Actual\n${rows}\n${note}\n`, plan(name));
  return [...measures.map(({ rating }) => rating.status), ...findings.map(describeFinding)];
};

it("85% is used and its note “Excludes academies” is told, once for its table", async () => {
  const told = "says “Excludes academies”. Check that this is what the plan means, or use figures of everything.";
  expect(await said("Pupils,85%\nComplaints,40\n", "Excludes academies")).toEqual(["Green", "Green", `A5 ${told}`]);
});

it("A note that names its measure is told: complaints excludes garden waste", async () => {
  const note = "Note: complaints excludes garden waste";
  expect(await said("Pupils,85%\nComplaints,40\n", note)).toContain(
    `A5 says “${note}”. Check that this is what the plan means, or use figures of everything.`,
  );
});

it("85%† with a note † excludes major works is 85%, and the note is told", async () => {
  expect(await said("Pupils,85%†\nComplaints,40\n", "† excludes major works")).toEqual([
    "Green",
    "Green",
    "A5 says “† excludes major works”. Check that this is what the plan means, or use figures of everything.",
  ]);
});

it("Nothing is told where the measure’s own name says so, or the note says nothing of the kind", async () => {
  const name = "Pupils excluding academies";
  expect(await said(`${name},85%\nComplaints,40\n`, "Excludes academies", name)).toEqual(["Green", "Green"]);
  expect(await said("Pupils,85%\nComplaints,40\n", "Source: school census.")).toEqual(["Green", "Green"]);
});
