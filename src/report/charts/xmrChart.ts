import { spcAssurance } from "../../assess/spc/spcAssurance";
import { FEWEST_POINTS, spcReason } from "../../assess/spc/spcNotRated";
import { spcPoints, type SpcPoint, type SpcPoints } from "../../assess/spc/spcPoints";
import { spcRuleWords } from "../../assess/spc/spcRuleWords";
import type { SpcOptions, SpcSection } from "../../assess/spc/spcSections";
import { spcVariation } from "../../assess/spc/spcVariation";
import type { ChartModel, ChartSeries, PointMark } from "./chartModel";
import { chartId } from "./chartId";
import { actualLine, dataOf, eventsAlong, figureMarks, periodNames, targetLine, textsOf, timeWarnings } from "./lines";
import { shortPeriod, shownFigure, type TimeSeries } from "./timeSeries";
import { knownPoints, timeTitle } from "./timeTitle";
import { timeAlt } from "./trendChart";
import { valueAxis } from "./valueAxis";

/**
 * A measure over time with its mean and control limits, anew from each rebase, and its special causes marked. Null
 * where no stretch has the twelve figures that limits need.
 */
export function xmrChart(series: TimeSeries, options: Omit<SpcOptions, "rebase"> = {}): ChartModel | null {
  const { measure, points } = series;
  const values = points.map(({ actual }) => actual);
  if (knownPoints(series).length < FEWEST_POINTS) return null;
  const rebase = eventsAlong(series).flatMap((event) => (event.rebase ? [event.at] : []));
  const polarity = measure.polarity ?? "none";
  const judged = spcPoints(values, polarity, { ...options, rebase });
  if (judged.kind === "notRated") return null;
  const causes = causeMarks(judged.points);
  const marks = [...figureMarks(series), ...causes];
  const names = periodNames(series);
  const limits = [
    limitLine(series, judged, "mean"),
    limitLine(series, judged, "lower"),
    limitLine(series, judged, "upper"),
  ];
  const lines = [actualLine(series, marks), ...targetLine(series), ...limits];
  const variation = spcVariation(values, polarity, { ...options, rebase });
  const targets = points.map(({ target }) => target);
  const assurance = spcAssurance(values, targets, polarity, { ...options, rebase });
  const assured = assurance.kind === "rated" ? `. Target: ${assurance.assurance.toLowerCase()}` : "";
  const cause = variation.kind === "rated" ? latestCause(judged.points) : null;
  const title = cause === null ? timeTitle(series) : `${timeTitle(series)}: ${cause}`;
  return {
    id: chartId("xmr", measure.id),
    kind: "xmr",
    title,
    alt: `${timeAlt(series, `${title}${assured}`)} ${limitsInWords(series, judged)}`,
    categories: names,
    categoryTitle: "Period",
    values: valueAxis(
      lines.flatMap((line) => line.points),
      measure.unit,
      measure.decimals,
      { fromZero: false },
    ),
    series: lines,
    events: eventsAlong(series),
    warnings: [...timeWarnings(series), ...withoutLimits(series, judged)],
    data: dataOf(
      names,
      lines,
      lines.map(({ role }) => HEADINGS[role] ?? "Actual"),
      names.map((_, at) => marks.filter((mark) => mark.at === at).map(({ word }) => word)),
    ),
  };
}

const HEADINGS: Readonly<Partial<Record<ChartSeries["role"], string>>> = {
  target: "Target",
  mean: "Mean",
  lowerLimit: "Lower limit",
  upperLimit: "Upper limit",
};

const LIMITS = {
  mean: { role: "mean", name: "Mean" },
  lower: { role: "lowerLimit", name: "Lower limit" },
  upper: { role: "upperLimit", name: "Upper limit" },
} as const;

/** Mean or limit of each section, as many points as the series; null over a section without limits. */
function limitLine(series: TimeSeries, { sections }: SpcPoints, which: keyof typeof LIMITS): ChartSeries {
  const points = sections.flatMap(({ from, to, limits }) =>
    Array<number | null>(to - from).fill(limits.kind === "limits" ? limits[which] : null),
  );
  const { role, name } = LIMITS[which];
  const latest = points.findLast((point) => point !== null) ?? null;
  const figure = latest === null ? "" : ` ${shownFigure(latest, series.measure)}`;
  return { role, name: `${name}${figure}`, draw: "line", points, texts: textsOf(points, series), marks: [] };
}

/** A mark for each special cause: whether it is good, and the rule that it fired. */
function causeMarks(points: readonly (SpcPoint | null)[]): PointMark[] {
  return points.flatMap((point, at): PointMark[] => {
    const words = point === null ? null : causeWords(point);
    if (words === null) return [];
    const as = words.startsWith("Improvement") ? "improvement" : words.startsWith("Concern") ? "concern" : "neither";
    return [{ at, as, word: words }];
  });
}

/** `Concern: seven points or more below the mean`; null for common cause. */
function causeWords({ type, rule }: SpcPoint): string | null {
  if (rule === null) return null;
  const [kind = ""] = type.split(" ");
  const rules = spcRuleWords(rule, type.endsWith("(high)") ? "high" : "low");
  return kind === "Neither" ? rules.charAt(0).toUpperCase() + rules.slice(1) : `${kind}: ${rules}`;
}

/** The special cause that the latest point shows, to go on a sentence with; null for common cause. */
function latestCause(points: readonly (SpcPoint | null)[]): string | null {
  const latest = points.findLast((point) => point !== null) ?? null;
  const words = latest === null ? null : causeWords(latest);
  return words === null ? null : words.charAt(0).toLowerCase() + words.slice(1);
}

function limitsInWords(series: TimeSeries, { sections, points }: SpcPoints): string {
  const { measure, year } = series;
  const each = sections.flatMap(({ from, limits }): string[] => {
    if (limits.kind === "notRated") return [];
    const start = series.points[from];
    const since = sections.length === 1 || start === undefined ? "" : `From ${shortPeriod(start.period, year)}: `;
    const range = `${shownFigure(limits.lower, measure)} to ${shownFigure(limits.upper, measure)}`;
    return [`${since}${since === "" ? "Mean" : "mean"} ${shownFigure(limits.mean, measure)}, limits ${range}.`];
  });
  const special = points.filter((point) => point !== null && point.rule !== null).length;
  const causes =
    special === 0
      ? "No special causes."
      : `${special} ${special === 1 ? "point shows a special cause" : "points show special causes"}.`;
  return [...each, causes].join(" ");
}

/** Sections whose limits are not drawn, and why. */
function withoutLimits({ points, year }: TimeSeries, { sections }: SpcPoints): string[] {
  return sections.flatMap(({ from, limits }: SpcSection): string[] => {
    const start = points[from];
    if (limits.kind === "limits" || start === undefined) return [];
    const reason = spcReason(limits).replace(/\.$/, "");
    return [`No limits from ${shortPeriod(start.period, year)}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`];
  });
}
