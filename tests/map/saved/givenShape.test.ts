import { expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import type { SavedMapping, SavedTable } from "../../../src/map/saved/savedMapping";
import { asSaved } from "../../../src/map/saved/savedTable";
import { sayHolds } from "../../../src/map/choose/sayOfTables";
import { mapExtract, planFrom, type MappedExtract } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";
import { PLAN } from "../mapped";

const OWN = "Measure,Actual\nPublic satisfaction,65%\nBurglary,355\n";
const AREAS = "Force,Burglary,Sickness\nKent,355,8\nEssex,360,9\n";

async function read(text: string, saved: SavedMapping | null = null): Promise<MappedExtract> {
  const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
  return mapExtract(await sourceOf(text, "extract.csv"), plan, saved);
}

/** The mapping file of an extract, with what a person put in it of the last table. */
async function savedWith(text: string, said: Partial<SavedTable>): Promise<SavedMapping> {
  const { mapping, tables } = await read(text);
  const saved = asSaved(mapping, tables, APRIL_YEAR);
  return { ...saved, tables: saved.tables.map((one, at, all) => (at === all.length - 1 ? { ...one, ...said } : one)) };
}
const shapes = ({ mapping }: MappedExtract): unknown => mapping.tables.map(({ shape, holds }) => ({ shape, holds }));

it("A table of others beside one’s own is asked about, not put back, where a person gave it a shape", async () => {
  const both = `${OWN}\n${AREAS}`;
  expect(shapes(await read(both))).toEqual([
    { shape: "measuresDown", holds: "measures" },
    { shape: "measuresDown", holds: "nothing" },
  ]);
  const mapped = await read(both, await savedWith(both, { shape: "areasDownMeasuresAcross" }));
  expect(shapes(mapped)).toEqual([
    { shape: "measuresDown", holds: "measures" },
    { shape: "areasDownMeasuresAcross", holds: "measures" },
  ]);
  expect(mapped.mapping.doubts.map(({ question }) => question)).toEqual([
    "It is about Kent and Essex. Whose figures are to be reported?",
  ]);
});

it("A shape that the table cannot be read in is told of", async () => {
  const mapped = await read(OWN, await savedWith(OWN, { shape: "areasDownPeriodsAcross" }));
  expect(shapes(mapped)).toEqual([{ shape: "measuresDown", holds: "measures" }]);
  expect(mapped.findings.map(describeFinding)).toEqual([
    "A1:B3 was said to have areas in its rows and periods in its headings, but nothing in it can be read so. It was " +
      "read as it stands. Give it another shape.",
  ]);
});

it("A turned table that is left out is left out next quarter, and says nothing of shapes", async () => {
  const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
  const { mapping, tables } = await read(AREAS);
  expect(mapping.tables[0]?.shape).toBe("areasDownMeasuresAcross");
  const left = asSaved(sayHolds(mapping, tables, plan, 0, "nothing"), tables, APRIL_YEAR);
  const next = await read(AREAS, left);
  expect([shapes(next), next.findings]).toEqual([[{ shape: "measuresDown", holds: "nothing" }], []]);
});
