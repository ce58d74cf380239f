import { expect, it } from "vitest";
import type { ReadPlan } from "../../src/map/plan/readPlan";
import { assessExtract, mapExtract, planFrom, type MappedExtract } from "../../src/pipeline";
import { confirmedLabels, rowsToMatch } from "../../taskpane/state/mapping/rowsToMatch";
import { sourceOf } from "../support/sampleFiles";

const PLAN =
  "Measures\nMeasure ID,Objective,Measure,Target\n" +
  "H1,Housing,Complaints,30\nW1,Waste,Complaints,50\nL1,Leisure,Visits,9\n";

it("rows of one name are offered each by its place, with the measures of that name told apart by ID", async () => {
  const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
  const extract = "Service,Measure,Actual\nHomes,Complaints,35\nRefuse,Complaints,61\nGyms,Guests,9\n";
  const rows = rowsToMatch(mapExtract(await sourceOf(extract, "extract.csv"), plan), plan);
  expect(rows.map(({ label }) => label)).toEqual(["Homes: Complaints", "Refuse: Complaints", "Guests"]);
  expect(rows[0]?.items.map(({ name }) => name)).toEqual(["Complaints (H1)", "Complaints (W1)", "Visits"]);
});

const LIKE_PLAN =
  "Measures\nMeasure ID,Measure,Target,Polarity\nM1,Calls answered in time,30,lower\nM2,Lost parcels,9,lower\n";
const LIKE = "Measure,Actual\nCalls answerd in time,35\nLost parcels,7\n";

async function readLike(): Promise<{ readonly read: ReadPlan; readonly mapped: MappedExtract }> {
  const read = planFrom(await sourceOf(LIKE_PLAN, "plan.csv"));
  return { read, mapped: mapExtract(await sourceOf(LIKE, "extract.csv"), read.plan) };
}

it("a row that is only like an item is offered as that, and confirmed it raises nothing", async () => {
  const { read, mapped } = await readLike();
  const rows = rowsToMatch(mapped, read.plan);
  expect(rows.map(({ label, taken }) => [label, taken])).toEqual([["Calls answerd in time", "M1"]]);
  const labels = confirmedLabels(rows, {});
  expect(labels).toEqual({ "Calls answerd in time": "M1" });
  // What was confirmed for another plan says nothing of this one.
  expect(confirmedLabels(rows, { "Calls answerd in time": "X9" })).toEqual(labels);
  const codes = (said: typeof labels): string[] => assessExtract(read, mapped, said).findings.map(({ code }) => code);
  expect(codes({})).toContain("nameUnlike");
  expect(codes(labels)).not.toContain("nameUnlike");
});

it("a row that a person said is none of those that it is like is none, also by its mapping next quarter", async () => {
  const { read, mapped } = await readLike();
  const labels = confirmedLabels(rowsToMatch(mapped, read.plan), { "Calls answerd in time": "", "Lost parcels": "" });
  expect(labels).toEqual({ "Calls answerd in time": "", "Lost parcels": "" });
  const { measures, findings } = assessExtract(read, mapped, labels);
  // Its own name in the plan stands above what was said of it once.
  expect(measures.map(({ row }) => row?.figures.actual?.text ?? null)).toEqual([null, "7"]);
  expect(findings.find(({ code }) => code === "unknownMeasure")).toMatchObject({ found: "Calls answerd in time" });
});
