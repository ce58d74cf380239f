import { expect, it } from "vitest";
import { mapExtract, planFrom } from "../../src/pipeline";
import { unmatchedRows } from "../../taskpane/state/unmatchedRows";
import { sourceOf } from "../support/sampleFiles";

const PLAN =
  "Measures\nMeasure ID,Objective,Measure,Target\n" +
  "H1,Housing,Complaints,30\nW1,Waste,Complaints,50\nL1,Leisure,Visits,9\n";

it("rows of one name are offered each by its place, with the measures of that name told apart by ID", async () => {
  const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
  const extract = "Service,Measure,Actual\nHomes,Complaints,35\nRefuse,Complaints,61\nGyms,Guests,9\n";
  const rows = unmatchedRows(mapExtract(await sourceOf(extract, "extract.csv"), plan), plan);
  expect(rows.map(({ label }) => label)).toEqual(["Homes: Complaints", "Refuse: Complaints", "Guests"]);
  expect(rows[0]?.items.map(({ name }) => name)).toEqual(["Complaints (H1)", "Complaints (W1)", "Visits"]);
});
