import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LAMBDA_NAMES, lambdaFormula } from "../../src/report/formula/lambdas";
import { METADATA, startAddIn, type AddIn, REGISTERED } from "../functions/addIn";
import { nameOf, VECTORS } from "../vectors/vectors";
import { evaluate } from "./formulaEngine";

let addIn: AddIn;

beforeAll(async () => {
  addIn = await startAddIn();
});
afterAll(() => addIn.end());

type Cell = number | string | null;

const ADDRESSES = ["A1", "B1", "C1", "D1", "E1"];

/** What a name's body gives with cells in the place of its parameters; an error by its word. */
function byName(name: string, cells: readonly Cell[]): unknown {
  const lambda = LAMBDA_NAMES.find((one) => one.name === name);
  if (lambda === undefined) throw new Error(`There is no name ${name}.`);
  const result = evaluate(
    lambda.body(ADDRESSES),
    Object.fromEntries(ADDRESSES.map((address, at) => [address, cells[at] ?? null])),
  );
  return result instanceof Error ? result.name : result;
}

/** What the add-in's function gives; an error by its word. */
function byFunction(name: string, cells: readonly Cell[]): unknown {
  try {
    return (REGISTERED[name]?.(...cells.map((cell) => [[cell]])) as unknown[][])[0]?.[0];
  } catch (error) {
    return (error as CustomFunctions.Error).code;
  }
}

const figure = fc.oneof(
  fc.integer({ min: -100, max: 100 }),
  fc.integer({ min: -1000, max: 1000 }).map((whole) => whole / 1000),
);
/** No blank cells: this engine works out every branch, and its ABS stops at a blank. */
const cell = fc.oneof(
  { weight: 6, arbitrary: figure as fc.Arbitrary<Cell> },
  fc.constantFrom<Cell>("[x]", "[z]", "N/A"),
);
const polarity = fc.constantFrom<Cell>("higher", "lower", "none", "range", null, "", "up");

describe("names that need no add-in", () => {
  it.each(
    VECTORS.filter(({ rule }) => rule === "targetThenLastYear").map((vector) => [nameOf(vector), vector] as const),
  )("RAG: %s", (_, { actual, target, lastYear, polarity: way, whenUnchanged, answer }) => {
    const status = byName("RAG", [actual, target ?? "[x]", lastYear ?? null, way ?? null, whenUnchanged ?? null]);
    expect(status).toBe(answer === "Not applicable" ? "Not rated" : answer);
  });

  it.each(VECTORS.filter(({ rule }) => rule === "achieved").map((vector) => [nameOf(vector), vector] as const))(
    "ACHIEVED: %s",
    (_, { actual, target, polarity: way, answer }) => {
      expect(byName("ACHIEVED", [actual, target ?? "[x]", way ?? null])).toBe(
        answer === "Not applicable" ? "Not rated" : answer,
      );
    },
  );

  it("RAG is the add-in’s, missing figures and options left out included", () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        cell,
        polarity,
        fc.constantFrom("red", "amber", null),
        (actual, target, lastYear, way, unchanged) => {
          const cells = [actual, target, lastYear, way, unchanged];
          expect(byName("RAG", cells)).toBe(byFunction("RAG", cells));
        },
      ),
      { numRuns: 150 },
    );
    for (const cells of [
      ["[x]", 1, 1],
      [1, "[z]", 1],
      [0, 1, "N/A"],
    ])
      expect(byName("RAG", cells)).toBe("Not rated");
  });

  it.each([
    ["ACHIEVED", fc.tuple(figure, figure, polarity)],
    ["YOY", fc.tuple(cell, cell, fc.constantFrom<Cell>("percent", "points", "number", null, "", "share"))],
    ["DIRECTION", fc.tuple(figure, figure, polarity, fc.oneof(figure as fc.Arbitrary<Cell>, fc.constant(null)))],
    ["MILESTONEVARIANCE", fc.tuple(cell, cell, cell)],
  ] as readonly (readonly [string, fc.Arbitrary<Cell[]>])[])("%s is the add-in’s", (name, cells) => {
    fc.assert(
      fc.property(cells, (given) => {
        // A word that is no kind of change is told before a missing figure is: both are errors.
        const [mine, theirs] = [byName(name, given), byFunction(name, given)];
        if (typeof theirs === "number")
          expect(Math.abs(Number(mine) - theirs)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(theirs)));
        else if (theirs === "#VALUE!") expect(["#VALUE!", "#N/A"]).toContain(mine);
        else expect(mine).toBe(theirs);
      }),
      { numRuns: 150 },
    );
  });

  it("take the arguments that the add-in’s functions take, and fit into a name", () => {
    for (const lambda of LAMBDA_NAMES) {
      const parameters = METADATA.functions.find(({ name }) => name === lambda.name)?.parameters;
      expect(lambda.parameters).toEqual(
        parameters?.map(({ name, optional }) => (optional === true ? `[${name}]` : name)),
      );
      expect(lambdaFormula(lambda)).toMatch(
        new RegExp(`^=LAMBDA\\(${lambda.parameters.join(",").replace(/[[\]]/g, "\\$&")},IF\\(`),
      );
      expect(lambdaFormula(lambda).length).toBeLessThan(8192);
      expect(lambda.comment.length).toBeLessThan(255);
    }
  });

  it("take ranges together nowhere, so that they spill", () => {
    for (const lambda of LAMBDA_NAMES) expect(lambdaFormula(lambda)).not.toMatch(/\b(?:AND|OR|MATCH|SUM)\(/);
  });
});
