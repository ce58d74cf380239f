import { displayText } from "./displayText";
import type { Area } from "./area";
import type { Sheet } from "./sheet";

/*
 * Excel keeps widths in whole screen pixels. At 96 dots an inch a point is 4/3 of a pixel; the digit 0 of Calibri 11
 * is 7 pixels wide, and 5 pixels are margin (ECMA-376 part 1, 18.3.1.13, width).
 */
const PIXELS_PER_POINT = 4 / 3;
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;

export function wholePixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT) / PIXELS_PER_POINT;
}

/** A width in points as the file holds it: characters, cut to 1/256. */
export function widthInFile(points: number): number {
  return Math.trunc(((points * PIXELS_PER_POINT) / PIXELS_PER_CHARACTER) * 256) / 256;
}

export function columnWidth(sheet: Sheet, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? sheet.standardWidth);
}

export function rowHeight(sheet: Sheet, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? sheet.standardHeight);
}

/** Widens or narrows columns to their longest text, by the width of a digit: near what Excel does, not the same. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const longest = new Map<number, number>();
  for (const { column, cell } of sheet.cellsWithin(area)) {
    const lines = displayText(cell.value, cell.format.numberFormat, sheet.workbook.locale).split("\n");
    const width = Math.max(...lines.map((line) => line.length)) * (cell.format.fontSize / 11);
    longest.set(column, Math.max(longest.get(column) ?? 0, width));
  }
  for (const [column, characters] of longest) {
    if (characters === 0) continue;
    const pixels = Math.ceil(characters * PIXELS_PER_CHARACTER) + PADDING_PIXELS;
    sheet.columnWidths.set(column, pixels / PIXELS_PER_POINT);
  }
}

/** Rows go back to the height their largest font needs; wrapped text is not measured. */
export function autofitRows(sheet: Sheet, area: Area): void {
  for (const { row, cell } of sheet.cellsWithin(area)) {
    if (cell.format.fontSize <= 11) sheet.rowHeights.delete(row);
    else sheet.rowHeights.set(row, wholePixels(cell.format.fontSize * (15 / 11)));
  }
}
