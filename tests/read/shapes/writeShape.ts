import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { address } from "../../../src/domain/cell";
import type { CellRange, ShapeSheet } from "./shape";
import { decimalPlaces } from "./printedFigure";

/** How the figures of a workbook are kept: as numbers whose format prints them as the grid does, or as text. */
export type Cells = "typed" | "text";

/**
 * A sheet as CSV, cell for cell: rows keep their lengths, and merges, fills and what is hidden are lost. Words that a
 * table's answer says are under a merge are not printed, so they are left out.
 */
export function shapeCsv(sheet: ShapeSheet): Uint8Array {
  const quoted = (text: string): string =>
    /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  const covered = new Set(sheet.tables.flatMap((table) => table.covered.map(address)));
  const rows = sheet.grid.map((cells, row) =>
    cells.map((text, column) => (covered.has(address({ row, column })) ? "" : quoted(text))),
  );
  return strToU8(rows.map((cells) => `${cells.join(",")}\r\n`).join(""));
}

/** Sheets as a workbook, with merges, hidden rows and columns, bold rows and fills. */
export async function shapeWorkbook(sheets: readonly ShapeSheet[], cells: Cells = "typed"): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [index, sheet] of sheets.entries()) {
    fillSheet(workbook.addWorksheet(sheet.name ?? `Sheet${index + 1}`), sheet, cells);
  }
  const files = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  for (const [index, { merges }] of sheets.entries()) {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = files[part];
    if (xml === undefined) throw new Error(`The workbook has no ${part}.`);
    files[part] = strToU8(withMerges(strFromU8(xml), merges));
  }
  return zipSync(files);
}

function fillSheet(worksheet: ExcelJS.Worksheet, sheet: ShapeSheet, cells: Cells): void {
  for (const [row, texts] of sheet.grid.entries()) {
    for (const [column, text] of texts.entries()) {
      if (text === "") continue;
      const cell = worksheet.getCell(row + 1, column + 1);
      const typed = cells === "typed" ? typedCell(text) : null;
      cell.value = typed?.value ?? text;
      if (typed?.format !== undefined) cell.numFmt = typed.format;
    }
  }
  for (const row of sheet.boldRows) worksheet.getRow(row + 1).font = { bold: true };
  for (const row of sheet.hiddenRows) {
    // Without a height, ExcelJS leaves out a row that has no cells.
    Object.assign(worksheet.getRow(row + 1), { hidden: true, height: 15 });
  }
  for (const column of sheet.hiddenColumns) worksheet.getColumn(column + 1).hidden = true;
  for (const { row, column, colour } of sheet.fills) {
    const fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${colour}` } } as const;
    worksheet.getCell(row + 1, column + 1).fill = fill;
  }
}

/** ExcelJS empties the cells under a merge; in public files they may hold words. So merges are written afterwards. */
function withMerges(xml: string, merges: readonly CellRange[]): string {
  if (merges.length === 0) return xml;
  const cells = merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${address({ row: top, column: left })}:${address({ row: bottom, column: right })}"/>`,
  );
  const element = `<mergeCells count="${merges.length}">${cells.join("")}</mergeCells>`;
  const written = xml.replace("</sheetData>", `</sheetData>${element}`);
  if (written === xml) throw new Error("A sheet with merges has no cells.");
  return written;
}

/** The errors of a formula that a cell may hold. */
const ERRORS = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"] as const;

interface TypedCell {
  readonly value: ExcelJS.CellValue;
  readonly format?: string;
}

/** The number and the format that print as `text` does; null where that is not simple, and the cell stays text. */
function typedCell(text: string): TypedCell | null {
  const error = ERRORS.find((one) => one === text);
  if (error !== undefined) return { value: { error } };
  const [, sign, pound = "", digits, percent = ""] =
    /^(-)?(£)?((?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?)(%)?$/.exec(text) ?? [];
  if (digits === undefined || digits.replace(/\D/g, "").length > 14) return null;
  const bare = Number(digits.replaceAll(",", ""));
  // A nought with a sign does not come back as it was printed.
  if (sign !== undefined && bare === 0) return null;
  const places = decimalPlaces(digits);
  const value = (sign === undefined ? bare : -bare) / (percent === "" ? 1 : 100);
  const whole = digits.includes(",") ? "#,##0" : "0";
  const one = `${pound === "" ? "" : '"£"'}${whole}${places > 0 ? `.${"0".repeat(places)}` : ""}${percent}`;
  const format = pound === "" ? one : `${one};-${one}`;
  return format === "0" ? { value } : { value, format };
}
