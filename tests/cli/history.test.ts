import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { readHistory } from "../../src/history/readHistory";
import { sourceOf } from "../support/sampleFiles";
import { typeInto } from "../support/typeInto";
import { EXTRACT, folderForEach, PLAN, run } from "./run";

const AT = ["--time", "2026-11-22T14:05"];

/** 355 burglaries, or another number, in a quarter of 2009/10. */
function quarter(name: string, burglary = 355): string {
  return EXTRACT.replace("to the end of March 2010", name).replace("355", String(burglary));
}

async function actuals(path: string): Promise<string[]> {
  const past = readHistory(await sourceOf(readFileSync(path), "report.xlsx"));
  return (past?.rows ?? [])
    .filter(({ id }) => id === "M2")
    .map(({ period, actual, was }) =>
      [period, actual, was]
        .map((one) => (typeof one === "string" ? one : one.kind === "number" ? one.number : "-"))
        .join(" "),
    );
}

describe("outturn history", () => {
  const folder = folderForEach();
  let plan = "";
  let report = "";

  beforeEach(async () => {
    plan = folder.file("plan.csv", PLAN);
    report = folder.path("report.xlsx");
    await run("report", folder.file("q4.csv", quarter("Q4 2009/10")), "--plan", plan, "--out", report, ...AT);
  });

  it("puts the quarters of a folder below the report's own rows, in order of time", async () => {
    mkdirSync(folder.path("old"));
    writeFileSync(join(folder.path("old"), "a.csv"), quarter("Q3 2009/10", 370));
    writeFileSync(join(folder.path("old"), "b.csv"), quarter("Q2 2009/10", 380));
    writeFileSync(join(folder.path("old"), "notes.doc"), "no extract");
    const { exit, out, err } = await run("history", folder.path("old"), "--plan", plan, "--into", report, ...AT);
    expect(err).toBe("");
    expect(out).toContain("b.csv: Quarter 2 2009/10, 2 rows\na.csv: Quarter 3 2009/10, 2 rows");
    expect(out).toContain(`Written: ${report}, 4 new rows of past figures\n`);
    expect(exit).toBe(0);
    expect(await actuals(report)).toEqual([
      "Quarter 4 2009/10 355 -",
      "Quarter 2 2009/10 380 -",
      "Quarter 3 2009/10 370 -",
    ]);
    // What it put there is no person's edit at the next refresh.
    const again = await run("report", folder.path("q4.csv"), "--plan", plan, "--carry", report, "--out", report, ...AT);
    expect(again.out).toMatch(/Refreshed: \d+ changes?/);
    expect(again.out).not.toContain("somebody");
  });

  it("changes no part of the workbook but the past figures' sheet and table", async () => {
    const before = unzipSync(readFileSync(report));
    await run("history", folder.file("q3.csv", quarter("Q3 2009/10")), "--plan", plan, "--into", report, ...AT);
    const after = unzipSync(readFileSync(report));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter(
      (part) => !Buffer.from(after[part] ?? []).equals(Buffer.from(before[part] ?? [])),
    );
    expect(changed.filter((part) => /sheets\/|tables\//.test(part))).toHaveLength(2);
    const ours = /sheets\/|tables\/|sharedStrings|styles|xl\/workbook.xml|customXml\/item1.xml/;
    expect(changed.filter((part) => !ours.test(part))).toEqual([]);
  });

  it("writes nothing where the files say what is there, and a restated figure with the one that it was", async () => {
    const written = readFileSync(report);
    const again = await run("history", folder.path("q4.csv"), "--plan", plan, "--into", report);
    expect(again.out).toContain(`Nothing new for ${report}.`);
    expect(readFileSync(report).equals(written)).toBe(true);
    const corrected = folder.file("q4 corrected.csv", quarter("Q4 2009/10", 358));
    await run("history", corrected, "--plan", plan, "--into", report);
    expect(await actuals(report)).toEqual(["Quarter 4 2009/10 355 -", "Quarter 4 2009/10 358 355"]);
  });

  it("puts down what a later file gives anew for an earlier one", async () => {
    mkdirSync(folder.path("old"));
    writeFileSync(join(folder.path("old"), "a.csv"), quarter("Q2 2009/10", 380));
    writeFileSync(
      join(folder.path("old"), "b.csv"),
      "Report for Q3 2009/10\nMeasure,Q2 2009/10,Q3 2009/10\nPublic satisfaction,65.4%,65.4%\nBurglary,384 [r],370\n",
    );
    await run("history", folder.path("old"), "--plan", plan, "--into", report, ...AT);
    expect(await actuals(report)).toContain("Quarter 2 2009/10 384 380");
  });

  it("takes an earlier report's workbook for the rows that it holds", async () => {
    const earlier = folder.path("q3.xlsx");
    await run("report", folder.file("q3.csv", quarter("Q3 2009/10")), "--plan", plan, "--out", earlier);
    const { out } = await run("history", earlier, "--plan", plan, "--into", report, "--json");
    expect(JSON.parse(out)).toEqual({
      into: report,
      added: 2,
      kept: [],
      files: [{ file: earlier, period: "Quarter 3 2009/10", rows: 2, errors: 0 }],
    });
  });

  it("keeps a figure that somebody corrected, says so, and does the same when run twice", async () => {
    // M2 is in row 5, its actual in column H: 355 is corrected to 350.
    typeInto(report, "Past figures", 4, 7, 350);
    const earlier = folder.path("earlier.xlsx");
    await run("report", folder.path("q4.csv"), "--plan", plan, "--out", earlier, ...AT);
    for (const file of [earlier, folder.path("q4.csv"), earlier]) {
      const { out } = await run("history", file, "--plan", plan, "--into", report, ...AT);
      expect(out).toContain("Kept as it stands: M2, Quarter 4 2009/10: actual 350, not 355.\n");
      expect(out).toContain(`Nothing new for ${report}.`);
      expect(await actuals(report)).toEqual(["Quarter 4 2009/10 350 -"]);
    }
  });

  it("takes a restated figure from an earlier report once, with what it was", async () => {
    const earlier = folder.path("q3.xlsx");
    await run("report", folder.file("q3.csv", quarter("Q3 2009/10", 370)), "--plan", plan, "--out", earlier, ...AT);
    const restated = folder.file("q3r.csv", quarter("Q3 2009/10", 372));
    await run("history", restated, "--plan", plan, "--into", earlier, "--time", "2026-11-23T09:00");
    const rows = ["Quarter 4 2009/10 355 -", "Quarter 3 2009/10 370 -", "Quarter 3 2009/10 372 370"];
    await run("history", earlier, "--plan", plan, "--into", report, ...AT);
    expect(await actuals(report)).toEqual(rows);
    await run("history", earlier, "--plan", plan, "--into", report, ...AT);
    expect(await actuals(report)).toEqual(rows);
  });

  it("finds the columns whose headings somebody renamed", async () => {
    typeInto(report, "Past figures", 2, 7, "Result");
    typeInto(report, "Past figures", 2, 0, "Ref");
    const q3 = folder.file("q3.csv", quarter("Q3 2009/10", 370));
    const { err } = await run("history", q3, "--plan", plan, "--into", report, ...AT);
    expect(err).toBe("");
    expect(await actuals(report)).toEqual(["Quarter 4 2009/10 355 -", "Quarter 3 2009/10 370 -"]);
  });

  it("asks for the period of a file that does not say it, and takes it for that file alone", async () => {
    const bare = folder.file("bare.csv", EXTRACT.replace("Performance to the end of March 2010\n", ""));
    const asked = await run("history", bare, "--plan", plan, "--into", report);
    expect([asked.exit, asked.err]).toEqual([
      2,
      "outturn: bare.csv does not say what period it is for. Give that file alone, with --period, such as --period " +
        '"Q3 2025/26".\n',
    ]);
    await run("history", bare, "--plan", plan, "--into", report, "--period", "Q1 2009/10");
    expect((await actuals(report)).at(-1)).toBe("Quarter 1 2009/10 355 -");
    const several = await run("history", bare, plan, "--plan", plan, "--into", report, "--period", "Q1 2009/10");
    expect(several.err).toBe("outturn: --period is the period of one file. Give that file alone.\n");
  });

  it("refuses the workbook as one of its own files, and a workbook that is no report", async () => {
    const q3 = folder.file("q3.csv", quarter("Q3 2009/10"));
    const twice = await run("history", q3, report, "--plan", plan, "--into", report);
    expect([twice.exit, twice.err]).toEqual([
      2,
      `outturn: Cannot write ${report}: the command names that file twice. Give another name.\n`,
    ]);
    const template = folder.path("plan.xlsx");
    await run("template", "--out", template);
    const other = await run("history", q3, "--plan", plan, "--into", template);
    expect([other.exit, other.err]).toEqual([
      2,
      "outturn: plan.xlsx is no report of Outturn, so it was left alone. Give the workbook of a report.\n",
    ]);
  });
});

const DELIVERY_PLAN = `Setting,Value
Title,Made-up Delivery Plan 2017-18
Organisation,Made-up Police
Template,delivery-plan-update
Rule,Comparison

Objectives
Objective ID,Objective
A1,Reduce burglary
A4,Increase prosecutions

Measures
Measure ID,Objective,Measure,Unit,Polarity,Rule,Aggregation
R01,Reduce burglary,Reduce burglary (dwellings),number,lower,Comparison,sum
R06,Increase prosecutions,Burglary investigations with a prosecution,%,higher,Comparison,latest
`;

/** To the end of a month of 2017-18, and a year before: burglaries, and the share with a prosecution. */
interface Quarter {
  readonly month: string;
  readonly year: number;
  readonly burglary: readonly [string, string];
  readonly prosecuted: readonly [string, string];
}

const QUARTERS: readonly Quarter[] = [
  { month: "June", year: 2017, burglary: ["1,105", "1,204"], prosecuted: ["10.1%", "9.8%"] },
  { month: "September", year: 2017, burglary: ["2,310", "2,475"], prosecuted: ["10.2%", "9.1%"] },
  { month: "December", year: 2017, burglary: ["3,555", "3,420"], prosecuted: ["10.4%", "10.7%"] },
  { month: "March", year: 2018, burglary: ["4,801", "4,620"], prosecuted: ["10.4%", "11.2%"] },
];

function periodOf({ month, year }: Quarter, back = 0): string {
  return year === 2017 ? `April to ${month} ${2017 - back}` : `April ${2017 - back} to March ${2018 - back}`;
}

/** An extract in the layout of the Thames Valley update of 2017-18: a table for each objective. */
function extractOf(quarter: Quarter): string {
  const stretch = quarter.year === 2017 ? quarter.month : "2017/18";
  const headings = `Measure,Comparison,${stretch},Comparison period,Period,Commentary`;
  const periods = `${periodOf(quarter, 1)},${periodOf(quarter)}`;
  const [before, now] = quarter.burglary;
  return `Made-up Police
Delivery Plan 2017-18 Update
Section 2 Force Performance Summary for ${periodOf(quarter)} (Provisional)

Table 1: burglary
${headings}
Reduce burglary (dwellings),"${before}","${now}",${periods},Up to ${quarter.month}.

Table 2: investigations
${headings}
Burglary investigations with a prosecution,${quarter.prosecuted.join(",")},${periods},Up to ${quarter.month}.
`;
}

describe("four quarters of the Thames Valley kind", () => {
  const folder = folderForEach();

  it("go into one workbook, and its past figures say what each quarter's report said", async () => {
    const plan = folder.file("plan.csv", DELIVERY_PLAN);
    const book = folder.path("report.xlsx");
    for (const [index, quarter] of QUARTERS.entries()) {
      const extract = folder.file(`q${index + 1}.csv`, extractOf(quarter));
      const files = ["--out", book, "--time", `2018-05-0${index + 1}T09:00`];
      const ran = await run("report", extract, "--plan", plan, ...files, ...(index === 0 ? [] : ["--carry", book]));
      expect([ran.err, ran.exit]).toEqual(["", 0]);
    }
    const past = readHistory(await sourceOf(new Uint8Array(readFileSync(book)), "report.xlsx"));
    const rows = past?.rows ?? [];
    const said = rows.map(({ id, actual }) => `${id} ${actual.kind === "number" ? actual.number : "none"}`);
    expect(said).toEqual([
      "R01 1204",
      "R06 0.098",
      "R01 2475",
      "R06 0.091",
      "R01 3420",
      "R06 0.107",
      "R01 4620",
      "R06 0.112",
    ]);
    expect(rows.every(({ status, was }) => status === "Not applicable" && was.kind === "missing")).toBe(true);
    expect(rows.filter(({ id }) => id === "R01").map(({ figureFor }) => figureFor)).toEqual([
      "2017-04 to 2017-06",
      "2017-04 to 2017-09",
      "2017-04 to 2017-12",
      "2017-04 to 2018-03",
    ]);
  });
});
