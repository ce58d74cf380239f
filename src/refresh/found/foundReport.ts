import type { CellRange } from "../../domain/cell";
import type { Entry } from "../entry";

/** What stands in a workbook today, whoever wrote it: all sheets, in order. */
export interface FoundReport {
  readonly sheets: readonly FoundSheet[];
}

export interface FoundSheet {
  /** Its name today; a person may have renamed it. */
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Rows from row 1, each with its cells from column A; what is left out holds nothing. */
  readonly rows: readonly (readonly Entry[])[];
  readonly tables: readonly FoundTable[];
  /** Rows with a comment, a note or a drawing, and single rows that a name or a chart refers to. */
  readonly heldRows: readonly number[];
  /** Ranges of several rows on this sheet that names and charts refer to. */
  readonly heldRanges: readonly CellRange[];
}

/** An Excel table, of one header row. */
export interface FoundTable {
  readonly name: string;
  /** With its header row, without a row of totals that a person switched on. */
  readonly range: CellRange;
}
