import { expect, it } from "vitest";
import { statusReason } from "../../../src/assess/statusReason";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import type { SavedMapping } from "../../../src/map/saved/savedMapping";
import { asSaved } from "../../../src/map/saved/savedTable";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";
import { PLAN } from "../mapped";

/** Whether the words over the marks are a title or their heading is not clear. */
const EXTRACT = ",,,Board paper\nMeasure,Target,Actual,\nPublic satisfaction,64%,65%,p\nBurglary,360,355,\n";

async function rated(headerRows: string | null): Promise<{ codes: string[]; statuses: (string | null)[][] }> {
  const read = planFrom(await sourceOf(PLAN, "plan.csv"));
  const extract = await sourceOf(EXTRACT, "extract 2009-10.csv");
  const { mapping, tables } = mapExtract(extract, read.plan, null);
  const asFound = asSaved(mapping, tables, APRIL_YEAR);
  const saved: SavedMapping = { ...asFound, tables: asFound.tables.map((table) => ({ ...table, headerRows })) };
  const checked = assessExtract(read, mapExtract(extract, read.plan, saved));
  return {
    codes: checked.findings.map(({ code }) => code),
    statuses: checked.measures.slice(0, 2).map((measure) => [measure.rating.status, statusReason(measure)]),
  };
}

it("A figure under headings that are not clear is not rated, and the reason says so", async () => {
  const { codes, statuses } = await rated(null);
  expect(codes).toContain("headerUnclear");
  const reason = (text: string): string =>
    `it is not clear which rows are the headings of the table that ${text} stands in`;
  expect(statuses).toEqual([
    ["Not rated", reason("65%")],
    ["Not rated", reason("355")],
  ]);
});

it("It is rated once a person has said which rows are the headings", async () => {
  const { codes, statuses } = await rated("2");
  expect(codes).not.toContain("headerUnclear");
  expect(statuses).toEqual([
    ["Green", "met the target of 64%"],
    ["Green", "met the target of 360"],
  ]);
});
