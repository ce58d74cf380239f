import type { CellRef } from "../domain/cell";
import { readValue } from "./readValue";
import type { Table } from "./source";

/** A cell in a column of figures that holds neither a figure nor a mark for a missing one. */
export interface UnreadableFigure {
  readonly at: CellRef;
  readonly text: string;
  /** Header of its column. */
  readonly header: string;
}

/**
 * Cells of a table's figure columns (numbers, percentages, money) that cannot be read as figures: words where the other
 * rows have a number, `7.4 (7)`, `<5`. Sections and totals are left out. Nothing is dropped from the table for it.
 */
export function unreadableFigures(table: Table): UnreadableFigure[] {
  const columns = table.columns.flatMap((column, index) =>
    column.type === "number" || column.type === "percent" || column.type === "money" ? [{ column, index }] : [],
  );
  return table.rows.flatMap((row) => {
    if (row.kind !== "data" || columns.length === 0) return [];
    const { cells } = row;
    return columns.flatMap(({ column, index }) => {
      const value = readValue(cells[index] ?? null);
      return value.kind === "unreadable" ? [{ at: { ...column.at, row: row.row }, text: value.text, header: column.header }] : [];
    });
  });
}
