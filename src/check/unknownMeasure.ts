import type { Finding } from "../domain/finding";
import type { CheckContext } from "./checkContext";

/** A row of the extract whose measure is not in the plan: named with the nearest measure, and not reported on. */
export function unknownMeasure({ extract }: CheckContext): Finding[] {
  return extract.measures
    .filter((row) => row.measure === null)
    .map((row) => ({
      code: "unknownMeasure",
      item: null,
      at: row.label.at,
      found: row.label.text,
      expected: row.nearest,
      evidence: {},
    }));
}
