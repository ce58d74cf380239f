import { invalidArgument } from "../wire/hostError";

/** A rectangle of cells, both ends included, rows and columns counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Last row and column of a sheet: 1,048,576 rows and 16,384 columns (Excel specifications and limits). */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** An area from two corners in any order; refused outside the sheet. */
export function area(row: number, column: number, otherRow: number, otherColumn: number): Area {
  const made = {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
  const whole = Object.values(made).every(Number.isInteger);
  if (!whole || made.top < 0 || made.left < 0 || made.bottom > LAST_ROW || made.right > LAST_COLUMN) {
    throw invalidArgument("outside the sheet");
  }
  return made;
}

export const rowCount = (of: Area): number => of.bottom - of.top + 1;
export const columnCount = (of: Area): number => of.right - of.left + 1;
export const cellCount = (of: Area): number => rowCount(of) * columnCount(of);
export const isEntireColumn = (of: Area): boolean => of.top === 0 && of.bottom === LAST_ROW;
export const isEntireRow = (of: Area): boolean => of.left === 0 && of.right === LAST_COLUMN;
export const isUnbounded = (of: Area): boolean => isEntireColumn(of) || isEntireRow(of);

export function intersection(one: Area, other: Area): Area | null {
  const shared = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return shared.top > shared.bottom || shared.left > shared.right ? null : shared;
}

export function boundingArea(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function holds(of: Area, row: number, column: number): boolean {
  return row >= of.top && row <= of.bottom && column >= of.left && column <= of.right;
}

export function sameArea(one: Area, other: Area): boolean {
  return contains(one, other) && contains(other, one);
}

/** Every cell of an area, row by row. */
export function* cellsOf(of: Area): Generator<{ row: number; column: number }> {
  for (let row = of.top; row <= of.bottom; row++) {
    for (let column = of.left; column <= of.right; column++) yield { row, column };
  }
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** An area as Excel writes it: `B2`, `A1:C5`, `A:B`, `1:3`. */
export function toAddress(of: Area): string {
  if (isEntireColumn(of) && !isEntireRow(of)) return `${columnLetters(of.left)}:${columnLetters(of.right)}`;
  if (isEntireRow(of)) return `${of.top + 1}:${of.bottom + 1}`;
  const first = `${columnLetters(of.left)}${of.top + 1}`;
  const last = `${columnLetters(of.right)}${of.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** An area as formulas and names hold it: `$A$1:$C$5`. */
export function toAbsoluteAddress(of: Area): string {
  return toAddress(of)
    .split(":")
    .map((part) =>
      part.replace(
        /^([A-Z]*)(\d*)$/,
        (_, letters: string, digits: string) =>
          `${letters === "" ? "" : `$${letters}`}${digits === "" ? "" : `$${digits}`}`,
      ),
    )
    .join(":");
}

/** Reads an address without a sheet; null where the text is not one (it may be a name). */
export function parseAddress(address: string): Area | null {
  const plain = address.replaceAll("$", "").trim();
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(plain);
  if (cells !== null) {
    const [, letters = "", digits = "", lastLetters, lastDigits] = cells;
    const row = Number(digits) - 1;
    const column = columnIndex(letters);
    if (row < 0 || column > LAST_COLUMN) return null;
    return area(
      row,
      column,
      lastDigits === undefined ? row : Number(lastDigits) - 1,
      columnIndex(lastLetters ?? letters),
    );
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns !== null) return area(0, columnIndex(columns[1] ?? ""), LAST_ROW, columnIndex(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows !== null) return area(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN);
  return null;
}

/** A sheet name as it stands in an address: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && parseAddress(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My sheet'!A1` into the sheet and the rest; sheet is null where none is named. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly rest: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { sheet: null, rest: address };
  return { sheet: sheetOfPrefix(address.slice(0, at + 1)), rest: address.slice(at + 1) };
}

/** The sheet that the part of an address up to its `!` names. */
export function sheetOfPrefix(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
