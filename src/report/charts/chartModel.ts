/**
 * A chart, decided: its series, axes, marks and words. Plain JSON. Every writer draws it (native in workbooks and
 * slides, SVG on pages and in print) and decides nothing, so that they cannot disagree.
 */
export interface ChartModel {
  /** Unique in a report: letters, digits and hyphens. */
  readonly id: string;
  readonly kind: ChartKind;
  /** What it shows, as a sentence, not what it is: `Response in time fell by 2.1 points to 62.4%, below its target`. */
  readonly title: string;
  /** The same for somebody who cannot see it, with its figures in words. */
  readonly alt: string;
  /** What stands along the axis of categories, in order: `Apr 2017`, `May 2017`, or names of parts and bodies. */
  readonly categories: readonly string[];
  readonly categoryTitle: string;
  readonly values: ValueAxis;
  readonly series: readonly ChartSeries[];
  readonly events: readonly ChartEvent[];
  /** What a reader must know of the figures, printed on the chart: `Last year covers nine months`. */
  readonly warnings: readonly string[];
  /** Its figures as text, for the table that stands beside it. */
  readonly data: ChartData;
}

/**
 * `bullet`: one measure's actual as a bar, target and last year as marks. `trend`: points in time with their target.
 * `xmr`: a trend with its mean and control limits. `yearToDate`: the sum so far against its profile. `parts`: parts of
 * a whole as bars. `peers`: bodies as bars, our own marked.
 */
export const CHART_KINDS = ["bullet", "trend", "xmr", "yearToDate", "parts", "peers"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** The axis of figures. Bars stand on 0, so an axis with bars holds it. */
export interface ValueAxis {
  /** The unit in words: `Percent`, `£m`, `Calls`. */
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Where lines are drawn, both ends among them, and what stands there. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Excel number format of its figures. */
  readonly numberFormat: string;
  /** The same for the figures along the axis, which may be given in thousands or millions. */
  readonly tickFormat: string;
  /** Whether other charts have it too, so that a program that draws it must not choose its ends; left out for not. */
  readonly shared?: true;
}

/** What a series is, which decides how it looks everywhere; colour is never the only difference. */
export const SERIES_ROLES = [
  "actual",
  "target",
  "lastYear",
  "mean",
  "upperLimit",
  "lowerLimit",
  "profile",
  "forecast",
  "part",
  "peer",
] as const;
export type SeriesRole = (typeof SERIES_ROLES)[number];

export interface ChartSeries {
  readonly role: SeriesRole;
  /** Its direct label: `Actual`, `Target 64%`, `Last year`. */
  readonly name: string;
  /** `line` joins points, `step` holds each until the next (a target that changes), `mark` is a tick or dot alone. */
  readonly draw: "line" | "step" | "bar" | "mark";
  /** As many as there are categories; null where there is no figure, which leaves a gap. */
  readonly points: readonly (number | null)[];
  /** The same as text: what a direct label or a table says. */
  readonly texts: readonly (string | null)[];
  /** Points that differ from the rest, by their place; the word is printed or stands in the data. */
  readonly marks: readonly PointMark[];
}

/** `own` is the plan's body among its peers; `provisional` and `revised` are of the figure. */
export interface PointMark {
  readonly at: number;
  readonly as: "improvement" | "concern" | "neither" | "own" | "provisional" | "revised" | "latest";
  readonly word: string;
}

/** Something that happened along the axis: a rebase, a changed target, an event of the plan. */
export interface ChartEvent {
  /** The first category that it holds for, from 0. */
  readonly at: number;
  readonly text: string;
  /** Whether figures are another series from then on: mean and limits are not joined over it. */
  readonly rebase: boolean;
}

export interface ChartData {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
