import { findPartOfYear } from "../../../domain/time/partOfYear";
import { yearAround, type Period } from "../../../domain/time/period";
import type { FigureSpan } from "../../../domain/plan";
import type { YearStart } from "../../../domain/time/year";
import { cellIn, type Table } from "../../../read/source";
import { isFigures } from "../../columns/candidate";
import { holdsFigure } from "../../columns/holdsFigure";
import type { Combined } from "../../claims/tableTime";
import type { ColumnClaim } from "../../claims/columnClaim";
import { carriedForward, isUnfilled } from "../../columns/unfilledColumn";
import { UNSAID, whenKey, type TimeClaim, type When } from "../../claims/when";
import { resolveTime, type Base } from "./resolveTime";
import { type ClaimedTable, periodHeading } from "../../claims/claimedTable";
import { rowTime, withoutItsYear } from "../../claims/rowTime";
import { isSoFar, isYearToDate } from "../../claims/yearToDate";

/** A year that stands in where nobody names one; it is never shown. */
export const NOBODYS_YEAR = "1000-12";

const MONTHS = 12;
const YEAR = /\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d{4}|\d\d))?\b/g;

/** A stretch that figures of the extract are for. */
export interface Dated {
  readonly table: number;
  readonly period: Period;
  readonly words: string;
  /**
   * Whether a whole year is more than the year beside its parts: where rows say it, each perhaps of another measure, or
   * a heading that names the part that ends with it (`Q4 YTD`).
   */
  readonly endsYear: boolean;
  /** How many rows have a figure there. */
  readonly rows: number;
}

interface Settling {
  readonly when: When;
  readonly yearSaid: Period | null;
  readonly year: YearStart;
}

/** The stretches that columns, rows and sheets of actual figures are for. */
export function datedFigures(
  tables: readonly ClaimedTable[],
  combined: readonly Combined[],
  settling: Settling,
): Dated[] {
  const { yearSaid, year } = settling;
  const around = yearSaid ?? yearAround(NOBODYS_YEAR, year);
  return tables.flatMap(({ index, table, claims, periods }, place): Dated[] => {
    const tableTime = combined[place];
    const claim = tableTime?.kind === "said" ? tableTime.claim : { when: UNSAID, span: null };
    const base = baseOf(claim, around, year);
    if (periods.length > 0) {
      return periods.flatMap((words): Dated[] => {
        const heading = rowTime(words, periodHeading(table, claims), year);
        if ((heading?.when.kind !== "period" && heading?.when.kind !== "part") || isSoFar(heading, claim)) return [];
        const { period } = resolveTime(heading, base, around, year);
        return [{ table: index, period, words: withoutItsYear(words, year), endsYear: true, rows: 1 }];
      });
    }
    const carried = carriedForward(table, timedActuals(claims));
    const columns = claims.flatMap((column, at): Dated[] => {
      if (carried.includes(at)) return [];
      if (column.role !== "actual" || (column.when.kind !== "period" && column.when.kind !== "part")) return [];
      if (isYearToDate(column, claim)) return [];
      const heading = table.columns[at]?.header ?? "";
      const filled = isUnfilled(table, at, otherColumns(claims, at)) ? 0 : figuresIn(table, at);
      return filled === 0
        ? []
        : [
            {
              table: index,
              period: resolveTime(column, base, around, year).period,
              words: heading,
              endsYear: namesPart(heading),
              rows: filled,
            },
          ];
    });
    const hasPlainActual = claims.some(
      (column, at) =>
        column.role === "actual" &&
        (column.when.kind === "unsaid" || column.when.kind === "relative" || isYearToDate(column, claim)) &&
        !isSoFar(column, claim) &&
        hasFigures(table, at),
    );
    if (hasPlainActual && tableTime?.kind === "said" && (claim.when.kind === "period" || claim.when.kind === "part")) {
      columns.push({
        table: index,
        period: base.period,
        words: tableTime.from.text,
        endsYear: false,
        rows: table.rows.length,
      });
    }
    return columns;
  });
}

/** Whether a heading names a part of the year, and not the year alone: `Q4 2025/26 YTD`. */
function namesPart(heading: string): boolean {
  const { part } = findPartOfYear(heading.replace(YEAR, " ")) ?? {};
  return part !== undefined && (part.toDate === true || part.last - part.first < MONTHS - 1);
}

/** The columns of actuals that each name another month or quarter. */
function timedActuals(claims: readonly ColumnClaim[]): number[] {
  const columns = claims.flatMap(({ role, when, span }, at) =>
    role === "actual" && span !== "wholeYear" && (when.kind === "period" || when.kind === "part") ? [at] : [],
  );
  const keys = columns.map((at) => whenKey(claims[at]?.when ?? UNSAID));
  return new Set(keys).size === keys.length ? columns : [];
}

/** The columns of actual figures for other periods than that of a column. */
function otherColumns(claims: readonly ColumnClaim[], column: number): number[] {
  return claims.flatMap(({ role, when, span }, at) => {
    const isOther = at !== column && whenKey(when) !== whenKey(claims[column]?.when ?? UNSAID);
    return isOther && role === "actual" && span !== "toDate" && when.kind !== "unsaid" ? [at] : [];
  });
}

/** What the words of a table itself say its figures are for; the whole year where they say nothing. */
export function baseOf(claim: TimeClaim, around: Period, year: YearStart): Base {
  const wholeYear: Base = {
    period: around,
    spanKnown: true,
    yearOf: around,
    ofRow: false,
    endMeansAll: false,
    span: null,
    called: null,
  };
  if (claim.when.kind === "unsaid") return { ...wholeYear, span: figureSpan(claim.span) };
  const stretch = resolveTime(claim, wholeYear, around, year);
  return {
    ...stretch,
    yearOf: yearAround(stretch.period.end, year),
    ofRow: false,
    endMeansAll: false,
    span: figureSpan(claim.span),
    called: null,
  };
}

/** A span that all figures of a table can have; a whole year's or a day's is one column's. */
export function figureSpan(span: TimeClaim["span"]): FigureSpan | null {
  return span === "toDate" || span === "inPeriod" ? span : null;
}

/** Whether a column holds figures, one at least. */
export function hasFigures(table: Table, column: number): boolean {
  return isFigures(table.columns[column]) && table.rows.some((row) => holdsFigure(cellIn(row, column)));
}

function figuresIn(table: Table, column: number): number {
  return table.rows.filter((row) => row.kind === "data" && holdsFigure(cellIn(row, column))).length;
}

/**
 * The heading of actuals that name no period, beside those of a whole year: `Actual` beside `2023-24 outturn` is what
 * came after it. Null where there are none.
 */
export function undatedBeside(
  tables: readonly ClaimedTable[],
  { table: index, period }: Dated,
  year: YearStart,
): string | null {
  const beside = tables.find((candidate) => candidate.index === index);
  const whole = yearAround(period.end, year);
  if (beside === undefined || beside.periods.length > 0 || period.start !== whole.start || period.end !== whole.end)
    return null;
  const { table, claims } = beside;
  const column = claims.findIndex(
    ({ role, when }, at) => role === "actual" && when.kind === "unsaid" && hasFigures(table, at),
  );
  return table.columns[column]?.header ?? null;
}

/** Of the stretches that end last the shortest. */
export function latestOf(dated: readonly Dated[]): Dated | null {
  return dated.reduce<Dated | null>((best, next) => {
    if (best === null || next.period.end > best.period.end) return next;
    return next.period.end === best.period.end && next.period.start > best.period.start ? next : best;
  }, null);
}
