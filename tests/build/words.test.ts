import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

// Written in halves, so that this file does not find itself.
const OUTSIDE = [
  ["/wo", "rk/"],
  ["/ho", "me/"],
  ["/ro", "ot/"],
  ["/Us", "ers/"],
  ["C:\\\\Us", "ers"],
  ["anth", "ropic"],
  ["clau", "de"],
  ["open", "ai"],
  ["chat", "gpt"],
].map((halves) => halves.join(""));

it("says nothing in any file about the places and tools it was written with", () => {
  const found = spawnSync("git", ["grep", "-I", "-n", "-i", "-E", OUTSIDE.join("|")], { encoding: "utf8" });
  // Not a git checkout: there is nothing to look through.
  if (found.error || found.status === 128) return;
  expect(found.stdout).toBe("");
});

it("asks only the public registry for packages", () => {
  const found = spawnSync("git", ["grep", "-n", '"resolved"', "--", "package-lock.json"], { encoding: "utf8" });
  const elsewhere = (found.stdout ?? "")
    .split("\n")
    .filter((line) => line && !line.includes("https://registry.npmjs.org/"));
  expect(elsewhere).toEqual([]);
});
