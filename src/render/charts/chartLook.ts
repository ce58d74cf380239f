import type { ChartModel, PointMark, SeriesRole } from "../../report/charts/chartModel";

/** Sizes in pixels at 96 to the inch: 12 are 9 points, the smallest type of a chart. */
export const TYPE = { small: 12, title: 14 } as const;
/** From one line of words to the next. */
export const LINE_HEIGHT = 15;

/** Words and lines that are read; each has a contrast of 3 to 1 with white at least, words 4.5. */
export const INK = "#1D2733";
export const QUIET = "#4A5663";
/** Lines that only help the eye along; nothing is read from them. */
export const GRID = "#DCE1E7";

/** How a role is drawn. Dashes and widths tell them apart without colour. */
interface LineLook {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dash and gap; null for a whole line. */
  readonly dash: readonly number[] | null;
}

const PLAIN: LineLook = { colour: "#17365D", width: 2.25, dash: null };
const LIMIT: LineLook = { colour: "#6B7785", width: 1.25, dash: [2, 3] };

export const LINE_LOOKS: Readonly<Record<SeriesRole, LineLook>> = {
  actual: PLAIN,
  part: PLAIN,
  peer: { ...PLAIN, colour: "#7A8CA0" },
  target: { colour: "#1D2733", width: 1.75, dash: [7, 4] },
  profile: { colour: "#1D2733", width: 1.75, dash: null },
  forecast: { ...PLAIN, dash: [3, 3] },
  lastYear: { colour: "#6B7785", width: 1.75, dash: null },
  mean: { colour: "#6B7785", width: 1.25, dash: null },
  upperLimit: LIMIT,
  lowerLimit: LIMIT,
};

/** Our own body among its peers. */
export const OWN = "#17365D";

/** A point that differs: its shape tells what it is, and its colour says it again. */
export interface MarkLook {
  readonly shape: "circle" | "ring" | "square" | "diamond" | "triangle";
  readonly colour: string;
  /** What the key says of it. */
  readonly word: string;
}

export const MARK_LOOKS: Readonly<Record<PointMark["as"], MarkLook>> = {
  improvement: { shape: "square", colour: "#1D5FA8", word: "Improvement" },
  concern: { shape: "diamond", colour: "#B4520A", word: "Concern" },
  neither: { shape: "triangle", colour: "#6B3FA0", word: "Special cause" },
  provisional: { shape: "ring", colour: "#17365D", word: "Provisional" },
  revised: { shape: "ring", colour: "#6B7785", word: "Revised" },
  own: { shape: "circle", colour: OWN, word: "Our own" },
  latest: { shape: "circle", colour: "#17365D", word: "Latest" },
};

/** Marks that say something of a point; a point that has several shows the first of these. */
export const KEYED = ["concern", "improvement", "neither", "provisional", "revised"] as const;

/** The marks that a chart has and that need a word below it. */
export function keyOf({ series }: ChartModel): MarkLook[] {
  const used = new Set(series.flatMap(({ marks }) => marks.map(({ as }) => as)));
  return KEYED.filter((as) => used.has(as)).map((as) => MARK_LOOKS[as]);
}
