import type { CellRange } from "../../../domain/cell";
import { isFormula } from "../../../refresh/entry";
import type { SetCell } from "../../../refresh/refreshEdit";
import { readArea } from "../package/areas";
import { cellValue } from "../package/cellValue";
import type { XmlElement } from "../package/xmlTree";
import { FormulaReferences } from "../references/formulaReferences";
import { firstFormulas, formulaCells, wholeFormula } from "../references/sharedFormulas";
import type { BenchSheet, Workbench } from "../workbench";
import { type Changed, changedCells, mark, touches } from "./changedCells";
import { countedResult } from "./countedResult";
import { namesOfChanged } from "./namesOfChanged";
import { writeValue } from "./cellEdits";

/** A cell with a formula, and what it reads. */
interface ReadingCell {
  readonly sheet: BenchSheet;
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  readonly text: string;
  readonly refers: FormulaReferences;
  /** All cells that the formula fills. */
  readonly fills: CellRange;
}

/**
 * Functions that read cells which the formula does not name, or where cells stand; and references over several sheets.
 */
const UNKNOWN_CELLS = /\b(?:INDIRECT|OFFSET|CELL|ROWS?|COLUMNS?|ADDRESS|SHEETS?)\s*\(|[\w'.]:[\w' .]+!/i;

/**
 * Takes the result of every formula away that depends on what was changed, directly or through others, unless the
 * refresh knows it: no program shows a figure of the report before. Tells whether the workbook has to be worked out
 * when it is opened.
 *
 * @param standing Formulas that stay as they are, with the results that they have now.
 */
export function dropStaleResults(bench: Workbench, standing: readonly SetCell[]): boolean {
  if (bench.changed.size === 0 && bench.reshaped.size === 0) return bench.withoutResult;
  const cells = readingCells(bench);
  const stale = new Set<XmlElement>();
  const known = new Set(standing.flatMap((one) => standingCell(bench, one) ?? []));
  const people = new Set(
    standing.filter(({ entry }) => !isFormula(entry)).flatMap((one) => standingCell(bench, one) ?? []),
  );
  const changed = changedCells(bench);
  const add = ({ sheet, element, fills }: ReadingCell): void => {
    stale.add(element);
    mark(changed, sheet.name, fills);
  };
  let left = cells.filter((cell) => {
    const isOurs = bench.changed.has(cell.element) || known.has(cell.element);
    // What counts in a column may count what somebody typed there; the refresh knows results of one row, and what
    // people’s formulas come to.
    if (isOurs && !people.has(cell.element) && coversRows(cell)) add(cell);
    return !isOurs;
  });
  // Most formulas stand below what they read, or above it.
  for (let before = -1; before !== left.length; left.reverse()) {
    before = left.length;
    const words = namesOfChanged(bench, changed);
    left = left.filter((cell) => {
      const reads = isReading(cell, changed, words);
      if (reads) add(cell);
      return !reads;
    });
  }
  for (const cell of cells) {
    if (!stale.has(cell.element)) continue;
    const counted = countedResult(bench, cell, stale);
    takeResult(cell);
    if (counted !== null) giveResult(bench, cell.element, counted);
    bench.edit(cell.sheet);
  }
  return bench.withoutResult || stale.size > 0;
}

function isReading({ text, refers }: ReadingCell, changed: Changed, words: RegExp | null): boolean {
  return (
    refers.places().some(({ sheet, range }) => touches(changed.get(sheet.toLowerCase()), range)) ||
    words?.test(text) === true ||
    UNKNOWN_CELLS.test(text)
  );
}

function coversRows({ refers }: ReadingCell): boolean {
  return refers.places().some(({ range }) => range.bottom > range.top);
}

/** The cell of a formula that stays; its result is written where the file has lost it, or has an earlier one. */
function standingCell(bench: Workbench, { sheet: name, row, column, value }: SetCell): XmlElement | null {
  const sheet = bench.sheet(name);
  const element = sheet.cells.cell(row, column)?.element;
  if (element === undefined || element.first("f") === null || value === null) return null;
  if (cellValue(element, bench.texts) !== value) {
    // What reads a person's formula that comes to something else now has to be worked out.
    if (element.first("v") !== null) bench.changed.add(element);
    giveResult(bench, element, value);
    bench.edit(sheet);
  }
  return element;
}

function giveResult(bench: Workbench, element: XmlElement, value: string | number): void {
  const formula = element.first("f");
  element.set("t", null);
  writeValue(bench, element, value, true);
  if (formula !== null) element.children = [formula, ...(element.children ?? [])];
}

/** Takes the result of a formula out of all cells that it fills. */
function takeResult({ sheet, row, column, fills }: ReadingCell): void {
  for (let at = fills.top; at <= fills.bottom; at += 1) {
    for (const cell of sheet.cells.row(at)?.cells ?? []) {
      if (cell.column < fills.left || cell.column > fills.right) continue;
      if ((at !== row || cell.column !== column) && cell.element.first("f") !== null) continue;
      cell.element.set("t", null);
      const kept = cell.element.elements().filter(({ local }) => local !== "v" && local !== "is");
      cell.element.children = kept.length === 0 ? null : kept;
    }
  }
}

function readingCells(bench: Workbench): ReadingCell[] {
  const references = bench.referenceTexts();
  return bench.allSheets().flatMap((sheet) => {
    const first = firstFormulas(sheet.cells);
    return [...formulaCells(sheet.cells)].flatMap(({ row, column, element, formula }): ReadingCell[] => {
      const own = references.of(formula);
      const text = own?.toString() ?? wholeFormula({ row, column, formula }, first);
      if (text === "") return [];
      const here = { top: row, left: column, bottom: row, right: column };
      const fills = formula.get("t") === "array" ? (readArea(formula.get("ref") ?? "") ?? here) : here;
      const refers = own ?? new FormulaReferences(text, sheet.name);
      return [{ sheet, row, column, element, text, refers, fills }];
    });
  });
}
