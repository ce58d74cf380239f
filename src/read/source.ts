import type { CellRange, CellRef } from "../domain/cell";
import type { TableShape } from "../domain/tableShape";
import type { TableKey } from "./cells/readKey";
import type { FileFinding } from "./findingKinds";
import type { FORMATS } from "./formats";
import type { HeaderReason } from "./tables/header/headerReason";

/** What a source was read from: a format of file, or `pasted`, text or HTML from the clipboard. */
export type Format = (typeof FORMATS)[number]["id"] | "pasted";

/** A file as read: its sheets, cell by cell, before anyone has decided what they mean. */
export interface Source {
  /** File name without its folder. */
  readonly file: string;
  readonly format: Format;
  /** Text encoding for text files (`utf-8`, `utf-16le`, `windows-1252`), else null. */
  readonly encoding: string | null;
  /** What separates cells in a text file, else null. */
  readonly delimiter: "," | ";" | "\t" | "|" | null;
  readonly sheets: readonly SourceSheet[];
  /** What was odd about the file itself. */
  readonly findings: readonly FileFinding[];
}

/**
 * One sheet. Cells are asked for by row and column, so that a large file can be held in columns and a small one in rows
 * without its reader knowing.
 */
export interface SourceSheet {
  /** `""` for a file without sheets (CSV). */
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell there; null where it is blank. Cells covered by a merge answer what the merged cell holds. */
  cell(row: number, column: number): SourceCell | null;
  /** Whether the cell holds something, where that can be told without making the cell: large text files. */
  filled?(row: number, column: number): boolean;
  /** How its cells are filled, where its reader can tell. */
  readonly fills?: SheetFills;
  /** Whether all words of a cell are bold, where its reader can tell. */
  isBold?(row: number, column: number): boolean;
  /** Whether some of a cell’s words are struck through; left out where none in the sheet is. */
  isStruck?(row: number, column: number): boolean;
  readonly merges: readonly CellRange[];
  readonly hidden: boolean;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** How the cells of a sheet are filled. */
export interface SheetFills {
  /** The colour of a cell as six hexadecimal digits; null for none, and where a conditional format may set another. */
  at(row: number, column: number): string | null;
  /** Where conditional formats set fills, which are not read. */
  readonly conditional: readonly ConditionalFill[];
}

/** Cells whose fill a conditional format sets, and a colour that it can give them; null where that is not known. */
export interface ConditionalFill {
  readonly range: CellRange;
  /** Six hexadecimal digits. */
  readonly colour: string | null;
}

/** One cell as stored. */
export interface SourceCell {
  readonly kind: "text" | "number" | "boolean" | "date" | "error";
  /** What a person sees: the text, or the number shown by its format (`65.4%`). */
  readonly text: string;
  /** The stored number (0.654), also for a date (its serial, 1900 system); null for the rest. */
  readonly number: number | null;
  /** The number format (`0.0%`), null where there is none. */
  readonly numberFormat: string | null;
  /** Whether a formula stands behind it. */
  readonly formula: boolean;
  /** True where a person has said how it is read, so that it is not asked about again. */
  readonly settled?: boolean;
}

/** A table found in a sheet: its header and its rows, every cell with its place. */
export interface Table {
  readonly file: string;
  readonly sheet: string;
  /** Header and rows, notes left out. */
  readonly range: CellRange;
  /** Words standing directly above the table, nearest last: titles, periods, units. */
  readonly titles: readonly TableNote[];
  readonly headerRows: number;
  /** Why these rows are the header, or none is. */
  readonly headerReason: HeaderReason;
  /** The row under the headings that gives units, counted from 0 in the sheet; null where there is none. */
  readonly unitRow: number | null;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** What its total rows add, in the order of the rows; a total by its words alone is not among them. */
  readonly totals: readonly TableTotal[];
  /** How the cells of its sheet are filled, by their places in the sheet; for files that have fills. */
  readonly fills?: SheetFills;
  /** Merged cells of its sheet that stand over several of its rows; left out for none. */
  readonly mergedDown?: readonly CellRange[];
  /** Merged cells of its sheet that stand over several columns of its rows; left out for none. */
  readonly mergedAcross?: readonly CellRange[];
  /** Whether some of the words at a place of its sheet are struck through; left out where none is. */
  readonly isStruck?: (row: number, column: number) => boolean;
  /** Footnotes and other words below the table. */
  readonly notes: readonly TableNote[];
  /**
   * Rows beside the headings that number or letter the columns or name them for a program; headings that are printed
   * again, and lines between pages.
   */
  readonly skipped: readonly TableNote[];
  /** What its words, and the workbook’s sheets of notes, explain of the marks in its cells; left out for none. */
  readonly key?: TableKey;
  /** What its figures were turned from, so that each row is about one measure; left out where they stand so already. */
  readonly turned?: Turned;
}

/** A table as it stands in the sheet, and how it was turned. */
export interface Turned {
  readonly from: Table;
  readonly shape: TableShape;
  /** The area or organisation whose rows were taken, as the table names it; null where its rows name none. */
  readonly organisation: string | null;
  /** Those to choose from where nobody says which is meant; no row was then taken. */
  readonly organisations: readonly string[];
  /** Every area or organisation that the table names. */
  readonly named: readonly string[];
  /** Rows for weeks that stand among its rows for months, and were left out. */
  readonly weeks: readonly TableRow[];
}

export interface TableNote {
  readonly text: string;
  readonly at: CellRef;
}

export interface Column {
  /** Words of the stacked header rows joined from the top (`Q4 Actual`), footnote marks taken off. */
  readonly header: string;
  /** The words of its lowest header row, where others stand over these; left out where none does. */
  readonly own?: string;
  /** Where the lowest header cell stands. */
  readonly at: CellRef;
  /** What most of its cells hold. */
  readonly type: "text" | "number" | "percent" | "money" | "date" | "mixed" | "blank";
  /** Unit read from the header (`%`, `£m`, `per 1,000`), else null. */
  readonly unit: string | null;
  /** The headings over several columns that it may be under, `""` for none, where nothing tells which it is. */
  readonly mayBeUnder?: readonly string[];
}

export interface TableRow {
  /** Row in the sheet, counted from 0. */
  readonly row: number;
  /**
   * `data`; `section`: one label over the rows below it (an objective) and no figures; `total`: a total or subtotal of
   * other rows, never summed again.
   */
  readonly kind: "data" | "section" | "total";
  /** One for each column of the table; null where blank. */
  readonly cells: readonly (SourceCell | null)[];
  readonly hidden: boolean;
  /** One cell of a row that makes its cells each time they are asked for: a long table's. */
  cell?(column: number): SourceCell | null;
  /** Where a cell of a turned row stands in the sheet. */
  origin?(column: number): CellOrigin;
  /** The comments of a row of the sheet that was turned into several, one for each measure: they are about them all. */
  readonly comments?: TableNote | null;
}

/** Where a cell of a turned table stands in the sheet. */
export interface CellOrigin {
  readonly at: CellRef;
  /** Its column in the table as it stands in the sheet; null for words that stand outside it. */
  readonly column: number | null;
}

/** A total row of a table with the rows that it adds; all rows are given by their places in the table, from 0. */
export interface TableTotal {
  readonly place: number;
  /** Rows of data and totals that are added; a total among them stands for the rows that it adds itself. */
  readonly parts: readonly PlaceRange[];
  /** The columns in which it adds them; averages and rates are left out. */
  readonly columns: readonly TotalColumn[];
}

/** Rows next to each other, first and last included. */
export interface PlaceRange {
  readonly first: number;
  readonly last: number;
}

/** How a total agrees with its parts in one column. */
export interface TotalColumn {
  /** Its place among the table's columns. */
  readonly column: number;
  /**
   * `exact`; `rounded`: as far as rounding can tell; `gaps`: some parts are not shown, and it is no less than the
   * others; `off`: it adds up in other columns or nearly so here, and the figure or one of its parts is wrong.
   */
  readonly agrees: "exact" | "rounded" | "gaps" | "off";
}

/** One cell of a row, by its column in the table; null where it is blank or the row has no such column. */
export function cellIn(row: TableRow, column: number): SourceCell | null {
  return row.cell === undefined ? (row.cells[column] ?? null) : row.cell(column);
}

/** Where one cell of a row stands in its sheet, by its column in the table; also where it is blank. */
export function cellAt(table: Table, row: TableRow, column: number): CellRef {
  return (
    row.origin?.(column).at ?? {
      file: table.file,
      sheet: table.sheet,
      row: row.row,
      column: table.range.left + column,
    }
  );
}
