import { readFileSync, writeFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { EXTRACT, folderForEach, PLAN, run, type Ran } from "./run";

const folder = folderForEach();

function report(out: string, extract: string, ...more: readonly string[]): Promise<Ran> {
  const plan = folder.file("plan.csv", PLAN);
  return run("report", folder.file("extract.csv", extract), "--plan", plan, "--out", out, ...more);
}

const LATER = EXTRACT.replace("355", "360");

describe.each(["report.xlsx", "report.html", "report.json"])("%s that stands there", (name) => {
  it("is written anew with the next extract where nobody has changed it", async () => {
    const out = folder.path(name);
    await report(out, EXTRACT);
    const first = readFileSync(out);
    const { exit, err } = await report(out, LATER);
    expect([exit, err]).toEqual([0, ""]);
    expect(readFileSync(out).equals(first)).toBe(false);
  });

  it("is left alone where it is another file of that name, unless --overwrite is given", async () => {
    const out = folder.file(name, "Notes of the meeting of 3 November\n");
    const { exit, err } = await report(out, EXTRACT);
    expect(exit).toBe(2);
    expect(err).toBe(
      `outturn: Cannot write ${out}: the file there is not as outturn writes it, so somebody may have worked in it. ` +
        "What was typed in it would be lost. Give another name, or --overwrite to replace it.\n",
    );
    expect(readFileSync(out, "utf8")).toBe("Notes of the meeting of 3 November\n");
    expect((await report(out, EXTRACT, "--overwrite")).exit).toBe(0);
    expect((await report(out, LATER)).exit).toBe(0);
  });
});

describe("a workbook in which somebody has worked", () => {
  it("is left alone with its comments and its own sheets, which are named", async () => {
    const out = folder.path("report.xlsx");
    await report(out, EXTRACT);
    const workbook = new Workbook();
    await workbook.xlsx.readFile(out);
    workbook.addWorksheet("Notes & actions").getCell("A1").value = "Ask the districts";
    const measures = workbook.getWorksheet("Measures");
    for (const cell of ["A6", "B6"]) if (measures) measures.getCell(cell).note = "Agreed with finance";
    await workbook.xlsx.writeFile(out);
    const theirs = readFileSync(out);
    const { exit, err } = await report(out, LATER);
    expect(exit).toBe(2);
    expect(err).toContain(
      "2 comments and the sheet Notes & actions, and what else was typed in it, would be lost. Give another name",
    );
    expect(readFileSync(out).equals(theirs)).toBe(true);
  });

  it("is left alone where one word of one cell differs, or its title alone", async () => {
    const out = folder.path("report.xlsx");
    for (const [path, from, to] of [
      ["xl/sharedStrings.xml", "Burglary", "Burglary (residential)"],
      ["docProps/core.xml", "<dc:title>", "<dc:title>Draft: "],
    ] as const) {
      await report(out, EXTRACT, "--overwrite");
      const parts = unzipSync(readFileSync(out));
      const changed = strFromU8(parts[path] ?? new Uint8Array()).replace(from, to);
      writeFileSync(out, zipSync({ ...parts, [path]: new TextEncoder().encode(changed) }));
      expect((await report(out, EXTRACT)).exit).toBe(2);
    }
  });
});

describe.each([
  ["report.html", "Public satisfaction", "Satisfaction of the public"],
  ["report.json", '"Green"', '"Amber"'],
])("%s in which a word was changed", (name, from, to) => {
  it("is left alone", async () => {
    const out = folder.path(name);
    await report(out, EXTRACT);
    const theirs = readFileSync(out, "utf8").replace(from, to);
    writeFileSync(out, theirs);
    expect((await report(out, LATER)).exit).toBe(2);
    expect(readFileSync(out, "utf8")).toBe(theirs);
  });
});

it("a JSON report is still JSON, with its seal as the last member", async () => {
  const out = folder.path("report.json");
  await report(out, EXTRACT);
  const members = Object.keys(JSON.parse(readFileSync(out, "utf8")) as object);
  expect(members[members.length - 1]).toBe("seal");
});
