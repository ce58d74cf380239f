/** A row of a sheet. */
export interface RowOfSheet {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
}

/** Cells of one row, or whole rows, with the sheet they are on. */
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u;
const CELL = /\$?(?:[A-Z]{1,3})?\$?(\d+)/u;
const REFERENCE = new RegExp(`${SHEET.source}${CELL.source}(?::${CELL.source})?(?![\\p{L}\\p{N}(])`, "gu");

/**
 * The single rows that a formula refers to with their sheet.
 *
 * @example
 * referredRows("=Measures!$B$7") //=> [{ sheet: "Measures", row: 6 }]
 * referredRows("='My sheet'!$B$7:$D$9") //=> []
 */
export function referredRows(formula: string): RowOfSheet[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, quoted, plain = "", first, last = first]) =>
    first === last ? [{ sheet: quoted?.replaceAll("''", "'") ?? plain, row: Number(first) - 1 }] : [],
  );
}
