import type { Polarity } from "../../domain/polarity";
import { seriesNoise } from "./seriesNoise";
import type { SpcNotRated } from "./spcNotRated";
import { xmrLimits, type XmrOptions } from "./xmrLimits";

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
 * Target and series in one unit. A target between the limits, or at one of them, is hit or missed by chance:
 * Inconsistent. Where every figure equals the target, equal counts: Consistently hits. Target missing (null), polarity
 * `none` or `range`, or fewer than 12 points: not rated.
 *
 * Source: NHS England, Making Data Count (assurance icons); NHSRplotthedots, `ptd_calculate_assurance_type`.
 *
 * @throws RangeError as `xmrLimits`.
 * @example
 * spcAssurance([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], 9, "lower") //=> {"kind":"rated","assurance":"Consistently hits"}
 * spcAssurance([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], 9, "higher")
 *   //=> {"kind":"rated","assurance":"Consistently misses"}
 * spcAssurance([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], 1.5, "higher") //=> {"kind":"rated","assurance":"Inconsistent"}
 */
export function spcAssurance(
  values: readonly (number | null)[],
  target: number | null,
  polarity: Polarity,
  options: XmrOptions = {},
): SpcAssurance | SpcNotRated {
  const limits = xmrLimits(values, options);
  if (limits.kind === "notRated") return limits;
  const points = values.filter((value) => value !== null).length;
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
