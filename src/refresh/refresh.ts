import type { ByHand } from "../check/past/givenByHand";
import type { ChartEdit } from "./charts/chartEdit";
import type { RefreshEdit, SetCell } from "./refreshEdit";
import type { Undo } from "./undo/undo";
import type { WrittenReport } from "./writtenReport";

/** What a refresh does to a workbook, and what a person is told of it before it is done. */
export interface Refresh {
  /** In the order in which they are to be made. */
  readonly edits: readonly RefreshEdit[];
  /** Formulas that stay as they are, with the results that they have then, for what cannot work them out. */
  readonly standing: readonly SetCell[];
  /** What is done to charts of ours when all that is made. */
  readonly charts: readonly ChartEdit[];
  readonly changes: readonly Change[];
  /** Cells that a person changed and the report too; theirs stays unless they choose. */
  readonly choices: readonly CellChoice[];
  readonly left: readonly Left[];
  /** Statuses and figures that people gave by hand and that stay, where the report says something else. */
  readonly byHand: readonly ByHand[];
  /** What people gave that is what the report says too: no finding, and theirs all the same. */
  readonly agreed: readonly ByHand[];
  /** How it is taken back. */
  readonly undo: Undo;
  /** What the workbook is to remember as written. */
  readonly written: WrittenReport;
}

/** Which cell of a report is meant: by its words, since its place changes. */
export interface ReportCellName {
  /** The sheet as it is called in the workbook. */
  readonly sheet: string;
  /** The table's name; `""` for a line. */
  readonly table: string;
  /** What the row is about: an ID, or which line it is. */
  readonly row: string;
  readonly heading: string;
}

/** What a formula of ours will say, as a change, that takes in what a person typed. */
export const WORKED_OUT = "worked out from what was typed";

/**
 * What will change, as a person reads it. A row of a table of the plan's items is an item that came, left
 * (`rowRetired`) or returned.
 */
export type Change =
  | { readonly kind: "cell"; readonly cell: ReportCellName; readonly before: string; readonly after: string }
  | {
      /** `rowPutBack`: somebody had deleted it. */
      readonly kind: "rowAdded" | "itemAdded" | "rowPutBack" | "rowRemoved" | "rowRetired" | "rowReturned";
      readonly sheet: string;
      readonly row: string;
    }
  /**
   * An item that a table of exceptions does not list any more, by the status that it has now. Its row goes to the sheet
   * `Retired` where somebody worked in it or something points at it.
   */
  | {
      readonly kind: "rowUnlisted";
      readonly sheet: string;
      readonly row: string;
      readonly status: string;
      readonly isRetired: boolean;
    }
  /** An item of the plan has another ID or name; its row followed it. */
  | {
      readonly kind: "itemRenamed";
      readonly sheet: string;
      readonly row: string;
      readonly before: string;
      readonly after: string;
    }
  /** The past figures of the report that was there take the words with which it ended. */
  | {
      readonly kind: "pastClosed";
      readonly sheet: string;
      readonly row: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: "columnAdded"; readonly sheet: string; readonly heading: string }
  | { readonly kind: "sectionAdded"; readonly sheet: string; readonly heading: string }
  /** The chart of a measure that has left goes; its figures stay. */
  | { readonly kind: "chartTaken"; readonly sheet: string; readonly row: string }
  | { readonly kind: "sheetAdded"; readonly sheet: string };

/** How a choice can be answered; `both` puts a person's words above ours. */
export const ANSWERS = ["theirs", "ours", "both"] as const;
export type Answer = (typeof ANSWERS)[number];

export interface CellChoice {
  /** Unique and the same each time, so that answers can be kept. */
  readonly id: string;
  readonly cell: ReportCellName;
  readonly theirs: string;
  readonly ours: string;
  /** What a person gave of the item in its own table, and on which sheet; left out where nobody did. */
  readonly given?: { readonly on: string; readonly typed: string };
  /** What we wrote there last. */
  readonly before: string;
  /** Whether the cell holds a status that a person gave: it is marked as overridden, with the one worked out. */
  readonly override: boolean;
  readonly answers: readonly Answer[];
  readonly answer: Answer;
}

/** What counts in a formula whose range ends beside a measure that came back. */
export const SHORT_RANGE = "a range";
/** What counts in a formula over several rows that have all left their table. */
export const LEFT_RANGE = "a range that left";
/** What counts in a formula with a range of which one end has left and a function gives the other. */
export const TORN_RANGE = "a range on two sheets";

/** What counts in a formula or a cell that looks for an ID which another item has now. */
export const LOOKED_UP = "an ID";
/** What counts in a formula or a cell that looks for an item which has left. */
export const LOOKED_UP_LEFT = "an item that left";

/** A formula that takes cells by counting, by an address in words or across sheets, where those have moved. */
export interface CountedLeft {
  readonly kind: "countsCells";
  /** Where it stands; `""` for a name that somebody defined. */
  readonly sheet: string;
  /** Addresses after the refresh of all cells that have it alike; or the name. */
  readonly cells: readonly string[];
  /** The formula of the first, without its `=`, as it was before the refresh. */
  readonly formula: string;
  readonly function: string;
  /** What stood in the row that it took, and what stands in the one that it takes now; null where that is not known. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Why a column has no room: something stands right of plain cells that were a table, or another table or merged cells
 * right of it begin above it or end below.
 */
export type ColumnLeftBecause = "plainCells" | "torn";

/** What was left as it is, and why. */
export type Left =
  /** A person typed over the cell, and the report says there what it said before. */
  | { readonly kind: "typedOver"; readonly cell: ReportCellName; readonly theirs: string; readonly ours: string }
  /** The report says something new in a cell that is covered by others that it is merged with. */
  | { readonly kind: "coveredCell"; readonly cell: ReportCellName; readonly ours: string }
  /** The sheet is protected; so many cells would have been written. */
  | { readonly kind: "sheetProtected"; readonly sheet: string; readonly cells: number }
  /** A chart that somebody changed or made draws figures of a measure that has left. */
  | { readonly kind: "chartStays"; readonly sheet: string; readonly name: string; readonly measure: string }
  /** Somebody deleted it from the workbook; it is not put back. */
  | { readonly kind: "sheetDeleted" | "tableDeleted"; readonly name: string }
  | { readonly kind: "rowDeleted" | "columnDeleted"; readonly sheet: string; readonly name: string }
  /** A column that our formulas need was deleted: their results are written in their place. */
  | { readonly kind: "formulasLost"; readonly table: string; readonly name: string }
  /** Counts in a table would be longer than Excel takes a formula: their results are written in their place. */
  | { readonly kind: "countsTooLong"; readonly table: string }
  /** A column that the report has anew has no room. */
  | {
      readonly kind: "columnLeft";
      readonly sheet: string;
      readonly name: string;
      readonly because: ColumnLeftBecause;
    }
  /** Somebody changed cells of a row of the past figures that we wrote; what they say now. */
  | {
      readonly kind: "pastEdited";
      readonly sheet: string;
      readonly row: string;
      readonly cells: readonly { readonly heading: string; readonly now: string }[];
    }
  | { readonly kind: "pastRowsAdded" | "pastRowsDeleted"; readonly sheet: string; readonly rows: readonly string[] }
  /** Another item has the ID now, whose name is nothing like the old one's: the old one left. */
  | {
      readonly kind: "idReused";
      readonly sheet: string;
      readonly name: string;
      readonly before: string;
      readonly after: string;
    }
  /** The report that stands there is of another organisation. */
  | { readonly kind: "otherBody"; readonly sheet: string; readonly before: string; readonly after: string }
  /** Several items have the name, and not the IDs that they had: which is which cannot be told. */
  | { readonly kind: "nameUnclear"; readonly sheet: string; readonly name: string }
  /** A formula of a person's that counts rows or columns takes another one now, or may do. */
  | CountedLeft
  /** Rows that a person has put into a table of ours: no count takes them in. */
  | { readonly kind: "ownRows"; readonly sheet: string; readonly rows: readonly string[] }
  /** A second row with the words of one of ours is a person's. */
  | { readonly kind: "rowTwice"; readonly sheet: string; readonly name: string; readonly at: number }
  /**
   * The report has no such row any more, but it is the last of its table, a picture, a text box or another table stands
   * on it, a cell in it is merged with one of another row, or this program cannot take rows out.
   */
  | {
      /** `rowUnlistedStays`: its table does not list it any more, as it is no exception. */
      readonly kind: "rowStays" | "rowUnlistedStays";
      readonly sheet: string;
      readonly name: string;
      readonly because: "lastRow" | "drawing" | "otherTable" | "merged" | "cannotMove";
    }
  /** A row that somebody has hidden went to the sheet `Retired`, and is hidden there. */
  | { readonly kind: "hiddenRetired"; readonly sheet: string; readonly name: string }
  /** The report has no such line any more, but a person has worked in it. */
  | { readonly kind: "lineStays"; readonly sheet: string; readonly name: string };
