import { addsUp } from "../../domain/addsUp";
import { formatFigure } from "../../domain/formatFigure";
import { monthCount, periodName, type Period } from "../../domain/period";
import type { FigureSpan, Measure } from "../../domain/plan";
import { number } from "../../domain/value";
import type { YearStart } from "../../domain/year";
import type { FigureFault, Figure } from "../mappedRows";
import { printedHalf } from "../figures/printedHalf";
import { isOpen, type Observation } from "./observation";
import type { ReportPeriod } from "./reportPeriod";
import { isFromStart, samePeriod, toDate } from "./resolveTime";
import { workedOutShare, type ShareOf } from "./workedOutShare";
import { partsOf, uncovered } from "./spanReading";

/** What decides a measure's figures besides the figures themselves. */
export interface Choosing {
  readonly measure: Measure;
  readonly report: ReportPeriod;
  readonly year: YearStart;
  /** What a person said of the table's figures; null where nobody did. */
  readonly said: FigureSpan | null;
  /** What a percentage is worked out from, where the plan says it and the extract has both. */
  readonly shareOf: (() => ShareOf) | null;
}

/** A figure that was found, or why there is none. */
export type Found =
  | { readonly kind: "found"; readonly figure: Figure; readonly period: Period; readonly from: readonly Observation[] }
  | None;

export interface None {
  readonly kind: "none";
  readonly fault: FigureFault | null;
  /** The figure that comes nearest, to say where; null where there is none. */
  readonly near: Figure | null;
}

/** The figure for the report’s period: to date for a measure that adds up, else the period’s own. */
export function find(
  all: readonly Observation[],
  period: Period,
  goal: Period,
  choosing: Choosing,
  likely: FigureSpan | null,
): Found {
  return addsUp(choosing.measure)
    ? findToDate(all, goal, choosing, likely)
    : findForPeriod(all, period, goal, choosing);
}

/** The figure to date: as printed, else added up from the start of the year. */
function findToDate(all: readonly Observation[], goal: Period, choosing: Choosing, likely: FigureSpan | null): Found {
  const { year } = choosing;
  const printed = all.filter(({ stretch }) => !isOpen(stretch, year) && samePeriod(stretch.period, goal));
  const one = onlyOne(printed, choosing);
  if (one !== null) return one;
  const open = all.filter(({ stretch }) => isOpen(stretch, year) && stretch.period.end === goal.end);
  const closed = all.filter(
    ({ stretch }) => !isOpen(stretch, year) && goal.start <= stretch.period.start && stretch.period.end <= goal.end,
  );
  if (open[0] !== undefined)
    return { kind: "none", fault: { kind: "spanUnknown", likely, text: open[0].figure.text }, near: open[0].figure };
  const parts = partsOf(goal, withoutRepeats(closed));
  if (parts === null) {
    const own = closed.find(({ stretch }) => stretch.period.end === goal.end);
    if (own === undefined) return orItsRows(all, noneFor(all, choosing), choosing);
    const gaps = uncovered(goal, closed).map((gap) => periodName(gap, year));
    return { kind: "none", fault: { kind: "periodsMissing", periods: gaps, text: own.figure.text }, near: own.figure };
  }
  return addedUp(parts, goal, choosing);
}

/** The sum of the parts of a year so far; a fault where one of them is missing or cannot be read. */
export function addedUp(parts: readonly Observation[], goal: Period, { measure, year }: Choosing): Found {
  const own = parts.at(-1);
  if (own === undefined) return { kind: "none", fault: null, near: null };
  const lacking = parts.filter(({ figure }) => figure.value.kind === "missing");
  // A part that cannot be read is pointed at itself, so that it can be mended.
  const unread = lacking.find(({ figure }) => figure.fault !== null);
  if (unread !== undefined) return { kind: "none", fault: unread.figure.fault, near: unread.figure };
  if (lacking.length > 0) {
    if (own.figure.value.kind === "missing") return { kind: "none", fault: null, near: own.figure };
    const gaps = lacking.map(({ stretch }) => periodName(stretch.period, year));
    return { kind: "none", fault: { kind: "periodsMissing", periods: gaps, text: own.figure.text }, near: own.figure };
  }
  const sum = Number(
    parts
      .reduce((all, { figure }) => all + (figure.value.kind === "number" ? figure.value.number : 0), 0)
      .toPrecision(15),
  );
  const decimals = Math.max(...parts.map(({ figure }) => figure.decimals));
  const marker = parts.map(({ figure }) => figure.marker).find((one) => one !== null) ?? null;
  const figure: Figure = {
    ...own.figure,
    value: number(sum),
    text: formatFigure(sum, measure.unit, decimals),
    decimals,
    marker,
  };
  return { kind: "found", figure, period: goal, from: parts };
}

/** The period's own figure, else the latest that ends with it. */
function findForPeriod(all: readonly Observation[], period: Period, goal: Period, choosing: Choosing): Found {
  const inOrder: ((stretch: Period, one: Observation) => boolean)[] = [
    (stretch, { claim }) => samePeriod(stretch, period) && !isToDateOnly(claim.span, stretch, choosing.year),
    (stretch) => samePeriod(stretch, period),
    (stretch) => stretch.end === period.end && period.start <= stretch.start,
    (stretch) => samePeriod(stretch, toDate(goal, choosing.year)),
    (stretch) => stretch.end === period.end && monthCount(stretch) <= 12,
  ];
  for (const fits of inOrder) {
    const fitting = all.filter((one) => fits(one.stretch.period, one));
    const longest = Math.max(0, ...fitting.map(({ stretch }) => monthCount(stretch.period)));
    const found = onlyOne(
      fitting.filter(({ stretch }) => monthCount(stretch.period) === longest),
      choosing,
    );
    if (found !== null)
      return found.kind === "found" && !samePeriod(found.period, period)
        ? (workedOut(period, choosing) ?? found)
        : found;
  }
  const share = workedOut(period, choosing);
  if (share !== null) return share;
  return orItsRows(all, noneFor(all, choosing), choosing);
}

/** What is only compared is reported beside the period that its own row gives, which is printed with it. */
function orItsRows(all: readonly Observation[], other: None, { measure }: Choosing): Found {
  const late =
    measure.rule === "comparison"
      ? all.findLast(({ role, ofRow, figure }) => role === "actual" && ofRow && figure === other.near)
      : undefined;
  return late === undefined ? other : { kind: "found", figure: late.figure, period: late.stretch.period, from: [late] };
}

/** A percentage over the period from its numerator and denominator; null where they are not to be had. */
function workedOut(period: Period, { measure, shareOf, year }: Choosing): Found | null {
  const figure = shareOf === null ? null : workedOutShare(measure, shareOf(), period, year);
  return figure === null ? null : { kind: "found", figure, period, from: [] };
}

/** Of the first quarter the figure in it and to date are the same; of a later one the quarter's own is meant. */
function isToDateOnly(span: Observation["claim"]["span"], stretch: Period, year: YearStart): boolean {
  return span === "toDate" && !isFromStart(stretch, year);
}

/** The figure that all say; a fault where they differ, null where there is none. */
function onlyOne(all: readonly Observation[], { measure }: Choosing): Found | null {
  const [first] = all;
  if (first === undefined) return null;
  const numbers = all.filter(({ figure }) => figure.value.kind === "number");
  const [one] = numbers;
  if (one === undefined) return { kind: "found", figure: first.figure, period: first.stretch.period, from: [first] };
  const other = numbers.find(({ figure }) => !agree(one.figure, figure, measure));
  if (other !== undefined)
    return {
      kind: "none",
      fault: { kind: "twoFigures", text: one.figure.text, other: other.figure.text, otherAt: other.figure.at },
      near: one.figure,
    };
  return { kind: "found", figure: one.figure, period: one.stretch.period, from: [one] };
}

/** Whether two figures are one: one of them may be printed shorter. */
function agree(one: Figure, other: Figure, { unit }: Measure): boolean {
  if (one.value.kind !== "number" || other.value.kind !== "number") return true;
  if (one.value.number === other.value.number) return true;
  const halves = [printedHalf(one.value.number, one, unit), printedHalf(other.value.number, other, unit)];
  const slack = halves[0] === halves[1] ? 0 : Math.max(...halves);
  return Math.abs(one.value.number - other.value.number) <= slack * (1 + 1e-9);
}

/** Two figures for the same months that agree are one part of a total. */
function withoutRepeats(all: readonly Observation[]): Observation[] {
  return all.filter((one, at) => all.findIndex((other) => samePeriod(other.stretch.period, one.stretch.period)) === at);
}

/** No figure for the period: a fault where there are some for other periods of it, else simply none. */
function noneFor(all: readonly Observation[], { year, report }: Choosing): None {
  const numbers = all.filter(({ figure, role }) => figure.value.kind === "number" && role === "actual");
  const latest = numbers.reduce<Observation | null>(
    (last, one) => (last === null || one.stretch.period.end > last.stretch.period.end ? one : last),
    null,
  );
  if (latest === null) return { kind: "none", fault: null, near: null };
  const period =
    latest.called !== null
      ? `“${latest.called}”`
      : report.yearKnown
        ? periodName(latest.stretch.period, year)
        : latest.heading;
  return { kind: "none", fault: { kind: "otherPeriod", period, text: latest.figure.text }, near: latest.figure };
}
