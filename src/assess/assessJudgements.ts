import type { GradeScale, Plan, PlannedJudgement } from "../domain/plan";
import type { JudgementRow, Words } from "../map/mappedRows";
import { gradeShare, type GradeShare } from "./peers/gradeShare";

/** One framework of a baseline assessment: its grade, direction of travel and how it stands nationally (rule 7). */
export interface JudgementAssessment {
  readonly planned: PlannedJudgement;
  /** The extract's row; null where it has none. */
  readonly row: JudgementRow | null;
  /** The grade in the plan's spelling; as printed where the plan has no such grade; null where none is given. */
  readonly grade: string | null;
  readonly directionOfTravel: string | null;
  /** How many bodies hold each grade, worst first; null where the extract does not say. */
  readonly distribution: readonly number[] | null;
  readonly shares: GradeShare | null;
}

/**
 * Rule 7, "grade": every judgement of the plan in its order with the grade and direction that the extract states, both
 * in the plan's words, and its place in the national distribution.
 *
 * Source: HMIC, baseline assessment of Leicestershire Constabulary, October 2006.
 */
export function assessJudgements(plan: Plan, rows: readonly JudgementRow[]): JudgementAssessment[] {
  return plan.judgements.map((planned) =>
    assess(planned, rows.find((row) => row.judgement?.id === planned.id) ?? null, plan.gradeScale),
  );
}

function assess(
  planned: PlannedJudgement,
  row: JudgementRow | null,
  { grades, directions }: GradeScale,
): JudgementAssessment {
  const grade = inPlansSpelling(row?.grade ?? null, grades);
  const counts = grades.map(
    (word) => row?.gradeCounts.find(({ grade: counted }) => same(counted, word))?.count ?? null,
  );
  const complete =
    counts.length > 0 && counts.every((count) => count !== null) ? counts.filter((count) => count !== null) : null;
  return {
    planned,
    row,
    grade,
    directionOfTravel: inPlansSpelling(row?.direction ?? null, directions),
    distribution: complete,
    shares: grade === null || complete === null ? null : gradeShare(grade, grades, complete),
  };
}

function inPlansSpelling(stated: Words | null, scale: readonly string[]): string | null {
  if (stated === null || stated.text === "") return null;
  return scale.find((word) => same(word, stated.text)) ?? stated.text;
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
