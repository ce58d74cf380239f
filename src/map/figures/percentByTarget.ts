import type { Value } from "../../domain/value";
import { readValue } from "../../read/cells/readValue";
import type { SourceCell } from "../../read/source";

/** How many times its target a figure may be, either way, and still be like it. */
const MANY_TIMES = 10;

/**
 * Whether a bare number is like its measure's target only as a percentage, and many times it as a proportion: 0.4 where
 * the target is 0.5% may be 0.4% or 40%, and nothing else tells which.
 *
 * @param target A proportion: 0.5% is 0.005.
 */
export function fitsOnlyAsPercent(cell: SourceCell | null, target: Value): boolean {
  const read = readValue(cell);
  if (read.kind !== "number" || read.percent || read.money || target.kind !== "number" || target.number === 0)
    return false;
  const times = Math.abs(read.number / target.number);
  return Math.abs(read.number) <= 1 && times >= MANY_TIMES && times / 100 > 1 / MANY_TIMES && times / 100 < MANY_TIMES;
}
