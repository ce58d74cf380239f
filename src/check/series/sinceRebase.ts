import type { Rebase } from "../../domain/plan";
import type { Period } from "../../domain/time/period";

/**
 * The figures of the latest series: what came before the plan's `Rebase`, such as another way to count, says nothing
 * of it.
 *
 * @param points In time order.
 */
export function sinceRebase<Point extends { readonly period: Period }>(
  points: readonly Point[],
  rebases: readonly Rebase[],
): readonly Point[] {
  const latest = points.at(-1)?.period.start ?? "";
  const begun = rebases.map(({ from }) => from).filter((from) => from <= latest);
  return points.filter(({ period }) => begun.every((from) => period.start >= from));
}
