import { monthCount } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import type { ColumnRole } from "../headings/columnRole";
import { kindAmong } from "../headings/figureKind";
import { isRateAlone, isUnitAlone } from "../headings/headingUnits";
import { plainLabel } from "../match/plainLabel";
import { quartiles } from "./quartiles";
import { readHeading } from "./readHeading";
import { UNSAID, type TimeClaim } from "./when";

/** What a column says that it holds, whatever the report's period is, how sure that is (0 to 1) and why. */
export interface ColumnClaim extends TimeClaim {
  /** Null: nothing that is used. */
  readonly role: ColumnRole | null;
  readonly score: number;
  readonly reason: string;
  /** Whether only elimination says it, which is worth a finding. */
  readonly guessed: boolean;
}

/** A column's heading, taken apart. */
export interface ColumnTime extends TimeClaim {
  /** What is left of the heading to say what the column holds. */
  readonly rest: string;
  /**
   * What kind of period the column belongs to, by its own heading or by the column that it stands beside; null where it
   * belongs to none that changes from one extract to the next.
   */
  readonly periodKind: PeriodKind | null;
}

/** Kinds of period that a heading can name. */
export const PERIOD_KINDS = ["month", "quarter", "half year", "year", "to date", "other"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** The kind of period that a heading names: a column of the same kind takes its place in the next extract. */
export function periodKind({ when, span }: TimeClaim, year: YearStart): PeriodKind | null {
  if (when.kind !== "period" && when.kind !== "part") return null;
  const months = when.kind === "period" ? monthCount(when.period) : when.part.last - when.part.first + 1;
  const fromStart = when.kind === "period" ? isStart(when.period.start, year) : when.part.first === 1;
  // From the first month on, in months or in so many words: next time it runs further.
  if (span === "toDate") return "to date";
  if (span === "wholeYear" || months === 12) return "year";
  if (span === "inPeriod" && fromStart) return "to date";
  return months === 1 ? "month" : months === 3 ? "quarter" : months === 6 ? "half year" : "other";
}

function isStart(month: string, year: YearStart): boolean {
  return Number(month.slice(5)) === year.firstMonth;
}

/** A heading that is the word for a period and nothing else. */
const OWN_PERIOD = /^(?:month|quarter|qtr|period)$/i;
const UNSAID_TIME = { when: UNSAID, span: null, periodKind: null } as const;
/** Headings of statuses: beside the only dated figures they are theirs. */
const STATUS = /^(?:rag|rag status|rag rating|status|rating|g a r|r a g|performance status|dot)$/;
/** Headings of columns that belong to the dated figures on their left. */
const COMPANION = new RegExp(
  String.raw`^(?:rag|rag status|rag rating|status|rating|g a r|r a g|performance status|dot|direction` +
    String.raw`(?: of travel)?|trend|variance|difference|change|% change|comments?|commentary|narrative` +
    String.raw`|notes?|progress|explanation)$`,
);
/** Headings that belong to the dated figures on their left where they come again and again. */
const REPEATED_COMPANION = /^(?:target|actual|plan|budget|forecast|numerator|denominator)$/;

/**
 * The time that each column's heading gives. A column of statuses or comments without a time of its own belongs to the
 * dated figures directly before it, where it comes once for each of them or stands between two.
 */
export function columnTimes(headers: readonly string[], year: YearStart): ColumnTime[] {
  const plainHeaders = headers.map(plainLabel);
  const areQuartiles = quartiles(plainHeaders);
  const times = headers.map((header, column): ColumnTime => {
    if (areQuartiles[column] === true) return { ...UNSAID_TIME, rest: header };
    const heading = readHeading(header, year);
    // `Month` or `Quarter` over figures is that of the report: its own and no more.
    const time = OWN_PERIOD.test(header.trim()) ? { ...heading, span: "inPeriod" as const } : heading;
    return { ...time, periodKind: periodKind(time, year) };
  });
  const dated = times.filter(
    ({ periodKind, span }) => periodKind !== null && periodKind !== "year" && span !== "wholeYear",
  ).length;
  const occurrences = new Map<string, number>();
  for (const header of plainHeaders) occurrences.set(header, (occurrences.get(header) ?? 0) + 1);
  const lastDated = times.findLastIndex(({ periodKind }) => periodKind !== null);
  let before: ColumnTime | null = null;
  return times.map((time, column): ColumnTime => {
    if (time.periodKind !== null || time.when.kind !== "unsaid" || time.span !== null) {
      before = time.periodKind === null ? null : time;
      return time;
    }
    const header = plainHeaders[column] ?? "";
    const repeated = (occurrences.get(header) ?? 0) > 1;
    const between = column < lastDated;
    const belongs =
      isRateOfFigures(headers[column] ?? "", before) ||
      (COMPANION.test(header) && (repeated || between || (STATUS.test(header) && dated === 1))) ||
      (REPEATED_COMPANION.test(header) && repeated);
    if (before === null || !belongs) {
      if (!COMPANION.test(header)) before = null;
      return time;
    }
    return { ...time, when: before.when, span: before.span, periodKind: before.periodKind };
  });
}

/** `Rate per 1,000`, `Cost per visit` right of `Q3 2025/26`, which says no more: the rate of that period. */
function isRateOfFigures(header: string, before: ColumnTime | null): boolean {
  return before !== null && kindAmong(header) === "rate" && (isUnitAlone(header) || isRateAlone(header));
}

/**
 * What makes two tables the same layout: their headings in plain form, each kind of dated column once and without its
 * period. Next quarter's extract, with a column more, is recognised.
 *
 * @example
 * layoutKeys([{ header: "Measure", rest: "Measure", periodKind: null }, { header: "Q3", rest: "",
 *   periodKind: "quarter" }, { header: "Q4", rest: "", periodKind: "quarter" }])
 *   //=> ["measure","@quarter"]
 */
export function layoutKeys(
  columns: readonly { readonly header: string; readonly rest: string; readonly periodKind: PeriodKind | null }[],
): string[] {
  const dated = new Set<string>();
  return columns.flatMap(({ header, rest, periodKind }) => {
    const key = columnKey(periodKind === null ? header : rest, periodKind);
    if (periodKind === null) return [key];
    const isNew = !dated.has(key);
    dated.add(key);
    return isNew ? [key] : [];
  });
}

/** A heading as a layout knows it: the kind of its period after `@`, and any figure in it as `#`. */
export function columnKey(heading: string, periodKind: PeriodKind | null): string {
  const key = plainLabel(heading).replace(/\d+/g, "#");
  return periodKind === null ? key : `${key}@${periodKind}`;
}

/** The claim of a column that is not used. */
export function unclaimed(reason: string, time: TimeClaim = { when: UNSAID, span: null }): ColumnClaim {
  return { role: null, when: time.when, span: time.span, score: 1, reason, guessed: false };
}
