import { address } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly last: string;
  readonly label: string;
  readonly figures: string;
}

/** Labels that stand one row below their figures: one finding for each table, which shows its first row put right. */
export const labelsShifted = check({
  code: "labelsShifted",
  severity: "error",
  title: "Labels one row off their figures",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: from here to ${f.evidence.last} the labels stand one row below their figures, ` +
    `so the figures were not used. Moved up a row, ${quoted(f.evidence.label)} would be ` +
    `${f.evidence.figures}. Make the repair that is offered, or correct the rows.`,
  examples: [
    {
      item: null,
      found: null,
      expected: null,
      evidence: { last: "Actuals!C12", label: "Arson", figures: "12 against 14" },
    },
  ],
  looksAt: "measures",
  passed: "No labels stand off their figures.",
  run,
});

function run({ extract }: CheckContext): Found<Evidence>[] {
  return extract.shifts.flatMap((shift): Found<Evidence>[] => {
    const [first] = shift.rows;
    const last = shift.rows.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        item: first.measure?.id ?? null,
        at: first.figuresAt,
        found: first.printedLabel,
        expected: first.label,
        evidence: { last: address(last.figuresAt), label: first.label, figures: first.figures.join(" to ") },
      },
    ];
  });
}
