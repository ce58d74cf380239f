import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findReport, openPackage } from "../../src/render/carry/carriedWorkbook";
import { folderForEach, run, type Ran } from "./run";

const folder = folderForEach();

const NAMES: Readonly<Record<string, string>> = { M1: "Burglary", M2: "Robbery", M3: "Fires" };

/** The report of a quarter on some measures, each with 10 as its figure, at most 20 and 12 a year before. */
function report(quarter: number, measures: readonly string[], ...more: readonly string[]): Promise<Ran> {
  const plan = folder.file("plan.csv", planOf(measures));
  return run("report", folder.file("extract.csv", extractOf(quarter, measures)), "--plan", plan, ...more);
}

function planOf(measures: readonly string[]): string {
  return [
    ...["Setting,Value", "Title,Made-up plan", "Organisation,Made-up Council", "Figures,in period", "", "Measures"],
    "Measure ID,Objective,Measure,Unit,Polarity,Target",
    ...measures.map((id) => `${id},Safer,${NAMES[id] ?? ""},number,lower,20`),
    "",
  ].join("\n");
}

function extractOf(quarter: number, measures: readonly string[]): string {
  const rows = measures.map((id) => `${id},${NAMES[id] ?? ""},10,12`);
  return [`Q${quarter} 2025/26`, "Measure ID,Measure,Actual,Last year", ...rows, ""].join("\n");
}

/** Changes a part of a workbook, as another program does. */
function rewrite(path: string, part: string, change: (xml: string) => string): void {
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  files[part] = strToU8(change(strFromU8(files[part] ?? new Uint8Array())));
  writeFileSync(path, zipSync(files));
}

/** Puts a table Findings of somebody’s own on the sheet Sources, far below what stands there. */
function addFindings(path: string): void {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
  const cell = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = `<row r="200">${cell("A200", "Audit")}</row><row r="201">${cell("A201", "Keys")}</row>`;
  rewrite(path, "xl/worksheets/sheet6.xml", (xml) =>
    xml
      .replace("</sheetData>", `${rows}</sheetData>`)
      .replace('<tableParts count="1">', '<tableParts count="2">')
      .replace("</tableParts>", '<tablePart r:id="rIdOwn"/></tableParts>'),
  );
  rewrite(path, "xl/worksheets/_rels/sheet6.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdOwn" Type="${office}/table" Target="../tables/table90.xml"/></Relationships>`,
    ),
  );
  rewrite(path, "[Content_Types].xml", (xml) =>
    xml.replace("</Types>", `<Override PartName="/xl/tables/table90.xml" ContentType="${type}"/></Types>`),
  );
  rewrite(
    path,
    "xl/tables/table90.xml",
    () =>
      `<table xmlns="${main}" id="90" name="Findings" displayName="Findings" ref="A200:A201">` +
      '<autoFilter ref="A200:A201"/><tableColumns count="1"><tableColumn id="1" name="Audit"/></tableColumns></table>',
  );
}

/** Names of all tables of a workbook. */
function tablesIn(path: string): string[] {
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(path))));
  return parts.flatMap(([part, bytes]) =>
    part.startsWith("xl/tables/") ? (/displayName="([^"]+)"/.exec(strFromU8(bytes)) ?? []).slice(1) : [],
  );
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

  it("of two tables Findings ours takes another name, and is found by it again", async () => {
    const book = folder.path("report.xlsx");
    await report(1, ["M1", "M2"], "--out", book);
    expect(tablesIn(book)).not.toContain("Findings");
    addFindings(book);
    // Robbery is in the extract and not in the plan, which is a finding.
    const carry = (quarter: number): Promise<Ran> => {
      const plan = folder.file("plan.csv", planOf(["M1"]));
      const extract = folder.file("extract.csv", extractOf(quarter, ["M1", "M2"]));
      return run("report", extract, "--plan", plan, "--carry", book, "--out", book);
    };
    await carry(2);
    const findings = (): string[] => tablesIn(book).filter((name) => name.startsWith("Findings"));
    expect(findings().sort()).toEqual(["Findings", "Findings_2"]);
    const { out } = await carry(3);
    expect(out).not.toContain("was deleted");
    expect(findings().sort()).toEqual(["Findings", "Findings_2"]);
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
