import type { Measure } from "./plan";
import { isProportion } from "./units/unit";

/**
 * Whether a measure's figures add up over the year, so that it is reported to date. Shares and changes never do,
 * whatever the plan says of them.
 *
 * @example
 * addsUp({ aggregation: "sum", unit: { kind: "count" } }) //=> true
 * addsUp({ aggregation: "sum", unit: { kind: "percent" } }) //=> false
 */
export function addsUp({ aggregation, unit }: Pick<Measure, "aggregation" | "unit">): boolean {
  return aggregation === "sum" && !isProportion(unit);
}
