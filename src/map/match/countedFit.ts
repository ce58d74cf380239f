import type { Unit } from "../../domain/units/unit";
import { contradictsUnit } from "../headings/figureKind";
import type { CountedName } from "./countedName";

/** What a label is held against: a name of an item, and the item's unit where it has one. */
interface CountedItem {
  readonly names: readonly string[];
  readonly unit: Unit | undefined;
}

/**
 * How a label goes with an item whose name is the same but for words for its unit or the stretch that it is over.
 *
 * - `same`: the label says no more than its figures do, which are read so: a unit that is the item's, `to date`
 * - `asked`: only a person can tell: a rolling year, another unit than the plan's, the item's own `cumulative` unsaid
 * - `opposed`: both say something, and not the same
 */
export type CountedFit = "same" | "asked" | "opposed";

/**
 * Tells how a label goes with a name of the same words.
 *
 * @param label As it is written.
 * @example
 * countedFit("Visits (YTD)", { name: "visits", unit: null, isShareOf: false, span: "toDate" },
 *   { name: "visits", unit: null, isShareOf: false, span: null }, { names: ["Visits"], unit: undefined }) //=> "same"
 */
export function countedFit(
  label: string,
  labelled: CountedName,
  named: CountedName,
  { names, unit }: CountedItem,
): CountedFit {
  if (isOpposed(labelled, named)) return "opposed";
  const rolls = labelled.span === "rolling" && named.span === null;
  const leavesOpen = (labelled.span === null && named.span !== null) || (labelled.unit === null && named.isShareOf);
  const isOther = labelled.unit !== null && unit !== undefined && contradictsUnit(label, names, unit);
  return rolls || leavesOpen || isOther ? "asked" : "same";
}

/** Whether two names say that they are counted otherwise: `Complaints (%)`, `Number of complaints`. */
export function isOpposed(one: CountedName, other: CountedName): boolean {
  const differ = <Said>(a: Said | null, b: Said | null): boolean => a !== null && b !== null && a !== b;
  return differ(one.unit, other.unit) || differ(one.span, other.span);
}
