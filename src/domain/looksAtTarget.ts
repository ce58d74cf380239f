import type { RuleName } from "./plan";

const LOOKS: Readonly<Record<RuleName, boolean>> = {
  targetThenLastYear: true,
  tolerance: true,
  range: false,
  thresholds: false,
  achieved: true,
  milestone: false,
  comparison: false,
};

/**
 * Whether a rule looks at the target: one that does not cannot be fooled by it.
 *
 * @example
 * looksAtTarget("achieved") //=> true
 * looksAtTarget("range") //=> false
 */
export function looksAtTarget(rule: RuleName): boolean {
  return LOOKS[rule];
}
