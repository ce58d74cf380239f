import type { Source, SourceCell, SourceSheet } from "../../read/source";
import type { PackageTrees } from "./package/packageTrees";
import { ShownCells } from "./package/shownCell";
import type { SharedTexts } from "./package/sharedTexts";
import type { SheetCells } from "./package/sheetCells";
import type { WorkbookSheet } from "./package/workbookSheets";
import type { XmlElement } from "./package/xmlTree";

const NOTHING: ReadonlyMap<number, XmlElement> = new Map();

/**
 * A workbook whose parts are open already, as any file is read: for its past figures, without reading a long file
 * twice. Merged cells, hidden rows and columns, fills and bold words are left out, because past figures need none.
 */
export function packageSource(
  file: string,
  trees: PackageTrees,
  texts: SharedTexts,
  sheets: readonly { readonly sheet: WorkbookSheet; readonly cells: SheetCells | null }[],
): Source {
  const shown = new ShownCells(trees, texts);
  return {
    file,
    format: "xlsx",
    encoding: null,
    delimiter: null,
    sheets: sheets.map(({ sheet, cells }) => sourceSheet(sheet, cells, shown)),
    findings: [],
  };
}

function sourceSheet({ name, hidden }: WorkbookSheet, cells: SheetCells | null, shown: ShownCells): SourceSheet {
  const rows = new Map<number, ReadonlyMap<number, XmlElement>>();
  let [rowCount, columnCount] = [0, 0];
  for (const row of cells?.rows ?? []) {
    rows.set(row.index, new Map(row.cells.map(({ column, element }) => [column, element])));
    rowCount = Math.max(rowCount, row.index + 1);
    for (const { column } of row.cells) columnCount = Math.max(columnCount, column + 1);
  }
  return {
    name,
    rowCount,
    columnCount,
    cell(row, column): SourceCell | null {
      const element = (rows.get(row) ?? NOTHING).get(column);
      return element === undefined ? null : shown.cell(element);
    },
    merges: [],
    hidden,
    hiddenRows: [],
    hiddenColumns: [],
  };
}
