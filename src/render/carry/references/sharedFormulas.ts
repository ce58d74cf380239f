import { FormulaReferences } from "./formulaReferences";
import type { SheetCells } from "../package/sheetCells";
import type { XmlElement } from "../package/xmlTree";

/** A cell's formula as the file has it, and where the cell stands. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  readonly formula: XmlElement;
}

/** All cells of a sheet with a formula. */
export function* formulaCells(cells: SheetCells): Generator<FormulaCell> {
  for (const row of cells.rows) {
    if (!row.mayHaveFormulas) continue;
    for (const { column, element } of row.cells) {
      const formula = element.first("f");
      if (formula !== null) yield { row: row.index, column, element, formula };
    }
  }
}

/** Formulas that cells share, by the number that the file gives them: each as the first cell has it. */
export type FirstFormulas = ReadonlyMap<
  string,
  { readonly row: number; readonly column: number; readonly text: string }
>;

/** The first formula of each shared one. Source: ECMA-376 part 1, 18.3.1.40. */
export function firstFormulas(cells: SheetCells): FirstFormulas {
  const first = new Map<string, { row: number; column: number; text: string }>();
  for (const { row, column, formula } of formulaCells(cells)) {
    const number = sharedNumber(formula);
    const text = number === null ? "" : formula.text();
    if (number !== null && text !== "") first.set(number, { row, column, text });
  }
  return first;
}

/** A cell's formula in full: that of a cell which shares the formula of another is copied from it; `""` for none. */
export function wholeFormula({ row, column, formula }: Omit<FormulaCell, "element">, first: FirstFormulas): string {
  const own = formula.text().trim().replace(/^=/, "");
  const shared = own === "" ? first.get(sharedNumber(formula) ?? "") : undefined;
  if (shared === undefined) return own;
  return new FormulaReferences(shared.text, "").copied({ rows: row - shared.row, columns: column - shared.column });
}

/** Gives every cell of a sheet that shares a formula its own. */
export function unshareFormulas(cells: SheetCells): boolean {
  const first = firstFormulas(cells);
  let changed = false;
  for (const cell of formulaCells(cells)) {
    if (sharedNumber(cell.formula) === null) continue;
    const text = wholeFormula(cell, first);
    for (const name of ["t", "si", "ref"]) cell.formula.set(name, null);
    if (text === "") cell.element.remove(cell.formula);
    else cell.formula.setText(text);
    changed = true;
  }
  return changed;
}

function sharedNumber(formula: XmlElement): string | null {
  return formula.get("t") === "shared" ? formula.get("si") : null;
}
