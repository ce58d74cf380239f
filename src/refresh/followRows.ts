import type { Measure } from "../domain/plan";
import { followMeasures } from "../history/followMeasures";
import type { HistoryRow } from "../history/historyRow";

/**
 * The IDs that measures of the plan have now, by those that they had in earlier reports: a measure that was renumbered
 * keeps its row, with what people wrote in it. An ID that the plan still has is never followed.
 */
export function followRows(measures: readonly Measure[], past: readonly HistoryRow[]): ReadonlyMap<string, string> {
  const current = new Set(measures.map(({ id }) => id));
  const follow = new Map<string, string>();
  for (const [id, rows] of followMeasures(measures, past))
    for (const row of rows) if (row.id !== id && !current.has(row.id)) follow.set(row.id, id);
  return follow;
}
