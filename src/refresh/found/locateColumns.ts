import type { CellRange } from "../../domain/cell";
import { cleanText } from "../../domain/cleanText";
import { isFormula, type Entry } from "../entry";
import type { FoundSheet } from "./foundReport";

/** What a cell says as words; `""` for a formula or nothing. */
export function words(entry: Entry | undefined): string {
  return entry === undefined || entry === null || isFormula(entry) ? "" : cleanText(String(entry)).trim();
}

/** Columns by their headings; one whose heading a person typed over stands right of the one that it stood right of. */
export function locateColumns(
  written: readonly string[],
  { rows }: FoundSheet,
  range: CellRange,
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const renamed = new Map<number, string>();
  for (let column = range.left; column <= range.right; column += 1) {
    const heading = words(rows[range.top]?.[column]);
    if (columns.has(heading)) continue;
    columns.set(heading, column);
    if (!written.includes(heading)) renamed.set(column, heading);
  }
  written.forEach((heading, index) => {
    if (columns.has(heading)) return;
    const before = index === 0 ? range.left - 1 : columns.get(written[index - 1] ?? "");
    const typed = before === undefined ? undefined : renamed.get(before + 1);
    const next = written[index + 1];
    if (before === undefined || typed === undefined) return;
    // Where a column was deleted, the one that came to stand there is a person's only if the next is where it was.
    if (next !== undefined && columns.has(next) && columns.get(next) !== before + 2) return;
    columns.delete(typed);
    columns.set(heading, before + 1);
  });
  return columns;
}
