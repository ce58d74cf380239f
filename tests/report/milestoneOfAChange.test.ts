import { describe, expect, it } from "vitest";
import { address } from "../../src/domain/cell";
import { FORMULA_MODES, type FormulaMode } from "../../src/report/formula/formulaMode";
import { reportOf, tableRows } from "../samples/support/sampleReport";
import { assessTexts } from "../support/sampleFiles";
import { evaluate } from "./formulaEngine";

const PLAN = `Measures
Measure ID,Measure,Unit,Polarity,Milestone,Rule
M1,Burglary,% change,lower,-5%,milestone
M2,Robbery,number,lower,-5%,milestone
M3,Arson,% change,lower,-5%,milestone
`;
const EXTRACT = "Measure ID,Measure,Actual,Last year\nM1,Burglary,-3%,\nM2,Robbery,97,100\nM3,Arson,-8%,\n";

/**
 * The status and variance of each row as shown, each beside what its formula works out to from the cells of the
 * sheet.
 */
async function shown(mode: FormulaMode): Promise<unknown[]> {
  const model = reportOf(await assessTexts(EXTRACT, PLAN), "board", mode);
  const sheet = model.sheets.find(({ name }) => name === "Measures");
  if (sheet === undefined) throw new Error("The report has no sheet of measures.");
  const held = Object.fromEntries(
    sheet.rows.flatMap(({ cells }, row) => cells.map(({ value }, column) => [address({ row, column }), value])),
  );
  const worked = (formula: string | null, value: unknown): unknown =>
    formula === null ? value : evaluate(formula, held);
  return tableRows(model, "Measures").map(({ Status: status, Variance: variance }) => [
    status?.text,
    worked(status?.formula ?? null, status?.value),
    variance?.text,
    Number(Number(worked(variance?.formula ?? null, variance?.value)).toFixed(6)),
  ]);
}

describe("a milestone of a measure that is itself a change, on the sheet", () => {
  it.each(FORMULA_MODES)("compares -3% and -8% with the promised -5%, in %s formulas", async (mode) => {
    expect(await shown(mode)).toEqual([
      ["Amber", "Amber", "+2.0 pp", 2],
      ["Amber", "Amber", "+2.00", 2],
      ["Green", "Green", "-3.0 pp", -3],
    ]);
  });
});
