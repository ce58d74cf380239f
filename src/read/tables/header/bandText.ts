import type { SheetShape } from "../sheetShape";
import { textAt } from "./rowKinds";

/** The heading over a column in a row, or the nearest one to its left that reaches over it. */
export function bandText(shape: SheetShape, row: number, column: number, left: number): string {
  for (let place = column; place >= left; place -= 1) {
    if (shape.stands(row, place)) return textAt(shape, row, place);
  }
  return "";
}
