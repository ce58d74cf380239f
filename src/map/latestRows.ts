import { readPeriod, samePeriodLastYear, type Period } from "../domain/period";
import type { MeasureRow } from "./extract";

/** A long table's rows parted by time. */
export interface LatestRows {
  readonly measures: readonly MeasureRow[];
  /** Rows about earlier periods of the same measures; only what they say of last year is used. */
  readonly earlier: readonly MeasureRow[];
}

/** What a measure's rows say of time: the end of its latest period, and the first row of each period. */
interface Timeline {
  latestEnd: string;
  readonly rows: Map<string, MeasureRow>;
}

/**
 * Of a measure with rows for several periods, as a long table has, the latest stands. Its figure for last year, where it
 * states none, is the actual of the row for the same period a year before. Rows for one and the same period, or for
 * none, all stand: a measure given twice is for a check to find.
 */
export function latestRows(rows: readonly MeasureRow[]): LatestRows {
  const periodOf = periodReader();
  const timelines = new Map<string, Timeline>();
  for (const row of rows) {
    const period = periodOf(row);
    if (row.measure === null || period === null) continue;
    const timeline = timelines.get(row.measure.id) ?? { latestEnd: "", rows: new Map<string, MeasureRow>() };
    timelines.set(row.measure.id, timeline);
    if (period.end > timeline.latestEnd) timeline.latestEnd = period.end;
    if (!timeline.rows.has(keyOf(period))) timeline.rows.set(keyOf(period), row);
  }
  const measures: MeasureRow[] = [];
  const earlier: MeasureRow[] = [];
  for (const row of rows) {
    const period = periodOf(row);
    const timeline = row.measure === null ? undefined : timelines.get(row.measure.id);
    if (period === null || timeline === undefined) measures.push(row);
    else if (timeline.latestEnd > period.end) earlier.push(row);
    else measures.push(withLastYear(row, timeline.rows.get(keyOf(samePeriodLastYear(period)))));
  }
  return { measures, earlier };
}

function withLastYear(row: MeasureRow, before: MeasureRow | undefined): MeasureRow {
  const lastYear = row.figures.lastYear ?? before?.figures.actual;
  return lastYear === undefined ? row : { ...row, figures: { ...row.figures, lastYear } };
}

function keyOf({ start, end }: Period): string {
  return `${start} ${end}`;
}

/** Reads rows' periods, each wording once: a long table has few of them in many rows. */
function periodReader(): (row: MeasureRow) => Period | null {
  const read = new Map<string, Period | null>();
  return ({ period }) => {
    const words = period?.text ?? "";
    const known = read.get(words);
    if (known !== undefined) return known;
    const found = readPeriod(words);
    read.set(words, found);
    return found;
  };
}
