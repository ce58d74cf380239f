import type { MeasureAssessment } from "../../assess/assessment";
import { numberOrNull } from "../../domain/value";
import { followMeasures } from "../../history/followMeasures";
import { isInUnit } from "../../history/historyRow";
import type { MeasureRow } from "../../map/mappedRows";
import type { CheckedExtract } from "../checkedExtract";
import { promisedLevel } from "../past/historyRows";
import { reportedPeriod } from "../past/reportedPeriod";
import { bulletChart } from "./bulletChart";
import type { ChartModel } from "./chartModel";
import { partsChart } from "./partsChart";
import { peersChart } from "./peersChart";
import { readings } from "./readings";
import { chartedMeasure, timeSeriesOf } from "./timeSeriesOf";
import { trendChart } from "./trendChart";
import { xmrChart } from "./xmrChart";
import { yearToDateChart } from "./yearToDateChart";
import { yearToDateOf } from "./yearToDateOf";

/** The charts that a measure's figures are enough for; null where they are not. */
export interface MeasureCharts {
  readonly assessment: MeasureAssessment;
  /** Over time: with control limits from twelve figures on, without them from three. */
  readonly overTime: ChartModel | null;
  readonly yearToDate: ChartModel | null;
  readonly bullet: ChartModel | null;
  /** Its parts, where others are a part of it. */
  readonly parts: ChartModel | null;
  /** Among other bodies, where the extract is a table of many. */
  readonly peers: ChartModel | null;
}

/** The charts of every measure of a report, in the order of its plan. */
export function measureCharts(checkedExtract: CheckedExtract): MeasureCharts[] {
  const { plan, measures, past, extract } = checkedExtract;
  const earlier = earlierRows(checkedExtract);
  const known = followMeasures(plan.measures, past?.rows ?? []);
  const period = reportedPeriod(checkedExtract) ?? "";
  return measures.map((assessment): MeasureCharts => {
    const { id, unit } = assessment.measure;
    const rows = (known.get(id) ?? []).filter((row) => isInUnit(row, unit));
    const points = readings({ assessment, earlier: earlier.get(id) ?? [], past: rows }, checkedExtract);
    const series = timeSeriesOf(assessment, points, checkedExtract);
    const toDate = yearToDateOf(assessment, points, checkedExtract);
    const charted = chartedMeasure(assessment);
    const parts = measures.filter(({ measure }) => measure.partOf === id);
    return {
      assessment,
      overTime: series === null ? null : (xmrChart(series) ?? trendChart(series)),
      yearToDate: toDate === null ? null : yearToDateChart(charted, toDate),
      bullet: bulletChart(charted, {
        actual: numberOrNull(assessment.actual),
        target: numberOrNull(assessment.measure.rule === "milestone" ? promisedLevel(assessment) : assessment.target),
        lastYear: numberOrNull(assessment.lastYear),
        period,
        warnings:
          assessment.row?.chosen?.unlike === true ? ["Last year’s figure is for another stretch of months"] : [],
      }),
      parts: partsChart(
        charted,
        numberOrNull(assessment.actual),
        parts.map((part) => ({ name: part.measure.name, figure: numberOrNull(part.actual) })),
        period,
      ),
      peers: peersChart(
        charted,
        [
          { name: plan.organisation, figure: numberOrNull(assessment.actual), own: true },
          ...extract.peersOf(assessment.measure).map((peer) => ({ ...peer, own: false })),
        ],
        period,
      ),
    };
  });
}

/** The extract's rows about earlier periods by measure; of many for one period the first, as for the checks. */
function earlierRows({ extract }: CheckedExtract): ReadonlyMap<string, readonly MeasureRow[]> {
  const rows = new Map<string, MeasureRow[]>();
  const seen = new Set<string>();
  for (const { measure, period, read } of extract.earlier) {
    const key = JSON.stringify([measure.id, period.start, period.end]);
    if (seen.has(key)) continue;
    seen.add(key);
    const own = rows.get(measure.id);
    if (own === undefined) rows.set(measure.id, [read()]);
    else own.push(read());
  }
  return rows;
}
