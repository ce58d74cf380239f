import type { CellRange } from "../../domain/cell";
import { isFormula, type Entry, type FormulaResult } from "../entry";

/** What stands in a workbook today, whoever wrote it: all sheets, in order. */
export interface FoundReport {
  readonly sheets: readonly FoundSheet[];
  /** Names that people defined, with their formulas without `=`; left out where they are not known. */
  readonly names?: readonly { readonly name: string; readonly formula: string }[];
  /** Charts, whoever drew them; left out where they are not known. */
  readonly charts?: readonly FoundChart[];
}

/** A chart that stands on a sheet. */
export interface FoundChart {
  readonly sheet: string;
  /** What the program lists it as, and which of those on its sheet with that name it is, from 0. */
  readonly name: string;
  readonly among: number;
  /** How it draws: `lineChart`, `barChart`. */
  readonly kinds: readonly string[];
  /** The cells that it takes its title from; null where it has none or one of its own. */
  readonly title: CellsOnSheet | null;
  /** The cells that it takes figures, categories and names from. */
  readonly draws: readonly CellsOnSheet[];
}

interface CellsOnSheet {
  readonly sheet: string;
  readonly range: CellRange;
}

export interface FoundSheet {
  /** Its name today; a person may have renamed it. */
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Rows from row 1, each with its cells from column A; what is left out holds nothing. */
  readonly rows: readonly (readonly Entry[])[];
  /** What formulas came to when the workbook was last worked out, by `resultKey`; those that are not known are none. */
  readonly results?: ReadonlyMap<string, FormulaResult>;
  readonly tables: readonly FoundTable[];
  /** Formulas of its conditional formats and lists of choices; left out where they are not known. */
  readonly rules?: readonly FoundRule[];
  /** Where pivot tables stand; left out where they are not known. */
  readonly pivots?: readonly CellRange[];
  /** Rows that somebody has hidden, but for those that a filter hides; left out where they are not known. */
  readonly hiddenRows?: readonly number[];
  /** Merged cells; left out where they are not known. */
  readonly merged?: readonly CellRange[];
  /** Rows with a comment, a note or a drawing, and single rows that a name or a chart refers to. */
  readonly heldRows: readonly number[];
  /** Rows in which a drawing stands that would not go with them; left out where it goes. */
  readonly drawnRows?: readonly number[];
  /** Ranges of several rows on this sheet that names and charts refer to. */
  readonly heldRanges: readonly CellRange[];
}

/** A formula, without its `=`, that is in no cell but colours some, or says what may be entered in them. */
export interface FoundRule {
  readonly kind: "conditional format" | "list of choices";
  /** The first of its cells, to which its references are relative. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What a formula of a sheet is found under. */
export function resultKey(row: number, column: number): string {
  return `${row},${column}`;
}

/**
 * What stands in a cell as a value: what was entered, or what its formula came to; null where it holds nothing, or its
 * result is not known.
 */
export function valueIn(sheet: FoundSheet, row: number, column: number): FormulaResult | null {
  const entry = sheet.rows[row]?.[column] ?? null;
  return isFormula(entry) ? (sheet.results?.get(resultKey(row, column)) ?? null) : entry;
}

/** An Excel table, of one header row. */
export interface FoundTable {
  readonly name: string;
  /** With its header row, without a row of totals that a person switched on. */
  readonly range: CellRange;
  /** Of a table that we wrote: its columns by the headings that we gave them, else by those that they have. */
  readonly columns?: ReadonlyMap<string, number>;
  /** Of a table that we wrote: its first and its last row with the words of one of ours. */
  readonly ourRows?: { readonly first: number; readonly last: number };
}
