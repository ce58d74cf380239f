import { address } from "../../domain/cell";
import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** Labels that stand one row below their figures: a finding a table, with the first row as it would be put right. */
export function labelsShifted({ extract }: CheckContext): Finding[] {
  return extract.shifts.flatMap((shift): Finding[] => {
    const [first] = shift.rows;
    const last = shift.rows.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        code: "labelsShifted",
        item: first.measure?.id ?? null,
        at: first.figuresAt,
        found: first.printedLabel,
        expected: first.label,
        evidence: { last: address(last.figuresAt), label: first.label, figures: first.figures.join(" to ") },
      },
    ];
  });
}
