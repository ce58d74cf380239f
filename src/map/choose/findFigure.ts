import { addsUp } from "../../domain/addsUp";
import { formatFigure } from "../../domain/formatFigure";
import { monthCount, periodName, samePeriod, type Period } from "../../domain/time/period";
import { NO_PERIOD } from "../../domain/time/unsaidPeriod";
import type { FigureSpan, Measure } from "../../domain/plan";
import { number } from "../../domain/value";
import type { YearStart } from "../../domain/time/year";
import type { Figure } from "../mappedRows";
import type { FigureFault } from "../figures/figureFault";
import { printedHalf } from "../figures/printedHalf";
import { isOpen, type Observation } from "./observation";
import type { ReportPeriod } from "./time/reportPeriod";
import { isFromStart, toDate } from "./time/resolveTime";
import { workedOutShare, type ShareOf } from "./workedOutShare";
import { unlessSummed } from "./rows/summedParts";
import { partsOf, uncovered } from "./time/spanReading";

/** What decides a measure's figures besides the figures themselves. */
export interface Choosing {
  readonly measure: Measure;
  readonly report: ReportPeriod;
  readonly year: YearStart;
  /** What the row's own column gives as the period of what is compared with; null for nothing that can be read. */
  readonly comparatorPeriod: Period | null;
  /** The row's own comment, which may say which period its figure is for. */
  readonly comment: string | null;
  /** What a person said of the table's figures; null where nobody did. */
  readonly statedSpan: FigureSpan | null;
  /** What a percentage is worked out from, where the plan says it and the extract has both. */
  readonly shareOf: (() => ShareOf) | null;
}

/** A figure that was found, or why there is none. */
export type Found =
  | { readonly kind: "found"; readonly figure: Figure; readonly period: Period; readonly from: readonly Observation[] }
  | NotFound;

export interface NotFound {
  readonly kind: "none";
  readonly fault: FigureFault | null;
  /** The figure that comes nearest, to say where; null where there is none. */
  readonly near: Figure | null;
}

/** The figure for the report’s period: to date for a measure that adds up, else the period’s own. */
export function findFigure(
  all: readonly Observation[],
  period: Period,
  reported: Period,
  choosing: Choosing,
  likely: FigureSpan | null,
): Found {
  return addsUp(choosing.measure)
    ? findToDate(all, reported, choosing, likely)
    : findForPeriod(all, period, reported, choosing);
}

/** The figure to date: as printed, else added up from the start of the year. */
function findToDate(
  all: readonly Observation[],
  reported: Period,
  choosing: Choosing,
  likely: FigureSpan | null,
): Found {
  const { year } = choosing;
  const printed = all.filter(({ stretch }) => !isOpen(stretch, year) && samePeriod(stretch.period, reported));
  const saysToDate = printed.filter(({ claim }) => claim.span === "toDate");
  // Where nobody says what the report is for, only its own words tell a figure to date from the quarter's.
  const isTold = choosing.report.from !== "none" || saysToDate.length === 0;
  const asPrinted = agreedFigure(isTold ? printed : saysToDate, choosing);
  if (asPrinted !== null) return asPrinted;
  const open = all.filter(({ stretch }) => isOpen(stretch, year) && stretch.period.end === reported.end);
  const closed = all.filter(
    ({ stretch }) =>
      !isOpen(stretch, year) && reported.start <= stretch.period.start && stretch.period.end <= reported.end,
  );
  if (open[0] !== undefined)
    return { kind: "none", fault: { kind: "spanUnknown", likely, text: open[0].figure.text }, near: open[0].figure };
  const parts = partsOf(reported, withoutRepeats(closed));
  if (parts === null) {
    const latestPart = closed.find(({ stretch }) => stretch.period.end === reported.end);
    if (latestPart === undefined) return orItsRows(all, noneFor(all, choosing), choosing);
    const gaps = uncovered(reported, closed).map((gap) => periodName(gap, year));
    return {
      kind: "none",
      fault: { kind: "periodsMissing", periods: gaps, text: latestPart.figure.text },
      near: latestPart.figure,
    };
  }
  return partGivenTwice(parts, closed, choosing) ?? addedUp(parts, reported, choosing);
}

/** A fault where the extract gives another figure for the months of a part. */
function partGivenTwice(
  parts: readonly Observation[],
  all: readonly Observation[],
  { measure }: Choosing,
): Found | null {
  for (const part of parts) {
    const other = all.find(
      ({ stretch, figure }) => samePeriod(stretch.period, part.stretch.period) && !agree(part.figure, figure, measure),
    );
    if (other === undefined) continue;
    const { text } = part.figure;
    return {
      kind: "none",
      fault: { kind: "twoFigures", text, other: other.figure.text, otherAt: other.figure.at },
      near: part.figure,
    };
  }
  return null;
}

/** The sum of the parts of a year so far; a fault where one of them is missing or cannot be read. */
export function addedUp(parts: readonly Observation[], reported: Period, { measure, year }: Choosing): Found {
  const lastPart = parts.at(-1);
  if (lastPart === undefined) return { kind: "none", fault: null, near: null };
  const lacking = parts.filter(({ figure }) => figure.value.kind === "missing");
  // A part that cannot be read is pointed at itself, so that it can be mended.
  const unread = lacking.find(({ figure }) => figure.fault !== null);
  if (unread !== undefined) return { kind: "none", fault: unread.figure.fault, near: unread.figure };
  if (lacking.length > 0) {
    if (lastPart.figure.value.kind === "missing") return { kind: "none", fault: null, near: lastPart.figure };
    const gaps = lacking.map(({ stretch }) => periodName(stretch.period, year));
    return {
      kind: "none",
      fault: { kind: "periodsMissing", periods: gaps, text: lastPart.figure.text },
      near: lastPart.figure,
    };
  }
  const sum = Number(
    parts
      .reduce((all, { figure }) => all + (figure.value.kind === "number" ? figure.value.number : 0), 0)
      .toPrecision(15),
  );
  const decimals = Math.max(...parts.map(({ figure }) => figure.decimals));
  const marker = parts.map(({ figure }) => figure.marker).find((one) => one !== null) ?? null;
  const figure: Figure = {
    ...lastPart.figure,
    value: number(sum),
    text: formatFigure(sum, measure.unit, decimals),
    decimals,
    marker,
  };
  return { kind: "found", figure, period: reported, from: parts };
}

/** The period's own figure, else the latest that ends with it. */
function findForPeriod(all: readonly Observation[], period: Period, reported: Period, choosing: Choosing): Found {
  const inOrder: ((stretch: Period, observation: Observation) => boolean)[] = [
    (stretch, { claim }) => samePeriod(stretch, period) && !isToDateOnly(claim.span, stretch, choosing),
    (stretch) => samePeriod(stretch, period),
    (stretch) => stretch.end === period.end && period.start <= stretch.start,
    (stretch) => samePeriod(stretch, toDate(reported, choosing.year)),
    (stretch) => stretch.end === period.end && monthCount(stretch) <= 12,
  ];
  for (const fits of inOrder) {
    const fitting = all.filter((observation) => fits(observation.stretch.period, observation));
    const longest = Math.max(0, ...fitting.map(({ stretch }) => monthCount(stretch.period)));
    const found = agreedFigure(
      fitting.filter(({ stretch }) => monthCount(stretch.period) === longest),
      choosing,
    );
    if (found !== null)
      return found.kind === "found" && !samePeriod(found.period, period)
        ? (workedOut(period, choosing) ?? found)
        : unlessSummed(found, all, choosing);
  }
  const share = workedOut(period, choosing);
  if (share !== null) return share;
  return orItsRows(all, noneFor(all, choosing), choosing);
}

/** What is only compared is reported beside the period that its own row gives, which is printed with it. */
function orItsRows(all: readonly Observation[], notFound: NotFound, { measure, report }: Choosing): Found {
  const late =
    measure.rule === "comparison"
      ? all.findLast(({ role, ofRow, figure }) => role === "actual" && ofRow && figure === notFound.near)
      : undefined;
  if (late === undefined) return notFound;
  // Beside none it is what the report is for.
  const period = late.called === NO_PERIOD ? report.period : late.stretch.period;
  return { kind: "found", figure: late.figure, period, from: [late] };
}

/** A percentage over the period from its numerator and denominator; null where they are not to be had. */
function workedOut(period: Period, { measure, shareOf, year }: Choosing): Found | null {
  const figure = shareOf === null ? null : workedOutShare(measure, shareOf(), period, year);
  return figure === null ? null : { kind: "found", figure, period, from: [] };
}

/**
 * Of the first quarter the figure in it and to date are the same; of a later one the quarter's own is meant, and where
 * nobody says which it is.
 */
function isToDateOnly(span: Observation["claim"]["span"], stretch: Period, { report, year }: Choosing): boolean {
  return span === "toDate" && (report.from === "none" || !isFromStart(stretch, year));
}

/** The figure that all say; a fault where they differ, null where there is none. */
function agreedFigure(all: readonly Observation[], { measure }: Choosing): Found | null {
  const [first] = all;
  if (first === undefined) return null;
  const numbers = all.filter(({ figure }) => figure.value.kind === "number");
  const [number] = numbers;
  if (number === undefined) return { kind: "found", figure: first.figure, period: first.stretch.period, from: [first] };
  const differing = numbers.find(({ figure }) => !agree(number.figure, figure, measure));
  if (differing !== undefined)
    return {
      kind: "none",
      fault: {
        kind: "twoFigures",
        text: number.figure.text,
        other: differing.figure.text,
        otherAt: differing.figure.at,
      },
      near: number.figure,
    };
  return { kind: "found", figure: number.figure, period: number.stretch.period, from: [number] };
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
function noneFor(all: readonly Observation[], { year, report }: Choosing): NotFound {
  const numbers = all.filter(({ figure, role }) => figure.value.kind === "number" && role === "actual");
  const latest = numbers.reduce<Observation | null>(
    (last, one) => (last === null || one.stretch.period.end > last.stretch.period.end ? one : last),
    null,
  );
  if (latest === null) return { kind: "none", fault: null, near: null };
  const { called, figure, stretch, heading } = latest;
  if (called !== null)
    return { kind: "none", fault: { kind: "periodUnread", words: called, text: figure.text }, near: figure };
  const period = report.yearKnown ? periodName(stretch.period, year) : heading;
  return { kind: "none", fault: { kind: "otherPeriod", period, text: figure.text }, near: figure };
}
