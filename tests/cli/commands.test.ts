import { readFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { sealText } from "../../src/index";
import { EXTRACT, EXTRACT_WITH_ERROR, folderForEach, PLAN, run } from "./run";

const folder = folderForEach();
const TIME = ["--time", "2026-11-22T14:05"];

describe("outturn inspect", () => {
  it("shows each table with its columns", async () => {
    const { exit, out, err } = await run("inspect", folder.file("extract.csv", EXTRACT));
    expect([exit, err]).toEqual([0, ""]);
    expect(out.split("\n").slice(0, 6)).toEqual([
      "extract.csv: csv, utf-8, cells separated by “,”",
      "",
      "A2:E4: 2 rows, 5 columns",
      "  Row 2 is the header because it has words or years over 3 columns of figures, the row below it is like the " +
        "rows after it and every column has a heading",
      "  Periods: end of March 2010",
      "  Measure: text",
    ]);
  });

  it("says what is odd about the file, each thing once with every cell that it is in", async () => {
    const { out } = await run(
      "inspect",
      folder.file(
        "fires.csv",
        "Station,Code,Fires\nA,a,12\nB,b,lost\nC,c,lost\nD,d,30\nE,e,<5\nF,f,9\nG,g,10\nH,h,11\nI,i,..\n" +
          "J,j,5\nK,k,6\nL,l,7\nM,m,8\nN,n,9\n",
      ),
    );
    expect(out).toContain("  Missing figures: .. as [x] (1)\n");
    expect(out.trim().split("\n").slice(-3)).toEqual([
      "3 things to look at:",
      "  C3 holds “lost”, which is not a number. Enter a number, or [x] where there is none. The same in C4.",
      "  C6 holds “<5”, which is not a number. Enter a number, or [x] where there is none.",
    ]);
  });

  it("has the documented shape as JSON", async () => {
    const { exit, out } = await run("inspect", folder.file("extract.csv", EXTRACT), "--json");
    expect(exit).toBe(0);
    const result = JSON.parse(out) as { tables: { columns: object[] }[] };
    expect(Object.keys(result)).toEqual(["file", "format", "encoding", "delimiter", "periods", "tables", "findings"]);
    expect(Object.keys(result.tables[0] ?? {})).toEqual([
      "sheet",
      "address",
      "headerRows",
      "headerReason",
      "columns",
      "rows",
      "totals",
      "periods",
      "missing",
      "notes",
    ]);
    expect(result.tables[0]?.columns[0]).toEqual({ header: "Measure", type: "text", unit: null });
  });
});

describe("outturn check", () => {
  const files = (extract = EXTRACT): string[] => [
    folder.file("extract.csv", extract),
    "--plan",
    folder.file("plan.csv", PLAN),
  ];

  it("prints counts and findings, writes no file and exits with 0 where nothing is wrong", async () => {
    const { exit, out, err } = await run("check", ...files());
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Performance report\n2 measures: 2 Green\n1 action: 1 Green\nNothing to look at.\n/);
    expect(folder.names()).toEqual(["extract.csv", "plan.csv"]);
  });

  it("exits with 1 where there is an error finding", async () => {
    const { exit, out, err } = await run("check", ...files(EXTRACT_WITH_ERROR));
    expect([exit, err]).toEqual([1, ""]);
    expect(out).toContain("Error: E3 says Red for M1, but the figures give Green: met the target of 64%.");
  });

  it("prints every finding with --all, and the first five without", async () => {
    const rows = ["Knives", "Forks", "Spoons", "Plates", "Cups", "Bowls"].map((name) => `${name},,1,,\n`).join("");
    const given = files(EXTRACT.replace("\n\nNo.", `\n${rows}\nNo.`));
    const some = await run("check", ...given);
    expect(some.out.match(/^ {2}Error/gm)).toHaveLength(5);
    expect(some.out).toContain("and 1 more: run again with --all");
    const all = await run("check", ...given, "--all");
    expect(all.out.match(/^ {2}Error/gm)).toHaveLength(6);
    const summary = some.out.split("\n").slice(0, 4);
    expect(summary).toContain("6 findings: 6 errors, 0 warnings, 0 notes");
    expect(all.out.split("\n").slice(0, 4)).toEqual(summary);
  });

  it("has the documented shape as JSON, with plain numbers and null", async () => {
    const { exit, out } = await run("check", ...files(EXTRACT_WITH_ERROR), "--json");
    expect(exit).toBe(1);
    const result = JSON.parse(out) as Record<string, object[]>;
    expect(Object.keys(result)).toEqual([
      "version",
      "period",
      "measures",
      "actions",
      "judgements",
      "assertions",
      "findings",
      "repairs",
      "repairsOffered",
      "counts",
    ]);
    expect(result["measures"]?.[0]).toEqual({
      id: "M1",
      name: "Public satisfaction",
      objective: "Safer streets",
      unit: "%",
      polarity: "higher",
      target: 0.64,
      actual: 0.654,
      lastYear: 0.616,
      status: "Green",
      statusReason: "met the target of 64%",
      change: 0.038,
      changePercent: null,
      variance: 0.014,
      directionOfTravel: "Improved",
      source: { file: "extract.csv", sheet: "", address: "C3" },
    });
    expect(result["actions"]?.[0]).toMatchObject({
      id: "1.1",
      objective: "Safer streets",
      action: "Recruit more Special Constables",
      status: "Green",
      stated: "Green",
    });
    expect(result["findings"]?.[0]).toEqual({
      code: "statedStatusDiffers",
      severity: "error",
      message:
        "E3 says Red for M1, but the figures give Green: met the target of 64%. Green is used. Correct " +
        "the word or the figures.",
      item: "M1",
      at: { file: "extract.csv", sheet: "", address: "E3" },
      found: "Red",
      expected: "Green",
      fault: 1,
      accepted: null,
    });
    expect(result["counts"]).toMatchObject({ findings: { error: 1, warning: 0, note: 0 } });
  });

  it("answers the same bytes for the same files", async () => {
    const given = files();
    expect((await run("check", ...given, "--json")).out).toBe((await run("check", ...given, "--json")).out);
  });
});

describe("outturn report", () => {
  const files = (extract = EXTRACT): string[] => [
    folder.file("extract.csv", extract),
    "--plan",
    folder.file("plan.csv", PLAN),
  ];

  it("writes a workbook, a page and JSON at once, names each and exits with 0", async () => {
    const outs = ["report.xlsx", "report.html", "report.json"].map((name) => folder.path(name));
    const { exit, out, err } = await run("report", ...files(), ...outs.flatMap((path) => ["--out", path]));
    expect([exit, err]).toEqual([0, ""]);
    expect(out.trim().split("\n").slice(-3)).toEqual(outs.map((path) => `Written: ${path}`));
    expect(folder.names()).toEqual(["extract.csv", "plan.csv", "report.html", "report.json", "report.xlsx"]);
    const json = await run("check", ...files(), "--json");
    expect(readFileSync(folder.path("report.json"), "utf8")).toBe(sealText(json.out, "json"));
  });

  it("makes the folders that its files are to stand in", async () => {
    const { exit } = await run("report", ...files(), "--out", folder.path("2010/q4/report.json"));
    expect(exit).toBe(0);
    expect(folder.names()).toContain("2010");
  });

  it("writes the report and exits with 1 where there is an error finding", async () => {
    const { exit } = await run("report", ...files(EXTRACT_WITH_ERROR), "--out", folder.path("report.html"));
    expect(exit).toBe(1);
    expect(folder.names()).toContain("report.html");
  });

  it("prints nothing but the result with --json", async () => {
    const { out, err } = await run("report", ...files(), "--out", folder.path("report.html"), "--json");
    expect(err).toBe("");
    expect(out).toBe((await run("check", ...files(), "--json")).out);
  });

  it("writes the same bytes for the same files and time, and other bytes for another time", async () => {
    const given = files();
    const bytes = async (name: string, ...time: string[]): Promise<Buffer> => {
      await run("report", ...given, "--out", folder.path(name), ...time);
      return readFileSync(folder.path(name));
    };
    for (const ending of ["xlsx", "html"]) {
      const first = await bytes(`one.${ending}`, ...TIME);
      expect(first.equals(await bytes(`two.${ending}`, ...TIME))).toBe(true);
      expect(first.equals(await bytes(`three.${ending}`, "--time", "2026-11-23T09:00"))).toBe(false);
    }
  });

  it.each(["=1+1", "+44 1234", "-2 more", "@SUM(A1)", '=HYPERLINK("http://x","y")', "\t=1+1"])(
    "never makes a formula of the words %s, in a label or in commentary",
    async (words) => {
      const quoted = `"${words.replaceAll('"', '""')}"`;
      const plan = PLAN.replace("Public satisfaction", quoted).replace("Recruit more Special Constables", quoted);
      const extract = EXTRACT.replace("Public satisfaction", quoted)
        .replace("Up since last year", quoted)
        .replace("Recruit more Special Constables", quoted)
        .replace(",Green", `,${quoted}`);
      const { exit } = await run(
        "report",
        folder.file("extract.csv", extract),
        "--plan",
        folder.file("plan.csv", plan),
        "--out",
        folder.path("report.xlsx"),
        "--formulas",
        "values",
      );
      expect(exit).not.toBe(2);
      const workbook = new Workbook();
      await workbook.xlsx.readFile(folder.path("report.xlsx"));
      const texts: string[] = [];
      for (const sheet of workbook.worksheets) {
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            expect(cell.formula, `${sheet.name}!${cell.address}`).toBeUndefined();
            texts.push(cell.text);
          });
        });
      }
      expect(texts.filter((text) => text.includes(words.trim())).length).toBeGreaterThan(2);
    },
  );
});
