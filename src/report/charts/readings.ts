import type { MeasureAssessment } from "../../assess/assessment";
import { targetToDate } from "../../assess/year/targetToDate";
import { addsUp } from "../../domain/addsUp";
import { same } from "../../domain/compare";
import { monthsBetween, startOfYear } from "../../domain/time/month";
import { monthCount, samePeriod, yearAround, type Period } from "../../domain/time/period";
import { numberOrNull } from "../../domain/value";
import type { HistoryRow } from "../../history/historyRow";
import { readMonths } from "../../history/historyRow";
import { isOpen, stretchKey, type Observation } from "../../map/choose/observation";
import type { MeasureRow } from "../../map/mappedRows";
import type { CheckedExtract } from "../checkedExtract";
import { monthsOf, promisedLevel } from "../past/historyRows";
import type { TimePoint } from "./timeSeries";

/** A measure with what the extract and earlier reports say of it. */
export interface MeasureInTime {
  readonly assessment: MeasureAssessment;
  /** Rows of the extract about earlier periods. */
  readonly earlier: readonly MeasureRow[];
  /** Rows of the past figures. */
  readonly past: readonly HistoryRow[];
}

/**
 * Every figure that is known of a measure, each for its own months, in no order: what the report itself says, then what
 * its extract gives for other periods, then what earlier reports said. A figure that might be for the period or to date
 * is left out where nothing says which, and a count that is too small to be shown is no figure.
 */
export function readings({ assessment, earlier, past }: MeasureInTime, checkedExtract: CheckedExtract): TimePoint[] {
  const { plan, period } = checkedExtract;
  const { measure, row } = assessment;
  const points = new Map<string, TimePoint>();
  const add = (point: TimePoint): void => {
    const key = stretchKey(point.period);
    const there = points.get(key);
    if (there === undefined) points.set(key, point);
    else if (there.target === null) points.set(key, { ...there, target: point.target });
  };
  if (period !== null) {
    const own = monthsOf(assessment, period, plan);
    const target = measure.rule === "milestone" ? promisedLevel(assessment) : assessment.target;
    const printed = row?.figures.actual?.marker ?? null;
    add({
      period: own,
      actual: numberOrNull(assessment.actual),
      target: numberOrNull(target),
      marker:
        printed === "p" || (printed === null && plan.provisional) ? "provisional" : printed === "r" ? "revised" : null,
    });
  }
  const observations = [...(row === null ? [] : [row]), ...earlier].flatMap((one) => one.observations);
  const observed = observedPoints(observations, assessment, checkedExtract);
  const said = pastPoints(past, assessment, checkedExtract);
  for (const point of observed) add(restated(point, said));
  for (const point of said) add(point);
  const small = plan.suppressBelow;
  return [...points.values()].map((point) => {
    const target = point.target ?? plannedTarget(assessment, point.period, checkedExtract);
    const hidden =
      small !== null &&
      measure.unit.kind === "count" &&
      point.actual !== null &&
      point.actual > 0 &&
      point.actual < small;
    return { ...point, target, actual: hidden ? null : point.actual };
  });
}

/** A figure of the extract for an earlier period, marked where the report of that period said another. */
function restated(point: TimePoint, said: readonly TimePoint[]): TimePoint {
  const before = said.find(({ period }) => samePeriod(period, point.period));
  if (before?.actual == null || point.actual === null) return point;
  const target = point.target ?? before.target;
  const isRevised = before.marker === "revised" || !same(before.actual, point.actual);
  return { ...point, target, marker: isRevised ? "revised" : point.marker };
}

function observedPoints(
  observations: readonly Observation[],
  { measure, row }: MeasureAssessment,
  { plan }: CheckedExtract,
): TimePoint[] {
  const adds = addsUp(measure);
  const reads = openFigures(row, plan.year);
  const placed = observations.flatMap((one): { readonly one: Observation; readonly period: Period }[] => {
    if (one.figure.value.kind === "missing" || one.called !== null) return [];
    const { period } = one.stretch;
    if (!adds || !isOpen(one.stretch, plan.year)) return [{ one, period }];
    if (reads === null) return [];
    return [
      { one, period: reads === "toDate" ? { start: startOfYear(period.end, plan.year), end: period.end } : period },
    ];
  });
  const targets = placed.filter(({ one }) => one.role === "target");
  return placed.flatMap(({ one, period }): TimePoint[] => {
    if (one.role !== "actual" || one.figure.value.kind === "missing") return [];
    const target = targets.find((other) => samePeriod(other.period, period))?.one.figure.value;
    const { marker } = one.figure;
    return [
      {
        period,
        actual: one.figure.value.number,
        target: target === undefined ? null : numberOrNull(target),
        marker: marker === "p" ? "provisional" : marker === "r" ? "revised" : null,
      },
    ];
  });
}

/** How figures are read that may be for the period or to date, by how the report's own was; null where it is unsaid. */
function openFigures(row: MeasureRow | null, year: CheckedExtract["plan"]["year"]): "inPeriod" | "toDate" | null {
  const chosen = row?.chosen ?? null;
  if (row === null || chosen === null || chosen.actual === null) return null;
  if (chosen.addedUp.length > 0) return "inPeriod";
  const own = row.observations.find(({ figure }) => figure === row.figures.actual);
  if (own === undefined || !isOpen(own.stretch, year)) return row.measure?.figures ?? null;
  return chosen.actual.start < own.stretch.period.start ? "toDate" : "inPeriod";
}

/** What earlier reports said, the last that was read of each stretch. */
function pastPoints(
  past: readonly HistoryRow[],
  { measure }: MeasureAssessment,
  { plan, period: reported }: CheckedExtract,
): TimePoint[] {
  const latest = new Map<string, { readonly row: HistoryRow; readonly point: TimePoint }>();
  for (const row of past) {
    const period = readMonths(row.figureFor, plan.year);
    if (period === null || row.actual.kind !== "number" || row.unit.kind !== measure.unit.kind) continue;
    // A report knows nothing of what was reported for later months, though its workbook may.
    if (reported !== null && period.end > reported.end) continue;
    const key = stretchKey(period);
    const before = latest.get(key);
    if (before !== undefined && before.row.readAt > row.readAt) continue;
    const revised = row.marker === "[r]" || row.was.kind === "number";
    const point: TimePoint = {
      period,
      actual: row.actual.number,
      target: row.target.kind === "number" ? row.target.number : null,
      marker: row.marker === "[p]" ? "provisional" : revised ? "revised" : null,
    };
    latest.set(key, { row, point });
  }
  return [...latest.values()].map(({ point }) => point);
}

/** The plan's target for a part of the report's year; null for a year that the plan does not speak of. */
function plannedTarget(
  { measure }: MeasureAssessment,
  period: Period,
  { plan, period: report }: CheckedExtract,
): number | null {
  if (report === null || measure.rule === "milestone") return null;
  const year = yearAround(report.end, plan.year);
  if (period.start < year.start || period.end > year.end) return null;
  const isToDate = period.start === year.start;
  if (addsUp(measure) && !isToDate) return null;
  const months = addsUp(measure) ? monthCount(period) : monthsBetween(year.start, period.end) + 1;
  return numberOrNull(targetToDate(measure, months).target);
}
