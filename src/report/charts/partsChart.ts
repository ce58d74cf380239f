import { difference, sumError } from "../../domain/compare";
import { formatFigure } from "../../domain/formatFigure";
import type { ChartModel } from "./chartModel";
import { chartId } from "./chartId";
import { shownFigure, type ChartedMeasure } from "./timeSeries";
import { valueAxis } from "./valueAxis";

/** One part of a whole; null where it has no figure. */
export interface Part {
  readonly name: string;
  readonly figure: number | null;
}

/**
 * The parts of a whole as bars from 0, the largest first, each with its share. Null for fewer than two parts with a
 * figure, or a whole without one. Parts that do not make up the whole are drawn with a warning.
 */
export function partsChart(
  measure: ChartedMeasure,
  whole: number | null,
  parts: readonly Part[],
  period: string,
): ChartModel | null {
  const { id, name, unit, decimals } = measure;
  const known = parts.flatMap(({ name: part, figure }) => (figure === null ? [] : [{ name: part, figure }]));
  const sorted = known.toSorted((a, b) => b.figure - a.figure);
  const [biggest] = sorted;
  if (whole === null || whole <= 0 || biggest === undefined || known.length < 2) return null;
  const figures = sorted.map(({ figure }) => figure);
  const sum = figures.reduce((total, figure) => total + figure, 0);
  const off = difference(whole, sum);
  const share = (figure: number): string => formatFigure(figure / whole, { kind: "percent" }, 0);
  const part = `${biggest.name} makes up ${share(biggest.figure)} of ${name}`;
  const title = `${part}, ${shownFigure(biggest.figure, measure)} of ${shownFigure(whole, measure)}`;
  const missing = parts.length - known.length;
  return {
    id: chartId("parts", id),
    kind: "parts",
    title,
    alt: `Bars of the parts of ${name} in ${period} from 0. ${sorted
      .map((each) => `${each.name} ${shownFigure(each.figure, measure)} (${share(each.figure)})`)
      .join("; ")}. The whole is ${shownFigure(whole, measure)}.`,
    categories: sorted.map((each) => each.name),
    categoryTitle: "Part",
    values: valueAxis(figures, unit, decimals, { fromZero: true }),
    series: [
      {
        role: "part",
        name: period,
        draw: "bar",
        points: figures,
        texts: figures.map((figure) => `${formatFigure(figure, unit, decimals)} (${share(figure)})`),
        marks: [],
      },
    ],
    events: [],
    warnings: [
      ...(missing === 0 ? [] : [`${missing} of ${parts.length} parts have no figure`]),
      ...(missing > 0 || Math.abs(off) <= sumError([...figures, whole])
        ? []
        : [`The parts come to ${shownFigure(sum, measure)}, not ${shownFigure(whole, measure)}`]),
    ],
    data: {
      headings: ["Part", "Actual", "Share of the whole"],
      rows: sorted.map((each) => [each.name, formatFigure(each.figure, unit, decimals), share(each.figure)]),
    },
  };
}
