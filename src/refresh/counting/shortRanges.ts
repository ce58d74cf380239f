import { readAddress } from "../../domain/cell";
import { REFERENCE, sheetNamed } from "../relativeFormula";
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
  return [...formula.matchAll(REFERENCE)].some(([, prefix, first, last]) => {
    const from = readAddress((first ?? "").replace(/\$/g, ""));
    const to = readAddress((last ?? "").replace(/\$/g, ""));
    if (from === null || to === null) return false;
    const sheet = prefix === undefined ? home : sheetNamed(prefix);
    return returned.some(({ sheet: there, row }) => {
      if (there.name.toLowerCase() !== sheet.toLowerCase()) return false;
      const place = there.rows.place(row);
      const [top, bottom] = [moves.place(sheet, from.row), moves.place(sheet, to.row)];
      return (bottom === place - 1 || top === place + 1) && !coversAll(sheet, from.row, to.row, located);
    });
  });
}

/** Whether rows are all of a table, as they were found: such a range grows with it. */
function coversAll(sheet: string, top: number, bottom: number, located: Work["located"]): boolean {
  return [...located.values()]
    .filter(({ found }) => found.name.toLowerCase() === sheet.toLowerCase())
    .some(({ tables }) => [...tables.values()].some(({ range }) => range.bottom === bottom && top <= range.top + 1));
}
