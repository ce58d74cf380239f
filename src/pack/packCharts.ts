import type { ChartModel } from "../report/charts/chartModel";
import type { PackFacts } from "./facts/packFacts";

/** The charts of a pack, by what they are of. The one place where charts come into a pack. */
export interface PackCharts {
  /** The chart of an exception, by the measure's id; null where there is nothing to set its figure against. */
  readonly exception: (id: string) => ChartModel | null;
  /** The small chart in a measure's row of the scorecard. */
  readonly sparkline: (id: string) => ChartModel | null;
  /** Small charts over time of some measures: one against its target says no more than its row of the scorecard. */
  readonly objective: (ids: readonly string[]) => readonly ChartModel[];
  /** The parts of those measures that have any. */
  readonly parts: (ids: readonly string[]) => readonly ChartModel[];
  /** Those measures among other bodies, of which the extract tells. */
  readonly peers: (ids: readonly string[]) => readonly ChartModel[];
}

/** Which chart stands where. */
export function packCharts({ charts }: PackFacts): PackCharts {
  const known = (ids: readonly string[], kind: "overTime" | "parts" | "peers"): readonly ChartModel[] =>
    ids.flatMap((id) => charts[id]?.[kind] ?? []);
  return {
    exception: (id) => charts[id]?.overTime ?? charts[id]?.yearToDate ?? charts[id]?.bullet ?? null,
    sparkline: (id) => charts[id]?.overTime ?? null,
    objective: (ids) => known(ids, "overTime"),
    parts: (ids) => known(ids, "parts"),
    peers: (ids) => known(ids, "peers"),
  };
}
