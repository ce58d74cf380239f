import { addsUp } from "../../domain/addsUp";
import {
  monthCount,
  periodName,
  samePeriod,
  samePeriodLastYear,
  yearAround,
  type Period,
} from "../../domain/time/period";
import type { FigureSpan, Measure } from "../../domain/plan";
import { isProportion } from "../../domain/units/unit";
import { missing } from "../../domain/value";
import type { YearStart } from "../../domain/time/year";
import type { Chosen, Figure, FigureName } from "../mappedRows";
import { isOpen, type Observation, type ObservedRole } from "./observation";
import { isOtherComparator } from "./otherComparator";
import type { ReportPeriod } from "./time/reportPeriod";
import { toDate } from "./time/resolveTime";
import { unlessSpanAgainst } from "./time/spanAgainst";
import { partsOf, readAs, spanReading } from "./time/spanReading";
import { saidPeriod } from "./time/saidPeriod";
import { needsAggregation, ofOnePeriod } from "./needsAggregation";
import { totalOff } from "./rows/totalOff";
import { type Choosing, findFigure, type Found, type NotFound, addedUp } from "./findFigure";

/** The figures of a measure that answer for the report's period, and how they were chosen. */
export interface ChosenFigures {
  readonly figures: Readonly<Partial<Record<FigureName, Figure>>>;
  readonly chosen: Chosen;
}

/**
 * Chooses by the report's period. A measure that adds up (`sum`) is reported to date: as printed, else its figures in
 * the period added up from the start of the year. Any other measure is reported by the period's own figure, else by the
 * latest one that ends with it. Last year's figure is the one for the same months a year earlier, else the whole
 * year's. Nothing is taken where two readings are left, where a part is missing, or where all figures are for another
 * period.
 *
 * @param observations All figures of the measure in the extract.
 */
export function chooseFigures(observations: readonly Observation[], choosing: Choosing): ChosenFigures {
  const { measure, report, year } = choosing;
  const withRole = (role: ObservedRole): Observation[] => observations.filter((one) => one.role === role);
  const adds = addsUp(measure);
  const reading = adds ? spanOf(withRole("actual"), choosing) : null;
  const settled = (all: readonly Observation[]): Observation[] =>
    all.map((observation) =>
      reading?.span != null && isOpen(observation.stretch, year)
        ? readAs(observation, reading.span, year)
        : observation,
    );
  const actuals = settled(withRole("actual"));
  const reported = adds ? toDate(report.period, year) : report.period;

  const addsUnknown = needsAggregation(actuals, withRole("target"), choosing);
  const found = addsUnknown
    ? ofOnePeriod(findFigure(actuals, report.period, reported, choosing, null), measure)
    : unlessSpanAgainst(
        findFigure(actuals, report.period, reported, choosing, reading?.likely ?? null),
        actuals,
        choosing,
      );
  const actual = ofSaidPeriod(found, saidPeriod(choosing.comment, report, year));
  const before = samePeriodLastYear(report.period);
  const stated = withRole("lastYear");
  const isOther = (one: Observation): boolean => isOtherComparator(one, choosing.comparatorPeriod, report, year);
  // What is only compared is reported beside its row's own comparator, whatever that is.
  const own = measure.rule === "comparison" ? stated : stated.filter((one) => !isOther(one));
  const comparedYear = yearAround(before.end, year);
  const saysSpan = adds && actual.kind === "found" && saysItsSpan(actual);
  const lastYears = settled(own).map((one) =>
    saysSpan && isLastYear(one, samePeriodLastYear(reported))
      ? { ...one, stretch: { period: comparedYear, spanKnown: true } }
      : one,
  );
  const earlier = [
    ...lastYears,
    ...actuals.filter((one) => one.stretch.period.end < report.period.start && !isOther(one)),
  ];
  const comparators = earlier
    .map((observation) =>
      asComparator(
        observation,
        report,
        actual.kind === "found" ? actual.figure : null,
        before,
        samePeriodLastYear(reported),
        year,
      ),
    )
    .filter((one) => adds || isProportion(measure.unit) || actual.kind === "none" || !runsLonger(one, actual.period));
  const lastYear = findFigure(comparators, before, samePeriodLastYear(reported), choosing, null);
  const unlike = lastYear.kind === "none" ? wholeYearBefore(earlier, before, year) : null;
  const target = chooseTarget(settled(withRole("target")), report, reported, choosing);
  const forecast = withRole("forecast").find(({ stretch }) => stretch.period.end >= report.period.end)?.figure;

  // A mark for missing is passed on; a figure that is for something else is not.
  const lastFigure =
    lastYear.kind === "found"
      ? lastYear.figure
      : lastYear.fault?.kind === "twoFigures"
        ? unusable(lastYear)
        : (unlike?.figure ?? (lastYear.fault === null ? lastYear.near : null));
  const figures: Partial<Record<FigureName, Figure>> = {};
  const put = (name: FigureName, figure: Figure | null | undefined): void => {
    if (figure != null) figures[name] = figure;
  };
  put("actual", actual.kind === "found" ? actual.figure : unusable(actual));
  put("lastYear", lastFigure);
  put("target", target?.figure);
  put("forecast", forecast);
  return {
    figures,
    chosen: {
      actual: actual.kind === "found" && unreadPeriod(actual) === null ? actual.period : null,
      actualFor: actual.kind === "found" ? unreadPeriod(actual) : null,
      lastYear: lastYear.kind === "found" ? lastYear.period : (unlike?.stretch.period ?? null),
      target: target?.kind ?? null,
      standsIn:
        actual.kind === "found" &&
        !adds &&
        report.yearKnown &&
        !samePeriod(actual.period, report.period) &&
        !isOwnRows(actual, measure)
          ? periodName(actual.period, year)
          : null,
      toDate: adds,
      addsUnknown: addsUnknown && actual.kind === "found",
      otherComparator: [...stated.filter((one) => !own.includes(one)), ...actuals.filter(isOther)][0]?.heading ?? null,
      unlike:
        unlike !== null ||
        (actual.kind === "found" &&
          lastYear.kind === "found" &&
          lastYear.figure.value.kind === "number" &&
          monthCount(actual.period) !== monthCount(lastYear.period)),
      others: [...actuals, ...stated]
        .filter(({ figure }) => figure.value.kind === "number" && figure.at !== lastPartOf(actual)?.at)
        .map(({ heading, figure, ofRow, stretch }) => ({
          heading: ofRow ? periodName(stretch.period, year) : heading,
          figure,
        })),
      totalOff: adds ? totalOff(actuals, measure, report.period, year) : null,
      workedOut: actual.kind === "found" && actual.from.length === 0,
      addedUp:
        actual.kind === "found" && actual.from.length > 1
          ? actual.from.map(({ figure, heading, ofRow, stretch }) => ({
              heading: ofRow ? periodName(stretch.period, year) : heading,
              figure,
            }))
          : [],
    },
  };
}

/** A figure of which its row's own comment says that it is for another period than the report's is not used. */
function ofSaidPeriod(found: Found, period: string | null): Found {
  if (found.kind === "none" || period === null || found.figure.value.kind !== "number") return found;
  const { figure } = found;
  return { kind: "none", fault: { kind: "otherPeriod", period, text: figure.text }, near: figure };
}

/** The figure that is reported, or the last of those that are added up to it; null for none. */
function lastPartOf(found: Found): Figure | null {
  return found.kind === "found" ? (found.from.at(-1)?.figure ?? found.figure) : null;
}

/** How figures whose headings leave it open are read: as the plan says, as a person said, as arithmetic proves. */
function spanOf(
  actuals: readonly Observation[],
  { measure, statedSpan, year }: Choosing,
): { readonly span: FigureSpan | null; readonly likely: FigureSpan | null } {
  const span = measure.figures ?? statedSpan;
  if (span !== null) return { span, likely: null };
  return spanReading(actuals, measure.unit, year);
}

/** Whether a figure says over what stretch it is (`YTD`, `Apr-Dec`), or was added up from its parts. */
function saysItsSpan({ from }: Extract<Found, { kind: "found" }>): boolean {
  return from.length > 1 || from.some(({ claim, ofRow }) => claim.span !== null && !ofRow);
}

/** Whether a count says that it is to date, of more months than the actual is for: no month is held against it. */
function runsLonger({ claim, stretch }: Observation, actual: Period): boolean {
  return claim.span === "toDate" && monthCount(stretch.period) > monthCount(actual);
}

/** Whether a figure is called `Last year` and no more, which beside a total to date is the year's. */
function isLastYear({ claim: { when, span }, stretch, ofRow }: Observation, reported: Period): boolean {
  const isYear = when.kind === "relative" && when.relative.of === "year" && when.relative.which === "yearBefore";
  return isYear && span === null && !ofRow && !(stretch.spanKnown && samePeriod(stretch.period, reported));
}

/** Last year's figure that says no more of its stretch than this year's: it is taken to be over the same. */
function asComparator(
  observation: Observation,
  { period }: ReportPeriod,
  actual: Figure | null,
  before: Period,
  reported: Period,
  year: YearStart,
): Observation {
  if (observation.role !== "lastYear" || observation.claim.span !== null) return observation;
  const beside =
    actual !== null && actual.at.row === observation.figure.at.row && actual.at.sheet === observation.figure.at.sheet;
  const unsaid = observation.claim.when.kind === "unsaid" && (observation.stretch.period.end === period.end || beside);
  const saysNoMore =
    unsaid ||
    (observation.claim.when.kind === "relative" &&
      (samePeriod(observation.stretch.period, before) ||
        isOpen(observation.stretch, year) ||
        (beside && observation.ofRow)));
  return saysNoMore ? { ...observation, stretch: { period: reported, spanKnown: true } } : observation;
}

/** Whether a figure that is only compared stands beside its own row's period, which is printed with it. */
function isOwnRows({ from }: Extract<Found, { kind: "found" }>, { rule }: Measure): boolean {
  return rule === "comparison" && from.every(({ ofRow }) => ofRow);
}

/** A row's words for its period that could not be understood; null where they were, and where it gives none. */
function unreadPeriod({ from, period }: Extract<Found, { kind: "found" }>): string | null {
  const unread = from.find(({ called, stretch }) => called !== null && samePeriod(stretch.period, period));
  return unread?.called ?? null;
}

/** A figure that is there and cannot be used, with why. */
function unusable({ fault, near }: NotFound): Figure | null {
  if (near === null) return null;
  return fault === null ? near : { ...near, value: missing("notAvailable"), fault };
}

/** The outturn of the whole year before, where there is nothing for the same part of it. */
function wholeYearBefore(all: readonly Observation[], before: Period, year: YearStart): Observation | null {
  const whole = yearAround(before.end, year);
  return all.find(({ stretch, figure }) => samePeriod(stretch.period, whole) && figure.value.kind === "number") ?? null;
}

/** The extract's target: to date, of the period, or the year's; and which of these it is. */
function chooseTarget(
  targets: readonly Observation[],
  { period }: ReportPeriod,
  reported: Period,
  choosing: Choosing,
): { readonly figure: Figure; readonly kind: NonNullable<Chosen["target"]> } | null {
  const { year, measure } = choosing;
  const adds = addsUp(measure);
  // A plain target is the year's as often as the period's, whatever its row is for.
  const isPlain = ({ claim }: Observation): boolean => claim.when.kind === "unsaid" && claim.span === null;
  const plainTarget = targets.find((one) => isPlain(one) && one.stretch.period.end === period.end);
  const dated = targets.filter((one) => !isPlain(one) && (isOpen(one.stretch, year) ? !adds : true));
  const whole = yearAround(period.end, year);
  if (adds && !samePeriod(reported, whole)) {
    const inYear = dated.filter(
      ({ stretch }) => reported.start <= stretch.period.start && stretch.period.end <= reported.end,
    );
    const printed = inYear.find(({ stretch }) => samePeriod(stretch.period, reported));
    if (printed !== undefined) return { figure: printed.figure, kind: "toDate" };
    const parts = partsOf(reported, inYear);
    const sum = parts === null ? null : addedUp(parts, reported, choosing);
    if (sum?.kind === "found") return { figure: sum.figure, kind: "toDate" };
  }
  const ofPeriod = targets.filter((one) => !isPlain(one));
  const periodTarget = ofPeriod.find(({ stretch }) => samePeriod(stretch.period, period) && !samePeriod(period, whole));
  if (periodTarget !== undefined) return { figure: periodTarget.figure, kind: "period" };
  if (plainTarget !== undefined) return { figure: plainTarget.figure, kind: "unsaid" };
  const yearTarget =
    dated.find(({ stretch }) => samePeriod(stretch.period, whole)) ??
    dated.find(({ stretch }) => stretch.period.start <= period.start && period.end <= stretch.period.end);
  return yearTarget === undefined ? null : { figure: yearTarget.figure, kind: "year" };
}
