import { above } from "./compare";
import type { Measure } from "./plan";
import type { Unit } from "./units/unit";

/** Names of measures that go below 0: what comes in less what goes out, or how far apart two figures are. */
const BOTH_WAYS = new RegExp(
  String.raw`^net (?!zero\b)|\b(?:variances?|surplus|deficit)\b` +
    String.raw`|^(?:change|growth|difference|gap|movement|swing)(?: (?:in|of|between|from|on)\b|$)`,
  "i",
);

/**
 * Whether a measure’s figures may be below 0 whatever its unit: by its name, or because its own target is.
 *
 * @example
 * mayBeNegative({ name: "Net migration", target: { kind: "missing", reason: "notAvailable" } }) //=> true
 */
export function mayBeNegative({ name, target }: Pick<Measure, "name" | "target">): boolean {
  return BOTH_WAYS.test(name) || (target.kind === "number" && above(0, target.number));
}

/**
 * The limit that a figure in this unit passes, in words; null where it is possible.
 *
 * @param signed Whether the measure's figures may be below 0.
 * @example
 * limitPassed(1.2, { kind: "percent" }) //=> "no more than 100%"
 * limitPassed(-0.085, { kind: "percentChange" }) //=> null
 */
export function limitPassed(value: number, unit: Unit, signed = false): string | null {
  if (signed && unit.kind !== "percentChange" && above(0, value)) return null;
  switch (unit.kind) {
    case "percent":
      return above(value, 1) ? "no more than 100%" : above(0, value) ? "no less than 0%" : null;
    case "percentChange":
      return above(-1, value) ? "no less than -100%" : null;
    case "count":
      return above(0, value) ? "no less than 0" : null;
    case "money":
    case "other":
      return null;
  }
}
