import { countedName } from "../match/countedName";
import { plainLabel } from "../match/plainLabel";

/** Which of a measure’s figures words say that a row gives; `other` for what is none that is used. */
export type RowFigure = "actual" | "target" | "lastYear" | "forecast" | "other";

/** Words by which rows say which of a measure’s figures they give, in plain form. */
const WORDS: Readonly<Record<RowFigure, readonly string[]>> = {
  actual: [
    "actual",
    "actuals",
    "act",
    "actual figure",
    "actual performance",
    "actual value",
    "achieved",
    "result",
    "results",
    "outturn",
    "performance",
    "this year",
    "current year",
    "current",
    "reported",
    "observed",
    "actual spend",
    "spend",
    "ytd",
    "year to date",
    "to date",
    "cumulative",
  ],
  target: [
    "target",
    "targets",
    "tgt",
    "plan",
    "planned",
    "budget",
    "trajectory",
    "profile",
    "profiled target",
    "profiled budget",
    "goal",
    "ambition",
    "target value",
  ],
  lastYear: [
    "last year",
    "previous year",
    "prior year",
    "last year actual",
    "previous year actual",
    "prior year actual",
    "ly",
    "py",
    "same period last year",
  ],
  forecast: ["forecast", "projection", "projected", "forecast outturn", "projected outturn", "estimate", "prediction"],
  other: [
    "variance",
    "difference",
    "change",
    "movement",
    "quartile",
    "quartile position",
    "percentile",
    "gap",
    "rank",
    "ranking",
    "variance to target",
    "rag",
    "status",
    "rag rating",
    "rag status",
    "baseline",
    "benchmark",
    "comparator",
    "england",
    "national",
    "national average",
    "england average",
    "peer average",
    "numerator",
    "denominator",
    "comment",
    "comments",
    "commentary",
    "stretch target",
    "tolerance",
    "trend",
    "direction of travel",
  ],
};

/** The words by which rows say which figure they give, each with the figure. */
export const FIGURE_WORDINGS: ReadonlyMap<string, RowFigure> = new Map(
  (Object.keys(WORDS) as RowFigure[]).flatMap((figure) => WORDS[figure].map((words) => [words, figure] as const)),
);

/**
 * Which of a measure’s figures words say that a row gives; null where they say nothing of it.
 *
 * @example
 * figureOf("Previous year") //=> "lastYear"
 * figureOf("Actual (quarter)") //=> "actual"
 * figureOf("Outcome") //=> null
 */
export function figureOf(words: string): RowFigure | null {
  return FIGURE_WORDINGS.get(plainLabel(words)) ?? FIGURE_WORDINGS.get(countedName(words).name) ?? null;
}

/**
 * Whether the cells of a column say which figure each row gives: all of them do, and not all say that it is the actual.
 *
 * @example
 * saysFigures(["Target", "Actual", "Target", "Actual"]) //=> true
 * saysFigures(["Target", "Target"]) //=> true
 * saysFigures(["Outcome", "Output"]) //=> false
 */
export function saysFigures(cells: readonly string[]): boolean {
  const figures = cells.map(figureOf);
  return (
    cells.length > 1 &&
    figures.every((figure) => figure !== null) &&
    figures.some((figure) => figure === "target" || figure === "lastYear" || figure === "forecast")
  );
}
