import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "functions-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
}

/** What the check says of functions.json with these functions in it. */
function faultsOf(...functions: readonly Described[]): string[] {
  const file = join(folder, "functions.json");
  writeFileSync(file, JSON.stringify({ functions }));
  const done = spawnSync(process.execPath, [join(ROOT, "scripts/checkFunctions.mjs"), file], { encoding: "utf8" });
  const faults = done.stderr.trim().split("\n").filter(Boolean);
  expect(done.status).toBe(faults.length > 0 ? 1 : 0);
  return faults;
}

const named = (name: string): Described => ({
  name,
  description: "Rates a figure.",
  parameters: [{ name: "actual", description: "The figure." }],
});

it("passes the names that the add-in has", () => {
  const names = [
    "RAG",
    "RAGBAND",
    "ACHIEVED",
    "YOY",
    "DIRECTION",
    "MILESTONELEVEL",
    "READVALUE",
    "ROLLING12",
    "PER",
    "PEERGAP",
  ];
  expect(faultsOf(...names.map(named))).toEqual([]);
});

it.each([
  ["RA", "RA is too short: Excel wants three characters at least."],
  ["XLOOKUP", "XLOOKUP is a function of Excel's own: choose another name."],
  ["rank", "rank is a function of Excel's own: choose another name."],
  ["STEP", "STEP is an Excel 4.0 macro function: choose another name."],
  ["RAG1", "RAG1 is the address of a cell: choose another name."],
  ["R1C1", "R1C1 is the address of a cell: choose another name."],
  ["R10", "R10 is the address of a cell: choose another name."],
])("refuses %s", (name, fault) => {
  expect(faultsOf(named(name))).toEqual([fault]);
});

it("knows where the sheet ends: XFD1048576 is a cell, XFE1 and RAG1048577 are not", () => {
  expect(faultsOf(named("XFD1048576"))).toEqual(["XFD1048576 is the address of a cell: choose another name."]);
  expect(faultsOf(named("XFE1"), named("RAG1048577"))).toEqual([]);
});

it("wants a description of every function and every argument", () => {
  expect(faultsOf({ name: "RAG", parameters: [{ name: "actual" }, { name: "target", description: " " }] })).toEqual([
    "RAG has no description: begin its docstring with what it answers.",
    'RAG says nothing about its argument actual: add "@param actual ...".',
    'RAG says nothing about its argument target: add "@param target ...".',
  ]);
});

it("refuses a name twice, and no functions at all", () => {
  expect(faultsOf(named("RAG"), named("rag"))).toEqual(["rag is defined twice."]);
  expect(faultsOf()).toEqual(["There are no functions: is the @customfunction tag missing?"]);
});
