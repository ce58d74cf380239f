import type { CellRef } from "../../domain/cell";
import { isFigureLike } from "./figureLike";
import { readDate } from "./readDate";
import type { TableKey } from "./readKey";
import { readValue } from "./readValue";
import type { SourceCell, Table } from "../source";

/** A cell in a column of figures that holds neither a figure nor a mark for a missing one. */
export interface UnreadableFigure {
  readonly at: CellRef;
  readonly text: string;
  /** Header of its column. */
  readonly header: string;
  /** Whether its column holds figures; false where it only repeats the words of a figure’s cell in its row. */
  readonly isFigure: boolean;
}

/**
 * Cells of a table's figure columns (numbers, percentages, money) that cannot be read as figures: words where the other
 * rows have a number, `7.4 (7)`, `<5`; and the same words in the other cells of that row, which stand there for
 * something else that is not given. In a column of figures and words together only what looks like a figure is meant
 * for one. Sections and totals are left out. Nothing is dropped from the table for it.
 */
export function unreadableFigures(table: Table): UnreadableFigure[] {
  const figures = new Set(
    table.columns.flatMap(({ type }, index) =>
      type === "number" || type === "percent" || type === "money" ? [index] : [],
    ),
  );
  const mixed = new Set(table.columns.flatMap(({ type }, index) => (type === "mixed" ? [index] : [])));
  return table.rows.flatMap((row) => {
    if (row.kind !== "data" || figures.size + mixed.size === 0) return [];
    const { cells } = row;
    const unreadableTexts = new Set(
      [...figures].flatMap((index) => (isUnreadable(cells[index], table.key) ? [cells[index]?.text.trim() ?? ""] : [])),
    );
    return table.columns.flatMap(({ at, header }, index) => {
      const text = cells[index]?.text.trim() ?? "";
      const isFigure = figures.has(index)
        ? isUnreadable(cells[index], table.key)
        : mixed.has(index) && isLikeFigure(cells[index], table.key);
      return isFigure || unreadableTexts.has(text) ? [{ at: { ...at, row: row.row }, text, header, isFigure }] : [];
    });
  });
}

function isUnreadable(cell: SourceCell | null | undefined, key: TableKey | undefined): boolean {
  return cell != null && cell.kind !== "error" && readValue(cell, key).kind === "unreadable";
}

function isLikeFigure(cell: SourceCell | null | undefined, key: TableKey | undefined): boolean {
  if (cell?.kind !== "text" || !isFigureLike(cell.text)) return false;
  return isUnreadable(cell, key) && readDate(cell).kind === "unreadable";
}
