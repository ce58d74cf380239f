import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { MISSING_MARKS } from "../../domain/value";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly mark: string;
  readonly name: string;
  /** What the table’s own key says of the mark that stands there; null where it says nothing. */
  readonly meaning: string | null;
}

/** The marks that people are told to write where there is no figure. */
const SAID: readonly string[] = [MISSING_MARKS.notAvailable, MISSING_MARKS.notApplicable];

/**
 * A measure with a row but no actual figure, unless it has no target by design, its figure is withheld on purpose, or
 * it is compared only and its cell says `[x]`.
 */
export const valueMissing = check({
  code: "valueMissing",
  severity: "warning",
  title: "No actual figure",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: there is no actual figure for ${f.item} ${quoted(f.evidence.name)}` +
    `${f.evidence.meaning === null ? "" : `: ${quoted(f.found)} is ${quoted(f.evidence.meaning)} by the table’s key`}` +
    `. It is shown as ${f.evidence.mark}. Add the figure if there is one.`,
  examples: [{ item: "M6", found: "..", expected: null, evidence: { mark: "[x]", name: "Robbery", meaning: null } }],
  looksAt: "measures",
  passed: "Every measure has an actual figure, or says that there is none.",
  run,
});

function run({ measures }: CheckContext): Found<Evidence>[] {
  return measures.flatMap(({ measure, row, rating }): Found<Evidence>[] => {
    const actual = row?.figures.actual;
    if (row === null || row.shifted || rating.grounds === "noTargetByDesign") return [];
    if (actual?.value.kind === "number" || actual?.fault) return [];
    const reason = actual?.value.kind === "missing" ? actual.value.reason : "notAvailable";
    if (reason === "suppressed") return [];
    // Where nothing is rated, `[x]` in the cell says all that this could ask for.
    if (rating.grounds === "comparedOnly" && SAID.includes(actual?.text.trim() ?? "")) return [];
    return [
      {
        item: measure.id,
        at: actual?.at ?? row.label.at,
        found: actual?.text ?? "",
        expected: null,
        evidence: { mark: MISSING_MARKS[reason], name: measure.name, meaning: actual?.meaning ?? null },
      },
    ];
  });
}
