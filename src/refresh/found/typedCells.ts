import type { WrittenReport } from "../writtenReport";
import { isFormula, type FormulaResult } from "../entry";
import { isAsWritten } from "../formulas/brokenFormula";
import { valueIn, type FoundReport } from "./foundReport";
import { knownTables } from "./knownTables";
import { foundEntry, locateReport } from "./locateReport";

/** A cell of a row of ours in which a person typed, or whose formula takes in what they typed. */
export interface TypedCell {
  /** Whether it holds our own formula, in a row in which somebody typed: it may come to something else now. */
  readonly isOurs: boolean;
  /** What was typed, or what a formula came to; null where that is not known. */
  readonly value: FormulaResult | null;
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
 * The cells of our tables that hold something else than we wrote, with our formulas beside them, and the cells of
 * columns that people added. A cell that somebody emptied was handed back, and is none.
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
        const inRow = [...there.columns].flatMap(([heading, column]): TypedCell[] => {
          const entry = foundEntry(known, sheet, there.columns, row, column);
          const ours = cells[headings.indexOf(heading)];
          const isOurs = ours !== undefined && isAsWritten(entry, ours.entry);
          if (entry === null || entry === "" || (isOurs && !isFormula(entry))) return [];
          const at = { sheet: sheet.name, row, column };
          const value = valueIn(sheet, row, column);
          return [{ table, row: key, heading, written: ours?.text ?? null, isOurs, value, at }];
        });
        if (inRow.some(({ isOurs, written }) => !isOurs && written !== null)) typed.push(...inRow);
        else typed.push(...inRow.filter(({ isOurs }) => !isOurs));
      }
    }
  }
  return typed;
}
