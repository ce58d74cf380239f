import { cellKind } from "../../cells/cellKind";
import type { SheetShape } from "../sheetShape";
import type { Draft } from "../splitBlock";

/** Rows looked at to tell which columns hold figures. */
const LOOK_ROWS = 200;

/** Columns in which most of what stands in a table's rows is figures or marks for missing ones. */
export function figureColumns(shape: SheetShape, draft: Draft): Set<number> {
  const columns = new Set<number>();
  for (let column = draft.left; column <= draft.right; column += 1) {
    let figures = 0;
    let marks = 0;
    let words = 0;
    for (const row of draft.bodyRows.slice(0, LOOK_ROWS)) {
      const cell = shape.standing(row, column);
      if (cell === null) continue;
      const role = cellKind(cell);
      if (role === "figure" || role === "year") figures += 1;
      else if (role === "missing") marks += 1;
      else words += 1;
    }
    if (figures + marks > words && (figures > 0 || column > draft.left)) columns.add(column);
  }
  return columns;
}
