import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** A measure with an actual figure in this extract or in the previous one, and not in the other. */
export function coverageChanged({ measures, previous }: CheckContext): Finding[] {
  if (previous === null) return [];
  return measures.flatMap(({ measure, row, actual }): Finding[] => {
    const before = previous.measures.find((one) => one.measure.id === measure.id);
    const figure = row?.figures.actual;
    const was = before?.row?.figures.actual;
    // A figure that was there and could not be used is a finding of its own.
    if (figure?.fault || was?.fault || row?.shifted || before?.row?.shifted) return [];
    const isThere = actual.kind === "number";
    if (isThere === (before?.actual.kind === "number")) return [];
    return [
      {
        code: "coverageChanged",
        item: measure.id,
        at: figure?.at ?? row?.label.at ?? null,
        found: isThere ? (figure?.text ?? "") : null,
        expected: isThere ? null : (was?.text ?? ""),
        evidence: { name: measure.name },
      },
    ];
  });
}
