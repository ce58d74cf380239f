import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import exceljs from "exceljs";

/** One cell: words, or a number with the format that it is shown by. `shown` is what a CSV holds of it. */
export type Cell = string | { readonly number: number; readonly format: string; readonly shown: string };

/** One sheet as printed, row by row; merges are from and to a column of one row, from 0. */
export interface PrintedSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly { readonly row: number; readonly from: number; readonly to: number }[];
  /** Columns that are hidden, from 0; a CSV has none, and shows them. */
  readonly hidden?: readonly number[];
}

export const FORMATS = ["csv", "xlsx", "xls", "ods"] as const;
export type FileFormat = (typeof FORMATS)[number];

/** What a cell looks like. */
export function shownOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.shown;
}

/** A row of CSV. */
export function csvRow(cells: readonly string[]): string {
  return cells.map((text) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join(",");
}

/** The sheets as a file of a format; a CSV holds the first. */
export async function fileOf(sheets: readonly PrintedSheet[], format: FileFormat): Promise<Uint8Array> {
  switch (format) {
    case "csv":
      return new TextEncoder().encode((sheets[0]?.rows ?? []).map((row) => csvRow(row.map(shownOf))).join("\r\n"));
    case "xlsx":
      return xlsxOf(sheets);
    case "xls":
      return sheetJsOf(sheets, "biff8");
    case "ods":
      return sheetJsOf(sheets, "ods");
  }
}

async function xlsxOf(sheets: readonly PrintedSheet[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const { name, rows, merges = [], hidden = [] } of sheets) {
    const sheet = book.addWorksheet(name);
    rows.forEach((row, rowIndex) =>
      row.forEach((cell, column) => {
        if (cell === "") return;
        const target = sheet.getCell(rowIndex + 1, column + 1);
        if (typeof cell === "string") target.value = cell;
        else {
          target.value = cell.number;
          target.numFmt = cell.format;
        }
      }),
    );
    for (const column of hidden) sheet.getColumn(column + 1).hidden = true;
    for (const { row, from, to } of merges) sheet.mergeCells(row + 1, from + 1, row + 1, to + 1);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function sheetJsOf(sheets: readonly PrintedSheet[], bookType: "biff8" | "ods"): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges = [], hidden = [] } of sheets) {
    const sheet: WorkSheet = {};
    rows.forEach((row, rowIndex) =>
      row.forEach((cell, column) => {
        if (cell === "") return;
        const held: CellObject =
          typeof cell === "string" ? { t: "s", v: cell } : { t: "n", v: cell.number, z: cell.format, w: cell.shown };
        sheet[utils.encode_cell({ r: rowIndex, c: column })] = held;
      }),
    );
    const width = Math.max(1, ...rows.map((row) => row.length));
    sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } });
    sheet["!merges"] = merges.map(({ row, from, to }) => ({ s: { r: row, c: from }, e: { r: row, c: to } }));
    if (hidden.length > 0)
      sheet["!cols"] = Array.from({ length: width }, (_, column) => ({ hidden: hidden.includes(column) }));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** Sheets as grids of text, for a person to look at. */
export function gridText(sheets: readonly PrintedSheet[]): string {
  return sheets
    .map(({ name, rows }) => {
      const shown = rows.map((row) =>
        row.map((cell) =>
          typeof cell === "string"
            ? cell
            : `${cell.shown}${cell.format === "General" ? "" : ` {${cell.number} ${cell.format}}`}`,
        ),
      );
      const width = Math.max(0, ...shown.map((row) => row.length));
      const widths = Array.from({ length: width }, (_, column) =>
        Math.max(0, ...shown.map((row) => (row[column] ?? "").length)),
      );
      return [
        `[${name}]`,
        ...shown.map((row) => widths.map((size, column) => (row[column] ?? "").padEnd(size)).join(" | ")),
      ].join("\n");
    })
    .join("\n");
}
