import {
  array,
  boolean,
  type InferOutput,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  string,
  union,
} from "valibot";
import { GIVEN_COLUMNS } from "../history/rowByHand";
import { PAST_MARKS } from "./history/pastMarks";

/*
 * What we last wrote into a workbook, by what each cell is about and not by where it stands: the base of the next
 * refresh. Formulas are relative (see relativeFormula.ts), so that a table that was sorted is not taken for a changed
 * one.
 */

/** See entry.ts. */
export const ENTRY = union([string(), number(), boolean(), nullable(object({ formula: string() }))]);

const WRITTEN_CELL = object({
  entry: ENTRY,
  /** As a reader sees it. */
  text: string(),
  /** Excel number format; null for text. */
  format: nullable(string()),
  /** The cell that its link leads to, such as `Measures!A7`; null for none. */
  link: nullable(string()),
  /**
   * Whether it is a person’s though we say the same, because it counts before another that they gave of the item where
   * that is only listed: by what stands there alone the next refresh would let the other one count; left out for not.
   */
  typed: optional(literal(true)),
});

const WRITTEN_ROW = object({
  /** What the row is about: an ID, or which line of its section it is. Unique in its block. */
  key: string(),
  /** In points; null where the program fits it. */
  height: nullable(number()),
  cells: array(WRITTEN_CELL),
});

/** A table; or, with the name "", the lines above it, below it or between it and the next. */
const WRITTEN_BLOCK = object({
  table: string(),
  /** Headings of its columns; one, `""`, for lines. */
  headings: array(string()),
  /**
   * The headings from left to right as they stood after the last refresh, those of people's own columns too; left out
   * where that is the order of `headings`.
   */
  layout: optional(array(string())),
  /** Headings of the columns whose words make a row's key. */
  keyedBy: array(string()),
  /** The columns in which what a person gives counts in all of the report. */
  keptIn: array(object({ column: picklist(GIVEN_COLUMNS), heading: string() })),
  /** The column with what is said of each measure; left out where it has none, or an earlier version wrote it. */
  commentaryIn: optional(string()),
  /** Whether it holds figures of a chart that was taken away, as its measure had left; left out for not. */
  undrawn: optional(literal(true)),
  rows: array(WRITTEN_ROW),
});

const WRITTEN_SHEET = object({
  name: string(),
  /** From the top down. */
  blocks: array(WRITTEN_BLOCK),
});

/** A row on the sheet `Retired`, as we wrote it last, so that it is known what people typed in it. */
const RETIRED_ROW = object({
  table: string(),
  headings: array(string()),
  row: WRITTEN_ROW,
  /** What the measure or action that it is about was called then, where the row does not say. */
  name: optional(string()),
});

export type RetiredRow = InferOutput<typeof RETIRED_ROW>;

/** What could not be told for certain when rows were followed, as long as reports of the same period are made. */
const DOUBT = object({
  /** See `Left`. */
  kind: picklist(["idReused", "nameUnclear", "countsCells", "otherBody"]),
  period: string(),
  sheet: string(),
  name: string(),
  before: string(),
  after: string(),
  /** Of `countsCells`: what the first of its cells held. */
  formula: optional(string()),
});

export type Doubt = InferOutput<typeof DOUBT>;

/** See `ClosingWords`. */
const CLOSING = object({ id: string(), period: string(), months: string(), readAt: string(), text: string() });

const PLACES = object({ left: string(), centre: string(), right: string() });

/** See pageWords.ts. */
export const PAGE_WORDS = object({ head: PLACES, foot: object({ left: string(), centre: string() }) });

export const WRITTEN_REPORT = object({
  /** What stands over and below the printed pages; null where nothing does. */
  page: nullable(PAGE_WORDS),
  sheets: array(WRITTEN_SHEET),
  retired: array(RETIRED_ROW),
  /** By which it is known what people changed in the past figures. */
  past: PAST_MARKS,
  /** None where an earlier version of Outturn wrote it. */
  doubts: optional(array(DOUBT), []),
  /** Words with which reports ended and that the past figures could not take, because their sheet was protected. */
  closing: optional(array(CLOSING), []),
});

export type WrittenReport = InferOutput<typeof WRITTEN_REPORT>;
export type WrittenSheet = InferOutput<typeof WRITTEN_SHEET>;
export type WrittenBlock = InferOutput<typeof WRITTEN_BLOCK>;
export type WrittenRow = InferOutput<typeof WRITTEN_ROW>;
export type WrittenCell = InferOutput<typeof WRITTEN_CELL>;
