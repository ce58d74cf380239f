import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { periodName } from "../../domain/time/period";
import type { MeasureAssessment } from "../../assess/assessment";
import { readMonths } from "../../history/historyRow";
import { plainLabel } from "../../map/match/plainLabel";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { pastReport } from "./pastFigure";

/** Fewer words than this may be said again: “On track to be met by the end of March.” */
const WORDS_LEAST = 8;

interface Evidence {
  readonly name: string;
  readonly period: string;
}

/** What was said of a measure before, and the period of the report that said it. */
interface Said {
  readonly text: string;
  readonly period: string;
}

/** A measure's commentary that is, word for word, what the previous extract or the last report said of it. */
export const commentaryCopied = check({
  code: "commentaryCopied",
  severity: "note",
  title: "Commentary as before",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: the commentary on ${f.item} ${quoted(f.evidence.name)} is word for word that of ` +
    `${f.evidence.period}. Check that it is still true.`,
  examples: [{ item: "M2", found: null, expected: null, evidence: { name: "Burglary", period: "Quarter 2 2009/10" } }],
  looksAt: "measures",
  passed: null,
  run: (context) =>
    context.measures.flatMap((assessment): Found<Evidence>[] => {
      const { measure, row } = assessment;
      const now = plainLabel(row?.commentary?.text ?? "");
      if (row?.commentary == null || now.split(" ").length < WORDS_LEAST) return [];
      const said = [saidInPrevious(context, assessment), saidInReport(context, assessment)];
      const before = said.find((one) => one !== null && plainLabel(one.text) === now);
      if (before == null) return [];
      const evidence = { name: measure.name, period: before.period };
      return [{ item: measure.id, at: row.commentary.at, found: null, expected: null, evidence }];
    }),
});

function saidInPrevious({ previous, extract, plan }: CheckContext, { measure }: MeasureAssessment): Said | null {
  const period = previous?.extract.ownPeriod ?? null;
  const text = previous?.measures.find((earlier) => earlier.measure.id === measure.id)?.row?.commentary?.text;
  const now = extract.ownPeriod ?? extract.period;
  if (period === null || now === null || text === undefined || period.end >= now.end) return null;
  return { text, period: periodName(period, plan.year) };
}

function saidInReport(context: CheckContext, assessment: MeasureAssessment): Said | null {
  const row = pastReport(context, assessment)?.row;
  const months = row === undefined ? null : readMonths(row.months, context.plan.year);
  if (row === undefined || months === null) return null;
  return { text: row.commentary, period: periodName(months, context.plan.year) };
}
