import { cellKind } from "../cells/cellKind";
import type { SheetShape } from "./sheetShape";
import type { Draft } from "./splitBlock";

/** Columns from the left in which the one cell of a section row may stand. */
const LABEL_COLUMNS = 2;

/** Whether a row of one cell holds words, near the left of its table. */
export function isTextRow(shape: SheetShape, row: number, draft: Pick<Draft, "left" | "right">): boolean {
  const columns = shape.columns(row, draft.left, draft.right);
  const column = columns[0];
  if (columns.length !== 1 || column === undefined || column >= draft.left + LABEL_COLUMNS) return false;
  const cell = shape.standing(row, column);
  return cell !== null && ["words", "year", "date"].includes(cellKind(cell));
}
