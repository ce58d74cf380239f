/**
 * A printed grid and the right answer beside it: the types of the format that README.md describes. Rows and columns are
 * counted from 0 here, though the files count rows from 1 and write columns as letters; ends of ranges are included.
 */

/** What may go wrong: 1 to 10 as in README.md, or nothing. */
export const SHAPE_KINDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, "plain"] as const;
export type ShapeKind = (typeof SHAPE_KINDS)[number];

/** What each row under the headings is. */
export const ROW_KINDS = ["data", "section", "total", "blank", "header", "skipped"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What stands where. */
export const ORIENTATIONS = [
  "measures down",
  "areas down, measures across",
  "areas down, periods across",
  "periods down, measures across",
  "periods down, areas across",
  "measures down, periods across",
  "measures down, areas across",
  "areas down, measures across, periods across",
  "long",
  "list",
] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export const STATUS_COLOURS = ["Green", "Amber", "Red"] as const;
export type StatusColour = (typeof STATUS_COLOURS)[number];

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ShapeFill extends CellAt {
  /** Six hexadecimal digits, such as `FF0000`. */
  readonly colour: string;
}

export interface ShapeRow {
  readonly row: number;
  readonly kind: RowKind;
}

/** What a total row adds. A row has two of these where different columns add different rows. */
export interface ShapeTotal {
  readonly row: number;
  /** Rows that are added; empty where it is no sum. */
  readonly parts: readonly number[];
  /** `"all"`: every column with a figure in the total row. */
  readonly columns: "all" | readonly number[];
  /** Rounded for itself: need not be exact. */
  readonly rounded: boolean;
  /** Some parts are not shown: the total may be more than their sum. */
  readonly gaps: boolean;
  /** A mean or a rate of the whole. */
  readonly noSum: boolean;
}

/** What says whose figures they are. */
export type ShapeBody =
  | { readonly at: "column"; readonly column: number; readonly heading: string | null }
  | { readonly at: "row"; readonly row: number; readonly columns: readonly number[] }
  | { readonly at: "title"; readonly row: number }
  | { readonly at: "sheet name" }
  | { readonly at: "none" };

/** What tells measures of the same name apart. */
export type ShapeSection =
  | { readonly at: "column"; readonly column: number }
  | { readonly at: "section rows" }
  | { readonly at: "data rows"; readonly rows: readonly number[] }
  | { readonly at: "band"; readonly row: number };

/** How a cell that holds a rating is read. */
export type StatusReading =
  | { readonly as: "colour"; readonly colour: StatusColour }
  /** Kept as printed, counted as said. */
  | { readonly as: "counted"; readonly printed: string; readonly colour: StatusColour }
  /** Known for a status and kept in its own words, with no colour made up. */
  | { readonly as: "printed" }
  /** The meaning by the sheet's own key. */
  | { readonly as: "meaning"; readonly words: string }
  /** No rating is given. */
  | { readonly as: "none" };

export interface ShapeStatus {
  readonly cell: CellAt;
  readonly reading: StatusReading;
}

/** Why a cell holds no figure: by the table's own words, for no reason given, or a person must say. */
export type MissingReason =
  { readonly by: "words"; readonly words: string } | { readonly by: "nothing" } | { readonly by: "asking" };

export interface ShapeMissing {
  readonly cell: CellAt;
  readonly reason: MissingReason;
}

export interface ShapeTable {
  /** Header and rows, without titles and notes. */
  readonly range: CellRange;
  readonly headerRows: readonly number[];
  /** One for each column of the range; null for none. */
  readonly headings: readonly (string | null)[];
  readonly rows: readonly ShapeRow[];
  readonly totals: readonly ShapeTotal[];
  readonly titles: readonly number[];
  readonly notes: readonly number[];
  /** Rows above the headings that are neither titles nor headings. */
  readonly skipped: readonly number[];
  readonly unitRow: number | null;
  readonly shape: Orientation;
  readonly body: ShapeBody;
  readonly section: ShapeSection | null;
  /** Columns whose blank cells repeat the one above. */
  readonly fillDown: readonly number[];
  readonly statuses: readonly ShapeStatus[];
  /** Columns of marks that are no statuses. */
  readonly notStatuses: readonly number[];
  readonly missing: readonly ShapeMissing[];
  /** Cells that are a nought by the table's own key. */
  readonly nil: readonly CellAt[];
  /** Words under a merge, not to be read. */
  readonly covered: readonly CellAt[];
}

export interface ShapeSheet {
  /** Null where there is one sheet without a name that matters. */
  readonly name: string | null;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly CellRange[];
  readonly boldRows: readonly number[];
  readonly fills: readonly ShapeFill[];
  /** The cells as they are printed; rows may be of unequal length. */
  readonly grid: readonly (readonly string[])[];
  readonly tables: readonly ShapeTable[];
  /** Of a sheet without a table; else empty. */
  readonly titles: readonly number[];
  readonly notes: readonly number[];
}

export interface Shape {
  /** The kind of public file that has this shape. */
  readonly what: string;
  readonly kind: ShapeKind;
  /** What makes it hard; null where nothing does. */
  readonly hard: string | null;
  /** Why there are two right readings; null where there is one. */
  readonly ambiguous: string | null;
  readonly sheets: readonly ShapeSheet[];
}

/** The printed text of a cell; `""` outside the grid. */
export function printed(sheet: ShapeSheet, row: number, column: number): string {
  return sheet.grid[row]?.[column] ?? "";
}
