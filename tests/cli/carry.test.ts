import { existsSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findReport, openPackage, packageState } from "../../src/render/carry/carriedWorkbook";
import { readState } from "../../src/refresh/state/reportState";
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
`;
const Q1 = `Q1 2025/26
Measure ID,Measure,Actual,Last year
M1,Burglary,355,400
M2,Robbery,92,95
`;
const Q2 = `Q2 2025/26
Measure ID,Measure,Actual,Last year
M1,Burglary,342,390
M2,Robbery,96,95
`;

function report(extract: string, out: string, ...more: readonly string[]): Promise<Ran> {
  const plan = folder.file("plan.csv", PLAN);
  return run("report", folder.file("extract.csv", extract), "--plan", plan, "--out", out, ...more);
}

function entries(path: string, sheet: string): readonly (readonly unknown[])[] {
  const workbook = openPackage(new Uint8Array(readFileSync(path)), path);
  if (!workbook.ok) throw new Error(workbook.fault.sentence);
  return findReport(workbook.value).sheets.find(({ name }) => name === sheet)?.rows ?? [];
}

describe("report --carry", () => {
  it("writes the next quarter into the earlier workbook, and keeps what was typed beside a measure", async () => {
    const [first, second] = [folder.path("q1.xlsx"), folder.path("q2.xlsx")];
    await report(Q1, first);
    typeInto(first, "Measures", 4, 20, "Ask the districts");
    const { exit, out } = await report(Q2, second, "--carry", first);
    expect(exit).toBe(0);
    expect(out).toMatch(/Refreshed: \d+ changes, among them:\n {2}\S.* to .*\n/);
    const measures = entries(second, "Measures");
    expect(measures[1]?.[0]).toBe("Quarter 2 2025/26");
    expect(measures[4]?.slice(4, 7)).toEqual([360, 342, 390]);
    expect(measures[4]).toContain("Ask the districts");
    expect(entries(second, "Past figures").flat()).toContain("Quarter 1 2025/26");
    expect(entries(second, "Past figures").flat()).toContain("Quarter 2 2025/26");
  });

  it("prints the new period over every page, names it in the properties, and fits the column that came", async () => {
    const [first, second] = [folder.path("q1.xlsx"), folder.path("q2.xlsx")];
    await report(Q1, first);
    await report(Q2, second, "--carry", first);
    const parts = unzipSync(new Uint8Array(readFileSync(second)));
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith("xl/worksheets/sheet"));
    for (const [path, part] of sheets) {
      const [header] = /<oddHeader>.*?<\/oddHeader>/s.exec(strFromU8(part)) ?? [];
      expect(header, path).toContain("Quarter 2 2025/26");
    }
    expect(strFromU8(parts["docProps/core.xml"] ?? new Uint8Array())).toContain(
      "<dc:subject>Quarter 2 2025/26</dc:subject>",
    );
    // Movement is new, in column N, after the reason for the status.
    expect(entries(second, "Measures")[3]?.[13]).toBe("Movement");
    expect(strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).toMatch(
      /<col min="14" max="14" width="1\d/,
    );
  });

  it("keeps a figure that was typed over, says so, and ends with errors found", async () => {
    const book = folder.path("report.xlsx");
    await report(Q1, book);
    typeInto(book, "Measures", 4, 5, 350);
    const { exit, out } = await report(Q2, book, "--carry", book);
    expect(exit).toBe(1);
    expect(out).toContain("Measures M1, Actual: somebody typed “350”, the report says “342”. What was typed stays.");
    expect(out).toContain("Error: Measures, M1, Actual: somebody typed “350”, and the report has “342” there.");
    expect(entries(book, "Data quality").flat()).toContain("Given by hand");
    expect(entries(book, "Measures")[4]?.[5]).toBe(350);
    expect(String(entries(book, "Measures")[4])).toContain("Actual typed by hand: 350; in the source: 342.");
  });

  it("goes on reading past figures whose headings somebody renamed and moved", async () => {
    const book = folder.path("report.xlsx");
    await report(Q1, book);
    const headings = entries(book, "Past figures")[2] ?? [];
    for (const [heading, theirs] of [
      ["ID", "Ref"],
      ["Actual", "Result"],
      ["Status", "RAG"],
    ] as const)
      typeInto(book, "Past figures", 2, headings.indexOf(heading), theirs);
    const { out } = await report(Q2, book, "--carry", book);
    expect(out).not.toContain("deleted");
    const rows = entries(book, "Past figures");
    expect(rows[2]?.slice(0, 2)).toEqual(["Ref", "Measure"]);
    expect(rows.slice(3).map((row) => [row[0], row[3], row[7]])).toEqual([
      ["M1", "Quarter 1 2025/26", 355],
      ["M2", "Quarter 1 2025/26", 92],
      ["M1", "Quarter 2 2025/26", 342],
      ["M2", "Quarter 2 2025/26", 96],
    ]);
    expect(String(entries(book, "Measures")[4]?.[13])).toBe("Green, as before");
  });

  it("finds a figure that is not what the workbook reported then: 400 a year ago, now 390", async () => {
    const book = folder.path("report.xlsx");
    await report(Q2.replace("2025/26", "2024/25").replace("342,390", "400,410"), book);
    const { exit, out } = await report(Q2, book, "--carry", book);
    expect(exit).toBe(1);
    expect(out).toMatch(/M1 for Quarter 2 2024\/25 is 390, and Past figures!\w+ of report\.xlsx has 400 \(-10\)/);
  });

  it("goes on saying what became of each status beside --previous, and refuses another workbook there", async () => {
    const [first, second] = [folder.path("q1.xlsx"), folder.path("q2.xlsx")];
    await report(Q1, first);
    await report(Q2, second, "--carry", first, "--previous", folder.file("first.csv", Q1));
    expect(String(entries(second, "Measures")[4]?.[13])).toBe("Green, as before");
    const { exit, err } = await report(Q2, folder.path("q3.xlsx"), "--carry", first, "--previous", second);
    expect([exit, err]).toEqual([2, expect.stringContaining("and --previous names another. Put those of one into")]);
  });

  it("says that a report was signed off whose figures change, and nothing of it where none do", async () => {
    const book = folder.path("report.xlsx");
    await report(Q1, book);
    await run("sign", book, "--by", "A. Singh", "--date", "2025-07-21");
    const signed = "The pack for Quarter 1 2025/26 was signed off by A. Singh, 21 July 2025, and changes now";
    expect((await report(Q1, folder.path("same.xlsx"), "--carry", book)).out).not.toContain("signed off");
    expect((await report(Q1.replace("355", "354"), book, "--carry", book)).out).toContain(signed);
  });

  it("takes the look, the mapping and the accepted findings from the earlier workbook", async () => {
    const book = folder.path("report.xlsx");
    await report(Q1, book, "--formulas", "addin", "--profile", "publication");
    expect((await report(Q2, book, "--carry", book)).exit).toBe(0);
    const workbook = openPackage(new Uint8Array(readFileSync(book)), book);
    const read = readState(workbook.ok ? (packageState(workbook.value) ?? "") : "");
    expect(read.kind === "state" && [read.state.formulas, read.state.profile, read.state.period]).toEqual([
      "addin",
      "publication",
      "Quarter 2 2025/26",
    ]);
  });

  it("refuses to carry a board’s report on as a publication or with another template, and writes nothing", async () => {
    const [first, second] = [folder.path("q1.xlsx"), folder.path("q2.xlsx")];
    await report(Q1, first);
    for (const other of [
      ["--profile", "publication"],
      ["--template", "delivery-plan-update"],
    ]) {
      const { exit, err } = await report(Q2, second, "--carry", first, ...other);
      expect([exit, existsSync(second)]).toEqual([2, false]);
      expect(err).toContain("which has other tables. Carry it on with its own, or leave --carry out");
    }
  });

  it("changes nothing with the same extract, but for the time at which it was read", async () => {
    const book = folder.path("report.xlsx");
    await report(Q1, book, "--time", "2026-04-01T10:00");
    const { out } = await report(Q1, book, "--carry", book, "--time", "2026-04-01T10:00");
    expect(out).toContain("Refreshed: 0 changes.");
  });

  it("refuses a workbook that does not say what was written in it, and one of a later version", async () => {
    const book = folder.path("report.xlsx");
    await report(Q1, book);
    const parts = unzipSync(new Uint8Array(readFileSync(book)));
    const state = strFromU8(parts["customXml/item1.xml"] ?? new Uint8Array());
    const save = (text: string): Uint8Array => zipSync({ ...parts, "customXml/item1.xml": strToU8(text) });
    const later = folder.file("later.xlsx", save(state.replace('"version":2', '"version":3')));
    const refusal = await report(Q2, folder.path("out.xlsx"), "--carry", later);
    expect([refusal.exit, refusal.err]).toEqual([
      2,
      "outturn: later.xlsx was written by a later version of Outturn, so this one only reads it. Use that version.\n",
    ]);
    const stripped = folder.file("stripped.xlsx", save("<other/>"));
    expect((await report(Q2, folder.path("out.xlsx"), "--carry", stripped)).err).toBe(
      "outturn: stripped.xlsx is a report, but no longer says what Outturn wrote in it: another program has saved " +
        "it, or its sheets were copied. Which extract was it made of? Give that to outturn report with --carry and " +
        "--adopt: what the report says otherwise is kept as typed by people. Or write a new report under another " +
        "name.\n",
    );
    // With the extract of the first quarter only what was typed differs from what that gives.
    typeInto(stripped, "Measures", 5, 20, "Ask the districts");
    typeInto(stripped, "Measures", 5, 5, 91);
    const out = folder.path("out.xlsx");
    const adopted = await report(Q2, out, "--carry", stripped, "--adopt", folder.file("first-quarter.csv", Q1));
    expect([adopted.exit, adopted.err]).toEqual([1, ""]);
    expect(adopted.out.split("\n").filter((line) => line.includes("somebody typed “"))).toEqual([
      expect.stringContaining("Error: Measures, M2, Actual: somebody typed “91”, and the report has “96” there."),
      "Measures M2, Actual: somebody typed “91”, the report says “96”. What was typed stays.",
    ]);
    const measures = entries(out, "Measures");
    expect(measures[4]?.slice(4, 7)).toEqual([360, 342, 390]);
    expect(measures[5]).toContain("Ask the districts");
  });

  it("carries on a workbook with macros as one with macros, the macros byte for byte", async () => {
    const [first, second] = [folder.path("q1.xlsx"), folder.path("q2.xlsm")];
    await report(Q1, first);
    const parts = unzipSync(new Uint8Array(readFileSync(first)));
    const macros = Uint8Array.from({ length: 300 }, (_, index) => index % 251);
    const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array()).replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    const withMacros = zipSync({ ...parts, "[Content_Types].xml": strToU8(types), "xl/vbaProject.bin": macros });
    const earlier = folder.file("q1.xlsm", withMacros);
    expect((await report(Q2, second, "--carry", earlier)).exit).toBe(0);
    const carried = unzipSync(new Uint8Array(readFileSync(second)));
    expect(carried["xl/vbaProject.bin"]).toEqual(macros);
    expect(strFromU8(carried["[Content_Types].xml"] ?? new Uint8Array())).toContain("sheet.macroEnabled.main+xml");
    expect(entries(second, "Measures")[4]?.slice(4, 7)).toEqual([360, 342, 390]);
    const sameKind = "outturn: --carry writes a workbook of the same kind: give --out a name that ends in";
    expect((await report(Q2, folder.path("a.xlsx"), "--carry", earlier)).err).toBe(`${sameKind} .xlsm.\n`);
    expect((await report(Q2, folder.path("a.xlsm"), "--carry", first)).err).toBe(`${sameKind} .xlsx.\n`);
    expect((await report(Q2, folder.path("a.xlsm"))).err).toBe(
      `outturn: Cannot write ${folder.path("a.xlsm")}: its name must end in .xlsx, .html or .json.\n`,
    );
  });

  it("writes no plain page, which would lack what people typed, and names the pack, which has it", async () => {
    const [first, page] = [folder.path("q1.xlsx"), folder.path("q2.html")];
    await report(Q1, first);
    const headings = entries(first, "Measures")[3] ?? [];
    typeInto(first, "Measures", 4, headings.indexOf("Reason for status"), "Locks were fitted.");
    const { exit, err } = await report(Q2, folder.path("q2.xlsx"), "--out", page, "--carry", first);
    expect([exit, err]).toEqual([
      2,
      "outturn: The plain page q2.html would not have what people typed in q1.xlsx: give it to --pack in place of " +
        "--out, which has it.\n",
    ]);
    expect(folder.names()).not.toContain("q2.html");
  });

  it("refuses to carry on what is no workbook, by its name", async () => {
    const { exit, err } = await report(Q2, folder.path("q2.xlsx"), "--carry", folder.file("q1.csv", Q1));
    expect([exit, err]).toEqual([
      2,
      "outturn: q1.csv is not a workbook that a report can be written into. Give --carry an earlier report whose " +
        "name ends in .xlsx or .xlsm.\n",
    ]);
  });

  it("does the same twice where nobody has worked in what it wrote, and refuses where somebody has", async () => {
    const [first, second] = [folder.path("q1.xlsx"), folder.path("q2.xlsx")];
    const carry = (): Promise<Ran> => report(Q2, second, "--carry", first, "--time", "2026-04-01T10:00");
    await report(Q1, first);
    await carry();
    const once = readFileSync(second);
    expect((await carry()).exit).toBe(0);
    expect(readFileSync(second).equals(once)).toBe(true);
    // What somebody typed in the first quarter's since is carried on too.
    typeInto(first, "Measures", 4, 20, "Ask the districts");
    expect((await carry()).exit).toBe(0);
    expect(entries(second, "Measures")[4]).toContain("Ask the districts");
    // It has the words of people, so it is not replaced by a report that does not.
    expect((await report(Q2, second)).err).toContain("somebody may have worked in it");
    typeInto(second, "Measures", 5, 20, "Ask the shops");
    expect((await carry()).err).toContain("somebody may have worked in it");
    expect(entries(second, "Measures")[5]).toContain("Ask the shops");
  });

  it("replaces none that was carried on before the earlier report had another written into it", async () => {
    const [first, second] = [folder.path("q1.xlsx"), folder.path("q2.xlsx")];
    await report(Q1, first);
    await report(Q2, second, "--carry", first);
    await report(Q1.replace("355", "356"), first, "--carry", first);
    expect((await report(Q2, second, "--carry", first)).err).toContain("somebody may have worked in it");
  });

  it("still replaces no other workbook that somebody has changed", async () => {
    const [first, second] = [folder.path("q1.xlsx"), folder.path("q2.xlsx")];
    await report(Q1, first);
    await report(Q1, second);
    typeInto(second, "Measures", 4, 20, "mine");
    const { exit, err } = await report(Q2, second, "--carry", first);
    expect(exit).toBe(2);
    expect(err).toContain("somebody may have worked in it");
    expect(entries(second, "Measures")[4]?.[20]).toBe("mine");
  });
});
