import type { AssertionAssessment } from "../assess/assessAssertions";
import type { JudgementAssessment } from "../assess/assessJudgements";
import type { ActionAssessment, MeasureAssessment } from "../assess/assessment";
import type { Plan } from "../domain/plan";
import type { Extract } from "../map/extract";

/** What was made of an earlier extract by the same plan, to compare with. */
export interface Previous {
  readonly extract: Extract;
  readonly measures: readonly MeasureAssessment[];
}

/** What every check is given: the plan, the extract as read, and what was made of them. */
export interface CheckContext {
  readonly plan: Plan;
  readonly extract: Extract;
  readonly measures: readonly MeasureAssessment[];
  readonly actions: readonly ActionAssessment[];
  readonly judgements: readonly JudgementAssessment[];
  readonly assertions: readonly AssertionAssessment[];
  /** The extract imported before this one; null where none was given. */
  readonly previous: Previous | null;
}
