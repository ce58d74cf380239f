import type { Measure } from "../../domain/plan";

/**
 * Verbs at the start of a measure's name that say which way is better. `Increase in` and `Reduction` are things that
 * happened, not aims; `Improve` and `Lower` can mean either way.
 */
const VERBS: readonly (readonly ["higher" | "lower", RegExp])[] = [
  ["lower", /^(?:to\s+)?(?:reduce|decrease|minimi[sz]e)\s+(?!in\b)\w/i],
  ["higher", /^(?:to\s+)?(?:increase|maximi[sz]e|raise)\s+(?!in\b)\w/i],
];

/** A number or letter before the name: `1.2 Reduce burglary`. */
const NUMBER = /^\s*(?:[A-Z]{0,3}\d+(?:\.\d+)*|[a-z]\))[.):–-]?\s+/i;

/**
 * Which way a measure's own name says is better; null where it does not say.
 *
 * Source: the five source reports, whose measures are called `Reduce ...` and `Increase ...`.
 *
 * @example
 * polarityOfName("Reduce the level of rural crime") //=> "lower"
 * polarityOfName("Increase in complaints") //=> null
 */
export function polarityOfName(name: string): "higher" | "lower" | null {
  const plain = name.replace(NUMBER, "").trim();
  return VERBS.find(([, verb]) => verb.test(plain))?.[0] ?? null;
}

/**
 * The same of a measure of a plan. `Reduce burglary` with a target of +5% does not say: the size of the reduction is
 * what is
 * counted, and more of it is better.
 */
export function polarityNamed({
  name,
  unit,
  target,
  milestone,
}: Pick<Measure, "name" | "unit" | "target" | "milestone">): "higher" | "lower" | null {
  const named = polarityOfName(name);
  const isSize =
    unit.kind === "percentChange" && [target, milestone].some((one) => one.kind === "number" && one.number > 0);
  return named === "lower" && isSize ? null : named;
}
