import { kindAmong, isRateUnit } from "../headings/figureKind";
import type { Observation } from "../choose/observation";
import type { Unit } from "../../domain/units/unit";

/**
 * The figures of a rate without those of the number that it is worked out from: beside `Actual` 410 and `Rate` 3.1 a
 * `Last year` of 380 is the number's. Where a heading does not say which it is, the one that a figure is nearer to
 * tells; last year's rate is then missing, rather than a number that any rate is better than.
 *
 * @param own The figures under the measure's own headings.
 * @param beside Those under headings for the same that are not its own.
 */
export function withoutNumbersBeside(
  own: readonly Observation[],
  beside: readonly Observation[],
  unit: Unit,
): readonly Observation[] {
  if (!isRateUnit(unit)) return own;
  const rate = own.find(({ role, heading }) => role === "actual" && kindAmong(heading) === "rate");
  const number = beside.find(({ role }) => role === "actual");
  if (rate === undefined || number === undefined) return own;
  const [small, large] = [sizeOf(rate), sizeOf(number)];
  return own.filter((one) => {
    if (one === rate || (one.role !== "lastYear" && one.role !== "actual")) return true;
    const kind = kindAmong(one.heading);
    if (kind === "rate" || (kind !== null && kind !== "number")) return true;
    const size = sizeOf(one);
    if (size === 0) return true;
    return kind === null && small > 0 && large > 0 && timesApart(size, small) < timesApart(size, large);
  });
}

/** How large a figure is without its sign; 0 for none. */
function sizeOf({ figure: { value } }: Observation): number {
  return value.kind === "number" ? Math.abs(value.number) : 0;
}

function timesApart(one: number, other: number): number {
  return Math.max(one, other) / Math.min(one, other);
}
