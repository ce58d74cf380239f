import { ok, refused, type Result } from "../../domain/result";
import { historyColumns, type PastHeadings } from "../../history/historyHeadings";
import { HISTORY_COLUMNS, PAST_SHEET, type HistoryRow } from "../../history/historyRow";
import type { SheetSetting } from "../../report/sheetBuilder";
import { historyCell, pastFiguresSheet } from "../../report/sheets/pastFiguresSheet";
import type { FoundReport, FoundSheet, FoundTable } from "../found/foundReport";
import { words } from "../found/locateColumns";
import type { RefreshEdit } from "../refreshEdit";

/** A report's workbook that past figures are to go into. */
export interface HistoryTarget {
  readonly file: string;
  readonly found: FoundReport;
  /** Whether nobody may add sheets to it. */
  readonly structureProtected: boolean;
  /** For the sheet, where the workbook has none yet. */
  readonly setting: SheetSetting;
  /** Headings that a person is known to have given to its columns; none, unless given. */
  readonly named?: PastHeadings;
}

/** Names of tables of which every report has one, and nothing else that we write. */
const OWN_TABLES: readonly string[] = ["CellSources", "StatusCounts", "FindingCounts", "Findings", "MeasureExceptions"];

/**
 * The steps that put rows of past figures below those that a workbook has, whatever people made of its table; or the
 * sheet with its table, where it has none. Refused where they cannot be put there without changing what a person made.
 */
export function historyEdits(target: HistoryTarget, rows: readonly HistoryRow[]): Result<readonly RefreshEdit[]> {
  const { file, found, named } = target;
  for (const sheet of found.sheets) {
    const table = sheet.tables.find(({ range }) => historyColumns(headingsOf(sheet, range), named) !== null);
    if (table === undefined) continue;
    if (sheet.protected)
      return refused(`The sheet ${sheet.name} of ${file} is protected. Take its protection off, and run this again.`);
    return ok(rowEdits(sheet, table, rows, named));
  }
  const unmarked = found.sheets.find(({ rows: lines }) =>
    lines.some((line) => historyColumns(line.map(words), named) !== null),
  );
  if (unmarked !== undefined)
    return refused(
      `The past figures on the sheet ${unmarked.name} of ${file} are no Excel table any more. Mark them, choose ` +
        "Insert, Table, and run this again.",
    );
  return newSheet(target, rows);
}

/** Whether a workbook holds a report, by the names of its tables. */
export function isReport({ sheets }: FoundReport): boolean {
  return sheets.some(({ tables }) => tables.some(({ name }) => OWN_TABLES.includes(name)));
}

function newSheet(
  { file, found, structureProtected, setting }: HistoryTarget,
  rows: readonly HistoryRow[],
): Result<readonly RefreshEdit[]> {
  if (!isReport(found))
    return refused(`${file} is no report of Outturn, so it was left alone. Give the workbook of a report.`);
  if (found.sheets.some(({ name }) => name.toLowerCase() === PAST_SHEET.toLowerCase()))
    return refused(`${file} has a sheet ${PAST_SHEET} without past figures. Rename it, and run this again.`);
  if (structureProtected)
    return refused(`Nobody may add sheets to ${file}: its structure is protected. Take that off, and run this again.`);
  const after = found.sheets.at(-1)?.name ?? null;
  return ok(pastFiguresSheet(setting, rows).map((sheet) => ({ kind: "addSheet", sheet, after })));
}

function rowEdits(
  sheet: FoundSheet,
  { name: table, range }: FoundTable,
  rows: readonly HistoryRow[],
  named: PastHeadings | undefined,
): RefreshEdit[] {
  const places = historyColumns(headingsOf(sheet, range), named);
  const first = range.bottom + 1;
  const cells = rows.flatMap((row, index) =>
    HISTORY_COLUMNS.flatMap((column): RefreshEdit[] => {
      const place = places?.get(column);
      if (place === undefined) return [];
      const { value, numberFormat } = historyCell(column, row);
      const at = { row: first + index, column: range.left + place };
      return [{ kind: "setCell", sheet: sheet.name, ...at, entry: value, value, numberFormat }];
    }),
  );
  return [
    { kind: "insertRows", sheet: sheet.name, before: first, count: rows.length, like: range.bottom },
    { kind: "resizeTable", sheet: sheet.name, table, range: { ...range, bottom: range.bottom + rows.length } },
    ...cells,
  ];
}

function headingsOf({ rows }: FoundSheet, { top, left, right }: FoundTable["range"]): string[] {
  return Array.from({ length: right - left + 1 }, (_, place) => words(rows[top]?.[left + place]));
}
