import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly name: string;
}

/**
 * A measure that missed its target and has no figure for last year, so that Amber and Red cannot be told
 * apart. A figure withheld on purpose is not missing.
 */
export const lastYearMissing = check({
  code: "lastYearMissing",
  severity: "warning",
  title: "Last year’s figure missing",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} missed its target and has no figure for last year, so Amber or Red ` +
    "cannot be told. Add last year’s figure.",
  examples: [{ item: "M8", found: "", expected: "last year’s figure", evidence: { name: "Fraud" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ measures }: CheckContext): Found<Evidence>[] {
  return measures
    .filter(
      ({ rating, lastYear, row }) =>
        row?.chosen?.unlike !== true &&
        rating.grounds === "missedLastYearUnknown" &&
        !(lastYear.kind === "missing" && lastYear.reason === "suppressed"),
    )
    .map(({ measure, row }) => ({
      item: measure.id,
      at: row?.figures.lastYear?.at ?? row?.label.at ?? measure.at,
      found: row?.figures.lastYear?.text ?? "",
      expected: "last year’s figure",
      evidence: { name: measure.name },
    }));
}
