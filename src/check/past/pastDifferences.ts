import { decimalText } from "../../domain/decimalText";
import { formatDifference, formatFigure } from "../../domain/formatFigure";
import { withoutNoise } from "../../domain/compare";
import type { Measure } from "../../domain/plan";
import { samePeriodLastYear, startOfYear, type Period } from "../../domain/time/period";
import { isProportion } from "../../domain/units/unit";
import { number } from "../../domain/value";
import { isInUnit, monthsText, readMonths, type HistoryRow } from "../../history/historyRow";
import { withoutOwnRestatements } from "../../history/restatements";
import type { MeasureAssessment } from "../../assess/assessment";
import type { Figure, MeasureRow } from "../../map/mappedRows";
import type { CheckContext } from "../checkContext";

/** A figure of this extract for the same months as a past figure, and another than that. */
export interface PastDifference {
  readonly measure: Measure;
  readonly period: Period;
  readonly now: Figure;
  /** Now, then and the difference, as they are printed. */
  readonly found: string;
  readonly expected: string;
  readonly difference: string;
  readonly before: HistoryRow;
  /** Whether the report shows it, or what it shows was worked out from it. */
  readonly shown: boolean;
}

type PastContext = Pick<CheckContext, "past" | "measures" | "plan" | "series" | "extract">;

/** A figure of this extract and the months that it is for. */
interface Dated {
  readonly period: Period;
  readonly figure: Figure;
  readonly shown: boolean;
}

/**
 * Every figure of the extract that is not what the past figures give for its measure and the very months that it is
 * for, as far as both are printed. A total for part of a year is never held against that part alone.
 *
 * @param against What is compared with: what was said before this report, or all, with what it restated itself.
 */
export function pastDifferences(context: PastContext, against: "before" | "all" = "before"): PastDifference[] {
  const { past, measures, plan, extract } = context;
  if (past === null) return [];
  return measures.flatMap((assessment): PastDifference[] => {
    const { measure } = assessment;
    const said = new Map<string, HistoryRow[]>();
    const all = past.byMeasure.get(measure.id) ?? [];
    const isBefore = against === "before" && extract.period !== null;
    for (const row of isBefore ? withoutOwnRestatements(all, extract.period, plan.year) : all) {
      const months = readMonths(row.figureFor, plan.year);
      if (months === null || !isInUnit(row, measure.unit)) continue;
      const key = monthsText(months);
      said.set(key, [...(said.get(key) ?? []), row]);
    }
    if (said.size === 0) return [];
    return datedFigures(assessment, context).flatMap(({ period, figure, shown }): PastDifference[] => {
      const rows = said.get(monthsText(period)) ?? [];
      const isOwn = isBefore && extract.period !== null && period.end >= extract.period.end;
      const before = isOwn ? otherwiseBefore(rows, figure, context) : latestOf(rows);
      if (before?.actual.kind !== "number" || figure.value.kind !== "number" || isAsPrinted(before, figure)) return [];
      const [then, now] = [before.actual.number, figure.value.number];
      return [
        {
          measure,
          period,
          now: figure,
          found: formatFigure(now, measure.unit, figure.decimals),
          expected: formatFigure(then, measure.unit, before.decimals),
          difference: formatDifference(now - then, measure.unit, Math.max(figure.decimals, before.decimals)),
          before,
          shown,
        },
      ];
    });
  });
}

/** The row that was read last; of several of one time the last of them. */
function latestOf(rows: readonly HistoryRow[]): HistoryRow | null {
  return rows.reduce<HistoryRow | null>((last, row) => (last === null || last.readAt <= row.readAt ? row : last), null);
}

/**
 * What a report's own figure is held against: the latest row, but for those that this very extract put down when the
 * report was made before; where it restated a figure then, it says so however often it is made.
 */
function otherwiseBefore(
  rows: readonly HistoryRow[],
  figure: Figure,
  { extract }: Pick<PastContext, "extract">,
): HistoryRow | null {
  const latest = latestOf(rows);
  if (latest === null) return null;
  if (latest.file !== extract.file || !isAsPrinted(latest, figure)) return latest;
  return otherwiseBefore(
    rows.filter((row) => row !== latest),
    figure,
    { extract },
  );
}

/** Whether a row says what a figure does, as far as both are printed. */
function isAsPrinted({ actual, unit, decimals: kept }: HistoryRow, { value, decimals }: Figure): boolean {
  if (actual.kind !== "number" || value.kind !== "number") return false;
  const [printed, shift] = [Math.min(kept, decimals), isProportion(unit) ? 2 : 0];
  return decimalText(actual.number, printed, shift) === decimalText(value.number, printed, shift);
}

/** A measure's figures by the months they are for; of two for the same months the one that the report shows. */
function datedFigures({ measure, row }: MeasureAssessment, { series, extract, plan }: PastContext): Dated[] {
  const dated = new Map<string, Dated>();
  const add = (period: Period | null | undefined, figure: Figure | undefined, shown: boolean): void => {
    if (period == null || figure?.value.kind !== "number" || dated.has(monthsText(period))) return;
    dated.set(monthsText(period), { period, figure, shown });
  };
  if (row !== null) {
    add(row.chosen?.actual, row.figures.actual, true);
    add(row.chosen === null ? lastYearOf(extract.period) : row.chosen.lastYear, row.figures.lastYear, true);
    for (const { period, figure } of totalsSoFar(row, plan.year)) add(period, figure, true);
    for (const { role, stretch, figure } of row.observations)
      if (role === "actual" && stretch.spanKnown) add(stretch.period, figure, false);
  }
  for (const { period, figure } of series.get(measure.id) ?? []) add(period, figure, false);
  return [...dated.values()];
}

function lastYearOf(period: Period | null): Period | null {
  return period === null ? null : samePeriodLastYear(period);
}

/** What figures that were added up to the actual make up to the end of each but the last. */
function totalsSoFar(
  { chosen, observations }: MeasureRow,
  year: CheckContext["plan"]["year"],
): { readonly period: Period; readonly figure: Figure }[] {
  const parts = (chosen?.addedUp ?? []).slice(0, -1);
  let sum = 0;
  return parts.flatMap(({ figure }) => {
    const end = observations.find(
      (one) => one.figure.at.row === figure.at.row && one.figure.at.column === figure.at.column,
    )?.stretch.period.end;
    if (figure.value.kind !== "number" || end === undefined) return [];
    sum = withoutNoise(sum + figure.value.number, sum, figure.value.number);
    return [{ period: { start: startOfYear(end, year), end }, figure: { ...figure, value: number(sum) } }];
  });
}
