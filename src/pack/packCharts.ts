import type { ChartModel, ValueAxis } from "../report/charts/chartModel";
import type { PackFacts } from "./facts/packFacts";

/** The charts of a pack, by what they are of. The one place where charts come into a pack. */
export interface PackCharts {
  /** The chart of an exception, by the measure's id; null where there is nothing to set its figure against. */
  readonly exception: (id: string) => ChartModel | null;
  /** The small chart in a measure's row of the scorecard. */
  readonly sparkline: (id: string) => ChartModel | null;
  /**
   * Small charts over time of some measures, on the scale that they have in common: one against its target says no more
   * than its row of the scorecard.
   */
  readonly objective: (ids: readonly string[]) => readonly ChartModel[];
  /** Which of those measures have a scale in common, and from where to where it goes. */
  readonly scales: (ids: readonly string[]) => readonly SharedScale[];
  /** The parts of those measures that have any. */
  readonly parts: (ids: readonly string[]) => readonly ChartModel[];
  /** Those measures among other bodies, of which the extract tells. */
  readonly peers: (ids: readonly string[]) => readonly ChartModel[];
}

/** A scale of several small charts. */
export interface SharedScale {
  readonly ids: readonly string[];
  readonly axis: ValueAxis;
}

function scalesOf(ids: readonly string[], charts: PackFacts["charts"]): readonly SharedScale[] {
  const scales = new Map<string, { ids: string[]; axis: ValueAxis }>();
  for (const id of ids) {
    const axis = charts[id]?.scale;
    if (axis === undefined) continue;
    const key = JSON.stringify(axis);
    const known = scales.get(key);
    if (known === undefined) scales.set(key, { ids: [id], axis });
    else known.ids.push(id);
  }
  return [...scales.values()].filter((scale) => scale.ids.length > 1);
}

/** Which chart stands where. */
export function packCharts({ charts, measures }: PackFacts): PackCharts {
  const toDate = new Set(measures.filter((measure) => measure.toDate === true).map(({ id }) => id));
  const isOfYear = (id: string): boolean => toDate.has(id) && charts[id]?.overTime?.kind !== "xmr";
  // Beside a figure for the year so far stands the year against its profile, not the parts of years; limits need those.
  const exception = (id: string): ChartModel | null => {
    const { overTime = null, yearToDate = null, bullet = null } = charts[id] ?? {};
    return (isOfYear(id) ? yearToDate : null) ?? overTime ?? yearToDate ?? bullet;
  };
  const known = (ids: readonly string[], kind: "overTime" | "parts" | "peers"): readonly ChartModel[] =>
    ids.flatMap((id) => charts[id]?.[kind] ?? []);
  return {
    exception,
    sparkline: (id) => (isOfYear(id) ? null : (charts[id]?.overTime ?? null)),
    objective: (ids) =>
      ids.flatMap((id) => {
        const { overTime = null, yearToDate = null, scale } = charts[id] ?? {};
        if (isOfYear(id)) return yearToDate ?? [];
        return overTime === null ? [] : [scale === undefined ? overTime : { ...overTime, values: scale }];
      }),
    scales: (ids) =>
      scalesOf(
        ids.filter((id) => !isOfYear(id)),
        charts,
      ),
    parts: (ids) => known(ids, "parts"),
    peers: (ids) => known(ids, "peers"),
  };
}
