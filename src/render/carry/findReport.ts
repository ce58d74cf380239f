import type { Source } from "../../read/source";
import { isFormula, type Entry, type FormulaResult } from "../../refresh/entry";
import { resultKey, type FoundReport, type FoundSheet } from "../../refresh/found/foundReport";
import { foundCharts } from "./foundCharts";
import { definedNames, heldCells, namedPlaces } from "./heldCells";
import { PackageTrees } from "./package/packageTrees";
import { readArea } from "./package/areas";
import { cellValue } from "./package/cellValue";
import { SharedTexts } from "./package/sharedTexts";
import { type FirstFormulas, firstFormulas, wholeFormula } from "./references/sharedFormulas";
import { type SheetCell, SheetCells } from "./package/sheetCells";
import type { WorkbookPackage } from "./package/workbookPackage";
import { isSet, sheetTables, workbookSheets, type WorkbookSheet } from "./package/workbookSheets";
import type { XmlElement } from "./package/xmlTree";
import { sheetRules } from "./sheetRules";
import { packageSource } from "./packageSource";

const NOTHING: readonly Entry[] = [];

/**
 * What stands in a workbook's worksheets: what each cell holds as it was entered, formulas without their `=` and those
 * that cells share written out for each, and where its tables are.
 */
export function findReport(workbook: WorkbookPackage): FoundReport {
  return findReportAndCells(workbook).report;
}

/** The same, and the workbook as any file is read: its cells as a person sees them. */
export function findReportAndCells(workbook: WorkbookPackage): {
  readonly report: FoundReport;
  readonly source: Source;
} {
  const trees = new PackageTrees(workbook);
  const texts = new SharedTexts(trees);
  const places = namedPlaces(trees);
  const sheets = workbookSheets(trees).map((sheet) => ({ sheet, cells: sheetCells(sheet) }));
  return {
    report: {
      sheets: sheets.map(({ sheet, cells }) => ({
        ...foundSheet(trees, texts, sheet, cells),
        ...heldCells(trees, sheet, places),
      })),
      names: definedNames(trees),
      charts: sheets.flatMap(({ sheet }) => foundCharts(trees, sheet)),
    },
    source: packageSource(workbook.file, trees, texts, sheets),
  };
}

function sheetCells({ root }: WorkbookSheet): SheetCells | null {
  const data = root.first("sheetData");
  return data === null ? null : new SheetCells(data);
}

/** Whether a workbook lets nobody add, move, rename or delete its sheets. */
export function structureProtected(workbook: WorkbookPackage): boolean {
  const trees = new PackageTrees(workbook);
  return isSet(trees.root(trees.workbook())?.first("workbookProtection")?.get("lockStructure") ?? null);
}

function foundSheet(
  trees: PackageTrees,
  texts: SharedTexts,
  sheet: WorkbookSheet,
  cells: SheetCells | null,
): Omit<FoundSheet, "heldRows" | "drawnRows" | "heldRanges"> {
  const rows: (readonly Entry[])[] = [];
  const results = new Map<string, FormulaResult>();
  if (cells !== null) {
    const first = firstFormulas(cells);
    for (const row of cells.rows) {
      const entries = rowEntries(row.index, row.cells, first, texts);
      for (const { column, element } of row.cells) {
        const result = isFormula(entries[column] ?? null) ? cellValue(element, texts) : null;
        if (result !== null && !isFormula(result)) results.set(resultKey(row.index, column), result);
      }
      if (entries.length === 0) continue;
      while (rows.length < row.index) rows.push(NOTHING);
      rows[row.index] = entries;
    }
  }
  const merged = (sheet.root.first("mergeCells")?.elements() ?? []).flatMap(
    (each) => readArea(each.get("ref") ?? "") ?? [],
  );
  const rules = sheetRules(sheet);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    protected: isSet(sheet.root.first("sheetProtection")?.get("sheet") ?? null),
    rows,
    results,
    ...(merged.length === 0 ? {} : { merged }),
    ...(rules.length === 0 ? {} : { rules }),
    ...heldShape(trees, sheet, cells),
    tables: sheetTables(trees, sheet).flatMap(({ name, range }) => (range === null ? [] : [{ name, range }])),
  };
}

/** Where pivot tables stand, and which rows are hidden by hand. */
function heldShape(
  trees: PackageTrees,
  sheet: WorkbookSheet,
  cells: SheetCells | null,
): Pick<FoundSheet, "pivots" | "hiddenRows"> {
  const pivots = trees.relations(sheet.path).flatMap(({ type, target }) => {
    const location = type === "pivotTable" ? (trees.root(target)?.first("location") ?? null) : null;
    return readArea(location?.get("ref") ?? "") ?? [];
  });
  const filters = [
    sheet.root.first("autoFilter"),
    ...sheetTables(trees, sheet).map(({ root }) => root.first("autoFilter")),
  ];
  const filtered = filters.flatMap((filter) =>
    filter?.elements("filterColumn").some((column) => column.elements().length > 0) !== true
      ? []
      : (readArea(filter.get("ref") ?? "") ?? []),
  );
  const hidden = (cells?.rows ?? []).filter(({ element }) => isSet(element.get("hidden"))).map(({ index }) => index);
  const hiddenRows = hidden.filter((row) => !filtered.some(({ top, bottom }) => row >= top && row <= bottom));
  return { ...(pivots.length === 0 ? {} : { pivots }), ...(hiddenRows.length === 0 ? {} : { hiddenRows }) };
}

function rowEntries(
  row: number,
  cells: readonly SheetCell[],
  first: FirstFormulas,
  texts: SharedTexts,
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { column, element } of cells) {
    const entry = cellEntry(row, column, element, first, texts);
    if (entry === null) continue;
    while (entries.length < column) entries.push(null);
    entries[column] = entry;
  }
  return entries;
}

function cellEntry(row: number, column: number, cell: XmlElement, first: FirstFormulas, texts: SharedTexts): Entry {
  if (cell.children === null) return null;
  const formula = cell.first("f");
  if (formula !== null && formula.get("t") !== "dataTable") {
    const text = wholeFormula({ row, column, formula }, first);
    if (text !== "") return { formula: text };
  }
  return cellValue(cell, texts);
}
