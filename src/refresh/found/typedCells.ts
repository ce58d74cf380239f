import type { WrittenReport } from "../writtenReport";
import { sameEntry } from "../entry";
import type { FoundReport } from "./foundReport";
import { knownTables } from "./knownTables";
import { foundEntry, locateReport } from "./locateReport";

/** A cell of a row of ours in which a person typed. */
export interface TypedCell {
  /** The table as we named it. */
  readonly table: string;
  /** What its row is about: the words of its key columns. */
  readonly row: string;
  readonly heading: string;
  /** What we wrote there, as a reader saw it; null in a column that a person added. */
  readonly written: string | null;
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
}

/**
 * The cells of our tables that hold something else than we wrote, and those of columns that people added. A cell that
 * somebody emptied was handed back, and is none.
 */
export function typedCells(base: WrittenReport, found: FoundReport): readonly TypedCell[] {
  const known = knownTables(base, found).found;
  const typed: TypedCell[] = [];
  for (const { written, found: sheet, tables } of locateReport(base, known, new Map()).values()) {
    for (const { table, headings, rows } of written.blocks) {
      const there = tables.get(table);
      if (table === "" || there === undefined) continue;
      for (const { key, cells } of rows) {
        const row = there.rows.get(key);
        if (row === undefined) continue;
        for (const [heading, column] of there.columns) {
          const entry = foundEntry(known, sheet, there.columns, row, column);
          const ours = cells[headings.indexOf(heading)];
          if (entry === null || entry === "" || (ours !== undefined && sameEntry(entry, ours.entry))) continue;
          typed.push({ table, row: key, heading, written: ours?.text ?? null, at: { sheet: sheet.name, row, column } });
        }
      }
    }
  }
  return typed;
}
