import type { ReportCell, ReportTable, StatusRange } from "./reportModel";

/** One column of a table on a report sheet. */
export interface TableColumn<Item> {
  readonly heading: string;
  readonly numeric: boolean;
  /** Colours that follow the words of the column; none for most. */
  readonly words?: StatusRange["words"];
  /** The item's cell; `cells` gives addresses in the item's own row, by column number of the table. */
  readonly cell: (item: Item, cells: RowCells) => ReportCell;
}

/** Addresses in the row being written. */
export interface RowCells {
  /** The address of the table column with this number, such as `F6`. */
  readonly column: (index: number) => string;
}

export interface TableSpec<Item> {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly TableColumn<Item>[];
  readonly items: readonly Item[];
  /** Headings of the columns that tell what a row is about; the first, unless given. */
  readonly keyedBy?: readonly string[];
  /** Whether its rows are items of the plan; not, unless given. */
  readonly lasting?: boolean;
  /** Which items of the plan its rows are; none, unless given. */
  readonly itemsIn?: ReportTable["itemsIn"];
  /** Heading of the column with the ID of the item that a row is about; none, unless given. */
  readonly aboutItem?: string;
  /** Whether the report counts its rows elsewhere; where they are items of the plan it does; not, unless given. */
  readonly counted?: boolean;
  /** Heading of the column that says why a row has its status; none, unless given. */
  readonly reasonIn?: string | null;
  /** The columns in which what a person gives counts in all of the report; none, unless given. */
  readonly keptIn?: ReportTable["keptIn"];
  /** Heading of the column with what is said of each measure; none, unless given. */
  readonly commentaryIn?: string | undefined;
  readonly movementIn?: string | undefined;
  /** What items belong together on a printed page; pages break between groups where they can. */
  readonly group?: (item: Item) => string;
}
