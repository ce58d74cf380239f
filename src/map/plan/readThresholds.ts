import type { Threshold } from "../../domain/plan";
import { isProportion, type Unit } from "../../domain/units/unit";
import { withoutOwnScale } from "../figures/ownScale";
import { readValue, type FigureRead } from "../../read/cells/readValue";

/** How limits are written, for whoever wrote them another way. */
export const THRESHOLD_WORDS = "limits such as Green >= 95%; Amber >= 90%; Red < 90%, in the measure’s unit";

const PART = /^(green|amber|red)\s*(?:if|at|when|:)?\s*(>=|≥|<=|≤|>|<)\s*(.+)$/i;

/**
 * The ordered limits of rule 4, read from words such as `Green >= 95%; Amber >= 90%; Red < 90%`. Null where a part
 * cannot be read, or is in another unit than the measure: 95 for a percentage, 95% for a count. Percentages become
 * proportions.
 *
 * @example
 * readThresholds("Green >= 95%; Red < 95%")
 *   //=> [{"status":"Green","comparison":">=","limit":0.95},{"status":"Red","comparison":"<","limit":0.95}]
 * readThresholds("about right") //=> null
 */
export function readThresholds(words: string, unit: Unit = { kind: "percent" }): readonly Threshold[] | null {
  const parts = words
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const thresholds: Threshold[] = [];
  for (const part of parts) {
    const found = PART.exec(part);
    const limit = readValue(found?.[3] ?? "");
    if (found === null || limit.kind !== "number" || !fits(limit, unit)) return null;
    const status = found[1]?.toLowerCase();
    const sign = found[2]?.replace("≥", ">=").replace("≤", "<=");
    thresholds.push({
      status: status === "green" ? "Green" : status === "amber" ? "Amber" : "Red",
      comparison: sign === ">=" ? ">=" : sign === "<=" ? "<=" : sign === ">" ? ">" : "<",
      limit: withoutOwnScale(limit.number, found[3] ?? "", unit),
    });
  }
  return thresholds;
}

function fits(limit: Extract<FigureRead, { kind: "number" }>, unit: Unit): boolean {
  if (isProportion(unit)) return !limit.money && (limit.percent || Math.abs(limit.number) < 1);
  return !limit.percent;
}
