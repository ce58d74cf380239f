import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { startProgress } from "../../cli/progress";
import { built } from "../support/built";
import { EXTRACT, folderForEach, PLAN, run } from "./run";

built("cli");
const LAUNCHER = fileURLToPath(new URL("../../cli/outturn.mjs", import.meta.url));
const folder = folderForEach();

const BUILT = fileURLToPath(new URL("../../dist/cli/outturn.cjs", import.meta.url));

function launch(...args: string[]): { exit: number | null; out: string; err: string } {
  return runProgram(LAUNCHER, ...args);
}

function runProgram(program: string, ...args: string[]): { exit: number | null; out: string; err: string } {
  const options = { encoding: "utf8", cwd: tmpdir() } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { exit: status, out: stdout, err: stderr };
}

describe("the launcher", () => {
  it("runs the built command line: result on stdout, nothing on stderr when piped", () => {
    const { exit, out, err } = launch(
      "check",
      folder.file("extract.csv", EXTRACT),
      "--plan",
      folder.file("plan.csv", PLAN),
      "--json",
    );
    expect([exit, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({ version: 2, counts: { measures: { Green: 2 } } });
  });

  it("refuses in one line on stderr, nothing on stdout, exit code 2", () => {
    expect(launch("inspect", "missing.csv")).toEqual({
      exit: 2,
      out: "",
      err: "outturn: Cannot read missing.csv: there is no such file. Check the name and try again.\n",
    });
  });
});

describe("the built file, started by itself", () => {
  it("answers as the launcher does, from any folder", () => {
    const given = ["check", folder.file("extract.csv", EXTRACT), "--plan", folder.file("plan.csv", PLAN)];
    expect(runProgram(BUILT, ...given)).toEqual(launch(...given));
    expect(runProgram(BUILT, "inspect", "missing.csv")).toEqual(launch("inspect", "missing.csv"));
  });

  it("says how it is used where it is given nothing", () => {
    const { exit, err } = runProgram(BUILT);
    expect([exit, err.split("\n")[0]]).toEqual([2, "Usage: outturn [options] [command]"]);
  });
});

describe("help", () => {
  it("names each command and the exit codes, fits in 80 columns and exits with 0", async () => {
    const { exit, out, err } = await run("--help");
    expect([exit, err]).toEqual([0, ""]);
    for (const words of ["inspect", "check", "report", "Exit codes:", "Example:"]) expect(out).toContain(words);
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it.each(["inspect", "check", "report"])("explains every option of %s", async (command) => {
    const { exit, out } = await run(command, "--help");
    expect(exit).toBe(0);
    expect(out).toMatch(/^Usage: outturn /);
    expect(out.split("\n").filter((line) => /^ {2}-.*>$/.test(line))).toEqual([]);
  });

  it("tells its version", async () => {
    expect((await run("--version")).out).toBe(`${version}\n`);
  });
});

describe("the progress bar", () => {
  it("is never drawn where the output is not a terminal", () => {
    const drawn: string[] = [];
    const stream = { isTTY: false, write: (text: string) => drawn.push(text) > 0 } as unknown as NodeJS.WriteStream;
    const progress = startProgress(2, stream);
    progress.step("Reading");
    progress.end();
    expect(drawn).toEqual([]);
  });
});
