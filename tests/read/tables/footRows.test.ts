import { describe, expect, it } from "vitest";
import { findTables } from "../../../src/read/tables/findTables";
import { sourceOf } from "../../support/sampleFiles";

const names = async (foot: string): Promise<readonly (string | undefined)[]> => {
  const { tables } = findTables(
    await sourceOf(`Measure,Target,Actual\nBurglary,60,55\nVisits,20,15\n${foot}`, "extract.csv"),
  );
  return tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text));
};

describe("lines under the rows of a table", () => {
  it.each([
    "Prepared by: J Smith\nRed: 1\nGreen: 1\n",
    "Red: 1, Amber: 0, Green: 1\n",
    "\nRed,1\nAmber,0\nGreen,1\nChecked by: A Jones\n",
    "Approved by,K Brown\nDate: 14 October 2025\n",
    "Measures on target: 1\n",
    "Performance information supplied by subcontractors.\n",
  ])("about the paper or counting its statuses are no rows: %j", async (foot) => {
    expect(await names(foot)).toEqual(["Burglary", "Visits"]);
  });

  it("are rows where they are measures", async () => {
    expect(await names("Green waste,10,12\nReports prepared by Friday,10,12\n")).toHaveLength(4);
    expect(await names("Performance information supplied by subcontractors.,10,12\n")).toHaveLength(3);
    expect(await names("Red kites seen,12\n")).toHaveLength(3);
  });
});
