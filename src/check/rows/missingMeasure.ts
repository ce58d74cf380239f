import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** A measure of the plan that no row of the extract is about. */
export function missingMeasure({ measures }: CheckContext): Finding[] {
  return measures
    .filter(({ row }) => row === null)
    .map(({ measure }) => ({
      code: "missingMeasure",
      item: measure.id,
      at: measure.at,
      found: null,
      expected: measure.name,
      evidence: {},
    }));
}
