import type { Found } from "../../domain/finding";
import { quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** A measure of the plan that no row of the extract is about. */
export const missingMeasure = check({
  code: "missingMeasure",
  severity: "error",
  title: "Measure missing from the extract",
  sentence: (f: Found) =>
    `The extract has no row for ${f.item} ${quoted(f.expected)}. Add its row, with [x] if there is no figure.`,
  examples: [
    { item: "M7", found: null, expected: "Calls answered", evidence: {} },
    { item: "M9", found: null, expected: "Arson", evidence: {} },
  ],
  looksAt: "measures",
  passed: "Every measure of the plan is in the extract.",
  run,
});

function run({ measures }: CheckContext): Found[] {
  return measures
    .filter(({ row }) => row === null)
    .map(({ measure }) => ({
      item: measure.id,
      at: measure.at,
      found: null,
      expected: measure.name,
      evidence: {},
    }));
}
