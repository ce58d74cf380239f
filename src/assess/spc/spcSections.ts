import type { SpcNotRated } from "./spcNotRated";
import { type XmrLimits, xmrLimits, type XmrOptions } from "./xmrLimits";

/** How limits of a series are worked out where they may begin anew on the way. */
export interface SpcOptions extends XmrOptions {
  /**
   * Places in the series, counted from 0, at which limits begin anew, because the process was changed or is counted
   * otherwise since. In any order; 0 changes nothing.
   */
  readonly rebase?: readonly number[];
}

/** A stretch of a series with limits of its own, from a place to before another. */
export interface SpcSection {
  readonly from: number;
  readonly to: number;
  readonly limits: XmrLimits | SpcNotRated;
}

/**
 * A series in time order cut where its limits begin anew, each section with limits from its own points alone. A
 * baseline is that of each section. A section of fewer than 12 points is not rated.
 *
 * Source: NHS England, Making Data Count (recalculating limits, "step changes"); NHSRplotthedots, `rebase` and
 * `ptd_spc_standard`, which gives such a section limits with a warning.
 *
 * @throws RangeError when a place is not one of the series, and as `xmrLimits`.
 * @example
 * spcSections([1, 2, 3], { rebase: [2] }).map(({ from, to }) => [from, to]) //=> [[0,2],[2,3]]
 */
export function spcSections(values: readonly (number | null)[], options: SpcOptions = {}): SpcSection[] {
  const places = options.rebase ?? [];
  for (const place of places) {
    if (!Number.isInteger(place) || place < 0 || place >= values.length)
      throw new RangeError(`Limits cannot begin anew at place ${place} of ${values.length}.`);
  }
  const starts = [...new Set([0, ...places])].sort((a, b) => a - b);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? values.length;
    return { from, to, limits: xmrLimits(values.slice(from, to), options) };
  });
}

/** The section that holds the latest point with a figure; the last where there is none. */
export function latestSection(values: readonly (number | null)[], sections: readonly SpcSection[]): SpcSection {
  const latest = values.findLastIndex((value) => value !== null);
  const found = sections.find(({ to }) => latest < to) ?? sections.at(-1);
  if (found === undefined) throw new RangeError("A series without sections has no latest one.");
  return found;
}
