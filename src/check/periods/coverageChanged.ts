import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { pastReport } from "../past/pastFigure";

interface Evidence {
  readonly name: string;
  /** What is compared with; the previous extract where this is left out. */
  readonly since?: string;
}

const PREVIOUS = "the previous extract";

/** A measure with an actual figure in this extract or in the previous one, or the last report, and not in the other. */
export const coverageChanged = check({
  code: "coverageChanged",
  severity: "note",
  title: "Figure in one extract only",
  sentence: (f: Found<Evidence>) =>
    f.found === null
      ? `${f.at === null ? "The extract" : cellWords(f)} has no figure for ${f.item} ` +
        `${quoted(f.evidence.name)}, which had ${f.expected} in ${f.evidence.since ?? PREVIOUS}. Add it, or say why ` +
        "it stopped."
      : `${cellWords(f)}: ${f.item} ${quoted(f.evidence.name)} is ${f.found}, and had no figure in ` +
        `${f.evidence.since ?? PREVIOUS}. Check that it belongs, or say that it is new.`,
  examples: [
    { item: "M2", found: null, expected: "400", evidence: { name: "Burglary" } },
    { item: "M2", found: "410", expected: null, evidence: { name: "Burglary" } },
    { item: "M2", found: null, expected: "400", evidence: { name: "Burglary", since: "the last report" } },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  return [...sincePrevious(context), ...sinceReport(context)];
}

/** Measures that the last report knew, with a figure then or now and not both. */
function sinceReport(context: CheckContext): Found<Evidence>[] {
  return context.measures.flatMap((assessment): Found<Evidence>[] => {
    const { measure, row, actual } = assessment;
    const before = pastReport(context, assessment);
    const figure = row?.figures.actual;
    if (before === null || figure?.fault || row?.shifted || before.row.actual.kind === "words") return [];
    const isThere = actual.kind === "number";
    if (isThere === (before.row.actual.kind === "number")) return [];
    return [
      {
        item: measure.id,
        at: figure?.at ?? row?.label.at ?? null,
        found: isThere ? (figure?.text ?? "") : null,
        expected: isThere ? null : (before.actual?.text ?? ""),
        evidence: { name: measure.name, since: "the last report" },
      },
    ];
  });
}

function sincePrevious({ measures, previous }: CheckContext): Found<Evidence>[] {
  if (previous === null) return [];
  return measures.flatMap(({ measure, row, actual }): Found<Evidence>[] => {
    const before = previous.measures.find((earlier) => earlier.measure.id === measure.id);
    const figure = row?.figures.actual;
    const was = before?.row?.figures.actual;
    // A figure that was there and could not be used is a finding of its own.
    if (figure?.fault || was?.fault || row?.shifted || before?.row?.shifted) return [];
    const isThere = actual.kind === "number";
    if (isThere === (before?.actual.kind === "number")) return [];
    return [
      {
        item: measure.id,
        at: figure?.at ?? row?.label.at ?? null,
        found: isThere ? (figure?.text ?? "") : null,
        expected: isThere ? null : (was?.text ?? ""),
        evidence: { name: measure.name },
      },
    ];
  });
}
