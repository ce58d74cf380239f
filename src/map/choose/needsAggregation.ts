import { yearAround } from "../../domain/time/period";
import type { Measure } from "../../domain/plan";
import type { Choosing, Found } from "./findFigure";
import type { Observation } from "./observation";
import { isFromStart } from "./time/resolveTime";

/**
 * Whether it would matter that a plan says nothing of how a count or an amount makes up the year: the report is for
 * part of a year, its target is the year's or builds up, and there are figures for other parts, or one that is said to
 * be to date.
 */
export function needsAggregation(
  actuals: readonly Observation[],
  targets: readonly Observation[],
  { measure, report, year }: Choosing,
): boolean {
  const { aggregation, unit, rule } = measure;
  if (
    aggregation !== null ||
    (unit.kind !== "count" && unit.kind !== "money") ||
    rule === "comparison" ||
    rule === "milestone"
  )
    return false;
  // Where nobody names a period, a year so far stands beside no target but one that says that it is to date too.
  if (report.from === "none" && !report.yearKnown) return !isHeldToDate(actuals, targets, measure);
  const whole = yearAround(report.period.end, year);
  if (report.period.end === whole.end || isFromStart(report.period, year)) return false;
  const inYear = actuals.filter(
    ({ stretch, figure }) =>
      figure.value.kind === "number" && whole.start <= stretch.period.start && stretch.period.end <= report.period.end,
  );
  const stretches = new Set(inYear.map(({ stretch }) => `${stretch.period.start} ${stretch.period.end}`));
  return (
    stretches.size > 1 ||
    inYear.some(({ claim }) => claim.span === "toDate") ||
    (inYear.length > 0 && (measure.targetsToDate !== null || measure.quarterShares !== null))
  );
}

/** Whether the plan's target is printed over the same span as the figure that is reported, or no figure is to date. */
function isHeldToDate(actuals: readonly Observation[], targets: readonly Observation[], { target }: Measure): boolean {
  const numbers = actuals.filter(({ figure }) => figure.value.kind === "number");
  if (target.kind !== "number" || !numbers.some(({ claim }) => claim.span === "toDate")) return true;
  const reported = numbers.find(({ claim }) => claim.span !== "toDate") ?? numbers[0];
  return targets.some(
    ({ claim, figure: { value } }) =>
      claim.span !== null &&
      claim.span === reported?.claim.span &&
      value.kind === "number" &&
      value.number === target.number,
  );
}

/**
 * The figure of the one period, which stands as long as no target is held against it; limits and ranges would be, and
 * whether these are for the year nobody says.
 */
export function ofOnePeriod(found: Found, { rule }: Measure): Found {
  if (found.kind === "none" || (rule !== "range" && rule !== "thresholds")) return found;
  return { kind: "none", fault: { kind: "aggregationUnknown" }, near: found.figure };
}
