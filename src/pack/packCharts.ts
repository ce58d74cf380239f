import type { ChartModel } from "../report/charts/chartModel";

/** The charts of a pack, by what they are of. The one place where charts come into a pack. */
export interface PackCharts {
  /** The chart of an exception, by the measure's id; null where there are too few points. */
  readonly exception: (id: string) => ChartModel | null;
  /** The small chart in a measure's row of the scorecard. */
  readonly sparkline: (id: string) => ChartModel | null;
  /** The small charts of some measures, on one scale where they have one unit. */
  readonly objective: (ids: readonly string[]) => readonly ChartModel[];
}

export const NO_CHARTS: PackCharts = { exception: () => null, sparkline: () => null, objective: () => [] };
