import { readAddress, type CellRange } from "../../domain/cell";
import type { FoundReport } from "../found/foundReport";
import { sheetNamed } from "../relativeFormula";

/** Cells of a workbook that a formula refers to as a whole. */
export interface RangeIn {
  /** As the workbook calls it. */
  readonly sheet: string;
  readonly range: CellRange;
  /** The row of headings of the table whose rows it follows; null for a range that is written with its cells. */
  readonly header: number | null;
}

const SHEET = /^(?:('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!))?(.+)$/u;
const CELLS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;
const TABLE = /^([\p{L}_\\][\p{L}\p{N}_.]*)(\[.*\])?$/u;
const WHOLE = { top: 0, left: 0, bottom: Number.MAX_SAFE_INTEGER, right: Number.MAX_SAFE_INTEGER };

/**
 * The cells that a text of a formula names: a range, whole columns or rows, a table's columns, or a name that stands
 * for one of these. Null for what is worked out.
 *
 * @param home The sheet that the formula stands on.
 */
export function rangeIn(text: string, home: string, report: FoundReport): RangeIn | null {
  return written(text, home, report) ?? tableRange(text, report) ?? named(text, report);
}

function written(text: string, home: string, report: FoundReport): RangeIn | null {
  const [, prefix, cells = ""] = SHEET.exec(text) ?? [];
  const called = prefix === undefined ? home : sheetNamed(prefix);
  const name = report.sheets.find((sheet) => sheet.name.toLowerCase() === called.toLowerCase())?.name;
  const range = cellsNamed(cells);
  return name === undefined || range === null ? null : { sheet: name, range, header: null };
}

function cellsNamed(text: string): CellRange | null {
  const at = (letters: string, row: string): { readonly row: number; readonly column: number } =>
    readAddress(`${letters.toUpperCase()}${row}`) ?? { row: 0, column: 0 };
  const [cells, columns, rows] = [CELLS.exec(text), COLUMNS.exec(text), ROWS.exec(text)];
  if (cells !== null) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return upright(at(left, top), at(right, bottom));
  }
  if (columns !== null) {
    const [, left = "", right = ""] = columns;
    const range = upright(at(left, "1"), at(right, "1"));
    return { ...WHOLE, left: range.left, right: range.right };
  }
  if (rows === null) return null;
  const [first, last] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
  return { ...WHOLE, top: Math.min(first, last), bottom: Math.max(first, last) };
}

function upright(
  one: { readonly row: number; readonly column: number },
  other: { readonly row: number; readonly column: number },
): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

function tableRange(text: string, report: FoundReport): RangeIn | null {
  const [, name, columns = ""] = TABLE.exec(text) ?? [];
  if (name === undefined || /#(?:Headers|Totals)/i.test(columns)) return null;
  for (const sheet of report.sheets)
    for (const { name: table, range } of sheet.tables)
      if (table.toLowerCase() === name.toLowerCase()) {
        const top = /#All/i.test(columns) ? range.top : range.top + 1;
        return { sheet: sheet.name, range: { ...range, top }, header: range.top };
      }
  return null;
}

function named(text: string, report: FoundReport): RangeIn | null {
  const formula = report.names?.find(({ name }) => name.toLowerCase() === text.toLowerCase())?.formula;
  return formula === undefined ? null : (written(formula, "", report) ?? tableRange(formula, report));
}
