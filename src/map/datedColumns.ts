import { financialMonth } from "../domain/month";
import { monthCount, type Period } from "../domain/period";
import type { Table } from "../read/source";
import { isFigures } from "./candidate";
import type { PeriodFigure } from "./extract";
import { periodColumns } from "./periodHeadings";
import { plainLabel } from "./plainLabel";

/** A column of figures whose heading is a period, and what its heading says. */
export interface DatedColumn extends Omit<PeriodFigure, "figure"> {
  readonly column: number;
}

/** Headings of the figure for a whole year, beside columns for its quarters. */
const WHOLE_YEAR: ReadonlySet<string> = new Set(["year", "full year", "whole year", "annual", "total", "year total", "total for year", "total for the year"]);
/** A column for the year says little alone: it is one beside at least this many quarters. */
const QUARTERS = 4;

/** The columns of actual figures whose headings are periods, from left to right, with the year's beside four quarters. */
export function datedColumns(table: Table): DatedColumn[] {
  const dated = periodColumns(table)
    .filter(({ role, column }) => role === "actual" && isFigures(table.columns[column]))
    .map(({ column, heading }): DatedColumn => {
      const { period } = heading;
      const wholeYear = period !== null && monthCount(period) === 12;
      return { column, heading: table.columns[column]?.header ?? "", period, quarter: heading.quarter ?? quarterOf(period), wholeYear };
    });
  if (dated.filter(({ quarter }) => quarter !== null).length < QUARTERS) return dated;
  const years = table.columns.flatMap(({ header }, column): DatedColumn[] => {
    const isYear = WHOLE_YEAR.has(plainLabel(header)) && isFigures(table.columns[column]);
    return isYear ? [{ column, heading: header, period: null, quarter: null, wholeYear: true }] : [];
  });
  return [...dated, ...years];
}

/** The financial quarter that a period is, exactly; null for any other. */
function quarterOf(period: Period | null): 1 | 2 | 3 | 4 | null {
  if (period === null || monthCount(period) !== 3) return null;
  const place = financialMonth(period.start);
  return place % 3 === 1 ? (((place + 2) / 3) as 1 | 2 | 3 | 4) : null;
}
