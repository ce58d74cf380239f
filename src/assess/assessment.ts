import type { CellRef } from "../domain/cell";
import type { Measure, PlannedAction } from "../domain/plan";
import type { Value } from "../domain/value";
import type { MeasureRow } from "../map/mappedRows";
import type { Achieved } from "./rules/achieved";
import type { ActionStatus } from "./actionStatus";
import type { DirectionOfTravel } from "./change/directionOfTravel";
import type { GivenFigures, GivenStatus } from "./given";
import type { Rating } from "./status";
import type { TargetToDate } from "./year/targetToDate";
import type { UpdateStatus } from "./updateStatus";

/** All judgements on one measure for one period. Figures are in the measure's unit, percentages as proportions. */
export interface MeasureAssessment {
  readonly measure: Measure;
  /** The row of the extract; null where the extract has none. */
  readonly row: MeasureRow | null;
  readonly actual: Value;
  readonly target: Value;
  readonly targetFrom: TargetToDate["from"] | "byHand";
  readonly lastYear: Value;
  readonly rating: Rating;
  readonly achieved: Achieved;
  /** Actual minus last year; null where either is missing. */
  readonly change: number | null;
  /** Change as a share of last year's size; null where it cannot be told, or where the unit is a percentage. */
  readonly changePercent: number | null;
  /** Actual minus target (for a milestone, minus its level). */
  readonly variance: number | null;
  readonly directionOfTravel: DirectionOfTravel | null;
  /** Decimals that its figures are shown with. */
  readonly decimals: number;
  /** What a person typed over its figures, which stand in their place; left out where nobody did. */
  readonly given?: GivenFigures;
  /** The status that a person gave, with the one that was worked out; left out where nobody did. */
  readonly givenStatus?: GivenStatus & { readonly workedOut: Rating };
}

/** One action of the plan with the status that the extract states. */
export interface ActionAssessment {
  readonly id: string;
  readonly objective: string;
  readonly action: string;
  /** The plan's action; null where only the extract has it. */
  readonly planned: PlannedAction | null;
  readonly status: ActionStatus;
  /** The status word as printed; null where none is. */
  readonly stated: string | null;
  readonly commentary: string | null;
  /** What is reported of progress, and what that says of the next update; null where the extract has no such column. */
  readonly update: { readonly status: UpdateStatus; readonly words: string } | null;
  /** Where the status is stated, or should be; null where the extract has no row. */
  readonly at: CellRef | null;
}
