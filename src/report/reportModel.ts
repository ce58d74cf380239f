import type { CellRange, CellRef } from "../domain/cell";
import type { GivenColumn } from "../history/rowByHand";
import type { ChartModel } from "./charts/chartModel";

/**
 * Everything a reader will see, decided: every cell, word, number format, formula and width.
 * Plain JSON. Every writer (workbook, Excel, HTML, PDF) places it and decides nothing, so they cannot disagree.
 */
export interface ReportModel {
  readonly title: string;
  readonly organisation: string;
  /** Words for the period, such as `Quarter 4 2009/10`. */
  readonly period: string;
  readonly language: "en-GB";
  readonly profile: Profile;
  /** Protective marking and provisional status for every page (`OFFICIAL – Provisional`), or null. */
  readonly marking: string | null;
  /** Who let it go out, at the foot of every page in the place of the marking: of a board pack; left out for none. */
  readonly standing?: string;
  /** When the source was read, as ISO 8601 text given by the caller. */
  readonly readAt: string;
  readonly sheets: readonly ReportSheet[];
}

/** `board`: print-ready, colour with words. `publication`: the UK accessible-spreadsheet checklist, no fills. */
export const PROFILES = ["board", "publication"] as const;
export type Profile = (typeof PROFILES)[number];

/** One worksheet, or one section of a page. */
export interface ReportSheet {
  /** Worksheet name: 31 characters at most, unique, none of `\ / ? * [ ] :`. */
  readonly name: string;
  /** Widths of the columns from A, in characters. */
  readonly columnWidths: readonly number[];
  /** Every row from row 1, in order. */
  readonly rows: readonly ReportRow[];
  readonly tables: readonly ReportTable[];
  readonly statusRanges: readonly StatusRange[];
  /** Left out where the sheet has none. */
  readonly charts?: readonly SheetChart[];
  /** Rows that its tables do not list, for a workbook in which they stood once; left out for none. */
  readonly unlisted?: readonly UnlistedRows[];
  /** Rows above and columns left of this cell stay in view; null where nothing is frozen. */
  readonly freezeAt: { readonly row: number; readonly column: number } | null;
  readonly print: {
    readonly orientation: "landscape" | "portrait";
    /** Rows repeated at the top of every printed page, counted from 0, both included; null for none. */
    readonly repeatRows: { readonly first: number; readonly last: number } | null;
  };
}

export interface ReportRow {
  readonly cells: readonly ReportCell[];
  /** Row height in points; null lets the program fit it. */
  readonly height: number | null;
  readonly pageBreakBefore: boolean;
}

/** The rows of items that a table would have if it listed them, with formulas as they would stand in row 1. */
export interface UnlistedRows {
  readonly table: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** The items of the plan that a table has a row for, and under which heading they are named; null where under none. */
export interface TableItems {
  readonly kind: "measures" | "actions";
  readonly namedIn: string | null;
}

/**
 * A table marked up as one: an Excel table in the workbook, `<table>` in HTML.
 * The first row of the range is its only header row.
 */
export interface ReportTable {
  /** Excel table name, unique in the workbook: letters, digits and underscores. */
  readonly name: string;
  /** What the table shows, for its caption and alternative text. */
  readonly description: string;
  readonly range: CellRange;
  /** Headings of the columns whose words tell what a row is about: a person may sort the table, and rows are found. */
  readonly keyedBy: readonly string[];
  /** Whether its rows are items of the plan: the row of one that leaves the plan is kept, on the sheet `Retired`. */
  readonly lasting: boolean;
  /** Which items of the plan its rows are, where they are those. */
  readonly itemsIn: TableItems | null;
  /** Heading of the column with the ID of the item that a row is about, where an item may have several rows or none. */
  readonly aboutItem: string | null;
  /** Whether the report counts its rows elsewhere, so that it has each of them. */
  readonly counted: boolean;
  /** Heading of the column that says why a row has its status; null where there is none. */
  readonly reasonIn: string | null;
  /** The columns in which what a person gives counts in all of the report, with their headings. */
  readonly keptIn: readonly { readonly column: GivenColumn; readonly heading: string }[];
  /** Heading of the column with what is said of each measure, which the past figures keep; left out for none. */
  readonly commentaryIn?: string;
  /** Heading of the column that says what each status was before; left out for none. */
  readonly movementIn?: string;
}

/** A chart on a sheet, with the cells that it draws. */
export interface SheetChart {
  readonly chart: ChartModel;
  /** The rows that are kept free for it, from column A. */
  readonly room: { readonly top: number; readonly bottom: number };
  /** The row whose first cell says what it shows, which is its title. */
  readonly titleRow: number;
  /** The table that its figures stand in: a row for each category. */
  readonly table: string;
  /** Headings of the table's columns of the categories and of each series, in order. */
  readonly categories: string;
  readonly columns: readonly string[];
  /** Heading of the column that has the figure of each point that is marked, and no other; null for none. */
  readonly marked: string | null;
  /** The chart in words, where it is not brought up to date; left out for words that stay true. */
  readonly alt?: string;
}

/** Cells whose colour follows the status word they show. */
export interface StatusRange {
  readonly range: CellRange;
  readonly words: readonly { readonly word: string; readonly look: Look }[];
}

/** What a cell looks like; a theme gives each look its font, fill and alignment. */
export const LOOKS = [
  "title",
  "subtitle",
  "heading",
  "body",
  "columnHeading",
  "numberHeading",
  "text",
  "number",
  "status",
  "green",
  "amber",
  "red",
  "neutral",
  "link",
] as const;
export type Look = (typeof LOOKS)[number];

export interface ReportCell {
  /** What the cell holds: the cached result where there is a formula. Null only outside tables. */
  readonly value: string | number | null;
  /** The value as a reader sees it, which HTML shows and tests read. */
  readonly text: string;
  readonly look: Look;
  /** Excel number format; null for text. */
  readonly numberFormat: string | null;
  /** A live Excel formula without its `=`, in the report's formula mode; null for none. */
  readonly formula: string | null;
  /** A place in this report, or a web address. */
  readonly link: { readonly sheet: string; readonly address: string } | { readonly url: string } | null;
  /** The cell of the extract or plan that the figure came from; null where it came from none. */
  readonly source: CellRef | null;
}
