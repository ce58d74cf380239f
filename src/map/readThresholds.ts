import type { Threshold } from "../domain/plan";
import { readValue } from "../read/readValue";

const PART = /^(green|amber|red)\s*(?:if|at|when|:)?\s*(>=|≥|<=|≤|>|<)\s*(.+)$/i;

/**
 * The ordered limits of rule 4, read from words such as `Green >= 95%; Amber >= 90%; Red < 90%`. Null where a part
 * cannot be read. Percentages become proportions.
 *
 * @example
 * readThresholds("Green >= 95%; Red < 95%") //=> [{"status":"Green","comparison":">=","limit":0.95},{"status":"Red","comparison":"<","limit":0.95}]
 * readThresholds("about right") //=> null
 */
export function readThresholds(words: string): readonly Threshold[] | null {
  const parts = words
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const thresholds: Threshold[] = [];
  for (const part of parts) {
    const found = PART.exec(part);
    const limit = readValue(found?.[3] ?? "");
    if (found === null || limit.kind !== "number") return null;
    const status = found[1]?.toLowerCase();
    const sign = found[2]?.replace("≥", ">=").replace("≤", "<=");
    thresholds.push({
      status: status === "green" ? "Green" : status === "amber" ? "Amber" : "Red",
      comparison: sign === ">=" ? ">=" : sign === "<=" ? "<=" : sign === ">" ? ">" : "<",
      limit: limit.number,
    });
  }
  return thresholds;
}
