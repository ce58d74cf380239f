import type { Polarity } from "../../domain/polarity";
import type { SpcNotRated } from "./spcNotRated";
import { type SpcPoint, spcPoints } from "./spcPoints";
import { latestSection, type SpcOptions } from "./spcSections";

/** The variation icon of a series, in words. */
export interface SpcVariation {
  readonly kind: "rated";
  readonly variation: SpcPoint["type"];
  /** The special-cause rule that gave it; null for common cause. */
  readonly rule: SpcPoint["rule"];
}

/**
 * The variation icon of a series in time order: what its latest point shows.
 *
 * The latest point is the last with a figure, so months that are still to come (null) do not hide it. Fewer than 12
 * points, or fewer since limits began anew: not rated.
 *
 * Source: NHS England, Making Data Count (variation icons); NHSRplotthedots, `ptd_get_icons`.
 *
 * @throws RangeError as `spcSections`.
 * @example
 * spcVariation([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 9], "lower")
 *   //=> {"kind":"rated","variation":"Concern (high)","rule":"outsideLimits"}
 * spcVariation([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], "lower")
 *   //=> {"kind":"rated","variation":"Common cause","rule":null}
 */
export function spcVariation(
  values: readonly (number | null)[],
  polarity: Polarity,
  options: SpcOptions = {},
): SpcVariation | SpcNotRated {
  const rated = spcPoints(values, polarity, options);
  if (rated.kind === "notRated") return rated;
  const { limits } = latestSection(values, rated.sections);
  if (limits.kind === "notRated") return limits;
  const latest = rated.points.filter((point) => point !== null).at(-1) ?? { type: "Common cause", rule: null };
  return { kind: "rated", variation: latest.type, rule: latest.rule };
}
