import { cellKind } from "../cells/cellKind";
import { isTextRow } from "./labelRow";
import type { SheetShape } from "./sheetShape";
import type { Draft } from "./splitBlock";

/** Rows looked at on either side of a blank row. */
const LOOK_ROWS = 200;

/**
 * Whether rows below a blank row that reach further to the right go on with a table: they have no header of their own,
 * and no column that both have holds words above and figures below, or the other way round.
 */
export function isWiderPart(shape: SheetShape, before: Draft, next: Draft): boolean {
  if (next.header.bottom >= next.header.top) return false;
  if (next.titleRows.length > 0 && !isSection(shape, before, next)) return false;
  if (next.right - before.right > before.right - before.left) return false;
  let figures = 0;
  for (let column = before.left; column <= before.right; column += 1) {
    const above = contentOf(shape, before.bodyRows.slice(-LOOK_ROWS), column);
    const below = contentOf(shape, next.bodyRows.slice(0, LOOK_ROWS), column);
    if (above !== null && below !== null && above !== below) return false;
    if (below === "figures") figures += 1;
  }
  return figures > 0;
}

/** Whether one line of words above rows names them, where such lines stand among the rows above or below too. */
function isSection(shape: SheetShape, before: Draft, { titleRows, left, right, bodyRows }: Draft): boolean {
  const rows = [...before.bodyRows.slice(-LOOK_ROWS), ...bodyRows.slice(0, LOOK_ROWS)];
  const hasOthers = rows.some((row) => isTextRow(shape, row, { left: before.left, right }));
  return titleRows.length === 1 && left === before.left && hasOthers;
}

/** What most cells of a column are; null where marks and years leave it open. */
function contentOf(shape: SheetShape, rows: readonly number[], column: number): "figures" | "dates" | "words" | null {
  const counts = { figures: 0, dates: 0, words: 0 };
  for (const row of rows) {
    const cell = shape.standing(row, column);
    if (cell === null) continue;
    switch (cellKind(cell)) {
      case "figure":
        counts.figures += 1;
        break;
      case "date":
        counts.dates += 1;
        break;
      case "words":
        counts.words += 1;
        break;
      case "year":
      case "missing":
        break;
    }
  }
  const { figures, dates, words } = counts;
  if (figures + dates + words === 0) return null;
  return figures >= dates + words ? "figures" : dates > words ? "dates" : "words";
}
