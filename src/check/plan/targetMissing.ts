import type { MeasureAssessment } from "../../assess/assessment";
import type { Found } from "../../domain/finding";
import { cellWords, quoted, type InPlan } from "../../domain/findingWords";
import { financialQuarter } from "../../domain/time/period";
import type { RatedBy } from "../../domain/plan";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { ruleMissing } from "./ruleMissing";

/** What a plan lacks of a measure, and the column that it belongs in. */
interface Lacking {
  readonly what: string;
  readonly column: RatedBy;
}

/** What each column is called in a plan. */
const HEADINGS: Readonly<Record<RatedBy, string>> = {
  polarity: "Polarity",
  target: "Target",
  targetQ1: "Target Q1",
  targetQ2: "Target Q2",
  targetQ3: "Target Q3",
  targetQ4: "Target Q4",
  profile: "Profile",
  milestone: "Milestone",
  low: "Low",
  high: "High",
  thresholds: "Thresholds",
  tolerance: "Tolerance",
};

interface Evidence extends InPlan {
  readonly name: string;
  readonly column: string;
  readonly has: "yes" | "no";
  readonly byDesign: "yes" | "no";
}

/**
 * A measure that cannot be rated because the plan lacks what its rule needs: a target, milestone, range or limits. It
 * points at the very cell that lacks it, or at the measure's name where the plan has no such column.
 */
export const targetMissing = check({
  code: "targetMissing",
  severity: "warning",
  title: "No target in the plan",
  sentence: (f: Found<Evidence>) =>
    `The plan gives ${f.item} ${quoted(f.evidence.name)} no way to be rated: it lacks ` +
    `${f.expected}.${f.found === null ? "" : ` The extract says ${f.found}.`}` +
    (f.evidence.has === "yes"
      ? ` Put it in ${cellWords(f)} (the column ${f.evidence.column})`
      : ` Add the column ${f.evidence.column} to the plan, and put it in the row of ${cellWords(f)}`) +
    (f.evidence.byDesign === "yes" ? ", or N/A if there is none by design." : "."),
  examples: [
    {
      item: "M5",
      found: "8",
      expected: "a target",
      evidence: { file: "plan", name: "Sickness", column: "Target", has: "yes", byDesign: "yes" },
    },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  // Where the plan has no target and no rule at all, one finding says it for every measure.
  if (ruleMissing.run(context).length > 0) return [];
  const { report } = context.extract;
  const quarter = report.from === "none" ? null : financialQuarter(report.period.end, context.plan.year);
  return context.measures.flatMap((assessment): Found<Evidence>[] => {
    const { measure, row } = assessment;
    const lacking = lackingOf(assessment, quarter);
    if (lacking === null) return [];
    const stated = row?.figures.target;
    const cell = measure.cells[lacking.column];
    const byDesign =
      lacking.column === "target" || lacking.column === "milestone" || lacking.column.startsWith("targetQ");
    return [
      {
        item: measure.id,
        at: cell ?? measure.at,
        found: stated?.value.kind === "number" && byDesign ? stated.text : null,
        expected: lacking.what,
        evidence: {
          file: "plan",
          name: measure.name,
          column: HEADINGS[lacking.column],
          has: cell === undefined ? "no" : "yes",
          byDesign: byDesign ? "yes" : "no",
        },
      },
    ];
  });
}

function lackingOf({ measure, rating, row }: MeasureAssessment, quarter: 1 | 2 | 3 | 4 | null): Lacking | null {
  // What the plan lacks is how its figures make up the year, which is a finding of its own.
  if (row?.chosen?.addsUnknown === true) return null;
  switch (rating.grounds) {
    case "targetMissing":
      // A plan of targets by the quarter lacks the one of this quarter.
      return measure.targetsToDate === null
        ? { what: aTarget(measure.targetWords), column: "target" }
        : { what: "a target", column: `targetQ${quarter ?? 4}` };
    case "noTargetToDate":
      return { what: "a target for this part of the year", column: `targetQ${quarter ?? 4}` };
    case "toleranceMissing":
      return { what: "a tolerance", column: "tolerance" };
    case "rangeMissing":
      if (measure.low.kind === "number") return { what: "the high end of the range", column: "high" };
      return measure.high.kind === "number"
        ? { what: "the low end of the range", column: "low" }
        : { what: "both ends of the range", column: "low" };
    case "thresholdsMissing":
      return { what: "limits", column: "thresholds" };
    case "milestoneMissing":
      return { what: "a milestone", column: "milestone" };
    case "targetMet":
    case "missedBetterThanLastYear":
    case "missedWorseThanLastYear":
    case "missedSameAsLastYear":
    case "missedLastYearUnknown":
    case "targetMissed":
    case "withinTolerance":
    case "beyondTolerance":
    case "insideRange":
    case "outsideRangeWithinTolerance":
    case "outsideRange":
    case "thresholdReached":
    case "noThresholdReached":
    case "milestoneReached":
    case "actualMissing":
    case "figureInError":
    case "noTargetByDesign":
    case "polarityUnknown":
    case "noJudgement":
    case "comparedOnly":
      return null;
  }
}

function aTarget(words: string | undefined): string {
  return words === undefined ? "a target" : `a target in figures (it says ${quoted(words)})`;
}
