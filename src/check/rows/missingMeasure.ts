import type { Found } from "../../domain/finding";
import { quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { renamedPairs } from "./renamedPairs";

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

function run(context: CheckContext): Found[] {
  const { measures, extract } = context;
  const renamed = new Set(renamedPairs(context).map(({ measure }) => measure.id));
  // A row that could be about it is there, and is a finding of its own.
  const couldBe = new Set(extract.measures.flatMap((row) => row.couldBe.map(({ id }) => id)));
  return measures
    .filter(({ measure, row }) => row === null && !couldBe.has(measure.id) && !renamed.has(measure.id))
    .map(({ measure }) => ({
      item: measure.id,
      at: measure.at,
      found: null,
      expected: measure.name,
      evidence: {},
    }));
}
