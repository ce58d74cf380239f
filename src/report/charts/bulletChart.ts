import { describeChange } from "../../assess/change/describeChange";
import { formatFigure } from "../../domain/formatFigure";
import type { ChartModel, ChartSeries } from "./chartModel";
import { chartId } from "./chartId";
import { shownFigure, type ChartedMeasure } from "./timeSeries";
import { withoutStop } from "./timeTitle";
import { valueAxis } from "./valueAxis";

/** A measure's figures for one period, in its unit; null where there is none. */
export interface BulletFigures {
  readonly actual: number | null;
  readonly target: number | null;
  readonly lastYear: number | null;
  /** `Quarter 3 2017/18`. */
  readonly period: string;
  readonly warnings: readonly string[];
}

/**
 * A measure's actual as a bar from 0, with its target and last year's figure as marks. Null where there is no actual,
 * or nothing to set it against.
 */
export function bulletChart(measure: ChartedMeasure, figures: BulletFigures): ChartModel | null {
  const { actual, target, lastYear, period, warnings } = figures;
  if (actual === null || (target === null && lastYear === null)) return null;
  const { id, name, unit, decimals } = measure;
  const one = (role: ChartSeries["role"], words: string, figure: number, draw: ChartSeries["draw"]): ChartSeries => ({
    role,
    name: `${words} ${shownFigure(figure, measure)}`,
    draw,
    points: [figure],
    texts: [formatFigure(figure, unit, decimals)],
    marks: [],
  });
  const series = [
    one("actual", "Actual", actual, "bar"),
    ...(target === null ? [] : [one("target", "Target", target, "mark")]),
    ...(lastYear === null ? [] : [one("lastYear", "Last year", lastYear, "mark")]),
  ];
  const title = withoutStop(describeChange({ measure: name, actual, lastYear, unit, target }));
  return {
    id: chartId("bullet", id),
    kind: "bullet",
    title,
    alt: `Bar of ${name} in ${period} from 0. ${title}. ${series.map((each) => each.name).join("; ")}.`,
    categories: [period],
    categoryTitle: "Period",
    values: valueAxis([actual, target, lastYear], unit, decimals, { fromZero: true }),
    series,
    events: [],
    warnings,
    data: {
      headings: ["Period", "Actual", "Target", "Last year"],
      rows: [
        [
          period,
          ...[actual, target, lastYear].map((figure) =>
            figure === null ? "[x]" : formatFigure(figure, unit, decimals),
          ),
        ],
      ],
    },
  };
}
