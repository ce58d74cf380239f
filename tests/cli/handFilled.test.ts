import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXTRACT, folderForEach, PLAN, run } from "./run";

const folder = folderForEach();

/** Marked, so that there is a repair to offer. */
const FAULTY = EXTRACT.replace("355,400", "355*,400");

describe.each([
  [
    "a mapping",
    "mapping.json",
    (path: string) => [
      "check",
      folder.file("extract.csv", FAULTY),
      "--plan",
      folder.file("plan.csv", PLAN),
      "--save-mapping",
      path,
    ],
  ],
  [
    "a file of repairs",
    "repairs.json",
    (path: string) => [
      "check",
      folder.file("extract.csv", FAULTY),
      "--plan",
      folder.file("plan.csv", PLAN),
      "--save-repairs",
      path,
    ],
  ],
  ["a plan", "drafted.csv", (path: string) => ["plan", folder.file("extract.csv", FAULTY), "--out", path]],
] as const)("%s that stands there already", (what, name, command) => {
  it("is written again where it would be the same", async () => {
    const path = folder.path(name);
    const first = await run(...command(path));
    const written = readFileSync(path, "utf8");
    const second = await run(...command(path));
    expect([second.exit, second.err]).toEqual([first.exit, first.err]);
    expect(readFileSync(path, "utf8")).toBe(written);
  });

  it("is not replaced once somebody has changed it", async () => {
    const path = folder.path(name);
    await run(...command(path));
    const mine = `${readFileSync(path, "utf8")}\n`;
    writeFileSync(path, mine);
    const { exit, err } = await run(...command(path));
    expect(exit).toBe(2);
    expect(err).toBe(
      `outturn: Cannot write ${path}: ${what} stands there already, and may have been changed by hand. ` +
        "Give another name, or move it away.\n",
    );
    expect(readFileSync(path, "utf8")).toBe(mine);
  });
});

it("a mapping saved with a byte order mark, as some editors do, is read", async () => {
  const [extract, plan, mapping] = [
    folder.file("extract.csv", EXTRACT),
    folder.file("plan.csv", PLAN),
    folder.path("mapping.json"),
  ];
  const before = await run("check", extract, "--plan", plan, "--save-mapping", mapping);
  writeFileSync(mapping, `\uFEFF${readFileSync(mapping, "utf8")}`);
  expect(await run("check", extract, "--plan", plan, "--mapping", mapping)).toEqual({
    ...before,
    out: before.out.replace(`Written: ${mapping}\n`, ""),
  });
});
