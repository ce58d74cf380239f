import type { CellRange } from "../../../domain/cell";
import { type CellKind, cellKind } from "../../cells/cellKind";
import { cleanLabel } from "../../cells/cleanLabel";
import type { SheetShape } from "../sheetShape";

/** The roles of the cells standing in a row, from the left; the first column's marks count as words (a grade `C`). */
export function rowKinds(shape: SheetShape, row: number, region: CellRange): CellKind[] {
  const roles: CellKind[] = [];
  for (let column = region.left; column <= region.right; column += 1) {
    const cell = shape.standing(row, column);
    if (cell === null) continue;
    const role = cellKind(cell);
    roles.push(role === "missing" && column === region.left ? "words" : role);
  }
  return roles;
}

/** Whether a row could head a table: words, years and dates, and no figure or mark for one. */
export function couldHead(roles: readonly CellKind[]): boolean {
  return roles.length > 0 && !roles.includes("figure") && !roles.includes("missing");
}

/** A cell's words without the blanks around them; `""` where none stands. */
export function textAt(shape: SheetShape, row: number, column: number): string {
  return shape.standing(row, column)?.text.trim() ?? "";
}

/** A cell's words as headings are compared: without marks for notes, in small letters, with one blank between. */
export function headingText(shape: SheetShape, row: number, column: number): string {
  return cleanLabel(textAt(shape, row, column))
    .label.replace(/\s+/g, " ")
    .toLowerCase();
}
