import type { YearStart } from "../../domain/time/year";
import type { Source } from "../../read/source";
import { monthsText, readMonths, type HistoryRow } from "../../history/historyRow";
import { readHistory, type PastFigures } from "../../history/readHistory";
import { rowByHand, type KeptByHand } from "../../history/rowByHand";
import { saysTheSame, withRows } from "../../history/withRows";
import { statusSaid } from "../../report/statusSaid";
import { sameEntry } from "../entry";
import { isAsWritten } from "../formulas/brokenFormula";
import { valueIn, type FoundReport } from "../found/foundReport";
import { knownTables } from "../found/knownTables";
import { foundEntry, locateReport, type LocatedSheet } from "../found/locateReport";
import { withClosingWords } from "../history/closingWords";
import { keptRows } from "../history/keptRows";
import { pastHeadings } from "../history/pastHeadings";
import type { ReportState } from "../state/reportState";
import type { WrittenBlock, WrittenReport } from "../writtenReport";

/** The past figures of a report's workbook as they are to be read for its next report; null where it has none. */
export function pastInWorkbook(
  source: Source,
  state: Pick<ReportState, "report" | "period">,
  found: FoundReport,
  read: { readonly year: YearStart; readonly readAt: string },
): PastFigures | null {
  const past = readHistory(source, read.year, pastHeadings(state.report, found));
  return past === null ? null : pastWithHand(past, state, found, read);
}

/**
 * The past figures of a report's workbook with what people gave by hand in that report since it was written: it is what
 * the report said. Each is a new row of the report's own period, as for a figure that is restated. With them stand the
 * rows that earlier reports could not add, because the sheet of past figures was protected. The report's own rows say
 * what stands as commentary in it now.
 *
 * @param readAt When the workbook was read, to sort by.
 */
export function pastWithHand(
  read: PastFigures,
  { report, period }: Pick<ReportState, "report" | "period">,
  found: FoundReport,
  { year, readAt }: { readonly year: YearStart; readonly readAt: string },
): PastFigures {
  const kept = { ...read, rows: withRows(read.rows, keptRows(report), year) };
  const months = readMonths(period, year);
  if (months === null) return kept;
  const past = withClosingWords(kept, { report, found, months, year });
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
  const rows = [...latest].map(([key, row]) => {
    const { byHand, status } = given.get(key) ?? NOTHING;
    const figures = byHand.some(({ about }) => about !== "status");
    const asKept = rowByHand(row, byHand, row.status);
    // What the past figures have already is what the report said when it was written.
    const said = figures && !saysTheSame(row, asKept) ? rowByHand(row, byHand, status ?? NOT_KNOWN) : asKept;
    return { ...said, readAt, at: null };
  });
  return { ...past, rows: withRows(past.rows, rows, year) };
}

/** The status of a measure with a typed figure, where nobody knows what its formula came to. */
const NOT_KNOWN = "Not rated";

/** What people gave of one measure in a table. */
interface Given {
  readonly byHand: readonly Typed[];
  /** What stands as the status beside it; null where that is not known. */
  readonly status: string | null;
}

interface Typed extends KeptByHand {
  /** Whether it is what we wrote too: nothing else comes in its place, and it is no news. */
  readonly agrees: boolean;
}

const NOTHING: Given = { byHand: [], status: null };

/** The tables in which what is given of a measure counts: its own before one that only lists it. */
const TABLES = ["Measures", "MeasureExceptions"] as const;

/** What stands in the measures’ columns and is not what we wrote, by what the rows are about. */
function handGiven(base: WrittenReport, workbook: FoundReport): ReadonlyMap<string, Given> {
  const { found } = knownTables(base, workbook);
  const located = [...locateReport(base, found, new Map()).values()];
  const given = new Map<string, Given>();
  for (const name of TABLES)
    for (const sheet of located)
      for (const block of sheet.written.blocks.filter(({ table }) => table === name))
        for (const [key, { byHand, status }] of givenIn(found, sheet, block)) {
          const before = given.get(key) ?? NOTHING;
          const others = byHand.filter(({ about }) => before.byHand.every((one) => one.about !== about));
          given.set(key, { byHand: [...before.byHand, ...others], status: before.status ?? status });
        }
  return new Map(
    [...given]
      .map(([key, { byHand, status }]): [string, Given] => [
        key,
        { byHand: byHand.filter((one) => !one.agrees), status },
      ])
      .filter(([, { byHand }]) => byHand.length > 0),
  );
}

function givenIn(report: FoundReport, { found, tables }: LocatedSheet, block: WrittenBlock): [string, Given][] {
  const there = tables.get(block.table);
  if (there === undefined) return [];
  return block.rows.flatMap(({ key, cells }): [string, Given][] => {
    const row = there.rows.get(key);
    if (row === undefined) return [];
    const byHand = block.keptIn.flatMap(({ column: about, heading }): Typed[] => {
      const column = there.columns.get(heading);
      const before = cells[block.headings.indexOf(heading)];
      if (column === undefined || before === undefined) return [];
      const entry = foundEntry(report, found, there.columns, row, column);
      if (sameEntry(entry, null) || (before.typed !== true && isAsWritten(entry, before.entry))) return [];
      const held = valueIn(found, row, column);
      const value = about === "status" && held !== null ? statusSaid(String(held)) : held;
      return [{ about, value, agrees: String(value ?? "") === before.text }];
    });
    if (byHand.length === 0) return [];
    const statusIn = block.keptIn.find(({ column }) => column === "status");
    const column = statusIn === undefined ? undefined : there.columns.get(statusIn.heading);
    const status = column === undefined ? null : valueIn(found, row, column);
    return [[key, { byHand, status: status === null ? null : statusSaid(String(status)) }]];
  });
}
