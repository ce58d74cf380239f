import { above } from "../domain/compare";
import type { Unit } from "../domain/unit";

/**
 * The limit that a figure in this unit passes, in words; null where it is possible.
 *
 * @example
 * limitPassed(1.2, { kind: "percent" }) //=> "no more than 100%"
 * limitPassed(-0.085, { kind: "percentChange" }) //=> null
 */
export function limitPassed(value: number, unit: Unit): string | null {
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
