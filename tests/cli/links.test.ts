import { linkSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderForEach, run } from "./run";

const folder = folderForEach();
const PLAN = "Measure ID,Objective,Measure,Unit,Polarity,Target\nM1,Safer,Offences,number,lower,100\n";
const EXTRACT = "Measure ID,Actual,Last year\nM1,90,95\n";

describe("an input is never an output, whatever name it goes by", () => {
  it.each([
    ["a link", (of: string, name: string) => symlinkSync(of, name)],
    ["a second name", (of: string, name: string) => linkSync(of, name)],
  ])("through %s", async (_, link) => {
    const plan = folder.file("plan.csv", PLAN);
    const extract = folder.file("extract.json", EXTRACT);
    link(extract, folder.path("other.json"));
    const { exit, err } = await run("report", extract, "--plan", plan, "--out", folder.path("other.json"));
    expect([exit, err]).toEqual([2, expect.stringContaining("names that file twice")]);
    expect(readFileSync(extract, "utf8")).toBe(EXTRACT);
  });

  it("through a linked folder, the plan drafted over its extract", async () => {
    mkdirSync(folder.path("real"));
    symlinkSync(folder.path("real"), folder.path("linked"));
    const extract = folder.file("real/extract.csv", "Measure,Target,Actual\nOffences,100,90\n");
    expect((await run("plan", extract, "--out", folder.path("linked/extract.csv"))).exit).toBe(2);
    expect(readFileSync(extract, "utf8")).toContain("Offences,100,90");
  });

  it("nor an organisation's own template, nor one file twice that is yet to be made", async () => {
    const plan = folder.file("plan.csv", PLAN);
    const extract = folder.file("extract.csv", EXTRACT);
    const own = folder.file("own.json", "{}");
    symlinkSync(own, folder.path("same.json"));
    mkdirSync(folder.path("real"));
    symlinkSync(folder.path("real"), folder.path("linked"));
    expect(
      (await run("report", extract, "--plan", plan, "--template", own, "--out", folder.path("same.json"))).err,
    ).toContain("names that file twice");
    const twice = await run(
      "report",
      extract,
      "--plan",
      plan,
      "--out",
      folder.path("real/r.json"),
      "--out",
      folder.path("linked/r.json"),
    );
    expect(twice.err).toContain("names that file twice");
  });

  it("writes both of two outputs or neither, and leaves no folder and no file of its own", async () => {
    const plan = folder.file("plan.csv", PLAN);
    const extract = folder.file("extract.csv", EXTRACT);
    const { exit } = await run(
      "report",
      extract,
      "--plan",
      plan,
      "--out",
      folder.path("new/deep/r.json"),
      "--out",
      folder.path("plan.csv/r.html"),
    );
    expect([exit, folder.names().sort()]).toEqual([2, ["extract.csv", "plan.csv"]]);
  });
});

describe("a drafted plan that a spreadsheet opens", () => {
  it("holds no cell that it would run, and keeps figures as figures", async () => {
    const extract = folder.file(
      "extract.csv",
      "Measure,Unit,Target,Actual\n\"+cmd|' /C calc'!A0\",number,-5,3\n-2+3+cmd|x,%,-2%,1%\n=1+1,number,4,3\n",
    );
    const out = folder.path("plan.csv");
    expect((await run("plan", extract, "--out", out)).exit).toBe(0);
    const written = readFileSync(out, "utf8");
    expect(written.split(/[,\r\n]/).filter((cell) => /^"?[=+@]|^"?-(?!\d+%?$)/.test(cell))).toEqual([]);
    expect(written).toMatch(/,-5(?:,|\r)/);
  });
});

describe("many rows", () => {
  it("of nothing between two measures are passed over", async () => {
    const plan = folder.file("plan.csv", PLAN);
    const extract = folder.file("extract.csv", `${EXTRACT}${",,\n".repeat(130_000)}M9,1,2\n`);
    expect((await run("check", extract, "--plan", plan)).exit).not.toBe(2);
  }, 30_000);

  it("of actions are read", async () => {
    const rows = (ending: string): string =>
      Array.from({ length: 150_000 }, (_, at) => `A${at},Do thing ${at}${ending}\n`).join("");
    const plan = folder.file(
      "plan.csv",
      `Actions\nAction ID,Action\nA1,Do thing 1\n\n${PLAN.replace(/^/, "Measures\n")}`,
    );
    const extract = folder.file("extract.csv", `Action ID,Action,Status\n${rows(",Green")}`);
    expect((await run("check", extract, "--plan", plan)).err).not.toContain("fault");
  }, 60_000);
});

it("a report written under the name of a link is written where that leads, and the link stays", async () => {
  const [plan, extract] = [folder.file("plan.csv", PLAN), folder.file("extract.csv", EXTRACT)];
  mkdirSync(folder.path("shared"));
  symlinkSync("shared/report.json", folder.path("latest.json"));
  const { exit } = await run("report", extract, "--plan", plan, "--out", folder.path("latest.json"));
  expect([exit, lstatSync(folder.path("latest.json")).isSymbolicLink()]).toEqual([0, true]);
  expect(readFileSync(folder.path("shared/report.json"), "utf8")).toContain("Offences");
});
