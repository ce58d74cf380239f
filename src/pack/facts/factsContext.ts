import { withPastPoints } from "../../check/past/withPastPoints";
import type { Finding } from "../../check/registry";
import { openFindings } from "../../check/acceptFindings";
import { measureSeries } from "../../check/series/measureSeries";
import { sinceRebase } from "../../check/series/sinceRebase";
import type { MeasureAssessment } from "../../assess/assessment";
import { monthCount, samePeriodLastYear, type Period } from "../../domain/time/period";
import { monthsBetween } from "../../domain/time/month";
import { followMeasures, type PastByMeasure } from "../../history/followMeasures";
import { readMonths, type HistoryRow } from "../../history/historyRow";
import { lastReport } from "../../history/lastReport";
import type { CheckedExtract } from "../../report/checkedExtract";

/** A checked extract with what is looked up in it for every measure. */
export interface FactsContext {
  readonly checkedExtract: CheckedExtract;
  readonly pastOf: PastByMeasure;
  /** Findings that nobody has accepted, by their item. */
  readonly openOf: ReadonlyMap<string, readonly Finding[]>;
  /** Figures of a measure for periods of one length that follow each other, in time order, the report's own last. */
  readonly figuresOf: (assessment: MeasureAssessment) => readonly number[];
}

/** Makes ready what is looked up for every measure. */
export function factsContext(checkedExtract: CheckedExtract): FactsContext {
  const { plan, past, extract } = checkedExtract;
  const pastOf = past === null ? new Map<string, readonly HistoryRow[]>() : followMeasures(plan.measures, past.rows);
  const openOf = new Map<string, Finding[]>();
  for (const finding of openFindings(checkedExtract)) {
    if (finding.item === null) continue;
    openOf.set(finding.item, [...(openOf.get(finding.item) ?? []), finding]);
  }
  const series = measureSeries(extract, plan.year);
  const known = past === null ? null : { byMeasure: pastOf, faults: past.faults };
  return {
    checkedExtract,
    pastOf,
    openOf,
    figuresOf: (assessment) => {
      const points = withPastPoints(series.get(assessment.measure.id) ?? [], assessment, { past: known, plan });
      return consecutive(sinceRebase(points, assessment.measure.rebases ?? []));
    },
  };
}

/** The figures that end with the latest, each for a period as long as it and ending where the next begins. */
function consecutive(points: readonly { readonly period: Period; readonly number: number }[]): readonly number[] {
  const latest = points.at(-1);
  if (latest === undefined) return [];
  const months = monthCount(latest.period);
  const figures = [latest.number];
  let end = latest.period.end;
  for (const point of [...points].reverse().slice(1)) {
    if (monthCount(point.period) !== months || monthsBetween(point.period.end, end) !== months) continue;
    figures.unshift(point.number);
    end = point.period.end;
  }
  return figures;
}

/** A measure's row of the last report before this one; null where none is known. */
export function rowBefore({ checkedExtract, pastOf }: FactsContext, id: string): HistoryRow | null {
  const { period, plan } = checkedExtract;
  return period === null ? null : lastReport(pastOf.get(id) ?? [], period, plan.year);
}

/** A measure's row of the report for the same months a year ago; null where none is known. */
export function rowYearAgo({ checkedExtract, pastOf }: FactsContext, id: string): HistoryRow | null {
  const { period, plan } = checkedExtract;
  if (period === null) return null;
  const then = samePeriodLastYear(period);
  let last: HistoryRow | null = null;
  for (const row of pastOf.get(id) ?? []) {
    const months = readMonths(row.months, plan.year);
    if (months?.start !== then.start || months.end !== then.end) continue;
    if (last === null || row.readAt >= last.readAt) last = row;
  }
  return last;
}
