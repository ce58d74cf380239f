import type { MeasureAssessment } from "../../assess/assessment";
import { formatFigure } from "../../domain/formatFigure";
import { isInUnit, readMonths } from "../../history/historyRow";
import type { CheckContext } from "../checkContext";
import { inTime, periodKey, type Point } from "../series/measureSeries";

/**
 * A measure's figures in time order, with those that earlier reports gave for months before this report's own; the
 * extract's own figures stand, and the report's is the last. As they are where no earlier report is known.
 */
export function withPastPoints(
  points: readonly Point[],
  { measure, row }: MeasureAssessment,
  { past, plan }: Pick<CheckContext, "past" | "plan">,
): readonly Point[] {
  const period = row?.chosen?.actual ?? null;
  const figure = row?.figures.actual;
  const rows = past?.byMeasure.get(measure.id) ?? [];
  if (rows.length === 0 || period === null || figure?.value.kind !== "number") return points;
  const all = new Map(points.map((point) => [periodKey(point.period), point] as const));
  if (!all.has(periodKey(period))) all.set(periodKey(period), { period, figure, number: figure.value.number });
  const own = new Set(all.keys());
  // By the time of reading, so that a restated figure takes the place of the one before it.
  for (const row of [...rows].sort((a, b) => a.readAt.localeCompare(b.readAt))) {
    const { actual, decimals, figureFor, at } = row;
    const months = readMonths(figureFor, plan.year);
    if (months === null || months.end >= period.end || own.has(periodKey(months))) continue;
    if (actual.kind !== "number" || !isInUnit(row, measure.unit)) continue;
    const text = formatFigure(actual.number, measure.unit, decimals);
    const read = { value: actual, text, at: at ?? figure.at, decimals, marker: null, fault: null };
    all.set(periodKey(months), { period: months, figure: read, number: actual.number });
  }
  return [...all.values()].sort((a, b) => inTime(a.period, b.period));
}
