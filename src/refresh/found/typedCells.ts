import type { WrittenReport } from "../writtenReport";
import { isFormula, type FormulaResult } from "../entry";
import { isAsWritten } from "../formulas/brokenFormula";
import { valueIn, type FoundReport, type FoundSheet } from "./foundReport";
import { knownTables } from "./knownTables";
import { words } from "./locateColumns";
import { foundEntry, locateReport, type LocatedTable } from "./locateReport";

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
 * columns that people added or headed right beside a table. A cell that somebody emptied was handed back, and is none.
 */
export function typedCells(base: WrittenReport, found: FoundReport): readonly TypedCell[] {
  const known = knownTables(base, found).found;
  const typed: TypedCell[] = [];
  for (const { written, found: sheet, tables } of locateReport(base, known, new Map()).values()) {
    for (const { table, headings, rows } of written.blocks) {
      const there = tables.get(table);
      if (table === "" || there === undefined) continue;
      const columns = new Map([...there.columns, ...columnsBeside(sheet, there)]);
      for (const { key, cells } of rows) {
        const row = there.rows.get(key);
        if (row === undefined) continue;
        const inRow = [...columns].flatMap(([heading, column]): TypedCell[] => {
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

/**
 * Columns that people headed right beside a table, from its edge on: a program that does not take them into the table
 * leaves them there, and whoever looks at the sheet sees them as a part of it.
 */
export function columnsBeside(
  sheet: FoundSheet,
  { range, columns }: LocatedTable,
): readonly (readonly [string, number])[] {
  const beside: [string, number][] = [];
  for (let column = range.right + 1; ; column += 1) {
    const heading = words(sheet.rows[range.top]?.[column]);
    const isOthers = sheet.tables.some(
      ({ range: other }) =>
        other.left <= column && column <= other.right && other.top <= range.bottom && range.top <= other.bottom,
    );
    if (heading === "" || isOthers) return beside;
    if (!columns.has(heading)) beside.push([heading, column]);
  }
}
