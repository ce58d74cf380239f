import { array, literal, nullable, number, object, optional, string, union, variant, type InferOutput } from "valibot";
import { cellName, rangeAddress } from "../../domain/cell";
import { sameEntry } from "../entry";
import type { FoundReport } from "../found/foundReport";
import { ENTRY, PAGE_WORDS } from "../writtenReport";
import { markOf } from "./addedRows";
import { lostByUndo } from "./lostByUndo";

const RANGE = object({ top: number(), left: number(), bottom: number(), right: number() });
const PLACE = object({ sheet: string(), row: number(), column: number() });

/** The steps that take a refresh back (see refreshEdit.ts). */
const BACK_STEP = variant("kind", [
  object({ kind: literal("insertRows"), sheet: string(), before: number(), count: number(), like: number() }),
  object({ kind: literal("deleteRow"), sheet: string(), row: number() }),
  object({
    kind: literal("moveRow"),
    sheet: string(),
    row: number(),
    to: object({ sheet: string(), row: number() }),
  }),
  object({
    kind: literal("deleteColumn"),
    sheet: string(),
    table: string(),
    range: RANGE,
    column: number(),
  }),
  object({ kind: literal("resizeTable"), sheet: string(), table: string(), range: RANGE }),
  object({ kind: literal("deleteSheet"), sheet: string() }),
  object({
    kind: literal("setCell"),
    sheet: string(),
    row: number(),
    column: number(),
    entry: ENTRY,
    value: nullable(union([string(), number()])),
    numberFormat: nullable(string()),
  }),
  object({
    kind: literal("setHeight"),
    sheet: string(),
    row: number(),
    before: nullable(number()),
    height: number(),
  }),
  object({ kind: literal("setPage"), sheet: string(), before: PAGE_WORDS, words: PAGE_WORDS }),
  object({ kind: literal("setLink"), sheet: string(), row: number(), column: number(), to: nullable(PLACE) }),
]);

export type BackStep = InferOutput<typeof BACK_STEP>;

/** How the last refresh is taken back, and what must stand in the workbook for that. */
export const UNDO = object({
  /** In the order in which they are to be made. */
  edits: array(BACK_STEP),
  expected: object({
    cells: array(object({ sheet: string(), row: number(), column: number(), entry: ENTRY })),
    tables: array(object({ sheet: string(), name: string(), range: RANGE })),
    /** Rows that came with all they hold, the first of them and how many, each with a mark of what they hold. */
    added: optional(array(object({ sheet: string(), top: number(), rows: number(), mark: string() })), []),
  }),
});

export type Undo = InferOutput<typeof UNDO>;

/**
 * A place that stands in the way of undoing a refresh, in words: a cell that somebody has changed since, a table that
 * is elsewhere or longer, or what somebody has put since where the refresh put rows. Null where it can be undone whole.
 */
export function inTheWay(undo: Undo, found: FoundReport): string | null {
  const { expected } = undo;
  const sheets = new Map(found.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { sheet, name, range } of expected.tables) {
    const there = sheets.get(sheet)?.tables.find((table) => table.name === name);
    if (there === undefined || rangeAddress(there.range) !== rangeAddress(range))
      return `the table ${name} on ${sheet}`;
  }
  for (const { sheet, row, column, entry } of expected.cells) {
    const there = sheets.get(sheet)?.rows[row]?.[column] ?? null;
    if (!sameEntry(there, entry)) return cellName({ sheet, row, column });
  }
  for (const { sheet, top, rows, mark } of expected.added) {
    const there = sheets.get(sheet)?.rows.slice(top, top + rows) ?? [];
    if (markOf(there) !== mark) return `rows ${top + 1} to ${top + rows} of ${sheet}`;
  }
  return lostByUndo(undo, found);
}
