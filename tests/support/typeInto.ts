import { readFileSync, writeFileSync } from "node:fs";
import type { RefreshEdit } from "../../src/refresh/refreshEdit";
import { applyEdits, openPackage, packageBytes } from "../../src/render/carry/carriedWorkbook";

/** Types into a cell of a workbook on disk, as a person does; row and column counted from 0. */
export function typeInto(path: string, sheet: string, row: number, column: number, entry: string | number): void {
  const workbook = openPackage(new Uint8Array(readFileSync(path)), path);
  if (!workbook.ok) throw new Error(workbook.fault.sentence);
  const edit: RefreshEdit = { kind: "setCell", sheet, row, column, entry, value: entry, numberFormat: null };
  const typed = applyEdits(workbook.value, [edit], { profile: "board", page: null });
  if (!typed.ok) throw new Error(typed.fault.sentence);
  writeFileSync(path, packageBytes(typed.value));
}
