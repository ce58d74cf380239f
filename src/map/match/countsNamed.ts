import type { Measure } from "../../domain/plan";
import { plainLabel } from "./plainLabel";
import { sameId } from "./sameId";
import type { MeasureRow } from "../mappedRows";

/** Whether two rows give a figure for the same months, as far as both say so. */
export function sameMonths(
  first: MeasureRow | null,
  second: MeasureRow | null,
  figure: "actual" | "lastYear",
): boolean {
  const [a, b] = [first?.chosen?.[figure], second?.chosen?.[figure]];
  return a == null || b == null || (a.start === b.start && a.end === b.end);
}

/** The measure that the plan names as a numerator or denominator, by its ID or its name; null where it names none. */
export function measureNamed<Of extends { readonly measure: Pick<Measure, "id" | "name"> }>(
  reference: string | null,
  measures: readonly Of[],
): Of | null {
  if (reference === null) return null;
  return (
    measures.find(({ measure }) => sameId(measure.id, reference)) ??
    measures.find(({ measure }) => plainLabel(measure.name) === plainLabel(reference)) ??
    null
  );
}
