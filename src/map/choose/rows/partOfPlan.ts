import { inYear } from "../../../domain/time/partOfYear";
import { monthCount, periodName, samePeriod, yearAround, type Period } from "../../../domain/time/period";
import type { YearStart } from "../../../domain/time/year";
import { periodKind } from "../../claims/columnClaim";
import { covers, type Combined } from "../../claims/tableTime";
import type { ClaimedTable } from "../../claims/claimedTable";
import { type Dated, hasFigures, latestOf } from "../time/datedFigures";
import type { PeriodDoubt } from "../time/periodDoubt";
import type { ReportPeriod } from "../time/reportPeriod";

/**
 * The part of a whole year that the figures are for; null where some are for all of it, or for a part that ends with
 * it. A figure of the year beside those of its parts goes no further than they do.
 */
export function narrowed(
  period: Period,
  dated: readonly Dated[],
  tables: readonly ClaimedTable[],
  year: YearStart,
): Period | null {
  if (monthCount(period) !== 12 || period.start !== yearAround(period.end, year).start) return null;
  const inYear = dated.filter((one) => covers(period, one.period));
  // A row for the year is another measure's than one for a part of it.
  const isPart = (one: Dated): boolean => one.endsYear || !samePeriod(one.period, period);
  const within = inYear.filter(
    (one) => isPart(one) || !inYear.some((other) => other.table === one.table && isPart(other)),
  );
  const latest = latestOf(within);
  if (latest === null || latest.period.end === period.end) return null;
  const hasUndated = tables.some(
    ({ index, table, claims, periods }) =>
      periods.length === 0 &&
      !within.some((one) => one.table === index) &&
      claims.some(({ role, when }, column) => role === "actual" && when.kind === "unsaid" && hasFigures(table, column)),
  );
  return hasUndated ? null : latest.period;
}

type PartOfYear = Pick<ReportPeriod, "period" | "from" | "words">;

/** The part of the planned year that title, sheet or file name, where the figures end with it; null for none. */
export function partSaid(
  named: Extract<Combined, { kind: "said" }> | null,
  narrow: Period,
  planned: Period,
): PartOfYear | null {
  if (named === null) return null;
  const { when } = named.claim;
  const period = when.kind === "period" ? when.period : when.kind === "part" ? inYear(when.part, planned) : null;
  if (period === null || samePeriod(period, planned) || !covers(planned, period)) return null;
  return period.end === narrow.end ? { period, from: named.from.from, words: named.from.text } : null;
}

/** The latest part of the plan's year, where the report was for such a part when its table was confirmed. */
export function partAsBefore(narrow: Period, tables: readonly ClaimedTable[], year: YearStart): PartOfYear | null {
  const kind = periodKind({ when: { kind: "period", period: narrow }, span: null }, year);
  return kind !== null && tables.some(({ reports }) => reports === kind)
    ? { period: narrow, from: "layout", words: periodName(narrow, year) }
    : null;
}

/** A plan is for the whole year as often as its report is: where figures are for part of it, the report may be too. */
export function partOnly(words: string, part: Period, tables: readonly ClaimedTable[], year: YearStart): PeriodDoubt[] {
  const question =
    `The plan’s Period is ${words} and the figures go no further than ${periodName(part, year)}. Which period is the ` +
    "report for?";
  return [{ table: tables[0]?.index ?? 0, question }];
}
