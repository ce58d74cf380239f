import type { TableProperties, Worksheet } from "exceljs";
import { columnLetters, rowCount } from "../model/area";
import type { Sheet } from "../model/sheet";
import { bodyArea, columnNames } from "../model/table";
import { headingInFile } from "./textInFile";

/** Adds the tables; their rows are left blank for the cells to fill. */
export function saveTables(sheet: Sheet, to: Worksheet): void {
  for (const table of sheet.tables) {
    const names = columnNames(table);
    const rows = Array.from({ length: rowCount(bodyArea(table)) }, () => names.map(() => null));
    to.addTable({
      name: table.name,
      displayName: table.name,
      ref: `${columnLetters(table.area.left)}${table.area.top + 1}`,
      headerRow: table.showHeaders,
      totalsRow: table.showTotals,
      style: {
        // A table without a style has none in the file; exceljs's types ask for one of the built-in names.
        theme: table.style as NonNullable<TableProperties["style"]>["theme"] & string,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      },
      columns: names.map((name) => ({ name: headingInFile(name), filterButton: table.showFilterButton })),
      rows,
    });
  }
}
