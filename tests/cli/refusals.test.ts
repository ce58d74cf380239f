import { mkdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { EXTRACT, folderForEach, PLAN, run } from "./run";

// Files share their modules: the command line is loaded anew, to get these functions, and once more after.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

vi.mock("node:fs/promises", async (original) => {
  const actual = await original<typeof import("node:fs/promises")>();
  return { ...actual, rename: vi.fn(actual.rename), writeFile: vi.fn(actual.writeFile) };
});

const folder = folderForEach();
const good = (): { extract: string; plan: string } => ({
  extract: folder.file("extract.csv", EXTRACT),
  plan: folder.file("plan.csv", PLAN),
});

/** Runs a command that must be refused, with last quarter's report in the place of the new one. */
async function refused(command: (report: string) => readonly string[]): Promise<string> {
  const report = folder.file("report.xlsx", "last quarter's report");
  const long = new Date("2010-01-01T00:00:00Z");
  utimesSync(report, long, long);
  const args = command(report);
  const before = folder.names();
  const { exit, out, err } = await run(...args);
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toMatch(/^outturn: \S.+[.?]\n$/);
  expect(folder.names()).toEqual(before);
  expect(readFileSync(report, "utf8")).toBe("last quarter's report");
  expect(statSync(report).mtime).toEqual(long);
  return err
    .replaceAll(folder.path("/"), "")
    .replace(/^outturn: /, "")
    .trim();
}

describe("what cannot be read is one sentence, exit code 2, and nothing written", () => {
  it.each<[string, string | Uint8Array | null, string]>([
    ["missing.csv", null, "Cannot read missing.csv: there is no such file. Check the name and try again."],
    ["empty.csv", "", "empty.csv is empty. Choose a file that has a table in it."],
    [
      "text.xlsx",
      "Measure,Actual\nBurglary,3\n",
      "text.xlsx is not a workbook, whatever its name says (not a workbook inside). Open it in Excel " +
        "and save it as .xlsx or .csv.",
    ],
    [
      "strange.csv",
      "Measure,Actual\nKnives,3\nForks,4\n",
      "No row of strange.csv is a measure or action of the plan plan.csv: column A (“Measure”) of A1:B3 names " +
        "“Knives” and “Forks”, and nothing like “Public satisfaction” or “Burglary”. Choose the extract that belongs " +
        "to this plan or, if its names mean the same, put them in the plan’s column Aliases.",
    ],
  ])("an extract %s", async (name, content, sentence) => {
    if (content !== null) folder.file(name, content);
    const { plan } = good();
    expect(await refused((report) => ["report", folder.path(name), "--plan", plan, "--out", report])).toBe(sentence);
  });

  it("an extract or a plan with a password", async () => {
    const locked = folder.file(
      "locked.xlsx",
      await writeXlsx({ sheets: [{ name: "S", rows: [["a"]] }], encryption: { password: "x", spinCount: 1 } }),
    );
    const { extract, plan } = good();
    const sentence = "locked.xlsx is protected by a password. Open it in Excel, remove the password and save it again.";
    expect(await refused((report) => ["report", locked, "--plan", plan, "--out", report])).toBe(sentence);
    expect(await refused((report) => ["report", extract, "--plan", locked, "--out", report])).toBe(sentence);
  });

  it("a folder in a file's place", async () => {
    const { plan } = good();
    expect(await refused((report) => ["report", folder.path(""), "--plan", plan, "--out", report])).toMatch(
      /^Cannot read .*: it is a folder\. /,
    );
  });

  it("a plan with no measures", async () => {
    const plan = folder.file("bare.csv", "Station,Opened\nAbbey Road,1 May 2009\nMill Lane,2 June 2009\n");
    const { extract } = good();
    expect(await refused((report) => ["report", extract, "--plan", plan, "--out", report])).toBe(
      "The plan bare.csv has no measures. Give it a table with at least the columns Measure and Target.",
    );
  });

  it("a mapping that is none", async () => {
    const mapping = folder.file("mapping.json", "{}");
    const { extract, plan } = good();
    expect(await refused((report) => ["report", extract, "--plan", plan, "--mapping", mapping, "--out", report])).toBe(
      "mapping.json is not a mapping file: it has no version that is known: 1 or 2. Make one with --save-mapping.",
    );
  });

  it("an extract that does not fit, but for the mapping that is to be corrected where it is asked for", async () => {
    const across = folder.file("across.csv", "Measure,Actual,Burglary,Robbery\nEssex,1,3,4\nKent,2,5,6\n");
    const { plan } = good();
    const sentence =
      "No row of across.csv is a measure or action of the plan plan.csv: “Burglary” stands in the heading of " +
      "column C of A1:D3. Give that table the shape areasDownMeasuresAcross (“Areas down, measures across”): in the " +
      "pane under “How this table is read”, else in a mapping file.";
    expect(await refused((report) => ["report", across, "--plan", plan, "--out", report])).toBe(
      `${sentence} --save-mapping mapping.json writes one, and --mapping reads it.`,
    );
    const mapping = folder.path("mapping.json");
    const { exit, err } = await run("check", across, "--plan", plan, "--save-mapping", mapping);
    expect([exit, err]).toEqual([2, `outturn: ${sentence} Correct ${mapping} and give it with --mapping.\n`]);
    expect(JSON.parse(readFileSync(mapping, "utf8"))).toMatchObject({ tables: [{ shape: "measuresDown" }] });
  });
});

describe("wrong usage is one sentence, exit code 2, and nothing written", () => {
  const wrong = async (...args: string[]): Promise<string> => {
    const { extract, plan } = good();
    return refused((report) => ["report", extract, "--plan", plan, "--out", report, ...args]);
  };

  it("an unknown template, profile, mode of formulas or time", async () => {
    expect(await wrong("--template", "fancy")).toMatch(
      /^There is no template called fancy\. Use one of: .*annual-delivery-plan.*\.$/,
    );
    expect(await wrong("--carry", "a.xlsx", "--carry", "b.xlsx")).toBe(
      "Option '--carry <file>' argument 'b.xlsx' is invalid. It is given twice: give it once.",
    );
    expect(await wrong("--profile", "board", "--profile", "board")).toMatch(/It is given twice: give it once\.$/);
    expect(await wrong("--profile", "loud")).toMatch(/^Option '--profile <name>' argument 'loud' is invalid\. /);
    expect(await wrong("--formulas", "magic")).toMatch(/'magic' is invalid/);
    expect(await wrong("--time", "teatime")).toBe("--time cannot be teatime. Write it as 2026-11-22T14:05.");
  });

  it("an ending that nothing writes", async () => {
    expect(await wrong("--out", "report.txt")).toBe(
      "Cannot write report.txt: its name must end in .xlsx, .html or .json.",
    );
  });

  it("an unknown option or command, or no plan", async () => {
    const { extract } = good();
    expect(await wrong("--jsn")).toBe("Unknown option '--jsn'. Did you mean --json?");
    expect(await refused(() => ["frobnicate"])).toBe("Unknown command 'frobnicate'.");
    expect(await refused(() => ["check", extract])).toBe("Required option '-p, --plan <file>' not specified.");
  });

  it("a file to write that is a folder, or stands in a file", async () => {
    mkdirSync(folder.path("folder.html"));
    folder.file("file", "x");
    expect(await wrong("--out", folder.path("folder.html"), "--overwrite")).toBe(
      "Cannot write folder.html: it is a folder. Give a file name.",
    );
    expect(await wrong("--out", folder.path("file/report.html"), "--overwrite")).toBe(
      "Cannot write report.xlsx and file/report.html: a file stands where a folder should be. Nothing was changed.",
    );
  });

  it("a file to write that is one of those read, or is named twice", async () => {
    const { extract, plan } = good();
    const sentence = "Cannot write plan.csv: the command names that file twice. Give another name.";
    expect(await refused(() => ["check", extract, "--plan", plan, "--save-mapping", plan])).toBe(sentence);
    expect(await wrong("--out", folder.path("report.xlsx"))).toBe(
      "Cannot write report.xlsx: the command names that file twice. Give another name.",
    );
  });
});

describe("a write that fails half way", () => {
  afterEach(() => {
    vi.mocked(rename).mockReset();
    vi.mocked(writeFile).mockReset();
  });
  const refuse = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

  it("leaves both files as they were where the disk fills up", async () => {
    const { extract, plan } = good();
    const page = folder.file("report.html", "last quarter's page");
    const actual = await vi.importActual<typeof import("node:fs/promises")>("node:fs/promises");
    vi.mocked(writeFile).mockImplementationOnce(actual.writeFile).mockImplementationOnce(refuse("ENOSPC"));
    expect(
      await refused((report) => ["report", extract, "--plan", plan, "--out", report, "--out", page, "--overwrite"]),
    ).toBe("Cannot write report.xlsx and report.html: the disk is full. Nothing was changed.");
    expect(readFileSync(page, "utf8")).toBe("last quarter's page");
  });

  it("puts the first file back where the second is open in Excel", async () => {
    const { extract, plan } = good();
    const page = folder.file("report.html", "last quarter's page");
    const actual = await vi.importActual<typeof import("node:fs/promises")>("node:fs/promises");
    vi.mocked(writeFile).mockImplementation(actual.writeFile);
    vi.mocked(rename)
      .mockImplementationOnce(actual.rename)
      .mockImplementationOnce(refuse("EBUSY"))
      .mockImplementation(actual.rename);
    expect(
      await refused((report) => ["report", extract, "--plan", plan, "--out", report, "--out", page, "--overwrite"]),
    ).toBe("Cannot write report.xlsx and report.html: the file is open in another program. Nothing was changed.");
    expect(readFileSync(page, "utf8")).toBe("last quarter's page");
  });

  it("takes the first file away again where there was none", async () => {
    const { extract, plan } = good();
    const actual = await vi.importActual<typeof import("node:fs/promises")>("node:fs/promises");
    vi.mocked(writeFile).mockImplementation(actual.writeFile);
    vi.mocked(rename)
      .mockImplementationOnce(actual.rename)
      .mockImplementationOnce(refuse("EPERM"))
      .mockImplementation(actual.rename);
    expect(
      await refused((report) => [
        "report",
        extract,
        "--plan",
        plan,
        "--out",
        folder.path("new.html"),
        "--out",
        report,
        "--overwrite",
      ]),
    ).toMatch(/Nothing was changed\.$/);
  });
});
