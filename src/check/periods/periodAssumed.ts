import type { Found } from "../../domain/finding";
import { quoted } from "../../domain/findingWords";
import { periodName } from "../../domain/time/period";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface PeriodAssumedEvidence {
  readonly figures?: "none";
}

/** The report's period where nobody gives it: taken from the latest figures, and a reader is told so. */
export const periodAssumed = check({
  code: "periodAssumed",
  severity: "note",
  title: "Period taken from the figures",
  sentence: (f: Found<PeriodAssumedEvidence>) =>
    `Nobody says what period the report is for. It was taken to be ${f.expected}, the latest ` +
    `${f.evidence.figures === "none" ? "in the extract, which has no actual figures" : "that has figures"}` +
    `${f.found === f.expected ? "" : ` (${quoted(f.found)})`}. If it is another, give the plan a Period ` +
    "in its settings.",
  examples: [
    { item: null, found: "2009/10 Q3", expected: "Quarter 3 2009/10", evidence: {} },
    { item: null, found: "2009/10", expected: "2009/10", evidence: {} },
    { item: null, found: "Mar-10", expected: "March 2010", evidence: { figures: "none" } },
  ],
  looksAt: "measures",
  passed: null,
  isReading: true,
  run,
});

function run({ extract, plan }: CheckContext): Found<PeriodAssumedEvidence>[] {
  const { report } = extract;
  if (report.from !== "latest") return [];
  const expected = report.yearKnown ? periodName(report.period, plan.year) : report.words;
  const hasFigures = extract.measures.some(
    ({ figures: { actual } }) => actual !== undefined && (actual.value.kind === "number" || actual.fault !== null),
  );
  return [{ item: null, at: null, found: report.words, expected, evidence: hasFigures ? {} : { figures: "none" } }];
}
