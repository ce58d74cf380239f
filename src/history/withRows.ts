import { same } from "../domain/compare";
import type { YearStart } from "../domain/time/year";
import { monthsText, readMonths, type HistoryRow, type PastFigure } from "./historyRow";

/**
 * The past figures with those of a report after them. A measure and period that stand there already with other figures
 * are restated: a new row, with the old actual beside the new. The same figures again add no row, and no row that was
 * there is changed.
 */
export function withRows(
  earlier: readonly HistoryRow[],
  report: readonly HistoryRow[],
  year?: YearStart,
): readonly HistoryRow[] {
  const itemKey = ({ id, months }: HistoryRow): string => {
    const period = readMonths(months, year);
    return JSON.stringify([id, period === null ? months : monthsText(period)]);
  };
  const latest = new Map<string, HistoryRow>();
  for (const row of earlier) {
    const before = latest.get(itemKey(row));
    if (before === undefined || before.readAt <= row.readAt) latest.set(itemKey(row), row);
  }
  const taken = new Set(earlier.map(rowKey));
  const added = report.flatMap((row): HistoryRow[] => {
    const before = latest.get(itemKey(row));
    if (before !== undefined && saysTheSame(before, row)) return [];
    const isRestated = before !== undefined && !sameFigure(before.actual, row.actual);
    const restating = isRestated && row.was.kind === "missing" ? { ...row, was: before.actual } : row;
    const fresh = { ...restating, readAt: freeTime(restating, taken) };
    taken.add(rowKey(fresh));
    return [fresh];
  });
  return [...earlier, ...added];
}

/** What tells a row from every other. */
function rowKey({ id, period, readAt }: HistoryRow): string {
  return JSON.stringify([id, period, readAt]);
}

/** The time of reading, numbered where two reports of one period were made in the same minute. */
function freeTime(row: HistoryRow, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const readAt = count === 1 ? row.readAt : `${row.readAt} (${count})`;
    if (!taken.has(rowKey({ ...row, readAt }))) return readAt;
  }
}

/** Whether two rows say the same of a measure: words alone make no other row. */
export function saysTheSame(one: HistoryRow, other: HistoryRow): boolean {
  return (
    sameFigure(one.actual, other.actual) &&
    sameFigure(one.target, other.target) &&
    sameFigure(one.lastYear, other.lastYear) &&
    one.status === other.status &&
    one.marker === other.marker
  );
}

function sameFigure(one: PastFigure, other: PastFigure): boolean {
  if (one.kind === "number" && other.kind === "number") return same(one.number, other.number);
  if (one.kind === "missing" && other.kind === "missing") return one.reason === other.reason;
  return one.kind === "words" && other.kind === "words" && one.text === other.text;
}
