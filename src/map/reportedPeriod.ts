import { financialQuarter, financialYear, findPeriods, monthCount, readPeriod, type Period } from "../domain/period";
import type { Plan } from "../domain/plan";
import { cellIn, type Table } from "../read/source";
import type { Mapping } from "./mapping";
import { readPeriodHeading } from "./periodHeading";

/** What an extract's figures run to. */
export interface ReportedPeriod {
  /** Null where neither the plan nor the extract names one with its year. */
  readonly period: Period | null;
  /** The financial quarter that the figures run to; null where they run to the end of the year, or nobody says. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
}

/**
 * The period of a report: the plan's own, else the heading of the actual figures, the words above the tables, the
 * latest period in the rows, the file's name; the first that names one. Where that is a whole year and the heading of
 * the actual figures is a quarter (`Q3`), it is that quarter of the year.
 */
export function reportedPeriod(tables: readonly Table[], mapping: Mapping, plan: Plan): ReportedPeriod {
  const headings = tables.flatMap((_, index) =>
    (mapping.tables[index]?.columns ?? []).filter(({ role }) => role === "actual").map(({ header }) => readPeriodHeading(header)),
  );
  const titles = tables.flatMap((table) => [...table.titles].reverse().map(({ text }) => text));
  const period =
    periodIn(plan.period ?? "") ??
    first(headings.map((heading) => heading?.period ?? null)) ??
    first(titles.map(periodIn)) ??
    latest(tables.flatMap((table, index) => rowPeriods(table, mapping, index))) ??
    periodIn(tables[0]?.file ?? "");
  const quarter = first(headings.map((heading) => heading?.quarter ?? null));
  if (quarter !== null && (period === null || isFinancialYear(period))) {
    return { period: period === null ? null : readPeriod(`Q${quarter} ${financialYear(period.start)}`), quarter };
  }
  // A whole year's figures run to its end; a point in a year runs to the quarter it is in.
  return { period, quarter: period === null || monthCount(period) >= 12 ? null : financialQuarter(period.end) };
}

function periodIn(words: string): Period | null {
  return readPeriod(words) ?? findPeriods(words)[0]?.period ?? null;
}

function rowPeriods(table: Table, mapping: Mapping, index: number): Period[] {
  const column = mapping.tables[index]?.columns.findIndex(({ role }) => role === "period") ?? -1;
  if (column < 0) return [];
  const wordings = new Set<string>();
  for (const row of table.rows) wordings.add(cellIn(row, column)?.text ?? "");
  return [...wordings].flatMap((words) => readPeriod(words) ?? []);
}

function latest(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>((last, one) => (last === null || one.end > last.end ? one : last), null);
}

function isFinancialYear(period: Period): boolean {
  return monthCount(period) === 12 && period.end.endsWith("-03");
}

function first<One>(all: readonly (One | null)[]): One | null {
  return all.find((one) => one !== null) ?? null;
}
