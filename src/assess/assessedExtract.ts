import type { Plan } from "../domain/plan";
import type { MappedRows } from "../map/mappedRows";
import type { AssertionAssessment } from "./assessAssertions";
import type { JudgementAssessment } from "./assessJudgements";
import type { ActionAssessment, MeasureAssessment } from "./assessment";

/** An extract as read, the plan it is held against, and what was made of each item of the plan. */
export interface AssessedExtract {
  readonly plan: Plan;
  readonly extract: MappedRows;
  readonly measures: readonly MeasureAssessment[];
  readonly actions: readonly ActionAssessment[];
  readonly judgements: readonly JudgementAssessment[];
  readonly assertions: readonly AssertionAssessment[];
}
