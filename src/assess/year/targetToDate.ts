import { rounded } from "../../domain/compare";
import type { Measure, QuarterShares } from "../../domain/plan";
import { missing, number, type Value } from "../../domain/value";
import { addsUp } from "../../domain/addsUp";

/** The target that a period's figure is held against, and where it came from. */
export interface TargetToDate {
  readonly target: Value;
  readonly from: "annual" | "quarter" | "quarterShares" | "extract" | "none";
}

const MONTHS_OF_YEAR = 12;
const MONTHS_OF_QUARTER = 3;

/**
 * The target for the year to the end of a month.
 *
 * The plan's own target for the quarter that ends then comes first. Otherwise a measure that adds up over the year
 * (aggregation `sum`) is held against the target to date that the extract prints, else against the share of its annual
 * target that its profile gives, and at the year's end against the whole; with none of these, or where nobody says what
 * the period is, its target to date is missing (`none`). Other measures keep their target all year.
 *
 * @param months Months from the start of the year to the figure's end, 1 to 12; null where nobody says.
 * @param printed The target to date that the extract prints; null where it prints none.
 * Source: house rule "part of a year" (DECISIONS.md).
 */
export function targetToDate(
  measure: Pick<Measure, "target" | "targetsToDate" | "quarterShares" | "aggregation" | "unit">,
  months: number | null,
  printed: Value | null = null,
): TargetToDate {
  const none: TargetToDate = { target: missing("notAvailable"), from: "none" };
  const { target } = measure;
  const atQuarter = months === null ? null : months % MONTHS_OF_QUARTER === 0 ? months / MONTHS_OF_QUARTER : undefined;
  if (atQuarter === undefined && measure.targetsToDate !== null && !addsUp(measure)) return none;
  const stated = atQuarter === undefined ? undefined : measure.targetsToDate?.[(atQuarter ?? 4) - 1];
  if (stated?.kind === "number" && (atQuarter !== null || !addsUp(measure))) return { target: stated, from: "quarter" };
  if (!addsUp(measure) || (target.kind === "missing" && target.reason === "notApplicable"))
    return { target, from: "annual" };
  if (months === null)
    return measure.targetsToDate === null && target.kind === "missing" ? { target, from: "annual" } : none;
  if (months === MONTHS_OF_YEAR) return { target, from: "annual" };
  if (printed?.kind === "number") return { target: printed, from: "extract" };
  if (target.kind === "missing") return { target, from: "annual" };
  const share = measure.quarterShares === null ? null : shareByMonth(measure.quarterShares, months);
  return share === null ? none : { target: number(rounded(target.number * share)), from: "quarterShares" };
}

/**
 * The share of the year's target due by the end of a quarter.
 *
 * @example
 * shareToDate({ shares: [0.3, 0.2, 0.2, 0.3], straightLine: false }, 3) //=> 0.7
 */
export function shareToDate({ shares }: QuarterShares, quarter: 1 | 2 | 3 | 4): number {
  return rounded(shares.slice(0, quarter).reduce((sum, share) => sum + share, 0));
}

/**
 * The share of the year's target due by the end of a month; null within a quarter, unless the profile is a straight
 * line.
 *
 * @example
 * shareByMonth({ shares: [0.25, 0.25, 0.25, 0.25], straightLine: true }, 6) //=> 0.5
 * shareByMonth({ shares: [0.25, 0.25, 0.25, 0.25], straightLine: false }, 8) //=> null
 */
export function shareByMonth(profile: QuarterShares, months: number): number | null {
  if (profile.straightLine) return months / MONTHS_OF_YEAR;
  return months % MONTHS_OF_QUARTER === 0 ? shareToDate(profile, (months / MONTHS_OF_QUARTER) as 1 | 2 | 3 | 4) : null;
}
