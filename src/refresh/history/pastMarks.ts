import { array, object, optional, string, tuple, type InferOutput } from "valibot";
import { cleanText } from "../../domain/cleanText";
import { MISSING_MARKS } from "../../domain/value";
import { HISTORY_COLUMNS, HISTORY_HEADINGS, HISTORY_KEY, PAST_TABLE } from "../../history/historyRow";
import type { ClosingWords } from "../../history/readHistory";
import { isFormula, type Entry } from "../entry";
import type { FoundSheet } from "../found/foundReport";
import { words } from "../found/locateColumns";
import type { LocatedTable } from "../found/locateReport";
import type { OurBlock } from "../ourReport";
import type { Left } from "../refresh";

/*
 * The past figures grow for years, and are what people say they are. So of each row that we wrote no more is remembered
 * than a mark for each cell: two letters by which a cell is told from one that somebody has changed.
 */

/** Marks of rows of the past figures, by the report that they are of. */
export const PAST_MARKS = object({
  /** Headings of the marked columns, in the order of the marks. */
  columns: array(string()),
  reports: array(
    object({
      period: string(),
      readAt: string(),
      /** The ID of a measure, and the marks of its cells, each of two letters. */
      rows: array(tuple([string(), string()])),
    }),
  ),
  /** What rows said that people have changed since, so that it is known when a file says the same again. */
  corrected: optional(array(object({ id: string(), period: string(), readAt: string(), marks: string() }))),
});

export type PastMarks = InferOutput<typeof PAST_MARKS>;

/** A row of past figures: its key cells in words, and what its cells hold by their headings. */
interface PastCells {
  readonly id: string;
  readonly period: string;
  readonly readAt: string;
  readonly cells: ReadonlyMap<string, Entry>;
}

const COLUMNS = HISTORY_COLUMNS.map((column) => HISTORY_HEADINGS[column]).filter(
  (heading) => !HISTORY_KEY.includes(heading),
);

export const NO_MARKS: PastMarks = { columns: COLUMNS, reports: [] };

/** The marks of the rows that a report adds, after those of the rows that are there. */
export function withMarks({ reports, corrected }: PastMarks, blocks: readonly OurBlock[]): PastMarks {
  const added = blocks.flatMap((block) => (block.table === PAST_TABLE ? ourCells(block) : []));
  return {
    columns: COLUMNS,
    reports: grouped([...reports.flatMap(rowsOf), ...added.map(marked)]),
    ...(corrected === undefined ? {} : { corrected }),
  };
}

/**
 * The marks of the rows that stand in the table, and what people made of those that we wrote.
 *
 * @param closing Words that rows have now, in the place of those that were found.
 */
export function foundMarks(
  before: PastMarks,
  sheet: FoundSheet,
  table: LocatedTable,
  closing: readonly ClosingWords[],
): { readonly marks: PastMarks; readonly left: readonly Left[] } {
  const found = foundCells(sheet, table);
  const known = new Map(before.reports.flatMap(rowsOf).map((row) => [keyOf(row), row]));
  const left: Left[] = [];
  const added: string[] = [];
  const corrected = new Map((before.corrected ?? []).map((row) => [keyOf(row), row]));
  for (const row of found) {
    const wrote = known.get(keyOf(row));
    known.delete(keyOf(row));
    if (wrote === undefined) {
      added.push(nameOf(row));
      continue;
    }
    const cells = before.columns.flatMap((heading, at) => {
      const entry = row.cells.get(heading);
      if (entry === undefined || mark(entry) === wrote.marks.slice(2 * at, 2 * at + 2)) return [];
      return [{ heading, now: isFormula(entry) ? `=${entry.formula}` : String(entry ?? "") }];
    });
    if (cells.length === 0) continue;
    left.push({ kind: "pastEdited", sheet: sheet.name, row: nameOf(row), cells });
    if (!corrected.has(keyOf(row))) corrected.set(keyOf(row), { ...wrote, marks: inOrder(before, wrote.marks) });
  }
  const deleted = [...known.values()].map(nameOf);
  if (added.length > 0) left.push({ kind: "pastRowsAdded", sheet: sheet.name, rows: added });
  if (deleted.length > 0) left.push({ kind: "pastRowsDeleted", sheet: sheet.name, rows: deleted });
  const words = new Map(closing.map((one) => [keyOf(one), one.text]));
  const now = found.map((row): PastCells => {
    const text = words.get(keyOf(row));
    return text === undefined ? row : { ...row, cells: new Map([...row.cells, [HISTORY_HEADINGS.commentary, text]]) };
  });
  const standing = new Set(now.map(keyOf));
  const still = [...corrected].flatMap(([key, row]) => (standing.has(key) ? [row] : []));
  return {
    marks: {
      columns: COLUMNS,
      reports: grouped(now.map(marked)),
      ...(still.length === 0 ? {} : { corrected: still }),
    },
    left,
  };
}

/** Marks in the order of the columns of today: an earlier version may have had others. */
function inOrder({ columns }: PastMarks, marks: string): string {
  return COLUMNS.map((heading) => {
    const at = columns.indexOf(heading);
    return at < 0 ? NO_MARK : marks.slice(2 * at, 2 * at + 2);
  }).join("");
}

/** In the place of a mark that is not known; no cell has it. */
const NO_MARK = "..";

/**
 * What a cell of a row of past figures said when we wrote it, by its marks: whether that is what an entry says; null
 * where it is not known.
 */
export function saidOnce({
  columns,
  reports,
  corrected,
}: PastMarks): (row: Pick<PastCells, "id" | "period" | "readAt">, heading: string, entry: Entry) => boolean | null {
  const known = new Map(
    [
      ...reports.flatMap(rowsOf).map((row) => ({ row, order: columns })),
      ...(corrected ?? []).map((row) => ({ row, order: COLUMNS })),
    ].map((one) => [keyOf(one.row), one] as const),
  );
  return (row, heading, entry) => {
    const one = known.get(keyOf(row));
    const at = one?.order.indexOf(heading) ?? -1;
    return one === undefined || at < 0 ? null : one.row.marks.slice(2 * at, 2 * at + 2) === mark(entry);
  };
}

/** Whether a cell of the past figures is as we wrote it; not, where we did not write its row. */
export function isAsMarked(
  { columns, reports }: PastMarks,
  { id, period, readAt }: Pick<PastCells, "id" | "period" | "readAt">,
  heading: string,
  entry: Entry,
): boolean {
  const at = columns.indexOf(heading);
  const report = reports.find((one) => one.period === period && one.readAt === readAt);
  const marks = report?.rows.find(([own]) => own === id)?.[1];
  return at >= 0 && marks !== undefined && mark(entry) === marks.slice(2 * at, 2 * at + 2);
}

/** Tells whether cells of one column are those of the past figures that we wrote under a heading. */
export function isHeldByMarks({ columns, reports }: PastMarks): (heading: string, cells: readonly Entry[]) => boolean {
  const rows = reports.flatMap(rowsOf);
  const wroteUnder = (heading: string): string[] => {
    if (heading === HISTORY_HEADINGS.id) return rows.map(({ id }) => mark(id));
    if (heading === HISTORY_HEADINGS.period) return rows.map(({ period }) => mark(period));
    if (heading === HISTORY_HEADINGS.readAt) return rows.map(({ readAt }) => mark(readAt));
    const at = columns.indexOf(heading);
    return at < 0 ? [] : rows.map(({ marks }) => marks.slice(2 * at, 2 * at + 2));
  };
  return (heading, cells) => {
    const wrote = wroteUnder(heading).filter((one) => !SAYS_NOTHING.has(one));
    const left = new Map<string, number>();
    for (const one of cells.map(mark)) left.set(one, (left.get(one) ?? 0) + 1);
    const same = wrote.filter((one) => {
      const count = left.get(one) ?? 0;
      left.set(one, count - 1);
      return count > 0;
    });
    return wrote.length > 0 && same.length * 2 >= wrote.length;
  };
}

interface MarkedRow {
  readonly id: string;
  readonly period: string;
  readonly readAt: string;
  readonly marks: string;
}

function rowsOf({ period, readAt, rows }: PastMarks["reports"][number]): MarkedRow[] {
  return rows.map(([id, marks]) => ({ id, period, readAt, marks }));
}

function grouped(rows: readonly MarkedRow[]): PastMarks["reports"] {
  const reports = new Map<string, PastMarks["reports"][number]>();
  for (const { id, period, readAt, marks } of rows) {
    const key = JSON.stringify([period, readAt]);
    const report = reports.get(key) ?? { period, readAt, rows: [] };
    reports.set(key, report);
    report.rows.push([id, marks]);
  }
  return [...reports.values()];
}

function ourCells({ headings, rows }: OurBlock): PastCells[] {
  return rows.map(({ cells }) =>
    pastCells(new Map(headings.map((heading, column) => [heading, cells[column]?.entry ?? null]))),
  );
}

function foundCells({ rows }: FoundSheet, { range, columns }: LocatedTable): PastCells[] {
  return rows
    .slice(range.top + 1, range.bottom + 1)
    .map((cells) => pastCells(new Map([...columns].map(([heading, column]) => [heading, cells[column] ?? null]))))
    .filter(({ cells }) => [...cells.values()].some((entry) => entry !== null && entry !== ""));
}

function pastCells(cells: PastCells["cells"]): PastCells {
  const said = (heading: string): string => words(cells.get(heading));
  return {
    id: said(HISTORY_HEADINGS.id),
    period: said(HISTORY_HEADINGS.period),
    readAt: said(HISTORY_HEADINGS.readAt),
    cells,
  };
}

function keyOf({ id, period, readAt }: Pick<PastCells, "id" | "period" | "readAt">): string {
  return JSON.stringify([id, period, readAt]);
}

function nameOf({ id, period }: Pick<PastCells, "id" | "period">): string {
  return `${id}, ${period}`;
}

function marked({ id, period, readAt, cells }: PastCells): MarkedRow {
  return { id, period, readAt, marks: COLUMNS.map((heading) => mark(cells.get(heading) ?? null)).join("") };
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Digits by which figures are told apart: programs keep no more than fifteen. */
const DIGITS = 12;

/** Two letters that are the same for the same cell, and nearly always others for another (FNV-1a). */
function mark(entry: Entry): string {
  const text = isFormula(entry)
    ? `=${entry.formula}`
    : typeof entry === "number"
      ? String(Number(entry.toPrecision(DIGITS)))
      : cleanText(String(entry ?? "")).trim();
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const folded = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff;
  return `${LETTERS.charAt(folded >> 6)}${LETTERS.charAt(folded & 63)}`;
}

/** Marks of cells such as many columns have. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(["", ...Object.values(MISSING_MARKS)].map(mark));
