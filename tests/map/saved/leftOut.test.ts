import { expect, it } from "vitest";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import { sayHolds } from "../../../src/map/choose/sayOfTables";
import type { SavedMapping } from "../../../src/map/saved/savedMapping";
import { asSaved } from "../../../src/map/saved/savedTable";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessExtract, mapExtract, planFrom, type MappedExtract } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";
import { PLAN } from "../mapped";

const rows = (satisfied: string, burglary: number): string =>
  `Measure,Actual\nPublic satisfaction,${satisfied}\nBurglary,${burglary}\n`;
/** Two tables of one layout under each other, with nothing above either that tells them apart. */
const TWO = `${rows("65%", 355)}\n${rows("61%", 400)}`;
const NEXT = `${rows("66%", 340)}\n${rows("60%", 410)}`;

async function read(text: string, saved: SavedMapping | null = null): Promise<MappedExtract> {
  const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
  return mapExtract(await sourceOf(text, "extract.csv"), plan, saved);
}

/** What is remembered once a person has left out one of the tables. */
async function leavingOut(text: string, left: number): Promise<SavedMapping> {
  const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
  const { mapping, tables } = await read(text);
  return asSaved(sayHolds(mapping, tables, plan, left, "nothing"), tables, APRIL_YEAR);
}

it.each([0, 1])(
  "Of two tables that nothing tells apart, the %i. is left out next quarter as it was before",
  async (left) => {
    const next = await read(NEXT, await leavingOut(TWO, left));
    expect(next.mapping.tables.map(({ holds }) => holds)).toEqual(
      left === 0 ? ["nothing", "measures"] : ["measures", "nothing"],
    );
    expect(next.mapping.doubts).toEqual([]);
  },
);

it("A choice to leave one table out says nothing of a second that looks like it", async () => {
  const next = await read(NEXT, await leavingOut(rows("65%", 355), 0));
  expect(next.mapping.tables.map(({ holds }) => holds)).toEqual(["measures", "measures"]);
});

it("A table that a person left out is said to be left out, and not that the plan does not know it", async () => {
  const planned = planFrom(await sourceOf(PLAN, "plan.csv"));
  const { findings } = assessExtract(planned, await read(NEXT, await leavingOut(TWO, 1)));
  expect(findings.filter(({ code }) => code === "tableNotUsed").map(describeFinding)).toEqual([
    "The table A5:B7 was left out, as the mapping says. If it should be used, say there what it holds.",
  ]);
});
