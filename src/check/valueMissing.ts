import type { Finding } from "../domain/finding";
import { MISSING_MARKS } from "../domain/value";
import type { CheckContext } from "./checkContext";

/** A measure with a row but no actual figure, unless it has no target by design. */
export function valueMissing({ measures }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row, judgement }): Finding[] => {
    const actual = row?.figures.actual;
    if (row === null || row.shifted || judgement.grounds === "noTargetByDesign") return [];
    if (actual?.value.kind === "number" || actual?.fault) return [];
    const reason = actual?.value.kind === "missing" ? actual.value.reason : "notAvailable";
    return [
      {
        code: "valueMissing",
        item: measure.id,
        at: actual?.at ?? row.label.at,
        found: actual?.text ?? "",
        expected: null,
        evidence: { mark: MISSING_MARKS[reason], name: measure.name },
      },
    ];
  });
}
