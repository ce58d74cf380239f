import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHistory } from "../../src/history/readHistory";
import { sourceOf } from "../support/sampleFiles";
import { EXTRACT, folderForEach, PLAN, run } from "./run";

const LAST_YEAR = EXTRACT.replace("March 2010", "March 2009")
  .replace("360,355,400", "360,405,420")
  .replace("65.4%,61.6%", "61.6%,60%");

describe("outturn check --previous", () => {
  const folder = folderForEach();

  it("says which of last year's figures is not what was imported then: 400 now, 405 then", async () => {
    const files = [
      folder.file("extract.csv", EXTRACT),
      "--plan",
      folder.file("plan.csv", PLAN),
      "--previous",
      folder.file("last-year.csv", LAST_YEAR),
    ];
    const { exit, out } = await run("check", ...files, "--all");
    expect(out).toContain("D4: M2 for March 2009 is now 400, and was 405 in the previous extract (-5).");
    expect(out.match(/previous extract/g)).toHaveLength(1);
    expect(exit).toBe(0);
  });

  it("can be given to report, and is never written over", async () => {
    const [extract, plan, previous] = [
      folder.file("extract.csv", EXTRACT),
      folder.file("plan.csv", PLAN),
      folder.file("last-year.csv", LAST_YEAR),
    ];
    const { out } = await run(
      "report",
      extract,
      "--plan",
      plan,
      "--previous",
      previous,
      "--out",
      folder.path("report.json"),
      "--json",
    );
    expect(out).toContain('"code": "restated"');
    const refused = await run("check", extract, "--plan", plan, "--previous", previous, "--save-mapping", previous);
    expect([refused.exit, refused.err]).toEqual([
      2,
      `outturn: Cannot write ${previous}: the command names that file twice. Give another name.\n`,
    ]);
  });

  it("refuses an earlier file that does not belong to the plan", async () => {
    const other = folder.file("other.csv", "Station,Opened\nAbbey Road,1 May 2009\nMill Lane,2 June 2009\n");
    const { exit, err } = await run(
      "check",
      folder.file("extract.csv", EXTRACT),
      "--plan",
      folder.file("plan.csv", PLAN),
      "--previous",
      other,
    );
    expect([exit, err]).toEqual([
      2,
      "outturn: No row of other.csv is a measure or action of the plan plan.csv: the table A1:B3 has the headings " +
        "“Station” and “Opened”, and nothing in its cells is like “Public satisfaction” or “Burglary”. " +
        "Choose the extract that belongs to this plan, or the plan that belongs to this extract.\n",
    ]);
  });
});

describe("outturn --previous with an earlier report's workbook", () => {
  const folder = folderForEach();

  it("keeps its past figures, adds this period's, and says what became of each status", async () => {
    const plan = folder.file("plan.csv", PLAN);
    const [first, second] = [folder.path("q3.xlsx"), folder.path("q4.xlsx")];
    const q3 = folder.file("q3.csv", EXTRACT.replace("to the end of March 2010", "Q3 2009/10").replace("355", "370"));
    const q4 = folder.file("q4.csv", EXTRACT.replace("to the end of March 2010", "Q4 2009/10"));
    await run("report", q3, "--plan", plan, "--out", first, "--time", "2010-01-20T09:00");
    const { exit } = await run("report", q4, "--plan", plan, "--previous", first, "--out", second);
    expect(exit).toBe(0);
    const past = readHistory(await sourceOf(readFileSync(second), "q4.xlsx"));
    expect(past?.rows.map(({ id, period, actual }) => [id, period, actual.kind === "number" && actual.number])).toEqual(
      [
        ["M1", "Quarter 3 2009/10", 0.654],
        ["M2", "Quarter 3 2009/10", 370],
        ["M1", "Quarter 4 2009/10", 0.654],
        ["M2", "Quarter 4 2009/10", 355],
      ],
    );
    const inspected = await run("inspect", second, "--json");
    expect(inspected.out).toContain("Movement");
  });
});
