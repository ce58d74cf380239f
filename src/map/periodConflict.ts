import type { CellRef } from "../domain/cell";
import { financialMonth, financialQuarter } from "../domain/month";
import { findPeriods, monthCount, readPeriod, type Period } from "../domain/period";
import type { Plan } from "../domain/plan";
import type { Extract, MeasureRow, PeriodStatement, Words } from "./extract";
import { plainLabel } from "./plainLabel";

/** More than this share of the rows must be about another period: single measures often run late. */
const MOST_ROWS = 0.5;

/** Words of an extract that give its figures another period than the report's. */
export interface PeriodConflict {
  readonly text: string;
  readonly at: CellRef | null;
  /** The report's period, which the plan says. */
  readonly report: Period;
}

type Conflict = Omit<PeriodConflict, "report">;

/**
 * Whether an extract is for another period than the plan's: last quarter's file, or a plan that was not moved on. The
 * headings of the actual figures decide, else the rows' own periods, else the words above the tables and the file's name.
 * A period that holds the other, or ends with it, is no conflict. Null where there is none.
 */
export function periodConflict(plan: Plan, extract: Extract): PeriodConflict | null {
  const words = plan.period ?? "";
  const report = readPeriod(words) ?? findPeriods(words)[0]?.period ?? null;
  if (report === null) return null;
  const said = extract.periodStatements;
  const headings = said.filter(({ from }) => from === "heading");
  const rows = periodsOfRows(extract.measures);
  // "Baseline Assessment October 2006" is the report's own name, whatever its figures are for.
  const titled = findPeriods(plan.title).flatMap(({ period, text }) => (monthCount(period) === 1 ? [plainLabel(text)] : []));
  const titles = said.filter(({ from, text }) => from !== "heading" && !titled.includes(plainLabel(text)));
  const conflict = headings.length > 0 ? inHeadings(headings, report) : rows.length > 0 ? inRows(rows, report) : inTitles(titles, report);
  return conflict === null ? null : { ...conflict, report };
}

/** Whether a row says itself that its figures are for another period than the report's. */
export function isOfAnotherPeriod({ period }: MeasureRow, report: Period | null): boolean {
  const own = period === null ? null : readPeriod(period.text);
  return own !== null && report !== null && !agree(own, report);
}

function inHeadings(headings: readonly PeriodStatement[], report: Period): Conflict | null {
  return headings.some((heading) => fits(heading, report)) ? null : (headings[0] ?? null);
}

function fits({ period, quarter, month }: PeriodStatement, report: Period): boolean {
  if (period !== null) return agree(period, report);
  if (monthCount(report) >= 12) return true;
  return quarter === null ? month === null || month === financialMonth(report.end) : quarter === financialQuarter(report.end);
}

interface RowPeriod {
  readonly period: Period;
  readonly words: Words;
}

function periodsOfRows(rows: readonly MeasureRow[]): RowPeriod[] {
  return rows.flatMap(({ measure, period: words }): RowPeriod[] => {
    const period = measure === null || words === null ? null : readPeriod(words.text);
    return period === null || words === null ? [] : [{ period, words }];
  });
}

function inRows(rows: readonly RowPeriod[], report: Period): Conflict | null {
  const others = rows.filter(({ period }) => !agree(period, report));
  return others.length > MOST_ROWS * rows.length ? (others[0]?.words ?? null) : null;
}

/** Words about the figures, not about the paper: a date of a meeting or of printing is no period. */
function inTitles(said: readonly PeriodStatement[], report: Period): Conflict | null {
  const periods = said.filter(({ period, text }) => period !== null && !isDate(text));
  const fitting = periods.some(({ period }) => period !== null && agree(period, report) && !isEarlierPart(period, report));
  return fitting ? null : (periods[0] ?? null);
}

/** Last quarter's file, where the report is for the year to date; a plan for a whole year is fed by each of its quarters. */
function isEarlierPart(period: Period, report: Period): boolean {
  return monthCount(report) > 3 && monthCount(report) < 12 && monthCount(period) >= 3 && period.end < report.end;
}

/** A day that is not the end of a month: `2nd December 2014`, `24 November 2014`. */
function isDate(text: string): boolean {
  const day = /^(?:as at |at |as of )?(\d{1,2})(?:st|nd|rd|th)?[\s/.-]/i.exec(text)?.[1];
  const iso = /^\d{4}-\d{2}-(\d{2})/.exec(text)?.[1];
  const number = Number(iso ?? day ?? 31);
  return number < 28;
}

/** Whether two periods can be of one report: they end together, or one holds the other. */
function agree(a: Period, b: Period): boolean {
  return a.end === b.end || holds(a, b) || holds(b, a);
}

function holds(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
