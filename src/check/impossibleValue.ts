import { above } from "../domain/compare";
import type { Finding } from "../domain/finding";
import type { Unit } from "../domain/unit";
import type { CheckContext } from "./checkContext";

/** An actual, target or last year's figure that its unit cannot have: a share over 100%, a count below 0. */
export function impossibleValue({ extract }: CheckContext): Finding[] {
  return extract.measures.flatMap((row) =>
    (["actual", "target", "lastYear"] as const).flatMap((name): Finding[] => {
      const figure = row.figures[name];
      if (row.measure === null || figure?.value.kind !== "number") return [];
      const limit = limitPassed(figure.value.number, row.measure.unit);
      if (limit === null) return [];
      return [{ code: "impossibleValue", item: row.measure.id, at: figure.at, found: figure.text, expected: limit, evidence: {} }];
    }),
  );
}

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
