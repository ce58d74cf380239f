import { addMonths } from "../../../domain/time/month";
import type { FigureSpan } from "../../../domain/plan";
import { yearAround, type Period } from "../../../domain/time/period";
import type { YearStart } from "../../../domain/time/year";
import type { Unit } from "../../../domain/units/unit";
import type { Figure } from "../../mappedRows";
import { printedHalf } from "../../figures/printedHalf";
import { isOpen, type Observation } from "../observation";
import { toDate } from "./resolveTime";

/** How figures that their headings leave open are to be read, and whether that is known or only likely. */
export interface SpanReading {
  readonly span: FigureSpan | null;
  /** What the figures look like, where nothing proves it; null where they look like neither. */
  readonly likely: FigureSpan | null;
}

/**
 * Whether figures of one measure are in the period or to date, by arithmetic that only one of the two fits: a printed
 * total or year to date, or months that make up their quarter. A fall proves nothing and only makes one likely.
 *
 * @param observations The measure's actual figures, in any order.
 */
export function spanReading(observations: readonly Observation[], unit: Unit, year: YearStart): SpanReading {
  const numbers = observations.filter(({ figure }) => figure.value.kind === "number");
  const open = numbers.filter(({ stretch }) => isOpen(stretch, year));
  const closed = numbers.filter(({ stretch }) => !isOpen(stretch, year));
  const votes = new Set<FigureSpan>();
  for (const total of [...closed, ...open]) {
    // A total from the start of the year, or a quarter over its months.
    const finer = numbers.filter(
      (part) =>
        part !== total &&
        within(part.stretch.period, total.stretch.period) &&
        (isOpen(part.stretch, year) || part.stretch.period.start === total.stretch.period.start),
    );
    const parts = partsOf(total.stretch.period, finer);
    const last = parts?.at(-1);
    if (parts === null || last === undefined || parts.length < 2) continue;
    const sums = agrees(
      parts.map(({ figure }) => figure),
      total.figure,
      unit,
    );
    const ends = agrees([last.figure], total.figure, unit);
    if (sums === ends) continue;
    // A quarter's months may run from the start of the year where the quarter does too: the sum then proves nothing.
    if (sums) votes.add("inPeriod");
    else if (closed.includes(total)) votes.add("toDate");
  }
  const [only, ...more] = [...votes];
  return { span: more.length > 0 ? null : (only ?? null), likely: likelySpan(open, year) };
}

/**
 * A figure below the one before it in the same year cannot be a count to date: the figures are likely in the period.
 */
function likelySpan(open: readonly Observation[], year: YearStart): FigureSpan | null {
  const inOrder = [...open].sort((a, b) => a.stretch.period.end.localeCompare(b.stretch.period.end));
  const pairs = inOrder.flatMap((one, index) => {
    const before = inOrder[index - 1];
    return before !== undefined &&
      yearAround(before.stretch.period.end, year).start === yearAround(one.stretch.period.end, year).start
      ? [{ before, one }]
      : [];
  });
  if (pairs.length === 0) return null;
  return pairs.some(({ before, one }) => size(one.figure) < size(before.figure)) ? "inPeriod" : null;
}

function size({ value }: Figure): number {
  return value.kind === "number" ? value.number : 0;
}

function within(inner: Period, outer: Period): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && (inner.start !== outer.start || inner.end !== outer.end)
  );
}

/** Figures that follow each other from the start of a stretch to its end without a gap; null where there are none. */
export function partsOf<Part extends { readonly stretch: { readonly period: Period } }>(
  whole: Period,
  figures: readonly Part[],
): Part[] | null {
  const parts: Part[] = [];
  let next = whole.start;
  while (next <= whole.end) {
    // Of figures that start in one month the longest leaves the fewest to add up.
    const [best] = figures
      .filter(({ stretch }) => stretch.period.start === next && stretch.period.end <= whole.end)
      .sort((a, b) => b.stretch.period.end.localeCompare(a.stretch.period.end));
    if (best === undefined) return null;
    parts.push(best);
    next = addMonths(best.stretch.period.end, 1);
  }
  return parts;
}

/** What figures come to. */
export function sumOf(parts: readonly Figure[]): number {
  return parts.reduce((all, figure) => all + size(figure), 0);
}

/** Whether figures add up to another, as far as what is printed of them tells. */
export function agrees(parts: readonly Figure[], total: Figure, unit: Unit): boolean {
  const sum = sumOf(parts);
  const slack = [...parts, total].reduce((all, figure) => all + printedHalf(size(figure), figure, unit), 0);
  return Math.abs(sum - size(total)) <= slack + NOISE * Math.abs(size(total));
}

/** What adding up a dozen figures can leave behind the point. */
const NOISE = 1e-12;

/** Months of a stretch that no figure covers, as stretches; none where it is covered. */
export function uncovered(
  whole: Period,
  figures: readonly { readonly stretch: { readonly period: Period } }[],
): Period[] {
  const gaps: Period[] = [];
  for (let month = whole.start; month <= whole.end; month = addMonths(month, 1)) {
    if (
      figures.some(
        ({ stretch: { period } }) => period.start <= month && month <= period.end && whole.start <= period.start,
      )
    )
      continue;
    const last = gaps.at(-1);
    if (last !== undefined && addMonths(last.end, 1) === month)
      gaps[gaps.length - 1] = { start: last.start, end: month };
    else gaps.push({ start: month, end: month });
  }
  return gaps;
}

/** A figure's stretch once its reading is known. */
export function readAs(observation: Observation, span: FigureSpan, year: YearStart): Observation {
  const { period } = observation.stretch;
  return { ...observation, stretch: { period: span === "toDate" ? toDate(period, year) : period, spanKnown: true } };
}
