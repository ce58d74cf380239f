import { same } from "../../domain/compare";
import { formatFigure } from "../../domain/formatFigure";
import type { ChartModel, ChartSeries } from "./chartModel";
import { chartId } from "./chartId";
import { FEWEST_TO_DRAW, shownFigure, type ChartedMeasure } from "./timeSeries";
import { valueAxis } from "./valueAxis";

/** A sum so far at the end of a part of the year; null where there is no figure yet, or no profile. */
export interface PointToDate {
  /** `Jun 2017`, `Q1 2017/18`. */
  readonly label: string;
  readonly actual: number | null;
  readonly profile: number | null;
}

/** What was made of a year so far, against what was planned to each point of it. */
export interface YearToDate {
  /** `2017/18`. */
  readonly year: string;
  /** Every point of the year in order, those to come among them. */
  readonly points: readonly PointToDate[];
  readonly warnings: readonly string[];
}

/** The sum so far as bars against its profile. Null for fewer than three points, or where no profile is known. */
export function yearToDateChart(measure: ChartedMeasure, { year, points, warnings }: YearToDate): ChartModel | null {
  const { id, name, unit, decimals } = measure;
  const latest = points.findLast(({ actual }) => actual !== null);
  if (latest?.actual == null || points.length < FEWEST_TO_DRAW) return null;
  if (points.every(({ profile }) => profile === null)) return null;
  const series = (role: "actual" | "profile", words: string, draw: ChartSeries["draw"]): ChartSeries => {
    const figures = points.map((point) => (role === "actual" ? point.actual : point.profile));
    return {
      role,
      name: words,
      draw,
      points: figures,
      texts: figures.map((figure) => (figure === null ? null : formatFigure(figure, unit, decimals))),
      marks: [],
    };
  };
  const lines = [series("actual", "Actual to date", "bar"), series("profile", "Profile", "step")];
  const so = `${name}: ${shownFigure(latest.actual, measure)} to ${latest.label}`;
  const title = latest.profile === null ? so : `${so}, ${beside(latest.actual, latest.profile, measure)}`;
  const full = points.at(-1)?.profile ?? null;
  const whole = full === null ? "" : ` The year’s target is ${shownFigure(full, measure)}.`;
  return {
    id: chartId("yearToDate", id),
    kind: "yearToDate",
    title,
    alt: `Bars of ${name} to date in ${year} from 0, with the profile as steps. ${title}.${whole}`,
    categories: points.map(({ label }) => label),
    categoryTitle: "To the end of",
    values: valueAxis(
      lines.flatMap((line) => line.points),
      unit,
      decimals,
      { fromZero: true },
    ),
    series: lines,
    events: [],
    warnings,
    data: {
      headings: ["To the end of", "Actual to date", "Profile"],
      rows: points.map(({ label }, at) => [label, ...lines.map(({ texts }) => texts[at] ?? "[x]")]),
    },
  };
}

function beside(actual: number, profile: number, measure: ChartedMeasure): string {
  if (same(actual, profile)) return `as planned (${shownFigure(profile, measure)})`;
  const size = shownFigure(Math.abs(actual - profile), measure);
  return `${size} ${actual > profile ? "above" : "below"} the profile of ${shownFigure(profile, measure)}`;
}
