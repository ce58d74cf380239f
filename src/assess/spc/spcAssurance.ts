import type { Polarity } from "../../domain/polarity";
import { seriesNoise } from "./seriesNoise";
import type { SpcNotRated } from "./spcNotRated";
import { latestSection, type SpcOptions, spcSections } from "./spcSections";

/** Whether a process as it runs now will hit its target: the words of the assurance icons. */
export type SpcAssuranceWord = "Consistently hits" | "Inconsistent" | "Consistently misses";

/** The assurance icon of a series, in words. */
export interface SpcAssurance {
  readonly kind: "rated";
  readonly assurance: SpcAssuranceWord;
}

/**
 * The assurance icon of a series in time order: whether the target lies beyond its limits, and on which side.
 *
 * Target and series in one unit. Of a target that changes with time, one for each figure, the latest point's own
 * counts, and of limits that begin anew the latest. A target between the limits, or at one of them, is hit or missed
 * by chance: Inconsistent. Where every figure equals the target, equal counts: Consistently hits. Target missing
 * (null), polarity `none` or `range`, or fewer than 12 points: not rated.
 *
 * Source: NHS England, Making Data Count (assurance icons); NHSRplotthedots, `ptd_calculate_assurance_type`.
 *
 * @throws RangeError when there are not as many targets as figures, and as `spcSections`.
 * @example
 * spcAssurance([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], 9, "lower") //=> {"kind":"rated","assurance":"Consistently hits"}
 * spcAssurance([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], 9, "higher")
 *   //=> {"kind":"rated","assurance":"Consistently misses"}
 * spcAssurance([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], 1.5, "higher") //=> {"kind":"rated","assurance":"Inconsistent"}
 */
export function spcAssurance(
  all: readonly (number | null)[],
  targets: number | null | readonly (number | null)[],
  polarity: Polarity,
  options: SpcOptions = {},
): SpcAssurance | SpcNotRated {
  const { from, to, limits } = latestSection(all, spcSections(all, options));
  if (limits.kind === "notRated") return limits;
  const values = all.slice(from, to);
  const points = values.filter((value) => value !== null).length;
  const target = typeof targets === "number" || targets === null ? targets : latestTarget(all, targets);
  if (target === null) return { kind: "notRated", reason: "targetMissing", points };
  if (polarity === "none" || polarity === "range") return { kind: "notRated", reason: "noJudgement", points };
  const noise = seriesNoise(values);
  const above = target - limits.upper > noise;
  const below = limits.lower - target > noise;
  if (!above && !below) {
    const alwaysEqual = values.every((value) => value === null || Math.abs(value - target) <= noise);
    return { kind: "rated", assurance: alwaysEqual ? "Consistently hits" : "Inconsistent" };
  }
  return { kind: "rated", assurance: below === (polarity === "higher") ? "Consistently hits" : "Consistently misses" };
}

/** The target of the latest point that has a figure. */
function latestTarget(values: readonly (number | null)[], targets: readonly (number | null)[]): number | null {
  if (targets.length !== values.length)
    throw new RangeError(`${values.length} figures cannot be held against ${targets.length} targets.`);
  return targets[values.findLastIndex((value) => value !== null)] ?? null;
}
