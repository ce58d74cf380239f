import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findReport, openPackage } from "../../src/render/carry/carriedWorkbook";
import { EXTRACT, PLAN } from "../pack/hospital";
import { typeInto } from "../support/typeInto";
import { folderForEach, run } from "./run";

const folder = folderForEach();

describe("sign", () => {
  it("puts a name and day on every page of the packs, until somebody types something else", async () => {
    const [extract, plan] = [folder.file("extract.csv", EXTRACT), folder.file("plan.csv", PLAN)];
    const [report, page] = [folder.path("r.xlsx"), folder.path("p.html")];
    await run("report", extract, "--plan", plan, "--out", report);
    const before = findReportIn(report);
    const { exit, out, err } = await run("sign", report, "--by", " A.  Singh", "--date", "2032-01-21");
    const sha256 = createHash("sha256").update(EXTRACT).digest("hex");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain("Quarter 3 2031/32: Signed off by A. Singh, 21 January 2032\n");
    expect(out).toContain(`extract.csv: SHA-256 ${sha256}\n`);
    expect(findReportIn(report)).toEqual(before);
    expect((await run("pack", report, "--out", page)).out).toContain("Signed off by A. Singh, 21 January 2032");
    const signed = readFileSync(page, "utf8");
    expect(signed).toContain('<span class="standing">Signed off by A. Singh, 21 January 2032</span>');
    expect(signed).not.toContain("Draft");

    const sheets = findReportIn(report);
    const measures = sheets.find(({ name }) => name === "Measures")?.rows ?? [];
    const headings = measures.find((row) => row.includes("Commentary")) ?? [];
    const row = measures.findIndex(([id]) => id === "H6");
    typeInto(report, "Measures", row, headings.indexOf("Commentary"), "Hand washing was audited.");
    const again = folder.path("again.html");
    expect((await run("pack", report, "--out", again)).out).toContain("Draft: changed since sign-off");
    expect(readFileSync(again, "utf8")).toContain("“Hand washing was audited.” where nothing was signed off.");
    expect((await run("sign", report, "--by", "B. Okoro", "--date", "2032-01-22")).out).toContain(
      "In place of the sign-off by A. Singh, 21 January 2032.",
    );
    expect((await run("pack", report, "--out", again, "--json")).out).toContain(
      '"Signed off by B. Okoro, 22 January 2032"',
    );
  });

  it("refuses while an error is open, and names it; a day that is none; and a name of blanks", async () => {
    const extract = folder.file("extract.csv", EXTRACT.replace("73.1%", "£731"));
    const [plan, report] = [folder.file("plan.csv", PLAN), folder.path("r.xlsx")];
    await run("report", extract, "--plan", plan, "--out", report);
    const before = readFileSync(report);
    const { exit, err } = await run("sign", report, "--by", "A. Singh");
    expect(exit).toBe(2);
    expect(err).toMatch(/^outturn: r\.xlsx cannot be signed off: \d faults? (?:is|are) open\. .*£731/);
    expect((await run("sign", report, "--by", "A. Singh", "--date", "2032-02-30")).err).toContain("--date cannot be");
    expect((await run("sign", report, "--by", " ")).err).toContain("--by takes the name");
    expect(readFileSync(report).equals(before)).toBe(true);
  });
});

describe("verify", () => {
  it("lists what is not as it was signed off, against the record in the page and against the workbook", async () => {
    const [extract, plan] = [folder.file("extract.csv", EXTRACT), folder.file("plan.csv", PLAN)];
    const [report, page] = [folder.path("r.xlsx"), folder.path("p.html")];
    await run("report", extract, "--plan", plan, "--out", report, "--pack", page);
    expect((await run("verify", page)).err).toMatch(/^outturn: p\.html carries no record of a sign-off: .*draft/);
    expect((await run("verify", page, "--workbook", report)).err).toContain("r.xlsx is not signed off");
    await run("sign", report, "--by", "A. Singh", "--date", "2032-01-21");
    await run("pack", report, "--out", page, "--without", "annex");
    const clean = await run("verify", page);
    expect(clean).toMatchObject({ exit: 0, err: "" });
    expect(clean.out).toContain(
      "Left out of this file: annex.\nEvery figure, status and word is as it was signed off.",
    );
    const html = readFileSync(page, "utf8");
    const edited = folder.file("edited.html", html.replaceAll("93.8%", "93.9%").replace("winter", "summer"));
    const { exit, out } = await run("verify", edited);
    expect(exit).toBe(1);
    expect(out).toContain("  Scorecard, Beds in use, Actual: “93.9%” where “93.8%” was signed off.\n");
    expect(out).toMatch(/“Why The summer ward .*” where “Why The winter ward/);
    expect(out).toContain("finds accidents, not forgery");
    const bare = folder.file(
      "bare.html",
      readFileSync(edited, "utf8").replace(/<meta name="outturn-record"[^>]*>/, ""),
    );
    expect((await run("verify", bare)).exit).toBe(2);
    // Without its record it cannot say what was left out of it.
    const against = await run("verify", edited, "--workbook", report, "--json");
    const before = JSON.parse((await run("verify", edited, "--json")).out) as { differences: unknown };
    expect(JSON.parse(against.out)).toMatchObject({ against: "workbook", differences: before.differences });
    expect((await run("verify", folder.path("p.txt"))).err).toContain(
      "its name must end in .html, .pdf, .docx, .pptx or .xlsx",
    );
  });
});

function findReportIn(path: string): ReturnType<typeof findReport>["sheets"] {
  const workbook = openPackage(new Uint8Array(readFileSync(path)), path);
  if (!workbook.ok) throw new Error(workbook.fault.sentence);
  return findReport(workbook.value).sheets;
}
