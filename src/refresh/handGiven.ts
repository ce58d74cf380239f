import type { YearStart } from "../domain/time/year";
import { monthsText, readMonths, type HistoryRow } from "../history/historyRow";
import type { PastFigures } from "../history/readHistory";
import { rowByHand, type KeptByHand } from "../history/rowByHand";
import { withRows } from "../history/withRows";
import { isFormula, sameEntry } from "./entry";
import type { FoundReport } from "./found/foundReport";
import { knownTables } from "./found/knownTables";
import { foundEntry, locateReport } from "./found/locateReport";
import type { ReportState } from "./state/reportState";
import type { WrittenReport } from "./writtenReport";

/**
 * The past figures of a report's workbook with what people gave by hand in that report since it was written: it is what
 * the report said. Each is a new row of the report's own period, as for a figure that is restated.
 *
 * @param readAt When the workbook was read, to sort by.
 */
export function pastWithHand(
  past: PastFigures,
  { report, period }: Pick<ReportState, "report" | "period">,
  found: FoundReport,
  { year, readAt }: { readonly year: YearStart; readonly readAt: string },
): PastFigures {
  const months = readMonths(period, year);
  if (months === null) return past;
  const given = handGiven(report, found);
  if (given.size === 0) return past;
  const latest = new Map<string, HistoryRow>();
  for (const row of past.rows) {
    const own = readMonths(row.months, year);
    if (own === null || monthsText(own) !== monthsText(months)) continue;
    const key = given.has(row.id) ? row.id : row.measure;
    const before = latest.get(key);
    if (given.has(key) && (before === undefined || before.readAt <= row.readAt)) latest.set(key, row);
  }
  const rows = [...latest].map(([key, row]) => ({ ...rowByHand(row, given.get(key) ?? []), readAt, at: null }));
  return { ...past, rows: withRows(past.rows, rows, year) };
}

/** What stands in the columns that the past figures keep and is not what we wrote, by what the rows are about. */
function handGiven(base: WrittenReport, workbook: FoundReport): ReadonlyMap<string, readonly KeptByHand[]> {
  const { found } = knownTables(base, workbook);
  const given = new Map<string, KeptByHand[]>();
  for (const { written, found: sheet, tables } of locateReport(base, found, new Map()).values())
    for (const { table, headings, keptIn, rows } of written.blocks)
      for (const { key, cells } of rows)
        for (const { column: about, heading } of keptIn) {
          const there = tables.get(table);
          const [row, column] = [there?.rows.get(key), there?.columns.get(heading)];
          const before = cells[headings.indexOf(heading)];
          if (there === undefined || row === undefined || column === undefined || before === undefined) continue;
          const entry = foundEntry(found, sheet, there.columns, row, column);
          if (sameEntry(entry, null) || sameEntry(entry, before.entry) || String(entry) === before.text) continue;
          given.set(key, [...(given.get(key) ?? []), { about, value: isFormula(entry) ? null : entry }]);
        }
  return given;
}
