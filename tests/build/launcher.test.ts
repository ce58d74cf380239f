import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { built } from "../support/built";

const ROOT = join(import.meta.dirname, "../..");
let folder: string;
built("cli");
built("pane");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "launcher-"));
  mkdirSync(join(folder, "cli"));
  copyFileSync(join(ROOT, "cli/outturn.mjs"), join(folder, "cli/outturn.mjs"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });

describe("outturn", () => {
  it("says in one line what to run where it is not built, with exit code 2", () => {
    const { status, stdout, stderr } = node(join(folder, "cli/outturn.mjs"), "--help");
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: "Outturn is not built yet. Run: npm run build\n",
    });
  });

  it("is found by npx in a clone, without the network", () => {
    const { status, stdout } = spawnSync("npx", ["--offline", "outturn", "--version"], {
      cwd: ROOT,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe("a Node that is too old", () => {
  const checked = (version: string) =>
    node("--input-type=module", "-e", `(await import("./scripts/ready.mjs")).checkNode("${version}")`);

  it.each(["18.20.4", "20.18.3"])("%s stops everything with one line", (version) => {
    const { status, stderr } = checked(version);
    expect(stderr).toBe(
      `Outturn needs Node 20.19 or later; this is Node ${version}. Get it from https://nodejs.org/.\n`,
    );
    expect(status).toBe(1);
  });

  it.each(["20.19.0", "22.12.0", "24.1.0"])("%s is new enough", (version) => {
    expect(checked(version).status).toBe(0);
  });
});

describe("npm run excel", () => {
  it.skipIf(process.platform !== "linux")("says in one line that there is no Excel here", () => {
    const { status, stderr } = node("scripts/excel.mjs");
    expect(stderr).toBe(
      "There is no Excel on this computer: use npm start and a browser, or Excel on the web with the README's steps.\n",
    );
    expect(status).toBe(1);
  });
});
