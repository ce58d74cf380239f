import type { ActionAssessment, MeasureAssessment } from "../assess/assessment";
import type { Finding } from "../domain/finding";
import type { Period } from "../domain/period";
import type { Plan } from "../domain/plan";
import type { Extract } from "../map/extract";

/** Everything that was made of one extract and its plan: what a report is built from. */
export interface Outcome {
  readonly plan: Plan;
  readonly extract: Extract;
  readonly period: Period | null;
  readonly measures: readonly MeasureAssessment[];
  readonly actions: readonly ActionAssessment[];
  /** Worst first. */
  readonly findings: readonly Finding[];
}
