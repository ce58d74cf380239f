import { address } from "../../domain/cell";
import { cleanText } from "../../domain/cleanText";
import { NO_FIGURE } from "../../report/cells";
import type { ReportCell, ReportSheet } from "../../report/reportModel";
import { escapeXml } from "../escapeXml";

/** The texts of a workbook, each once, by their number. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private count = 0;

  /** The number of a text, which is stored where it is not yet. */
  add(text: string): number {
    this.count += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** Their part of the workbook (ECMA-376 part 1, section 18.4.9). */
  xml(): string {
    const items = Array.from(this.numbers.keys(), (text) => {
      const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
      return `<si><t${space}>${escapeXml(text)}</t></si>`;
    });
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${this.count}" uniqueCount="${items.length}">${items.join("")}</sst>`
    );
  }
}

/** Text as the file stores it: `_x0041_` would be read back as `A` unless its first underscore is written as a code. */
export function storedText(text: string): string {
  return cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** What a sheet's cells are written from. */
export interface CellsToWrite {
  readonly sheet: ReportSheet;
  /** Height of each row in points; null where the program fits it. */
  readonly heights: readonly (number | null)[];
  /** Which of the sheet's styles each cell has, row by row. */
  readonly looks: readonly Uint16Array[];
  readonly strings: SharedStrings;
}

/**
 * The cells of a sheet as its part has them (ECMA-376 part 1, section 18.3.1.80). exceljs holds an object for each,
 * which for a report with its past figures took more memory and time than all the rest of it.
 *
 * @param styles The workbook's number of each of the sheet's styles.
 */
export function sheetDataXml({ sheet, heights, looks, strings }: CellsToWrite, styles: readonly string[]): string {
  const rows = sheet.rows.map(({ cells }, row) => {
    const height = heights[row] ?? null;
    if (cells.length === 0 && height === null) return "";
    const written = cells.map((cell, column) =>
      cellXml(cell, address({ row, column }), styles[looks[row]?.[column] ?? 0] ?? "0", strings),
    );
    return `<row r="${row + 1}"${height === null ? "" : ` ht="${height}"`}>${written.join("")}</row>`;
  });
  return `<sheetData>${rows.join("")}</sheetData>`;
}

/** Text as text, whatever it begins with, and a formula with its result. */
function cellXml({ value, formula }: ReportCell, at: string, style: string, strings: SharedStrings): string {
  const head = `<c r="${at}" s="${style}"`;
  if (formula === null) {
    if (value === null) return `${head}/>`;
    return typeof value === "number"
      ? `${head}><v>${value}</v></c>`
      : `${head} t="s"><v>${strings.add(storedText(value))}</v></c>`;
  }
  const body = `<f>${escapeXml(formula)}</f>`;
  if (value === NO_FIGURE) return `${head} t="e">${body}<v>${value}</v></c>`;
  if (typeof value === "string") return `${head} t="str">${body}<v>${escapeXml(storedText(value))}</v></c>`;
  // No formula of ours has an empty result.
  return `${head}>${body}<v>${value ?? 0}</v></c>`;
}
