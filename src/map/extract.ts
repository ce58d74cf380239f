import type { CellRef } from "../domain/cell";
import type { Period } from "../domain/period";
import type { Measure, PlannedAction, PlannedAssertion, PlannedJudgement } from "../domain/plan";
import type { Polarity } from "../domain/polarity";
import type { Value } from "../domain/value";
import type { MatchedBy } from "./matchLabel";
import type { LabelShift } from "./shiftedLabels";

/** Words of the extract, with their cell. */
export interface Words {
  readonly text: string;
  readonly at: CellRef;
}

/** Words of the extract that say which way is better; the polarity is null where they are not understood. */
export interface StatedPolarity extends Words {
  readonly polarity: Polarity | null;
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
  | { readonly kind: "unitMismatch"; readonly suggestion: string }
  /** Its unit cannot have it: `limit` says what it must be. */
  | { readonly kind: "impossible"; readonly limit: string }
  /** It is for another period than the report's, in the words of the extract. */
  | { readonly kind: "anotherPeriod"; readonly period: string }
  /** It is given again with another value: `other` as printed there. */
  | { readonly kind: "givenTwice"; readonly other: string; readonly at: CellRef };

/** The columns of an extract that hold figures. */
export const FIGURES = ["actual", "target", "lastYear", "milestone", "statedChange", "statedChangePercent", "statedVariance", "peerRank", "peerGroupSize", "peerGap"] as const;
export type FigureName = (typeof FIGURES)[number];

/** A figure of one row in a column whose heading is a period: `Q1`, `2009/10`, `Full year`. */
export interface PeriodFigure {
  readonly heading: string;
  /** Null where the heading gives no year. */
  readonly period: Period | null;
  /** The quarter of a heading that is one; null for others. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
  /** Whether the column is for the whole year. */
  readonly wholeYear: boolean;
  readonly figure: Figure;
}

/** A total that a table of measures states for one of its columns, and the figures it could be the sum of. */
export interface StatedTotal {
  readonly label: string;
  readonly heading: string;
  readonly stated: Figure;
  /** The rows since the last total or heading, then all rows of data above or below it; the first that agrees is meant. */
  readonly parts: readonly (readonly Figure[])[];
}

/** What a part of the extract says of the period that its figures are for. */
export interface PeriodStatement {
  readonly from: "heading" | "title" | "file";
  readonly period: Period | null;
  /** The quarter or the month (counted from April) of a heading without a year. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly month: number | null;
  readonly text: string;
  readonly at: CellRef | null;
}

/** An organisation that rows of the extract are about, and that the plan does not know. */
export interface OtherOrganisation {
  readonly name: string;
  readonly at: CellRef;
  readonly rows: number;
  /** Whether its rows were set aside, because others are the plan's own. */
  readonly setAside: boolean;
}

/** One row of the extract about a measure. */
export interface MeasureRow {
  readonly label: Words;
  readonly id: Words | null;
  readonly organisation: Words | null;
  readonly objective: Words | null;
  /** The plan's measure; null where no measure has this label. */
  readonly measure: Measure | null;
  readonly matchedBy: MatchedBy | null;
  /** The nearest measure's name where there is no match. */
  readonly nearest: string | null;
  readonly figures: Readonly<Partial<Record<FigureName, Figure>>>;
  /** Figures in columns whose headings are periods, as printed from left to right. */
  readonly byPeriod: readonly PeriodFigure[];
  readonly period: Words | null;
  readonly comparatorPeriod: Words | null;
  readonly statedStatus: Words | null;
  /** The quarter that the heading of its target names; null where it names none. */
  readonly targetQuarter: 1 | 2 | 3 | 4 | null;
  /** Which way is better, as a column says; null where none does. */
  readonly statedPolarity: StatedPolarity | null;
  readonly commentary: Words | null;
  /** The commentary beside the heading that it stands under. */
  readonly sectionCommentary: Words | null;
  readonly table: number;
  /** Whether its label stands off its figures, so that they were not used. */
  readonly shifted: boolean;
}

/** A row about an earlier period of a measure. */
export interface EarlierRow {
  readonly measure: Measure;
  readonly period: Period;
  /** The figures that its table has columns for. */
  readonly figures: readonly FigureName[];
  /** Whether its table has columns whose headings are periods. */
  readonly dated: boolean;
  /** The row whole: read when it is asked for, because a long extract has a million of them. */
  readonly read: () => MeasureRow;
}

/** Rows past the first few that name one measure for one period, or one thing that is no measure of the plan. */
export interface MoreRows {
  readonly measure: Measure | null;
  /** The first of them; more stand before it. */
  readonly label: Words;
  readonly nearest: string | null;
  readonly rows: number;
  readonly last: CellRef;
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
  /** Who answers for it, as the extract says. */
  readonly owner: Words | null;
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
  /** The period that the extract gives itself, whatever the plan says; null where it names none with its year. */
  readonly ownPeriod: Period | null;
  readonly periodStatements: readonly PeriodStatement[];
  /** The financial quarter that the figures run to; null where they run to the end of the year, or nobody says. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly measures: readonly MeasureRow[];
  /** Rows about earlier periods of the same measures. */
  readonly earlier: Iterable<EarlierRow>;
  /** Rows that are counted only, because so many others say the same name. */
  readonly moreRows: readonly MoreRows[];
  readonly actions: readonly ActionRow[];
  readonly judgements: readonly JudgementRow[];
  readonly assertions: readonly AssertionRow[];
  readonly totals: readonly StatedTotal[];
  readonly otherOrganisations: readonly OtherOrganisation[];
  /** Tables whose labels stand off their figures; the figures of those rows are not used. */
  readonly shifts: readonly LabelShift[];
}
