import { cleanText } from "../../domain/cleanText";
import type { Period } from "../../domain/time/period";
import { samePeriod } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { MISSING_MARKS, MISSING_REASONS } from "../../domain/value";
import { HISTORY_HEADINGS, PAST_TABLE, readMonths, type HistoryRow } from "../../history/historyRow";
import type { ClosingWords, PastFigures } from "../../history/readHistory";
import { plainLabel } from "../../map/match/plainLabel";
import { sameEntry, type Entry } from "../entry";
import { valueIn, type FoundReport } from "../found/foundReport";
import { knownTables } from "../found/knownTables";
import { locateReport, type LocatedSheet } from "../found/locateReport";
import { keyOf } from "../ourReport";
import type { WrittenBlock, WrittenReport } from "../writtenReport";
import { isAsMarked } from "./pastMarks";

interface ReportLeft {
  readonly report: WrittenReport;
  readonly found: FoundReport;
  /** The months of the report that stands in the workbook. */
  readonly months: Period;
  readonly year: YearStart;
}

/**
 * The past figures with what stands as commentary in the report now: its last rows say it in the place of what was put
 * down when the report was written; so do those of reports before it that could not be put down. Where somebody edited
 * the past figures themselves, that stays.
 */
export function withClosingWords(past: PastFigures, { report, found, months, year }: ReportLeft): PastFigures {
  const said = wordsSaid(report, found);
  if (said.size === 0 && report.closing.length === 0) return past;
  const latest = new Map<string, HistoryRow>();
  for (const row of past.rows) {
    const own = readMonths(row.months, year);
    if (own === null || !samePeriod(own, months)) continue;
    const before = latest.get(row.id);
    if (before === undefined || before.readAt <= row.readAt) latest.set(row.id, row);
  }
  const entryOf = commentaryIn(report, found);
  const closing: ClosingWords[] = [];
  const now = new Map<HistoryRow, HistoryRow>();
  const end = (row: HistoryRow, text: string): void => {
    if (text === cleanText(row.commentary).trim()) return;
    const { id, period, readAt } = row;
    const entry = entryOf(row);
    // A row that is yet to be put down, because the sheet was protected, is ours.
    const isOurs = row.at === null || (entry !== undefined && isAsMarked(report.past, row, HEADING, entry));
    if (!isOurs) return;
    now.set(row, { ...row, commentary: text });
    if (row.at !== null) closing.push({ id, period, months: row.months, readAt, text });
  };
  const unsaid = new Map(report.closing.map((one) => [rowKey(one), one.text]));
  const rows = new Set(latest.values());
  for (const row of past.rows) {
    const text = (rows.has(row) ? (said.get(row.id) ?? said.get(row.measure)) : undefined) ?? unsaid.get(rowKey(row));
    if (text !== undefined) end(row, text);
  }
  if (now.size === 0) return past;
  return { ...past, rows: past.rows.map((row) => now.get(row) ?? row), closing };
}

function rowKey({ id, period, readAt }: Pick<HistoryRow, "id" | "period" | "readAt">): string {
  return keyOf([id, period, readAt]);
}

const HEADING = HISTORY_HEADINGS.commentary;

/** What the cell with the words of a row of past figures holds; undefined where it is not found. */
function commentaryIn(base: WrittenReport, found: FoundReport): (row: HistoryRow) => Entry | undefined {
  for (const { found: sheet, tables } of locateReport(base, found, new Map()).values()) {
    const there = tables.get(PAST_TABLE);
    const column = there?.columns.get(HEADING);
    if (there === undefined || column === undefined) continue;
    return ({ id, period, readAt }) => {
      const row = there.rows.get(rowKey({ id, period, readAt }));
      return row === undefined ? undefined : (sheet.rows[row]?.[column] ?? null);
    };
  }
  return () => undefined;
}

/** The tables in which something is said of measures: what a person typed in the first counts before the second. */
const TABLES = ["Measures", "MeasureExceptions"] as const;

/**
 * What stands as the commentary of each measure, by what its row is about: a person’s words before ours, or before
 * none in a cell that they emptied.
 */
function wordsSaid(base: WrittenReport, workbook: FoundReport): ReadonlyMap<string, string> {
  const { found } = knownTables(base, workbook);
  const located = [...locateReport(base, found, new Map()).values()];
  const said = TABLES.flatMap((name) =>
    located.flatMap((sheet) =>
      sheet.written.blocks.filter(({ table }) => table === name).flatMap((block) => wordsIn(sheet, block)),
    ),
  );
  const words = new Map<string, string>();
  for (const isTheirs of [true, false])
    for (const one of said) if (one.isTheirs === isTheirs && !words.has(one.key)) words.set(one.key, one.text);
  return words;
}

interface Said {
  readonly key: string;
  /** `""` where somebody emptied the cell. */
  readonly text: string;
  /** Whether they are words of a person’s. */
  readonly isTheirs: boolean;
}

function wordsIn({ found, tables }: LocatedSheet, block: WrittenBlock): Said[] {
  const there = tables.get(block.table);
  // A person may have added the column, where the extract has no words.
  const heading = block.commentaryIn ?? [...(there?.columns.keys() ?? [])].find((one) => plainLabel(one) === WORDS);
  const column = there?.columns.get(heading ?? "");
  if (there === undefined || column === undefined) return [];
  const at = block.headings.indexOf(heading ?? "");
  return [...there.rows].flatMap(([key, row]): Said[] => {
    const text = cleanText(String(valueIn(found, row, column) ?? "")).trim();
    const before = block.rows.find((one) => one.key === key)?.cells[at];
    const isSaid = (words: string): boolean => words !== "" && !MARKS.has(words);
    if (isSaid(text)) {
      const isTheirs = before === undefined || !sameEntry(before.entry, found.rows[row]?.[column] ?? null);
      return [{ key, text, isTheirs }];
    }
    return text === "" && isSaid(before?.text ?? "") ? [{ key, text, isTheirs: false }] : [];
  });
}

const WORDS = plainLabel(HEADING);
/** What stands where there is nothing to say. */
const MARKS: ReadonlySet<string> = new Set(MISSING_REASONS.map((reason) => MISSING_MARKS[reason]));
