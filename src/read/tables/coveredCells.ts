import { address } from "../../domain/cell";
import type { FindingList } from "../findingList";
import { SPANNED_CELLS_MAX } from "../guard/limits";
import type { SourceSheet } from "../source";
import type { Grid } from "./gridSheet";

/** Addresses named in a finding beside the first. */
const NAMED_MAX = 9;

/**
 * Reports cells that lie under a merged cell and hold something else than it shows. Excel empties them when it merges;
 * LibreOffice keeps them if it is told to, and so do programs that write workbooks.
 */
export function reportCovered(sheet: SourceSheet, grid: Grid, file: string, findings: FindingList): void {
  const covered: { readonly row: number; readonly column: number }[] = [];
  let lookedAt = 0;
  for (const { top, left, bottom, right } of sheet.merges) {
    const shown = grid.cell(top, left)?.text ?? "";
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right && lookedAt < SPANNED_CELLS_MAX; column += 1) {
        lookedAt += 1;
        if (grid.filled(row, column) && grid.cell(row, column)?.text !== shown) covered.push({ row, column });
      }
    }
  }
  const [first, ...others] = covered;
  if (first === undefined) return;
  const named = others.slice(0, NAMED_MAX).map((place) => address(place));
  const more = others.length - named.length;
  findings.add(
    "coveredCell",
    { file, sheet: sheet.name, ...first },
    grid.cell(first.row, first.column)?.text ?? "",
    null,
    others.length === 0 ? {} : { addresses: `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}` },
  );
}
