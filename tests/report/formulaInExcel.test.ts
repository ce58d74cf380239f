import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changePercentFormula, differenceFormula, directionFormula } from "../../src/report/formula/changeFormula";
import { statusFormula } from "../../src/report/formula/statusFormula";
import { type AddIn, startAddIn } from "../functions/addIn";
import { measureOf, nameOf, statusOf, VECTORS } from "../vectors/vectors";

const CELLS = { actual: "A1", target: "B1", lastYear: "C1" };
const MODES = ["portable", "addin"] as const;
let addIn: AddIn;

beforeAll(async () => {
  addIn = await startAddIn();
});
afterAll(() => addIn.end());

/** What a formula shows in Excel beside these cells; of what is typed Excel keeps 15 digits. */
async function shown(formula: string, ...cells: readonly (number | string)[]): Promise<unknown> {
  cells.forEach((cell, at) =>
    addIn.host.person.type(`${"ABC".charAt(at)}1`, typeof cell === "number" ? Number(cell.toPrecision(15)) : cell),
  );
  return (await addIn.formula(`=${formula}`))[0]?.[0];
}

describe.each(MODES)("%s status formulas in cells of Excel", (mode) => {
  // The host's engine takes an answer of one cell that is compared with a word for a range: see statusFormula.test.ts.
  const vectors = VECTORS.filter(({ rule }) => mode === "portable" || rule !== "achieved");

  it.each(vectors.map((vector) => [nameOf(vector), vector] as const))("%s", async (_, vector) => {
    const formula = statusFormula(measureOf(vector), CELLS, mode);
    if (formula === null) return;
    expect(await shown(formula, vector.actual, vector.target ?? "[x]", vector.lastYear ?? "[x]")).toBe(
      statusOf(vector),
    );
  });
});

describe("formulas of change in cells of Excel", () => {
  const PAIRS = [
    [4331, 3555],
    [0.843, 0.831],
    [5, 0],
    [0, 5],
    [-50, -100],
    [0.1 + 0.2, 0.3],
    ["[x]", 5],
    [5, "[x]"],
  ] as const;

  it.each(PAIRS)("are the same with the add-in and without for %s against %s", async (now, before) => {
    const both = async (make: (mode: (typeof MODES)[number]) => string | null): Promise<void> => {
      const [portable, withAddIn] = [
        await shown(make("portable") ?? "", now, before),
        await shown(make("addin") ?? "", now, before),
      ];
      if (typeof withAddIn === "number") expect(portable).toBeCloseTo(withAddIn, 12);
      else expect(portable).toBe(withAddIn);
    };
    await both((mode) => changePercentFormula("A1", "B1", mode));
    await both((mode) => directionFormula("A1", "B1", "higher", mode));
    await both((mode) => directionFormula("A1", "B1", "lower", mode));
    await both((mode) => differenceFormula("A1", "B1", false, mode));
  });

  it("are YOY and DIRECTION where both figures are there", async () => {
    for (const [now, before] of PAIRS) {
      if (typeof now === "string" || typeof before === "string" || before === 0) continue;
      expect(await shown(changePercentFormula("A1", "B1", "portable") ?? "", now, before)).toBeCloseTo(
        Number(await addIn.call("YOY", now, before)),
        12,
      );
      expect(await shown(directionFormula("A1", "B1", "lower", "portable") ?? "", now, before)).toBe(
        await addIn.call("DIRECTION", now, before, "lower"),
      );
    }
  });
});
