import type { CellRef } from "../domain/cell";
import type { Period } from "../domain/period";
import type { Measure, PlannedAction, PlannedAssertion, PlannedJudgement } from "../domain/plan";
import type { Value } from "../domain/value";
import type { MatchedBy } from "./matchLabel";
import type { LabelShift } from "./shiftedLabels";

/** Words of the extract, with their cell. */
export interface Words {
  readonly text: string;
  readonly at: CellRef;
}

/** A figure of the extract in its measure's unit, with its cell and what was wrong with it. */
export interface Figure {
  /** In the measure's unit, percentages as proportions. Missing where it could not be used. */
  readonly value: Value;
  /** As printed. */
  readonly text: string;
  readonly at: CellRef;
  /** Decimals as printed. */
  readonly decimals: number;
  readonly marker: "p" | "r" | "e" | null;
  /** Why a printed figure could not be used; null where it could, or where it is simply missing. */
  readonly fault: Fault | null;
}

export type Fault =
  | { readonly kind: "notNumeric" }
  | { readonly kind: "unitMismatch"; readonly suggestion: string };

/** The columns of an extract that hold figures. */
export const FIGURES = ["actual", "target", "lastYear", "milestone", "statedChange", "statedChangePercent", "statedVariance", "peerRank", "peerGroupSize", "peerGap"] as const;
export type FigureName = (typeof FIGURES)[number];

/** One row of the extract about a measure. */
export interface MeasureRow {
  readonly label: Words;
  readonly objective: Words | null;
  /** The plan's measure; null where no measure has this label. */
  readonly measure: Measure | null;
  readonly matchedBy: MatchedBy | null;
  /** The nearest measure's name where there is no match. */
  readonly nearest: string | null;
  readonly figures: Readonly<Partial<Record<FigureName, Figure>>>;
  readonly period: Words | null;
  readonly comparatorPeriod: Words | null;
  readonly statedStatus: Words | null;
  readonly commentary: Words | null;
  readonly table: number;
  /** Whether its label stands off its figures, so that they were not used. */
  readonly shifted: boolean;
}

/** One row of the extract about an action. */
export interface ActionRow {
  readonly label: Words;
  readonly id: Words | null;
  readonly objective: Words | null;
  readonly action: PlannedAction | null;
  readonly matchedBy: MatchedBy | null;
  readonly nearest: string | null;
  /** The cell of the status column, also where it is blank; null where there is no such column. */
  readonly status: Words | null;
  /** What the extract says of progress; null where there is no such column. */
  readonly update: Words | null;
  readonly commentary: Words | null;
}

/** One row of the extract about a judgement. */
export interface JudgementRow {
  readonly label: Words;
  readonly id: Words | null;
  readonly judgement: PlannedJudgement | null;
  readonly matchedBy: MatchedBy | null;
  readonly nearest: string | null;
  readonly grade: Words | null;
  readonly direction: Words | null;
  /** How many bodies hold each grade, by the column's heading; null where the cell is not a number. */
  readonly gradeCounts: readonly { readonly grade: string; readonly count: number | null; readonly at: CellRef }[];
  readonly commentary: Words | null;
}

/** One row of the extract about an assertion. */
export interface AssertionRow {
  readonly label: Words;
  readonly id: Words | null;
  readonly assertion: PlannedAssertion | null;
  readonly matchedBy: MatchedBy | null;
  readonly nearest: string | null;
  readonly achieved: Words | null;
  readonly target: Figure | null;
  readonly actual: Figure | null;
  readonly commentary: Words | null;
}

/** An extract with its meaning: every row matched to the plan or kept as unmatched. */
export interface Extract {
  readonly file: string;
  readonly period: Period | null;
  /** The financial quarter that the figures run to; null where they run to the end of the year, or nobody says. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly measures: readonly MeasureRow[];
  /** Rows about earlier periods of the same measures. */
  readonly earlier: readonly MeasureRow[];
  readonly actions: readonly ActionRow[];
  readonly judgements: readonly JudgementRow[];
  readonly assertions: readonly AssertionRow[];
  /** Tables whose labels stand off their figures; the figures of those rows are not used. */
  readonly shifts: readonly LabelShift[];
}
