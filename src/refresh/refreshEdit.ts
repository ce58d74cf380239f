import type { CellRange } from "../domain/cell";
import type { PageWords } from "../report/page/pageWords";
import type { ReportSheet } from "../report/reportModel";
import type { Entry } from "./entry";

/**
 * One step of a refresh. Steps are taken in the order of their list: each names its sheet as it is called in the
 * workbook, and its rows and columns, from 0, as they stand when its turn comes. A step never touches a cell that is
 * not named in it, and whatever refers to a cell that a step moves goes on referring to that cell.
 */
export type RefreshEdit =
  | InsertRows
  | DeleteRow
  | MoveRow
  | InsertColumn
  | DeleteColumn
  | ResizeTable
  | AddBlock
  | AddSheet
  | DeleteSheet
  | SetCell
  | SetHeight
  | SetLink
  | SetPage;

/** New rows across the whole sheet, before a row; what stood there moves down. */
export interface InsertRows {
  readonly kind: "insertRows";
  readonly sheet: string;
  readonly before: number;
  readonly count: number;
  /** The row, after the insertion, that new rows are as high as; they look as most rows of their table do. */
  readonly like: number;
  /** The first and the last row of that table, the new ones among them; left out where a sheet's tables tell. */
  readonly among?: { readonly top: number; readonly bottom: number };
}

/** Takes a row out of the whole sheet; it holds nothing of a person's, and nothing refers to it. */
export interface DeleteRow {
  readonly kind: "deleteRow";
  readonly sheet: string;
  readonly row: number;
}

/** Cuts all cells of a row and pastes them over an empty row of another sheet; the row that was cut stays, empty. */
export interface MoveRow {
  readonly kind: "moveRow";
  readonly sheet: string;
  readonly row: number;
  readonly to: { readonly sheet: string; readonly row: number };
}

/** A new column in a table, before a column, or right of its last; what stands right of it in these rows moves. */
export interface InsertColumn {
  readonly kind: "insertColumn";
  readonly sheet: string;
  readonly table: string;
  /** The table's range before the step, with its header row. */
  readonly range: CellRange;
  readonly before: number;
  readonly heading: string;
  /** The width to give the sheet's column, in characters; left as it is, unless given. */
  readonly width?: number;
}

/** Takes a column out of a table, in its rows only; it holds nothing of a person's. */
export interface DeleteColumn {
  readonly kind: "deleteColumn";
  readonly sheet: string;
  readonly table: string;
  /** The table's range before the step, with its header row. */
  readonly range: CellRange;
  readonly column: number;
}

/** A table takes in rows that stand right below it. */
export interface ResizeTable {
  readonly kind: "resizeTable";
  readonly sheet: string;
  readonly table: string;
  /** With its header row. */
  readonly range: CellRange;
}

/** New rows across the whole sheet with what they hold and look like: a section with its heading and its table. */
export interface AddBlock {
  readonly kind: "addBlock";
  readonly sheet: string;
  readonly before: number;
  /** The rows; their tables and colours are placed as if the first of them were row 0. */
  readonly block: Pick<ReportSheet, "rows" | "tables" | "statusRanges" | "charts">;
}

/** A new sheet: one of the report behind the one before it, one for rows that left behind all others. */
export interface AddSheet {
  readonly kind: "addSheet";
  readonly sheet: ReportSheet;
  /** The sheet it comes after, by its name in the workbook; null for the first place. */
  readonly after: string | null;
}

/** Takes out a sheet that `addSheet` made, with nothing of a person's on it. */
export interface DeleteSheet {
  readonly kind: "deleteSheet";
  readonly sheet: string;
}

/** What a cell is to hold. */
export interface SetCell {
  readonly kind: "setCell";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
  /** The result of a formula as the report shows it; the entry itself for a value. */
  readonly value: string | number | null;
  /** The number format to give it; null leaves the one it has. */
  readonly numberFormat: string | null;
}

/** How high a row is to be. One that a person made higher or lower than we did stays so. */
export interface SetHeight {
  readonly kind: "setHeight";
  readonly sheet: string;
  readonly row: number;
  /** The height that we gave it last, in points; null for a new row. */
  readonly before: number | null;
  readonly height: number;
}

/** What is to stand over and below the printed pages of a sheet, unless a person wrote something else there. */
export interface SetPage {
  readonly kind: "setPage";
  readonly sheet: string;
  /** What we wrote there last. */
  readonly before: PageWords;
  readonly words: PageWords;
}

/** Where a cell's link leads, within the workbook; null takes the link away. */
export interface SetLink {
  readonly kind: "setLink";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}
