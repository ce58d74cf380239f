import type { MeasureFacts } from "../facts/packFacts";
import type { SectionKind } from "../packModel";

const ORDER: Readonly<Record<string, number>> = { Red: 0, Amber: 1 };

/** The measures that are Red or Amber, the worst first: Red, then what worsened, then what is furthest from Green. */
export function exceptionsOf(measures: readonly MeasureFacts[]): readonly MeasureFacts[] {
  const place = ({ status }: MeasureFacts): number => ORDER[status] ?? 2;
  const worsened = ({ direction }: MeasureFacts): number => (direction === "Worsened" ? 0 : 1);
  return measures
    .filter(({ status }) => status in ORDER)
    .sort(
      (one, other) =>
        place(one) - place(other) || worsened(one) - worsened(other) || (other.shortfall ?? 0) - (one.shortfall ?? 0),
    );
}

/** The measures that could not be rated. */
export function unratedOf(measures: readonly MeasureFacts[]): readonly MeasureFacts[] {
  return measures.filter(({ status }) => status === "Not rated");
}

/** The measures whose commentary stands with the exceptions and with what is not rated, where a pack has these. */
export function toldAsExceptions(
  measures: readonly MeasureFacts[],
  shown: ReadonlySet<SectionKind>,
): ReadonlySet<string> {
  if (!shown.has("exceptions")) return new Set();
  return new Set([...exceptionsOf(measures), ...unratedOf(measures)].map(({ id }) => id));
}

/** Green measures, those first that were not Green before, then those that improved. */
export function successesOf(measures: readonly MeasureFacts[]): readonly MeasureFacts[] {
  const rank = ({ before, direction }: MeasureFacts): number =>
    before !== null && (before.status === "Red" || before.status === "Amber") ? 0 : direction === "Improved" ? 1 : 2;
  return measures
    .filter(({ status, direction }) => status === "Green" && direction !== "Worsened")
    .sort((one, other) => rank(one) - rank(other));
}
