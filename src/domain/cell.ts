/** Where a cell is: every figure, word and finding can be traced to one of these. */
export interface CellRef {
  readonly file: string;
  /** Sheet name; `""` for a file that has none (CSV). */
  readonly sheet: string;
  /** Row counted from 0. */
  readonly row: number;
  /** Column counted from 0. */
  readonly column: number;
}

/**
 * The letters Excel puts above a column.
 *
 * @param column Column counted from 0, up to 16,383.
 * @example
 * columnLetters(0) //=> "A"
 * columnLetters(27) //=> "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A cell's address as Excel writes it.
 *
 * @example
 * address({ row: 6, column: 2 }) //=> "C7"
 */
export function address(cell: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(cell.column)}${cell.row + 1}`;
}

/**
 * A cell as a person names it: with its sheet, where it has one.
 *
 * @example
 * cellName({ sheet: "Actuals", row: 6, column: 2 }) //=> "Actuals!C7"
 * cellName({ sheet: "", row: 6, column: 2 }) //=> "C7"
 */
export function cellName(cell: { readonly sheet: string; readonly row: number; readonly column: number }): string {
  return cell.sheet === "" ? address(cell) : `${cell.sheet}!${address(cell)}`;
}

/**
 * The row and column of an address, counted from 0; null for anything else.
 *
 * @example
 * readAddress("C7") //=> { row: 6, column: 2 }
 * readAddress("AB1") //=> { row: 0, column: 27 }
 * readAddress("C0") //=> null
 */
export function readAddress(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === undefined || row === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

/** A rectangle of cells, both ends included, rows and columns counted from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * A rectangle's address as Excel writes it; one cell is written as one cell.
 *
 * @example
 * rangeAddress({ top: 0, left: 0, bottom: 4, right: 2 }) //=> "A1:C5"
 */
export function rangeAddress(range: CellRange): string {
  const first = address({ row: range.top, column: range.left });
  const last = address({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}
