import { same } from "../domain/compare";
import type { YearStart } from "../domain/time/year";
import type { Unit } from "../domain/units/unit";
import { figureOfWords } from "./figureOfWords";
import { isInUnit, monthsText, readMonths, type HistoryRow, type PastFigure } from "./historyRow";

/** Whether a person changed a row, so that it no longer says what another says and what it said when it was written. */
export type IsCorrected = (standing: HistoryRow, said: HistoryRow) => boolean;

/** Past figures with those of another file. */
export interface JoinedRows {
  readonly rows: readonly HistoryRow[];
  /** Rows of the file that were left out, for what it says has been put down and said otherwise since. */
  readonly kept: readonly {
    readonly standing: HistoryRow;
    readonly said: HistoryRow;
    readonly differs: readonly HeldAgainst[];
  }[];
}

export interface FileRows {
  readonly rows: readonly HistoryRow[];
  /** Whether it is a report's workbook, with rows of its own past figures. */
  readonly ofReport: boolean;
}

/**
 * The past figures with those that another file gives, which may have been put there before: what people and later
 * reports have said of it since stands. Rows of a report's workbook come as they are.
 */
export function withFileRows(
  earlier: readonly HistoryRow[],
  { rows, ofReport }: FileRows,
  isCorrected: IsCorrected,
  year?: YearStart,
): JoinedRows {
  const byItem = new Map<string, HistoryRow[]>();
  for (const row of earlier) byItem.set(itemKey(row, year), [...(byItem.get(itemKey(row, year)) ?? []), row]);
  const kept: JoinedRows["kept"][number][] = [];
  const fresh: HistoryRow[] = [];
  for (const row of rows) {
    const there = byItem.get(itemKey(row, year)) ?? [];
    const known = there.find((one) =>
      ofReport
        ? one.readAt === row.readAt && one.period === row.period
        : one.file === row.file && saysTheSame(one, row),
    );
    if (known !== undefined || there.some((one) => isCorrected(one, row))) {
      const standing = ofReport && known !== undefined ? known : latestOf(there);
      const differs = standing === null ? [] : differences(standing, row);
      if (standing !== null && differs.length > 0) kept.push({ standing, said: row, differs });
    } else if (!ofReport || !there.some((one) => saysTheSame(one, row))) {
      fresh.push(row);
      if (ofReport) byItem.set(itemKey(row, year), [...there, row]);
    }
  }
  return { rows: ofReport ? [...earlier, ...fresh] : withRows(earlier, fresh, year), kept };
}

function latestOf(rows: readonly HistoryRow[]): HistoryRow | null {
  return rows.reduce<HistoryRow | null>(
    (latest, row) => (latest === null || latest.readAt <= row.readAt ? row : latest),
    null,
  );
}

/** What a row is about: a measure and a period. */
function itemKey({ id, months }: HistoryRow, year: YearStart | undefined): string {
  const period = readMonths(months, year);
  return JSON.stringify([id, period === null ? months : monthsText(period)]);
}

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
  const latest = new Map<string, HistoryRow>();
  for (const row of earlier) {
    const before = latest.get(itemKey(row, year));
    if (before === undefined || before.readAt <= row.readAt) latest.set(itemKey(row, year), row);
  }
  const taken = new Set(earlier.map(rowKey));
  const added = report.flatMap((row): HistoryRow[] => {
    const before = latest.get(itemKey(row, year));
    const isAlike = before !== undefined && isInUnit(before, row.unit);
    if (isAlike && saysTheSame(before, row)) return [];
    // What it was in another unit is no figure to hold beside it.
    const isRestated = isAlike && !sameFigure(before.actual, row.actual, row.unit);
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

/** What of two rows is held against each other: words alone make no other row. */
export type HeldAgainst = "actual" | "target" | "lastYear" | "status" | "marker";

/** Whether two rows say the same of a measure. */
export function saysTheSame(one: HistoryRow, other: HistoryRow): boolean {
  return differences(one, other).length === 0;
}

/** In what two rows of a measure differ. */
export function differences(one: HistoryRow, other: HistoryRow): readonly HeldAgainst[] {
  return [
    ...(["actual", "target", "lastYear"] as const).filter(
      (column) => !sameFigure(one[column], other[column], one.unit),
    ),
    ...(["status", "marker"] as const).filter((column) => one[column] !== other[column]),
  ];
}

/**
 * Whether two figures are one by value: what a person typed as text stands in its cell as the words that it was given
 * as, and is read back from there as the figure that it is.
 */
function sameFigure(typed: PastFigure, otherTyped: PastFigure, unit: Unit): boolean {
  const [one, other] = [byValue(typed, unit), byValue(otherTyped, unit)];
  if (one.kind === "number" && other.kind === "number") return same(one.number, other.number);
  if (one.kind === "missing" && other.kind === "missing") return one.reason === other.reason;
  return one.kind === "words" && other.kind === "words" && one.text.toLowerCase() === other.text.toLowerCase();
}

function byValue(figure: PastFigure, unit: Unit): PastFigure {
  return figure.kind === "words" ? figureOfWords(figure.text, unit) : figure;
}
