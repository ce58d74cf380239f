import { readAddress } from "../../domain/cell";
import { CELL_OF_SHEET, REFERENCE, sheetNamed, withSheetOnce } from "../relativeFormula";
import type { Work } from "../work";
import type { RowMoves } from "./rowMoves";

/**
 * Whether a formula has a range of some rows of a table that ends right above a measure that came back, or begins right
 * below it. It may have ended at that measure before it left, and does not take it in again by itself; one over all
 * rows does.
 */
export function isShort(
  { sheet: home, formula }: { readonly sheet: string; readonly formula: string },
  { located, returned }: Pick<Work, "located" | "returned">,
  moves: RowMoves,
): boolean {
  return rangesIn(formula, home).some(({ sheet, from, to }) =>
    returned.some(({ sheet: there, row }) => {
      if (there.name.toLowerCase() !== sheet.toLowerCase()) return false;
      const place = there.rows.place(row);
      const [top, bottom] = [moves.place(sheet, from), moves.place(sheet, to)];
      return (bottom === place - 1 || top === place + 1) && !coversAll(sheet, from, to, located);
    }),
  );
}

/**
 * Whether a formula has a range of several rows of which each has left its table: such a range ends at one of them, or
 * is lost, since each row goes by itself.
 */
export function hasLeft(
  { sheet: home, formula }: { readonly sheet: string; readonly formula: string },
  moves: RowMoves,
): boolean {
  return rangesIn(formula, home).some(({ sheet, from, to }) => {
    if (from >= to || !moves.hasMoved(sheet)) return false;
    for (let row = from; row <= to; row += 1) if (moves.place(sheet, row) !== null) return false;
    return true;
  });
}

/** A range of which a function gives an end: `F5:INDEX(F:F,7)`, `OFFSET(F5,2,0):F9`. */
const END_WORKED_OUT = new RegExp(`${CELL_OF_SHEET}:(?=[A-Z.]+\\()|\\):${CELL_OF_SHEET}`, "giu");

/**
 * Whether a formula has a range from a cell that has left its sheet to one that a function gives: it has its ends on
 * two sheets then, which no range may.
 */
export function isTorn(
  { sheet: home, formula }: { readonly sheet: string; readonly formula: string },
  moves: RowMoves,
): boolean {
  return [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(END_WORKED_OUT)].some(([text]) => {
    const [, prefix, cell] = new RegExp(CELL_OF_SHEET, "iu").exec(text.replace(/^\)/, "")) ?? [];
    const at = readAddress((cell ?? "").replace(/\$/g, "").toUpperCase());
    return at !== null && moves.place(prefix === undefined ? home : sheetNamed(prefix), at.row) === null;
  });
}

interface RowRange {
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
}

function rangesIn(formula: string, home: string): RowRange[] {
  return [...withSheetOnce(formula).matchAll(REFERENCE)].flatMap(([, prefix, first, last]) => {
    const from = readAddress((first ?? "").replace(/\$/g, ""));
    const to = readAddress((last ?? "").replace(/\$/g, ""));
    const sheet = prefix === undefined ? home : sheetNamed(prefix);
    return from === null || to === null ? [] : [{ sheet, from: from.row, to: to.row }];
  });
}

/** Whether rows are all of a table, as they were found: such a range grows with it. */
function coversAll(sheet: string, top: number, bottom: number, located: Work["located"]): boolean {
  return [...located.values()]
    .filter(({ found }) => found.name.toLowerCase() === sheet.toLowerCase())
    .some(({ tables }) => [...tables.values()].some(({ range }) => range.bottom === bottom && top <= range.top + 1));
}
