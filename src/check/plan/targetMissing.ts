import type { MeasureAssessment } from "../../assess/assessment";
import type { Finding } from "../../domain/finding";
import { financialQuarter } from "../../domain/period";
import type { RatedBy } from "../../domain/plan";
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

/**
 * A measure that cannot be rated because the plan lacks what its rule needs: a target, milestone, range or limits. It
 * points at the very cell that lacks it, or at the measure's name where the plan has no such column.
 */
export function targetMissing(context: CheckContext): Finding[] {
  // Where the plan has no target and no rule at all, one finding says it for every measure.
  if (ruleMissing(context).length > 0) return [];
  const { report } = context.extract;
  const quarter = report.from === "none" ? null : financialQuarter(report.period.end, context.plan.year);
  return context.measures.flatMap((assessment): Finding[] => {
    const { measure, row } = assessment;
    const lacking = lackingOf(assessment, quarter);
    if (lacking === null) return [];
    const stated = row?.figures.target;
    const cell = measure.cells[lacking.column];
    const byDesign =
      lacking.column === "target" || lacking.column === "milestone" || lacking.column.startsWith("targetQ");
    return [
      {
        code: "targetMissing",
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

function lackingOf({ measure, rating }: MeasureAssessment, quarter: 1 | 2 | 3 | 4 | null): Lacking | null {
  switch (rating.grounds) {
    case "targetMissing":
      // A plan of targets by the quarter lacks the one of this quarter.
      return measure.targetsToDate === null
        ? { what: "a target", column: "target" }
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
    default:
      return null;
  }
}
