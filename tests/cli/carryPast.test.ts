import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHistory } from "../../src/history/readHistory";
import { sourceOf } from "../support/sampleFiles";
import { typeInto } from "../support/typeInto";
import { folderForEach, run, type Ran } from "./run";

const folder = folderForEach();

const PLAN = `Setting,Value
Title,Made-up plan
Organisation,Made-up Council
Figures,in period

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target
M1,Safer,Burglary,number,lower,360
M2,Safer,Robbery,number,lower,90
M3,Safer,Public satisfaction,%,higher,64%
`;
const Q1 = `Q1 2025/26
Measure ID,Measure,Actual,Last year
M1,Burglary,355,400
M2,Robbery,92,95
M3,Public satisfaction,65%,60%
`;
const Q2 = `Q2 2025/26
Measure ID,Measure,Actual,Last year
M1,Burglary,342,390
M2,Robbery,96,95
M3,Public satisfaction,66%,60%
`;

function report(extract: string, out: string, ...more: readonly string[]): Promise<Ran> {
  const plan = folder.file("plan.csv", PLAN);
  return run("report", folder.file("extract.csv", extract), "--plan", plan, "--out", out, ...more);
}

/** The past figures of a workbook in a few words, a line for each row. */
async function past(path: string): Promise<string[]> {
  const rows = readHistory(await sourceOf(readFileSync(path), "report.xlsx"))?.rows ?? [];
  const said = ({ kind, ...value }: { readonly kind: string }): string =>
    kind === "missing" ? "-" : String(Object.values(value)[0]);
  return rows.map(({ id, period, actual, was, status, marker, readAt }) =>
    [id, period.slice(0, 9), said(actual), said(was), status, marker, readAt].join(" "),
  );
}

describe("report --carry, done again with the same files", () => {
  it.each(["22", " 47 ", "47%", "1,234", "about 5"])(
    "adds no row of past figures where somebody typed “%s” as text over a number and over a share",
    async (typed) => {
      const book = folder.path("report.xlsx");
      await report(Q1, book, "--time", "2026-04-01T10:00");
      typeInto(book, "Measures", 4, 5, typed);
      typeInto(book, "Measures", 6, 5, typed);
      await report(Q2, book, "--carry", book, "--time", "2026-04-02T10:00");
      const once = await past(book);
      // Three rows of each quarter, and what was typed in the first.
      expect(once).toHaveLength(8);
      await report(Q2, book, "--carry", book, "--time", "2026-04-03T10:00");
      expect(await past(book)).toEqual(once);
    },
  );

  it("goes on saying that 355 is restated as 358, and adds its row once", async () => {
    const book = folder.path("report.xlsx");
    const restated = Q1.replace("355", "358");
    const warning = "M1 for Quarter 1 2025/26 is now 358, and was 355 in the past figures (+3).";
    await report(Q1, book, "--time", "2026-04-01T10:00");
    const once = await report(restated, book, "--carry", book, "--time", "2026-04-02T10:00");
    const again = await report(restated, book, "--carry", book, "--time", "2026-04-02T10:00");
    expect(once.out).toContain(warning);
    expect(again.out).toContain(warning);
    expect(again.out).toContain("Refreshed: 0 changes.");
    expect((await past(book)).filter((row) => row.startsWith("M1"))).toEqual([
      "M1 Quarter 1 355 - Green  2026-04-01 10:00",
      "M1 Quarter 1 358 355 Green  2026-04-02 10:00",
    ]);
  });

  it("says that 358 is 355 again each time, and puts that down once", async () => {
    const book = folder.path("report.xlsx");
    await report(Q1, book, "--time", "2026-04-01T10:00");
    await report(Q1.replace("355", "358"), book, "--carry", book, "--time", "2026-04-02T10:00");
    for (const time of ["2026-04-03T10:00", "2026-04-04T10:00"]) {
      const { out } = await report(Q1, book, "--carry", book, "--time", time);
      expect(out).toContain("M1 for Quarter 1 2025/26 is now 355, and was 358 in the past figures (-3).");
      expect((await past(book)).filter((row) => row.startsWith("M1"))).toHaveLength(3);
    }
  });
});
