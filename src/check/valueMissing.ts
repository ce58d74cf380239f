import type { Finding } from "../domain/finding";
import { MISSING_MARKS } from "../domain/value";
import type { CheckContext } from "./checkContext";

/** A measure with a row but no actual figure, unless it has no target by design or its figure is withheld on purpose. */
export function valueMissing({ measures }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row, judgement }): Finding[] => {
    const actual = row?.figures.actual;
    if (row === null || row.shifted || judgement.grounds === "noTargetByDesign") return [];
    if (actual?.value.kind === "number" || actual?.fault) return [];
    const reason = actual?.value.kind === "missing" ? actual.value.reason : "notAvailable";
    if (reason === "suppressed") return [];
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

/** An assertion with a target in figures and a row without an actual figure, so that its answer cannot be checked. */
export function assertionFigureMissing({ assertions }: CheckContext): Finding[] {
  return assertions.flatMap(({ planned, row, actual }): Finding[] => {
    if (row === null || planned.target.kind === "missing" || actual.kind === "number" || row.actual?.fault) return [];
    return [
      {
        code: "valueMissing",
        item: planned.id,
        at: row.actual?.at ?? row.label.at,
        found: row.actual?.text ?? "",
        expected: null,
        evidence: { mark: MISSING_MARKS[actual.reason], name: planned.assertion },
      },
    ];
  });
}
