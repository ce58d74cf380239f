import type { Plan } from "../../domain/plan";
import { MONTH_NAMES, addMonths } from "../../domain/time/month";
import { monthCount, readPeriod, yearAround, type Month, type Period } from "../../domain/time/period";
import { cellIn, type Table, type TableRow } from "../../read/source";
import { firstRows } from "../columns/recogniseTable";
import { readPlanPeriod } from "./planPeriod";

/** What the bare numbers under a heading number, by its words. */
type Numbered = "quarter" | "month" | "calendarMonth" | "monthOfYear";

const HEADINGS: readonly (readonly [RegExp, Numbered])[] = [
  [/^(?:financial |fiscal |reporting )?(?:quarter|qtr)(?: (?:no\.?|number))?$/i, "quarter"],
  [/^calendar month(?: (?:no\.?|number))?$/i, "calendarMonth"],
  [/^(?:financial|fiscal) month(?: (?:no\.?|number))?$|^month of (?:the )?(?:financial )?year$/i, "monthOfYear"],
  [/^(?:reporting )?month(?: (?:no\.?|number))?$/i, "month"],
];
const YEAR_HEADING = /^(?:(?:financial|fiscal|fin|calendar|reporting)\.? )?year$|^fy$/i;

/** The share of labels that must have all the numbers of a column for these to number periods. */
const MOSTLY = 0.5;

function numberedBy(header: string): Numbered | null {
  return HEADINGS.find(([pattern]) => pattern.test(header.trim()))?.[1] ?? null;
}

/** The number that a cell is, of those that its heading can number; null for any other. */
function numberIn(text: string, numbered: Numbered): number | null {
  const number = /^0?\d{1,2}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= (numbered === "quarter" ? 4 : 12) ? number : null;
}

/**
 * Whether a column under `Month` or `Quarter` numbers its rows' periods (9, 10, 11) and holds no figures: most labels
 * have the same numbers, or a column of years stands beside it and all rows have one number.
 *
 * @param labels The column of the rows' labels, where it is known.
 */
export function numbersPeriods(table: Table, column: number, labels: number | undefined): boolean {
  const numbered = numberedBy(table.columns[column]?.header ?? "");
  if (numbered === null || labels === undefined) return false;
  const byLabel = new Map<string, Set<number>>();
  const all = new Set<number>();
  for (const row of firstRows(table)) {
    const text = cellIn(row, column)?.text.trim() ?? "";
    if (text === "") continue;
    const number = numberIn(text, numbered);
    if (number === null) return false;
    const label = cellIn(row, labels)?.text.trim() ?? "";
    byLabel.set(label, (byLabel.get(label) ?? new Set()).add(number));
    all.add(number);
  }
  const hasYear = table.columns.some(({ header }) => YEAR_HEADING.test(header.trim()));
  if (all.size < 2) return all.size === 1 && hasYear;
  if (byLabel.size === 1) return hasYear || Math.max(...all) - Math.min(...all) === all.size - 1;
  const alike = [...byLabel.values()].filter(({ size }) => size === all.size);
  return alike.length >= MOSTLY * byLabel.size;
}

/**
 * The words for a row's period, from all columns that give a part of it: `2023/24 Q3`, and `2025 September` of 2025
 * beside 9. Whether month 9 of 2025/26 is September or December is said by its heading, or by the report's period,
 * which no figure is later than; where neither says, the number is left as it is, and nobody can read it.
 *
 * @param columns The columns of periods.
 * @param filled Whether a row has a figure.
 */
export function periodNamer(
  table: Table,
  columns: readonly number[],
  plan: Pick<Plan, "period" | "year">,
  filled: (row: TableRow) => boolean,
): (row: TableRow) => string {
  const textOf = (row: TableRow, column: number): string => cellIn(row, column)?.text.trim() ?? "";
  const parts = columns.map((column) => ({ column, numbered: numberedBy(table.columns[column]?.header ?? "") }));
  const joined = (row: TableRow, partOf: (text: string, numbered: Numbered | null) => string): string =>
    parts
      .map(({ column, numbered }) => partOf(textOf(row, column), numbered))
      .filter((text) => text !== "")
      .join(" ");
  if (parts.every(({ numbered }) => numbered === null)) return (row) => joined(row, (text) => text);
  const yearOf = (row: TableRow): string =>
    parts.map(({ column, numbered }) => (numbered === null ? textOf(row, column) : "")).join("");
  let months: "calendarMonth" | "monthOfYear" | null | undefined;
  return (row) =>
    joined(row, (text, numbered) => {
      const number = numbered === null ? null : numberIn(text, numbered);
      if (numbered === null || number === null) return text;
      if (numbered === "quarter") return `Quarter ${number}`;
      const isCalendarYear = /^(?:19|20)\d\d$/.test(yearOf(row)) && plan.year.named === "both";
      if (numbered === "month" && !isCalendarYear && months === undefined)
        months = countedFrom(numbersByYear(table, parts, yearOf, filled), plan);
      const counted = numbered === "month" ? (isCalendarYear ? "calendarMonth" : months) : numbered;
      if (counted === "monthOfYear") return `Month ${number}`;
      return counted === "calendarMonth" ? (MONTH_NAMES[number - 1] ?? text) : text;
    });
}

/** The months that are numbered of each year, of rows with figures. */
function numbersByYear(
  { rows, ...table }: Table,
  parts: readonly { readonly column: number; readonly numbered: Numbered | null }[],
  yearOf: (row: TableRow) => string,
  filled: (row: TableRow) => boolean,
): ReadonlyMap<string, ReadonlySet<number>> {
  const byYear = new Map<string, Set<number>>();
  const column = parts.find(({ numbered }) => numbered === "month")?.column ?? table.columns.length;
  for (const row of rows) {
    const number = row.kind === "data" ? numberIn(cellIn(row, column)?.text.trim() ?? "", "month") : null;
    if (number === null || !filled(row)) continue;
    const year = yearOf(row);
    byYear.set(year, (byYear.get(year) ?? new Set()).add(number));
  }
  return byYear;
}

/** Whether months are numbered from January or from the year's first: the one by which no figure is to come. */
function countedFrom(
  byYear: ReadonlyMap<string, ReadonlySet<number>>,
  { period, year }: Pick<Plan, "period" | "year">,
): "calendarMonth" | "monthOfYear" | null {
  if (year.firstMonth === 1) return "calendarMonth";
  const planned = period === null ? null : readPlanPeriod(period, year);
  if (planned?.kind !== "period") return null;
  const { end } = planned.period;
  const stretches = [...byYear].flatMap(([text, numbers]): { of: Period; numbers: ReadonlySet<number> }[] => {
    const of = text === "" ? yearAround(end, year) : readPeriod(text, year);
    return of !== null && monthCount(of) === 12 ? [{ of, numbers }] : [];
  });
  const toCome = (monthOf: (start: Month, number: number) => Month): boolean =>
    stretches.some(({ of, numbers }) => [...numbers].some((number) => monthOf(of.start, number) > end));
  const byCalendar = toCome((start, number) => addMonths(start, (number - year.firstMonth + 12) % 12));
  const byYearStart = toCome((start, number) => addMonths(start, number - 1));
  if (byCalendar === byYearStart) return null;
  return byCalendar ? "monthOfYear" : "calendarMonth";
}
