import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import catalogue from "../../functions/catalogue.json";
import { signatureFaults } from "../../scripts/checkFunctions.mjs";
import { functionDocs } from "../../scripts/functionDocs.mjs";
import { built } from "../support/built";
import { type AddIn, METADATA, startAddIn } from "./addIn";

const ROOT = join(import.meta.dirname, "../..");
const PANE = built("pane");
let addIn: AddIn;

beforeAll(async () => {
  addIn = await startAddIn();
});
afterAll(() => addIn.end());

describe("the worked examples", () => {
  it.each(catalogue.map(({ example }) => example))("$formula", async ({ formula, answer }) => {
    const expected = Array.isArray(answer) ? answer : [[answer]];
    const found = await addIn.formula(formula);
    expect(found).toEqual(
      expected.map((row) =>
        row.map((cell) => (typeof cell === "number" ? (expect.closeTo(cell, 9) as unknown) : cell)),
      ),
    );
  });
});

describe("what is made of the docstrings", () => {
  it("is as node scripts/functionDocs.mjs writes it", async () => {
    for (const [path, text] of Object.entries(await functionDocs())) {
      expect({ path, text: readFileSync(join(ROOT, path), "utf8") }).toEqual({ path, text });
    }
  });

  it("is short enough to read in Excel", () => {
    for (const { name, description, parameters } of METADATA.functions) {
      expect(`${name}: ${description}`.length, name).toBeLessThan(260);
      for (const parameter of parameters)
        expect(parameter.description.length, `${name} ${parameter.name}`).toBeLessThan(130);
    }
  });

  it("is what the shipped bundle registers, with nothing asked of the browser", () => {
    const registered: string[] = [];
    const context = createContext({ CustomFunctions: { associate: (name: string) => registered.push(name) } });
    runInContext(readFileSync(join(PANE, "functions.js"), "utf8"), context);
    expect(registered.sort()).toEqual(METADATA.functions.map(({ id }) => id).sort());
    expect(JSON.parse(readFileSync(join(PANE, "functions.json"), "utf8"))).toEqual(METADATA);
  });
});

describe("a changed signature", () => {
  const rag = { name: "RAG", parameters: [{ name: "actual" }, { name: "target", optional: true }] };
  const told = (words: string): string =>
    `# Changelog\n\n## Unreleased\n${words}\n## 0.1.0\n- RAG takes other arguments.\n`;

  it("fails the build until the changelog names the function", () => {
    const known = ["RAG(actual, target)", "YOY(actual)"];
    expect(signatureFaults({ functions: [rag, { name: "PER", parameters: [] }] }, known, told(""))).toEqual([
      "RAG was RAG(actual, target) and is RAG(actual, [target]): say so under Unreleased in CHANGELOG.md.",
      "YOY is gone: say so under Unreleased in CHANGELOG.md.",
      "PER is new: say so under Unreleased in CHANGELOG.md.",
    ]);
    expect(
      signatureFaults({ functions: [rag] }, ["RAG(actual, target)"], told("- RAG may go without a target.")),
    ).toEqual([]);
  });

  it("is none where nothing changed", () => {
    expect(signatureFaults({ functions: [rag] }, ["RAG(actual, [target])"], told(""))).toEqual([]);
  });
});
