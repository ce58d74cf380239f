import { address, rangeAddress } from "../../domain/cell";
import { cleanText } from "../../domain/cleanText";
import type { ReportModel, ReportSheet, ReportTable } from "../../report/reportModel";

/** Names that a spreadsheet program keeps for itself, or that would break a program that loads the file. */
const RESERVED_NAMES = ["history", "__proto__", "constructor", "prototype"];

/**
 * Stops on a model that would make a workbook Excel has to repair: a fault of ours, never of the data.
 *
 * Throws `invalid sheet name`, `duplicate sheet name`, `invalid table name`, `duplicate table name`, `empty table`,
 * `missing column heading`, `duplicate column heading` or `blank cell in table`, with the name or address.
 */
export function checkModel(model: ReportModel): void {
  if (model.sheets.length === 0) throw new Error("invalid model: no sheets");
  const sheets = new Set<string>();
  const tables = new Set<string>();
  for (const sheet of model.sheets) {
    checkSheetName(sheet.name);
    requireUnique(sheets, sheet.name, "sheet name");
    for (const table of sheet.tables) {
      if (
        !/^[A-Za-z_][A-Za-z0-9_]{0,254}$/.test(table.name) ||
        /^([A-Za-z]{1,3}\d+|[RrCc]\d*([Cc]\d*)?)$/.test(table.name)
      ) {
        throw new Error(`invalid table name: ${table.name}`);
      }
      requireUnique(tables, table.name, "table name");
      checkTable(sheet, table);
    }
  }
}

function checkSheetName(name: string): void {
  const wrong =
    name.trim() === "" ||
    name.length > 31 ||
    /[\\/?*[\]:\t\n]/.test(name) ||
    cleanText(name) !== name ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    RESERVED_NAMES.includes(name.toLowerCase());
  if (wrong) throw new Error(`invalid sheet name: ${name}`);
}

function checkTable(sheet: ReportSheet, table: ReportTable): void {
  const { top, bottom, left, right } = table.range;
  const place = `${sheet.name}!${rangeAddress(table.range)}`;
  if (bottom <= top) throw new Error(`empty table: ${table.name} at ${place}`);
  const headings = new Set<string>();
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const value = sheet.rows[row]?.cells[column]?.value ?? "";
      const at = (): string => `${sheet.name}!${address({ row, column })}`;
      if (row === top) {
        if (String(value).trim() === "") throw new Error(`missing column heading: ${at()}`);
        requireUnique(headings, String(value), `column heading in ${table.name}`);
      } else if (value === "") {
        throw new Error(`blank cell in table: ${at()}`);
      }
    }
  }
}

function requireUnique(seen: Set<string>, name: string, what: string): void {
  const key = name.toLowerCase();
  if (seen.has(key)) throw new Error(`duplicate ${what}: ${name}`);
  seen.add(key);
}
