import type { CellErrorValue, CellFormulaValue, CellValue as FileValue, Worksheet } from "exceljs";
import { LAST_COLUMN, toAddress } from "../model/area";
import { DEFAULT_FORMAT } from "../model/cellFormat";
import { ErrorValue } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import type { Cell, Sheet } from "../model/sheet";
import { widthInFile } from "../model/sizes";
import { formulaInFile } from "./formulaInFile";
import { styleOf } from "./saveFormat";
import { textInFile } from "./textInFile";

/** Writes sizes, looks, values, formulas with their last results, and merged cells. */
export function saveCells(sheet: Sheet, to: Worksheet): void {
  saveColumns(sheet, to);
  for (const [row, format] of sheet.rowFormats) Object.assign(to.getRow(row + 1), { style: styleOf(format) });
  const inOrder = [...sheet.cells].sort(([one], [other]) => one - other);
  for (const [key, cell] of inOrder) {
    const { row, column } = sheet.place(key);
    if (cell.value === "" && cell.formula === null && cell.format === sheet.sheetFormat) continue;
    const target = to.getCell(row + 1, column + 1);
    target.style = styleOf(cell.format);
    const value = inFile(sheet, cell, row, column);
    if (value !== undefined) target.value = value;
  }
  for (const [row, height] of sheet.rowHeights) to.getRow(row + 1).height = height;
  for (const row of sheet.hiddenRows) to.getRow(row + 1).hidden = true;
  // exceljs leaves out a blank row, however it looks, unless it has a height.
  for (const row of [...sheet.hiddenRows, ...sheet.rowFormats.keys()])
    to.getRow(row + 1).height ??= sheet.standardHeight;
  for (const { top, left, bottom, right } of sheet.merges)
    to.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
}

function saveColumns(sheet: Sheet, to: Worksheet): void {
  if (sheet.sheetFormat !== DEFAULT_FORMAT) {
    for (let column = 0; column <= LAST_COLUMN; column++) to.getColumn(column + 1).style = styleOf(sheet.sheetFormat);
  }
  for (const [column, format] of sheet.columnFormats) to.getColumn(column + 1).style = styleOf(format);
  for (const [column, width] of sheet.columnWidths) to.getColumn(column + 1).width = widthInFile(width);
  for (const column of sheet.hiddenColumns) to.getColumn(column + 1).hidden = true;
}

/** A cell's content in exceljs's words; undefined for none. */
function inFile(sheet: Sheet, cell: Cell, row: number, column: number): FileValue | undefined {
  if (cell.formula === null) return cell.value === "" ? undefined : plain(cell.value);
  const formula = formulaInFile(cell.formula);
  const result = plain(cell.value);
  const spilled = sheet.spills.get(sheet.key(row, column));
  if (spilled !== undefined)
    return { formula, result, shareType: "array", ref: toAddress(spilled) } as CellFormulaValue;
  return { formula, result, date1904: false };
}

function plain(value: CellValue): string | number | boolean | CellErrorValue {
  if (typeof value === "string") return textInFile(value);
  if (!(value instanceof ErrorValue)) return value;
  // The file has no word for an answer still awaited; Excel saves the error it would show without the add-in.
  const code = FILE_ERRORS.find((known) => known === value.code) ?? "#VALUE!";
  return { error: code };
}

const FILE_ERRORS: readonly CellErrorValue["error"][] = [
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
];
