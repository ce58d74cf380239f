import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planFrom } from "../../src/pipeline";
import { sourceOf } from "../support/sampleFiles";
import { EXTRACT, folderForEach, run } from "./run";

/** A plan without the cells that it was read from, which differ between a workbook and a CSV. */
function withoutPlaces(read: unknown): unknown {
  return JSON.parse(
    JSON.stringify(read, (key, value: unknown) =>
      key === "cells" || (typeof value === "object" && value !== null && "sheet" in value) ? null : value,
    ),
  );
}

describe("outturn plan", () => {
  const folder = folderForEach();

  it("writes a plan that the same extract can be checked against, and lists what it could not tell", async () => {
    const extract = folder.file("extract.csv", EXTRACT);
    const { exit, out } = await run("plan", extract, "--out", folder.path("plan.csv"));
    expect(out.split("\n")[0]).toBe("Drafted 2 measures, 1 action.");
    expect(out).toContain("  Polarity of M01, M02: neither a column nor its name says which way is better\n");
    expect(exit).toBe(0);
    expect(readFileSync(folder.path("plan.csv"), "utf8")).toContain(
      "Measure ID,Objective,Measure,Unit,Polarity,Target",
    );
    expect((await run("check", extract, "--plan", folder.path("plan.csv"), "--all")).out).not.toMatch(
      /not in the plan|no row for/,
    );
  });

  it.each([
    ["measures and actions", EXTRACT],
    ["assertions", "Ref,Assertion,Achieved\n1,Reduce burglary by 5%,Y\n2,Answer 90% of calls within 10 seconds,N\n"],
  ])("writes %s as a workbook by the ending of its name, the same plan as the CSV", async (_, content) => {
    const extract = folder.file("extract.csv", content);
    await run("plan", extract, "--out", folder.path("plan.csv"));
    const written = await run("plan", extract, "--out", folder.path("plan.xlsx"), "--time", "2026-11-22T14:05");
    expect([written.exit, written.err]).toEqual([0, ""]);
    const [text, workbook] = await Promise.all(
      ["plan.csv", "plan.xlsx"].map(async (name) => planFrom(await sourceOf(readFileSync(folder.path(name)), "plan"))),
    );
    expect(withoutPlaces(workbook)).toEqual(withoutPlaces(text));
  });

  it("gives counts and gaps as JSON", async () => {
    const { out } = await run("plan", folder.file("extract.csv", EXTRACT), "--out", folder.path("plan.csv"), "--json");
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      measures: 2,
      actions: 1,
      assertions: 0,
      gaps: [
        { item: "M01", column: "Polarity" },
        { item: "M02", column: "Polarity" },
        { item: null, column: "Organisation" },
      ],
    });
  });

  it(
    "refuses a file without a table to draft from, another ending, and the extract itself, and " + "writes nothing",
    async () => {
      const other = folder.file("other.csv", "Station,Opened\nAbbey Road,1 May 2009\nMill Lane,2 June 2009\n");
      const none = await run("plan", other, "--out", folder.path("plan.csv"));
      expect([none.exit, none.err]).toEqual([
        2,
        "outturn: No plan can be drafted from other.csv: the table A1:B3 has the headings “Station” and “Opened” and " +
          "no column of figures. Give its columns headings such as Measure and Actual, or Action and Status.\n",
      ]);
      expect((await run("plan", other, "--out", folder.path("plan.ods"))).err).toBe(
        `outturn: Cannot write ${folder.path("plan.ods")}: its name must end in .xlsx or .csv.\n`,
      );
      expect((await run("plan", other, "--out", other)).exit).toBe(2);
      expect(folder.names()).toEqual(["other.csv"]);
    },
  );
});
