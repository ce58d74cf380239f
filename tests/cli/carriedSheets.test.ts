import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findReport, openPackage } from "../../src/render/carry/carriedWorkbook";
import { folderForEach, run, type Ran } from "./run";

const folder = folderForEach();

const NAMES: Readonly<Record<string, string>> = { M1: "Burglary", M2: "Robbery", M3: "Fires" };

/** The report of a quarter on some measures, each with 10 as its figure, at most 20 and 12 a year before. */
function report(quarter: number, measures: readonly string[], ...more: readonly string[]): Promise<Ran> {
  const plan = [
    ...["Setting,Value", "Title,Made-up plan", "Organisation,Made-up Council", "Figures,in period", "", "Measures"],
    "Measure ID,Objective,Measure,Unit,Polarity,Target",
    ...measures.map((id) => `${id},Safer,${NAMES[id] ?? ""},number,lower,20`),
    "",
  ].join("\n");
  const rows = measures.map((id) => `${id},${NAMES[id] ?? ""},10,12`);
  const extract = [`Q${quarter} 2025/26`, "Measure ID,Measure,Actual,Last year", ...rows, ""].join("\n");
  return run("report", folder.file("extract.csv", extract), "--plan", folder.file("plan.csv", plan), ...more);
}

/** Changes a part of a workbook, as another program does. */
function rewrite(path: string, part: string, change: (xml: string) => string): void {
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  files[part] = strToU8(change(strFromU8(files[part] ?? new Uint8Array())));
  writeFileSync(path, zipSync(files));
}

function rename(path: string, sheet: string, name: string): void {
  rewrite(path, "xl/workbook.xml", (xml) => xml.replace(`name="${sheet}"`, `name="${name}"`));
}

function sheets(path: string): ReadonlyMap<string, readonly unknown[]> {
  const workbook = openPackage(new Uint8Array(readFileSync(path)), path);
  if (!workbook.ok) throw new Error(workbook.fault.sentence);
  return new Map(findReport(workbook.value).sheets.map(({ name, rows }) => [name, rows.flat()]));
}

describe("sheets of a workbook that is carried forward", () => {
  it("one that has no table and another name is written in place: Data quality, called Checks", async () => {
    const book = folder.path("report.xlsx");
    await report(1, ["M1", "M2"], "--out", book);
    rename(book, "Data quality", "Checks");
    const { out } = await report(2, ["M1", "M2"], "--carry", book, "--out", book);
    expect(out).not.toContain("was deleted");
    expect([...sheets(book).keys()].filter((name) => name.startsWith("Data quality"))).toEqual([]);
    expect(sheets(book).get("Checks")).toContain("Quarter 2 2025/26");
  });

  it("rows that leave go to the sheet Retired that is called Former by now, below the one that is there", async () => {
    const book = folder.path("report.xlsx");
    await report(1, ["M1", "M2", "M3"], "--out", book);
    await report(2, ["M1", "M2"], "--carry", book, "--out", book);
    rename(book, "Retired", "Former");
    await report(3, ["M1"], "--carry", book, "--out", book);
    expect(sheets(book).has("Retired")).toBe(false);
    expect(
      sheets(book)
        .get("Former")
        ?.filter((cell) => cell === "M2" || cell === "M3"),
    ).toEqual(["M3", "M2"]);
    const { out } = await report(4, ["M1", "M2"], "--carry", book, "--out", book);
    expect(out).toContain("Measures: M2 is back from the sheet Retired");
  });

  it("a row that somebody has hidden is said to be hidden on Retired too", async () => {
    const book = folder.path("report.xlsx");
    await report(1, ["M1", "M2", "M3"], "--out", book);
    rewrite(book, "xl/worksheets/sheet2.xml", (xml) => xml.replace('<row r="7"', '<row r="7" hidden="1"'));
    const { out } = await report(2, ["M1", "M2"], "--carry", book, "--out", book);
    expect(out).toContain("Measures: the row of M3 was hidden, and is hidden on the sheet Retired too.");
  });
});
