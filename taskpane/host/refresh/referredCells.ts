import type { CellRange } from "../../../src/index";

/** Cells of a sheet. */
export interface CellsOfSheet {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Cells, or whole rows, with the sheet they are on. */
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u;
const CELL = /\$?([A-Z]{1,3})?\$?(\d+)/u;
const REFERENCE = new RegExp(`${SHEET.source}${CELL.source}(?::${CELL.source})?(?![\\p{L}\\p{N}(])`, "gu");
const LAST_COLUMN = 16_383;

/**
 * The cells that a formula refers to with their sheet.
 *
 * @example
 * referredCells("=Measures!$B$7")
 *   //=> [{ sheet: "Measures", range: { top: 6, left: 1, bottom: 6, right: 1 } }]
 * referredCells("='My sheet'!$B$7:$D$9")
 *   //=> [{ sheet: "My sheet", range: { top: 6, left: 1, bottom: 8, right: 3 } }]
 */
export function referredCells(formula: string): CellsOfSheet[] {
  return [...formula.matchAll(REFERENCE)].map(
    ([, quoted, plain = "", left, top = "1", right = left, bottom = top]): CellsOfSheet => ({
      sheet: quoted?.replaceAll("''", "'") ?? plain,
      range: {
        top: Number(top) - 1,
        left: left === undefined ? 0 : columnOf(left),
        bottom: Number(bottom) - 1,
        right: right === undefined ? LAST_COLUMN : columnOf(right),
      },
    }),
  );
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
