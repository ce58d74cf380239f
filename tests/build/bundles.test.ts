import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { built } from "../support/built";

const ROOT = join(import.meta.dirname, "../..");
const PANE = built("pane");

const textOf = (file: string): string => readFileSync(join(PANE, file), "utf8");
const record = (): Record<"functions" | "pane", string[]> =>
  JSON.parse(textOf("bundles.json")) as Record<"functions" | "pane", string[]>;

describe("what a person waits for", () => {
  it("is under 40 KB for the functions and 410 KB for the pane", () => {
    const done = spawnSync(process.execPath, ["scripts/checkBundles.mjs"], { cwd: ROOT, encoding: "utf8" });
    expect(done.stderr).toBe("");
    expect(done.stdout).toMatch(
      /^functions: \d+\.\d KB gzipped, limit 40 KB\npane: \d+\.\d KB gzipped, limit 410 KB\n$/,
    );
  });

  it("holds the pane itself, and neither exceljs nor the readers", () => {
    const first = record().pane.map(textOf).join("\n");
    expect(first.includes("Choose")).toBe(true);
    expect(first.includes("exceljs")).toBe(false);
    expect(first.includes("hucre")).toBe(false);
  });

  it("has nothing of the pane in the functions", () => {
    expect(record().functions).toEqual(["functions.js"]);
    expect(textOf("functions.js").includes("React")).toBe(false);
  });
});

describe("the page", () => {
  it("loads office.js, then the functions, then the pane, and has no script of its own", () => {
    const scripts = [...textOf("taskpane.html").matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts.map(([, attributes]) => /src="([^"]*)"/.exec(attributes ?? "")?.[1])).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
    expect(scripts.every(([, , text]) => text === "")).toBe(true);
  });

  it("has scripts that say they are UTF-8, so that no page or server can have them read otherwise", () => {
    const files = record().pane.filter((file) => file.endsWith(".js"));
    expect(files).toContain("functions.js");
    for (const file of files) expect(textOf(file).startsWith("\uFEFF"), file).toBe(true);
  });

  it("runs under a content security policy: none of its first scripts evaluates text", () => {
    for (const file of record().pane) expect(textOf(file)).not.toMatch(/\beval\(|new Function\(/);
  });

  it("has beside it what the manifests name", () => {
    for (const manifest of ["manifest.xml", "manifest-outturn.xml"]) {
      const files = [...textOf(manifest).matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)].map(
        ([, file]) => file ?? "",
      );
      expect(files.length).toBeGreaterThan(5);
      expect(files.filter((file) => !existsSync(join(PANE, file)))).toEqual([]);
    }
  });

  it("describes to Excel the functions it registers", () => {
    const { functions } = JSON.parse(textOf("functions.json")) as { functions: { id: string; name: string }[] };
    const registered: string[] = [];
    const CustomFunctions = { associate: (id: string) => registered.push(id) };
    // eslint-disable-next-line no-new-func -- the script is our own and is run as Excel runs it, with the host given
    (new Function("CustomFunctions", textOf("functions.js")) as (host: unknown) => void)(CustomFunctions);
    expect(registered.toSorted()).toEqual(functions.map(({ id }) => id).toSorted());
    expect(functions.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "RAG",
        "RAGBAND",
        "ACHIEVED",
        "YOY",
        "DIRECTION",
        "MILESTONELEVEL",
        "MILESTONEVARIANCE",
        "READVALUE",
      ]),
    );
  });
});
