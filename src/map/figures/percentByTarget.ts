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
  const times = timesTarget(cell, target);
  return times !== null && !isLike(times) && isLike(times / 100);
}

/**
 * Whether a bare number is like its measure's target only as a proportion: 0.9 where the unit is said to be % and the
 * target is 85% is 90%, and not 0.9%.
 *
 * @param target A proportion: 85% is 0.85.
 */
export function fitsOnlyAsProportion(cell: SourceCell | null, target: Value): boolean {
  const times = timesTarget(cell, target);
  return times !== null && isLike(times) && !isLike(times / 100);
}

/** How many times its target a bare number of no more than 1 is, as a proportion; null where there is none. */
function timesTarget(cell: SourceCell | null, target: Value): number | null {
  const read = readValue(cell);
  if (read.kind !== "number" || read.percent || read.money || target.kind !== "number" || target.number === 0)
    return null;
  return Math.abs(read.number) <= 1 ? Math.abs(read.number / target.number) : null;
}

function isLike(times: number): boolean {
  return times > 1 / MANY_TIMES && times < MANY_TIMES;
}
