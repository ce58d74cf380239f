import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { assessMeasure } from "../../src/assess/assessMeasure";
import { statusFormula } from "../../src/report/formula/statusFormula";
import { findProgram } from "../support/findProgram";
import { startLibreOffice } from "../support/libreOffice";
import { measureOf, nameOf, statusOf, VECTORS, type Vector } from "../vectors/vectors";
import { evaluate } from "./formulaEngine";

const SOFFICE = findProgram(["soffice"], "status formulas in LibreOffice");
const CELLS = { actual: "A1", target: "B1", lastYear: "C1" };
const NAMED = VECTORS.map((vector) => [nameOf(vector), vector] as const);

function held(vector: Vector): { A1: number | string; B1: number | string; C1: number | string } {
  return { A1: vector.actual, B1: vector.target ?? "[x]", C1: vector.lastYear ?? "[x]" };
}

describe.each(["portable", "addin"] as const)("%s status formulas, worked out by a formula engine", (mode) => {
  it.each(NAMED)("%s", (_, vector) => {
    const formula = statusFormula(measureOf(vector), CELLS, mode);
    if (formula !== null) expect(evaluate(formula, held(vector))).toBe(statusOf(vector));
    // Where there is nothing to work out the sheet holds the word itself.
    else expect(assessMeasure(measureOf(vector), null, null).rating.status).toBe(statusOf(vector));
  });
});

describe("portable status formulas", () => {
  it("are not taken in by text being greater than any number in Excel", () => {
    const [vector] = VECTORS;
    if (vector === undefined) throw new Error("no vectors");
    const formula = statusFormula(measureOf(vector), CELLS, "portable") ?? "";
    expect(evaluate(formula, { A1: "[x]", B1: 0.64, C1: 0.616 })).toBe("Not rated");
    expect(evaluate(formula, { A1: 0.654, B1: "[x]", C1: 0.616 })).toBe("Not rated");
    expect(evaluate(formula, { A1: 0.6, B1: 0.64, C1: "[x]" })).toBe("Not rated");
  });

  it("are left out in values mode", () => {
    for (const vector of VECTORS) expect(statusFormula(measureOf(vector), CELLS, "values")).toBeNull();
  });

  it.skipIf(SOFFICE === null)("give the same answers in LibreOffice", async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet("Vectors");
    VECTORS.forEach((vector, index) => {
      const row = index + 1;
      const cells = { actual: `A${row}`, target: `B${row}`, lastYear: `C${row}` };
      const formula = statusFormula(measureOf(vector), cells, "portable");
      const { A1, B1, C1 } = held(vector);
      sheet.getRow(row).values = [A1, B1, C1, formula === null ? statusOf(vector) : { formula }];
    });
    const office = startLibreOffice(SOFFICE ?? "");
    try {
      office.convert({ "vectors.xlsx": new Uint8Array(await book.xlsx.writeBuffer()) }, "csv");
      const lines = new TextDecoder().decode(office.made("vectors.csv")).trim().split("\n");
      expect(lines.map((line) => line.split(",").at(-1))).toEqual(VECTORS.map(statusOf));
    } finally {
      office.end();
    }
  });
});
