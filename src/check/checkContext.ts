import type { AssertionAssessment } from "../assess/assessAssertions";
import type { JudgementAssessment } from "../assess/assessJudgements";
import type { ActionAssessment, MeasureAssessment } from "../assess/assessment";
import type { Plan } from "../domain/plan";
import type { Extract } from "../map/extract";

/** What every check is given: the plan, the extract as read, and what was made of them. */
export interface CheckContext {
  readonly plan: Plan;
  readonly extract: Extract;
  readonly measures: readonly MeasureAssessment[];
  readonly actions: readonly ActionAssessment[];
  readonly judgements: readonly JudgementAssessment[];
  readonly assertions: readonly AssertionAssessment[];
}
