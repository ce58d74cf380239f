import type { MeasureAssessment } from "../../assess/assessment";
import { statusReason } from "../../assess/statusReason";
import { CATALOGUE } from "../../check/catalogue";
import { describeFinding } from "../../check/describeFinding";
import { describeGroup, groupFindings } from "../../check/groupFindings";
import { cellName } from "../../domain/cell";
import { auditTrail } from "../../report/auditTrail";
import { countsOf } from "../../report/counts";
import type { CheckedExtract } from "../../report/checkedExtract";
import { SEVERITY_NAMES } from "../../report/statusLooks";
import { trueMinus } from "../blocks";
import type { MissingFacts, QualityFacts } from "./packFacts";

/** Cells of one fault that are named; the rest are counted. */
const PLACES = 4;

/** What was checked, found, accepted and put right. */
export function qualityFacts(checkedExtract: CheckedExtract): QualityFacts {
  const { measures, accepted, passed } = checkedExtract;
  return {
    open: countsOf(checkedExtract).open,
    faults: groupFindings(checkedExtract)
      .filter((group) => group.accepted === null)
      .map((group) => ({
        severity: SEVERITY_NAMES[CATALOGUE[group.code].severity],
        title: CATALOGUE[group.code].title,
        cells: group.findings.length,
        words: trueMinus(describeGroup(group, PLACES)),
      })),
    accepted: accepted.map(({ finding, by, reason }) => ({ words: trueMinus(describeFinding(finding)), by, reason })),
    repairs: auditTrail(checkedExtract).map(({ repair, edit }) => ({
      cell: cellName(edit.at),
      before: edit.before,
      after: edit.after,
      by: repair.by,
    })),
    passed: passed.map(({ statement }) => statement),
    missing: missingFacts(measures),
    marked: measures.flatMap(({ measure, row }) => {
      const marker = row?.figures.actual?.marker;
      return marker == null ? [] : [`${measure.name}: ${MARKER_WORDS[marker]}`];
    }),
  };
}

const MARKER_WORDS = { p: "provisional", r: "revised", e: "estimated" } as const;

/** Measures without a figure by their reason. */
function missingFacts(measures: readonly MeasureAssessment[]): readonly MissingFacts[] {
  const byReason = new Map<string, { readonly names: string[]; readonly reason: string }>();
  for (const assessment of measures) {
    const { actual, measure, rating, row } = assessment;
    if (actual.kind !== "missing" || rating.grounds === "noTargetByDesign") continue;
    const key = [rating.grounds, actual.reason, row?.figures.actual?.fault?.kind ?? "", row?.shifted ?? ""].join(" ");
    const group = byReason.get(key) ?? { names: [], reason: trueMinus(statusReason(assessment)) };
    group.names.push(measure.name);
    byReason.set(key, group);
  }
  return [...byReason.values()];
}
