import type { CellRef } from "../domain/cell";
import type { Period } from "../domain/period";
import type { Measure, PlannedAction } from "../domain/plan";
import type { Value } from "../domain/value";
import type { MatchedBy } from "./matchLabel";

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
export const FIGURES = ["actual", "target", "lastYear", "milestone", "statedChange", "statedChangePercent", "statedVariance"] as const;
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
  readonly commentary: Words | null;
}

/** An extract with its meaning: every row matched to the plan or kept as unmatched. */
export interface Extract {
  readonly file: string;
  readonly period: Period | null;
  readonly measures: readonly MeasureRow[];
  readonly actions: readonly ActionRow[];
}
