import type { Worksheet, WorksheetView } from "exceljs";
import { LAST_COLUMN, LAST_ROW, toAddress } from "../model/area";
import type { Sheet } from "../model/sheet";
import { widthInFile } from "../model/sizes";
import { argb } from "./saveFormat";

/** Writes what is seen first: frozen rows, the selected cell, gridlines, the tab, and whether the sheet is shown. */
export function saveView(sheet: Sheet, to: Worksheet): void {
  const { top, left } = sheet.selected;
  const activeCell = toAddress({ top, left, bottom: top, right: left });
  const common = { activeCell, showGridLines: sheet.showGridlines, showRowColHeaders: sheet.showHeadings };
  to.views = [{ ...common, ...frozen(sheet) } as WorksheetView];
  to.state = sheet.visibility === "Visible" ? "visible" : sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
  to.properties.defaultRowHeight = sheet.standardHeight;
  if (sheet.tabColor !== "") to.properties.tabColor = argb(sheet.tabColor);
  if (sheet.standardWidth !== 48) to.properties.defaultColWidth = widthInFile(sheet.standardWidth);
}

function frozen({ frozen: area }: Sheet): Partial<WorksheetView> {
  if (area === null) return { state: "normal" };
  const rows = area.bottom === LAST_ROW ? 0 : area.bottom + 1;
  const columns = area.right === LAST_COLUMN ? 0 : area.right + 1;
  return {
    state: "frozen",
    ySplit: rows,
    xSplit: columns,
    topLeftCell: toAddress({ top: rows, left: columns, bottom: rows, right: columns }),
  };
}
