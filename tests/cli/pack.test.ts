import { mkdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findReport, openPackage } from "../../src/render/carry/carriedWorkbook";
import { EXTRACT, PLAN } from "../pack/hospital";
import { logoPng } from "../support/logo";
import { typeInto } from "../support/typeInto";
import { folderForEach, run } from "./run";

const folder = folderForEach();

/** Row and column of the cell below a heading in the row of an ID, in the sheet of measures. */
function cellOf(path: string, id: string, heading: string): readonly [number, number] {
  const workbook = openPackage(new Uint8Array(readFileSync(path)), path);
  if (!workbook.ok) throw new Error(workbook.fault.sentence);
  const rows = findReport(workbook.value).sheets.find(({ name }) => name === "Measures")?.rows ?? [];
  const headings = rows.find((row) => row.includes(heading)) ?? [];
  return [rows.findIndex((row) => row[0] === id), headings.indexOf(heading)];
}

describe("pack", () => {
  it("writes a pack beside a report, then again from its workbook with what people typed there", async () => {
    const [extract, plan] = [folder.file("extract.csv", EXTRACT), folder.file("plan.csv", PLAN)];
    const [report, first, second] = [folder.path("r.xlsx"), folder.path("first.html"), folder.path("second.html")];
    const made = await run("report", extract, "--plan", plan, "--out", report, "--pack", first, "--without", "annex");
    expect(made).toMatchObject({ exit: 0, err: "" });
    expect(readFileSync(first, "utf8")).toContain("is left out of this copy");
    const type = (id: string, heading: string, words: string): void => {
      const [row, column] = cellOf(report, id, heading);
      typeInto(report, "Measures", row, column, words);
    };
    type("H5", "Commentary", "The ward opened early & is full.");
    type("H6", "Commentary", "Hand washing was audited.");
    type("H1", "Status", "Amber");
    type("H5", "Actual", "91.9%");
    const { exit, out } = await run("pack", report, "--out", second);
    expect(exit).toBe(0);
    expect(out).toContain("Quarter 3 2031/32: Draft\nWith what people typed in 4 cells of the report’s tables.\n");
    const page = readFileSync(second, "utf8");
    expect(page).toContain("The ward opened early &amp; is full.");
    expect(page).toContain("Hand washing was audited.");
    expect(page).not.toContain("The winter ward opens");
    expect(page).toMatch(/Status typed by hand in Measures!\w+: Amber\. Worked out: Red\./);
    expect(page).toMatch(/Actual typed by hand in Measures!\w+: 91\.9%\. Read from the extract: 93\.8%\./);
    // No program has worked its status out since.
    expect(page).toContain("Nobody has worked out the workbook since a figure was typed");
  });

  it("has what people typed in the pack of a report that is written into theirs, as its own pack has", async () => {
    const [extract, plan] = [folder.file("extract.csv", EXTRACT), folder.file("plan.csv", PLAN)];
    const [report, next, pack] = [folder.path("r.xlsx"), folder.path("next.xlsx"), folder.path("next.html")];
    await run("report", extract, "--plan", plan, "--out", report);
    const [row, column] = cellOf(report, "H6", "Commentary");
    typeInto(report, "Measures", row, column, "Hand washing was audited.");
    const made = await run("report", extract, "--plan", plan, "--carry", report, "--out", next, "--pack", pack);
    expect(made).toMatchObject({ exit: 0, err: "" });
    expect(readFileSync(pack, "utf8")).toContain("Hand washing was audited.");
    const own = folder.path("own.html");
    await run("pack", next, "--out", own);
    expect(readFileSync(pack, "utf8")).toBe(readFileSync(own, "utf8"));
  });

  it("has the logo that the plan names, in packs of a workbook too; one that is not there is a warning", async () => {
    const named = `${PLAN}\nPack\nItem,Value\nLogo,art/crest.png\n`;
    const [extract, plan, report] = [
      folder.file("e.csv", EXTRACT),
      folder.file("plan.csv", named),
      folder.path("r.xlsx"),
    ];
    const missing = await run("check", extract, "--plan", plan, "--all");
    expect(missing.out).toContain(
      "of the plan names the logo “art/crest.png”, which packs are without: there is no such",
    );
    mkdirSync(folder.path("art"));
    folder.file("art/crest.png", logoPng(400, 100));
    await run("report", extract, "--plan", plan, "--out", report, "--pack", folder.path("p.html"));
    await run("pack", report, "--out", folder.path("again.html"));
    const page = readFileSync(folder.path("p.html"), "utf8");
    expect(page).toContain(
      '<img class="logo" alt="Logo of Northmoor Hospitals" width="240" height="60" src="data:image/png',
    );
    expect(readFileSync(folder.path("again.html"), "utf8")).toBe(page);
  });

  it("refuses what is no report, another ending and a section that is none, and writes nothing", async () => {
    const [extract, out] = [folder.file("extract.csv", EXTRACT), folder.path("p.html")];
    expect((await run("pack", extract, "--out", out)).exit).toBe(2);
    expect((await run("pack", extract, "--out", folder.path("p.txt"))).err).toContain("its name must end in .html");
    expect((await run("pack", extract, "--out", out, "--without", "page 9")).err).toContain(
      "--without cannot be page 9",
    );
    expect(folder.names()).toEqual(["extract.csv"]);
  });
});
