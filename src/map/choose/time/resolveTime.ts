import { addMonths, monthsBetween } from "../../../domain/time/month";
import { inYear, type PartOfYear } from "../../../domain/time/partOfYear";
import { monthCount, samePeriodLastYear, yearAround, type Period } from "../../../domain/time/period";
import type { FigureSpan } from "../../../domain/plan";
import type { YearStart } from "../../../domain/time/year";
import type { Relative, TimeClaim } from "../../claims/when";

/**
 * The stretch of months that a figure is for. `known` is false where the months named may be all of it, or only the
 * last of a year to date: 820 under `Q3`.
 */
export interface Stretch {
  readonly period: Period;
  readonly spanKnown: boolean;
}

/** What figures that say nothing of time are for: the row's period, else the table's, else the report's. */
export interface Base extends Stretch {
  /** A year that parts without one belong to. */
  readonly yearOf: Period;
  /** Whether the row itself says it. */
  readonly ofRow: boolean;
  /** Whether a heading for the end of the row's stretch means all of it: `December` in a row for April to December. */
  readonly endMeansAll: boolean;
  /** What the words of the table, or of the row, say of the span of all its figures; null where they do not. */
  readonly span: FigureSpan | null;
  /** The words for a period that could not be understood; null where there are none. */
  readonly called: string | null;
  /** The part of a year that the row names without its year: a column of a year is for that part of it. */
  readonly part?: PartOfYear;
}

/**
 * The stretch that a claim names.
 *
 * @param base What is meant where the claim says nothing.
 * @param report The report's period, which `this quarter` is counted from.
 */
export function resolveTime({ when, span: ownSpan }: TimeClaim, base: Base, report: Period, year: YearStart): Stretch {
  const span = ownSpan ?? base.span;
  switch (when.kind) {
    case "period":
      // September, in a column of 2024/25.
      if (base.part !== undefined && ownSpan === null && monthCount(when.period) === 12)
        return { period: inYear(base.part, yearAround(when.period.end, year)), spanKnown: base.spanKnown };
      return ofRow(
        spanned(ownSpan === "toDate" ? upToReport(when.period, report, year) : when.period, span, year),
        base,
      );
    case "part": {
      const placed = shifted(inYear(when.part, base.yearOf), -12 * when.yearsBefore);
      return ofRow(spanned(placed, span, year), base);
    }
    case "relative":
      return relativeTo(when.relative, span, base, report, year);
    case "unsaid":
      if (ownSpan === null || ownSpan === "atDate")
        return base.span === null
          ? { period: base.period, spanKnown: base.spanKnown }
          : spanned(base.period, base.span, year);
      return spanned(base.period, ownSpan, year);
  }
}

/** A year to date (`2025/26 YTD`) runs to the month of that year that the report ends in. */
function upToReport(period: Period, report: Period, year: YearStart): Period {
  const whole = yearAround(report.end, year);
  if (monthCount(period) !== 12 || period.start.slice(5) !== whole.start.slice(5) || monthCount(report) >= 12)
    return period;
  return { start: period.start, end: addMonths(period.start, monthsBetween(whole.start, report.end)) };
}

/** Under `December`, in a row for April to December, stands the figure for April to December. */
function ofRow(stretch: Stretch, base: Base): Stretch {
  return base.endMeansAll && base.period.end === stretch.period.end && base.period.start < stretch.period.start
    ? { period: base.period, spanKnown: true }
    : stretch;
}

function relativeTo(
  { of, which }: Relative,
  span: TimeClaim["span"],
  base: Base,
  report: Period,
  year: YearStart,
): Stretch {
  // "This quarter" of a sheet for last quarter is that quarter.
  const basePeriod = base.period.end === report.end ? report : base.period;
  if (of === "period" || of === "year") {
    if (which === "own")
      return span === null ? { period: base.period, spanKnown: base.spanKnown } : spanned(base.period, span, year);
    if (which === "yearBefore") {
      const before = samePeriodLastYear(base.period);
      return span === null ? { period: before, spanKnown: base.spanKnown } : spanned(before, span, year);
    }
    return { period: shifted(basePeriod, -monthCount(basePeriod)), spanKnown: base.spanKnown };
  }
  // In a row for the whole year 2022 it is the report's.
  const { end } = base.period.start <= report.start && report.end <= base.period.end ? report : basePeriod;
  const current = of === "month" ? { start: end, end } : quarterOf({ start: end, end }, year);
  const placed =
    which === "own"
      ? current
      : which === "before"
        ? shifted(current, -monthCount(current))
        : samePeriodLastYear(current);
  return spanned(placed, span, year);
}

/** The quarter of the year that a period ends in. */
function quarterOf({ end }: Period, year: YearStart): Period {
  const whole = yearAround(end, year);
  const quarters = [0, 3, 6, 9].map((months) => ({
    start: addMonths(whole.start, months),
    end: addMonths(whole.start, months + 2),
  }));
  return quarters.find((quarter) => end <= quarter.end) ?? whole;
}

function spanned(period: Period, span: TimeClaim["span"], year: YearStart): Stretch {
  const whole = yearAround(period.end, year);
  switch (span) {
    case "wholeYear":
      return { period: whole, spanKnown: true };
    case "toDate":
      return {
        period: { start: monthCount(period) > 12 ? period.start : earlier(whole.start, period.start), end: period.end },
        spanKnown: true,
      };
    case "inPeriod":
      return { period, spanKnown: true };
    case "atDate":
    case null:
      return { period, spanKnown: isFromStart(period, year) };
  }
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** Whether a stretch begins with a year, or is as long as one: in it and to date are then the same. */
export function isFromStart(period: Period, year: YearStart): boolean {
  return period.start === yearAround(period.end, year).start || monthCount(period) >= 12;
}

/** From the start of the year to the end of a stretch. */
export function toDate(period: Period, year: YearStart): Period {
  return isFromStart(period, year) ? period : { start: yearAround(period.end, year).start, end: period.end };
}

/** A stretch moved by months, later where they are positive. */
function shifted({ start, end }: Period, months: number): Period {
  return { start: addMonths(start, months), end: addMonths(end, months) };
}
