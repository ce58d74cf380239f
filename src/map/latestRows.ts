import type { Measure } from "../domain/plan";
import { readPeriod, samePeriodLastYear, type Period } from "../domain/period";
import type { EarlierRow, MeasureRow, MoreRows } from "./extract";
import type { MeasureTable } from "./measureTable";

/** A long table's rows parted by time. */
export interface LatestRows {
  readonly measures: readonly MeasureRow[];
  /** Rows about earlier periods of the same measures; only what they say of last year is used. */
  readonly earlier: Iterable<EarlierRow>;
  readonly moreRows: readonly MoreRows[];
}

/** Rows for one measure and period, or with one name that is no measure's, that are read whole; the rest are counted. */
const SAME_ROWS_MAX = 10;

/** Where a row stands: its table and its place there. */
interface Place {
  readonly table: MeasureTable;
  readonly row: number;
}

/** What a measure's rows say of time: the end of its latest period, and the first row of each period. */
interface Timeline {
  latestEnd: string;
  readonly rows: Map<string, Place>;
}

/**
 * Of a measure with rows for several periods, as a long table has, the latest stands. Its figure for last year, where it
 * states none, is the actual of the row for the same period a year before. Rows for one and the same period, or for
 * none, all stand: a measure given twice is for a check to find. Of very many such rows the first few stand for all.
 *
 * @param isOwn Whether rows about an organisation are reported on, by its words.
 */
export function latestRows(tables: readonly MeasureTable[], isOwn: (organisation: string) => boolean): LatestRows {
  const timed = tables.map((table) => timedTable(table, isOwn));
  const timelines = new Map<string, Timeline>();
  for (const { table, isOwnRow, measureOf, periodOf } of timed) {
    for (let row = 0; row < table.rowCount; row += 1) {
      const [measure, period] = [measureOf(row), periodOf(row)];
      if (measure === null || period === null || !isOwnRow(row)) continue;
      const timeline = timelines.get(measure.id) ?? { latestEnd: "", rows: new Map<string, Place>() };
      if (timeline.rows.size === 0) timelines.set(measure.id, timeline);
      if (period.end > timeline.latestEnd) timeline.latestEnd = period.end;
      if (!timeline.rows.has(period.key)) timeline.rows.set(period.key, { table, row });
    }
  }
  const timelineOf = (measure: Measure | null): Timeline | undefined => (measure === null ? undefined : timelines.get(measure.id));

  const measures: MeasureRow[] = [];
  const more: CountedRows[] = [];
  for (const { table, isOwnRow, measureOf, periodOf } of timed) {
    const same = new Map<string, CountedRows>();
    for (let row = 0; row < table.rowCount; row += 1) {
      if (!isOwnRow(row)) continue;
      const period = periodOf(row);
      const timeline = timelineOf(measureOf(row));
      if (period !== null && timeline !== undefined && period.end !== timeline.latestEnd) continue;
      const key = `${table.matches.code(row)} ${timeline === undefined ? "" : table.periods.code(row)}`;
      const counted = same.get(key) ?? { table, rows: 0, firstMore: row, last: row };
      same.set(key, counted);
      counted.rows += 1;
      counted.last = row;
      if (counted.rows === SAME_ROWS_MAX + 1) {
        counted.firstMore = row;
        more.push(counted);
      }
      if (counted.rows > SAME_ROWS_MAX) continue;
      const before = period === null ? undefined : timeline?.rows.get(keyOf(samePeriodLastYear(period)));
      measures.push(withLastYear(table.read(row), before));
    }
  }
  return { measures, moreRows: more.map(moreRows), earlier: { [Symbol.iterator]: () => earlierRows(timed, timelineOf) } };
}

function* earlierRows(timed: readonly TimedTable[], timelineOf: (measure: Measure) => Timeline | undefined): Iterator<EarlierRow> {
  for (const { table, isOwnRow, measureOf, periodOf } of timed) {
    for (let row = 0; row < table.rowCount; row += 1) {
      const [measure, period] = [measureOf(row), periodOf(row)];
      if (measure === null || period === null || !isOwnRow(row) || period.end >= (timelineOf(measure)?.latestEnd ?? "")) continue;
      yield { measure, period, figures: table.figures, dated: table.dated, read: () => table.read(row) };
    }
  }
}

/** A table of measures and what each row says of whose figures it has and when they are for, each wording read once. */
interface TimedTable {
  readonly table: MeasureTable;
  readonly isOwnRow: (row: number) => boolean;
  readonly measureOf: (row: number) => Measure | null;
  readonly periodOf: (row: number) => (Period & { readonly key: string }) | null;
}

function timedTable(table: MeasureTable, isOwn: (organisation: string) => boolean): TimedTable {
  const own = table.organisations.different.map(isOwn);
  const periods = table.periods.different.map((words) => {
    const period = words === "" ? null : readPeriod(words);
    return period === null ? null : { ...period, key: keyOf(period) };
  });
  return {
    table,
    isOwnRow: (row) => own[table.organisations.code(row)] === true,
    measureOf: (row) => table.matches.different[table.matches.code(row)]?.item ?? null,
    periodOf: (row) => periods[table.periods.code(row)] ?? null,
  };
}

interface CountedRows {
  readonly table: MeasureTable;
  rows: number;
  firstMore: number;
  last: number;
}

function moreRows({ table, rows, firstMore, last }: CountedRows): MoreRows {
  const { measure, label, nearest } = table.read(firstMore);
  return { measure, label, nearest, rows: rows - SAME_ROWS_MAX, last: table.read(last).label.at };
}

function withLastYear(row: MeasureRow, before: Place | undefined): MeasureRow {
  const lastYear = row.figures.lastYear ?? before?.table.read(before.row).figures.actual;
  return lastYear === undefined ? row : { ...row, figures: { ...row.figures, lastYear } };
}

function keyOf({ start, end }: Period): string {
  return `${start} ${end}`;
}
