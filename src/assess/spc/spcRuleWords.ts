import type { SpcRule, SpecialCause } from "./specialCauses";

const WORDS: Readonly<Record<SpcRule, Readonly<Record<SpecialCause["side"], string>>>> = {
  outsideLimits: { high: "above the upper limit", low: "below the lower limit" },
  trend: { high: "rising for seven points or more", low: "falling for seven points or more" },
  twoOfThree: { high: "two of three points near the upper limit", low: "two of three points near the lower limit" },
  shift: { high: "seven points or more above the mean", low: "seven points or more below the mean" },
};

/**
 * The special-cause rule that a point fired, in words.
 *
 * @example
 * spcRuleWords("shift", "low") //=> "seven points or more below the mean"
 */
export function spcRuleWords(rule: SpcRule, side: SpecialCause["side"]): string {
  return WORDS[rule][side];
}
