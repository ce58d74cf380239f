import { rounded } from "../domain/compare";
import type { Measure, Profile } from "../domain/plan";
import { missing, number, type Value } from "../domain/value";

/** The target that a period's figure is held against, and how it was come by. */
export interface TargetToDate {
  readonly target: Value;
  readonly from: "annual" | "quarter" | "profile" | "none";
}

/**
 * The target for the year to the end of a quarter.
 *
 * The plan's own target for that quarter comes first. Otherwise a measure that adds up over the year (aggregation
 * `sum`) is held against the share of its annual target that its profile gives, and at the year's end against the
 * whole; with no profile its target to date is missing (`none`). Other measures keep their target all year.
 *
 * @param quarter Financial quarter that the figure runs to, 1 to 4; null where it is not known, read as the year's end.
 * Source: house rule "part of a year" (DECISIONS.md).
 */
export function targetToDate(
  measure: Pick<Measure, "target" | "targetsToDate" | "profile" | "aggregation">,
  quarter: 1 | 2 | 3 | 4 | null,
): TargetToDate {
  const stated = measure.targetsToDate?.[(quarter ?? 4) - 1];
  if (stated?.kind === "number") return { target: stated, from: "quarter" };
  const { target } = measure;
  if (target.kind === "missing" || measure.aggregation !== "sum" || quarter === null || quarter === 4) {
    return { target, from: "annual" };
  }
  if (measure.profile === null) return { target: missing("notAvailable"), from: "none" };
  return { target: number(rounded(target.number * shareToDate(measure.profile, quarter))), from: "profile" };
}

/**
 * The share of the year's target due by the end of a quarter.
 *
 * @example
 * shareToDate([0.25, 0.25, 0.25, 0.25], 3) //=> 0.75
 */
export function shareToDate(profile: Profile, quarter: 1 | 2 | 3 | 4): number {
  return rounded(profile.slice(0, quarter).reduce((sum, share) => sum + share, 0));
}
