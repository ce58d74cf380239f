import { addMonths } from "../../../domain/time/month";
import { monthCount, periodName, samePeriod, yearAround, type Period } from "../../../domain/time/period";
import type { Measure } from "../../../domain/plan";
import type { YearStart } from "../../../domain/time/year";
import { formatFigure } from "../../../domain/formatFigure";
import type { TotalOff } from "../../mappedRows";
import { isOpen, type Observation } from "../observation";
import { isFromStart } from "../time/resolveTime";
import { agrees, partsOf, sumOf } from "../time/spanReading";

/**
 * A printed figure for several months that the figures for its parts do not make up, whichever way those are read: they
 * do not add up to it, and the last of them is not it. Null where every total can be had from its parts.
 *
 * @param actuals The figures of a measure that adds up.
 * @param report The report's period: totals of its year and of the year before are looked at.
 */
export function totalOff(
  actuals: readonly Observation[],
  { unit }: Pick<Measure, "unit">,
  report: Period,
  year: YearStart,
): TotalOff | null {
  const since = addMonths(yearAround(report.end, year).start, -12);
  const numbers = actuals.filter(
    ({ figure, stretch }) => figure.value.kind === "number" && stretch.period.start >= since,
  );
  for (const total of numbers) {
    if (isOpen(total.stretch, year) || monthCount(total.stretch.period) < 2) continue;
    const parts = partsOf(
      total.stretch.period,
      numbers.filter((part) => isPartOf(part, total.stretch.period)),
    );
    const last = parts?.at(-1);
    if (parts === null || last === undefined || parts.length < 2 || parts.some((part) => isContested(part, numbers)))
      continue;
    const figures = parts.map(({ figure }) => figure);
    const mayBeToDate = isFromStart(total.stretch.period, year) && isOpen(last.stretch, year);
    if (agrees(figures, total.figure, unit) || (mayBeToDate && agrees([last.figure], total.figure, unit))) continue;
    const decimals = Math.max(...figures.map((figure) => figure.decimals));
    return {
      figure: total.figure,
      period: periodName(total.stretch.period, year),
      parts: parts.map(({ heading, ofRow, stretch }) => (ofRow ? periodName(stretch.period, year) : heading)),
      sum: formatFigure(sumOf(figures), unit, decimals),
    };
  }
  return null;
}

function isPartOf({ stretch: { period } }: Observation, whole: Period): boolean {
  return whole.start <= period.start && period.end <= whole.end && monthCount(period) < monthCount(whole);
}

/** Whether there is another figure for the same months: a first one and a revised one. */
function isContested(part: Observation, all: readonly Observation[]): boolean {
  return all.some(
    (other) =>
      samePeriod(other.stretch.period, part.stretch.period) &&
      other.figure.value.kind === "number" &&
      part.figure.value.kind === "number" &&
      other.figure.value.number !== part.figure.value.number,
  );
}
