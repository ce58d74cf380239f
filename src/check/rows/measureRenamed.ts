import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { renamedPairs } from "./renamedPairs";

interface Evidence {
  readonly target: string;
}

/** A measure without a row beside a row without a measure, the only ones under their objective and of one target. */
export const measureRenamed = check({
  code: "measureRenamed",
  severity: "error",
  title: "Measure under another name",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: is ${quoted(f.found)} the plan’s ${f.item} ${quoted(f.expected)}? The plan has no measure of ` +
    `that name, ${f.item} has no row, and both have the target ${f.evidence.target}. If it is, add the name as an ` +
    "alias; if not, take the row out and add one for the measure.",
  examples: [{ item: "M2", found: "House break-ins", expected: "Burglary", evidence: { target: "360" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  return renamedPairs(context).map(({ measure, row }) => ({
    item: measure.id,
    at: row.label.at,
    found: row.label.text,
    expected: measure.name,
    evidence: { target: row.figures.target?.text ?? "" },
  }));
}
