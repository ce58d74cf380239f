import { monthCount, yearAround, type Period } from "../../../domain/time/period";
import type { Measure, Plan } from "../../../domain/plan";
import type { MeasureTable } from "../../rows/measureTable";
import type { OwnRows } from "../../rows/ownRows";
import type { LeadKind } from "../../claims/rowLeads";
import { fitOf } from "./reportFit";
import { figureSpan } from "./datedFigures";
import { stretchKey } from "../observation";
import { nobodysPeriod, type ReportPeriod } from "./reportPeriod";
import { resolveTime, type Base } from "./resolveTime";

/** Ranks below a row for another period. */
export const UNREAD = -1;

/** A table of measures and what each row says of whose figures it has and when they are for, each wording read once. */
export interface TimedTable {
  readonly table: MeasureTable;
  readonly isOwnRow: (row: number) => boolean;
  readonly measureOf: (row: number) => Measure | null;
  /** Whether a row has a measure's name and stands where the plan has no such measure. */
  readonly isElsewhere: (row: number) => boolean;
  /**
   * What a row's figures are for, and how well that fits the report's period: 4 where the row says nothing, 0 for
   * another.
   */
  readonly timeOf: (row: number) => RowTime;
  readonly baseOf: (row: number) => Base;
  /** What a row's figures are, where they are no actuals; `""` where they are. */
  readonly kindOf: (row: number) => LeadKind | "";
}

export interface RowTime {
  readonly base: Base;
  readonly rank: number;
  /** The table and the stretch as the key of a map. */
  readonly key: string;
}

/** A row's year by its months, and not as a year alone: `April 2017 to March 2018`, `twelve months to March 2018`. */
const BY_MONTHS = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\bmonths?\b|\byear (?:to|end)/i;

/** A table's rows by whose figures they have, what they are about and when they are for. */
export function timedTable(table: MeasureTable, isOwn: OwnRows["isOwn"], report: ReportPeriod, plan: Plan): TimedTable {
  const { year } = plan;
  const areOwn = table.organisations.different.map((organisation) => isOwn(table, organisation));
  const keyOf = (period: Period): string => `${table.index} ${stretchKey(period)}`;
  const unstated: RowTime = {
    base: table.base,
    rank: fitOf(table.base, report, year) === 0 ? 0 : 4,
    key: keyOf(table.base.period),
  };
  // A row whose words for its period are not understood is for no period that could be chosen.
  const unread = (periodText: string, code: number): RowTime => ({
    base: { ...table.base, period: nobodysPeriod(year), spanKnown: true, ofRow: true, called: periodText },
    rank: UNREAD,
    key: `${table.index} unread ${code}`,
  });
  /** Whether a column is for a part of a row's stretch that ends before it, so that each column is for its own part. */
  const hasColumnsWithin = ({ start, end }: Period): boolean =>
    table.actualTimes.some((claim) => {
      const { period } = resolveTime(claim, table.base, report.period, year);
      return start <= period.start && period.end < end;
    });
  const times = table.periodClaims.map((claim, code): RowTime => {
    const periodText = table.periods.different[code] ?? "";
    if (claim === null) return periodText === "" ? unstated : unread(periodText, code);
    const stretch = resolveTime(claim, table.base, report.period, year);
    const isYear = monthCount(stretch.period) >= 12;
    return {
      base: {
        ...stretch,
        yearOf: yearAround(stretch.period.end, year),
        ofRow: true,
        endMeansAll: (!isYear || BY_MONTHS.test(periodText)) && !hasColumnsWithin(stretch.period),
        span: figureSpan(claim.span) ?? table.base.span,
        called: null,
        ...(claim.when.kind === "part" && claim.when.yearsBefore === 0 ? { part: claim.when.part } : {}),
      },
      rank: fitOf(stretch, report, year),
      key: keyOf(stretch.period),
    };
  });
  const timeOf = (row: number): RowTime => times[table.periods.code(row)] ?? unstated;
  return {
    table,
    isOwnRow: (row) => areOwn[table.organisations.code(row)] === true,
    measureOf: (row) => table.matches.different[table.matches.code(row)]?.item ?? null,
    isElsewhere: () => false,
    timeOf,
    baseOf: (row) => timeOf(row).base,
    kindOf: (row) => table.kinds.different[table.kinds.code(row)] ?? "",
  };
}
