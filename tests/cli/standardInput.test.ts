import { Readable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { EXTRACT, folderForEach, PLAN, run } from "./run";

afterEach(() => vi.restoreAllMocks());

/** Gives standard input these words, in two pieces. */
function type(words: string): void {
  const bytes = Buffer.from(words);
  const stream = Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]);
  vi.spyOn(process, "stdin", "get").mockReturnValue(stream as typeof process.stdin);
}

const TABS = EXTRACT.replace(/"[^"]*"/g, "").replaceAll(",", "\t");
const MARKUP = "<table><tr><th>Measure<th>Actual<tr><td>Public satisfaction<td>65.4%<tr><td>Burglary<td>355</table>";

describe("- for a file", () => {
  const folder = folderForEach();

  it("reads a table copied from a spreadsheet, cells kept apart by tabs", async () => {
    type(TABS);
    const { exit, out } = await run("check", "-", "--plan", folder.file("plan.csv", PLAN));
    expect([exit, out]).toEqual([0, expect.stringContaining("2 measures: 2 Green\n")]);
  });

  it("reads tables of a web page", async () => {
    type(MARKUP);
    const { out } = await run("inspect", "-");
    expect(out).toMatch(/^standard input: html, utf-8\n\nA1:B3: 2 rows, 2 columns\n {2}Row 1 is the header because /);
    expect(out).toMatch(/\n {2}Measure: text\n {2}Actual: mixed\n$/);
  });

  it("is called standard input in a report's sources", async () => {
    type(TABS);
    const { out } = await run(
      "report",
      "-",
      "--plan",
      folder.file("plan.csv", PLAN),
      "--out",
      folder.path("report.html"),
      "--json",
    );
    expect(JSON.parse(out)).toMatchObject({ measures: [{ source: { file: "standard input", address: "C3" } }, {}] });
  });

  it("can be the plan", async () => {
    type(PLAN);
    expect((await run("check", folder.file("extract.csv", EXTRACT), "--plan", "-")).exit).toBe(0);
  });

  it("says in one line that there was nothing", async () => {
    type("");
    expect(await run("inspect", "-")).toEqual({
      exit: 2,
      out: "",
      err: "outturn: standard input is empty. Choose a file that has a table in it.\n",
    });
  });

  it("is refused for two files at once", async () => {
    type(TABS);
    expect(await run("check", "-", "--plan", "-")).toEqual({
      exit: 2,
      out: "",
      err: "outturn: Standard input (-) can be one file only. Give the other by its name.\n",
    });
  });
});
