import type { CellRef } from "../domain/cell";
import type { Period } from "../domain/time/period";
import type { Measure, PlannedAction, PlannedAssertion, PlannedJudgement } from "../domain/plan";
import type { Polarity } from "../domain/polarity";
import type { Value } from "../domain/value";
import type { Observation } from "./choose/observation";
import type { PeerFigure } from "./choose/peerFigures";
import type { ReportPeriod } from "./choose/time/reportPeriod";
import type { TimeClaim } from "./claims/when";
import type { MatchedBy } from "./match/matchLabel";
import type { StatusRead } from "../read/cells/readStatus";
import type { FigureFault } from "./figures/figureFault";
import type { LabelShift } from "./rows/shiftedLabels";

/** Words of the extract, with their cell. */
export interface Words {
  readonly text: string;
  readonly at: CellRef;
}

/** A status that the extract states, with its cell. */
export interface StatedStatus extends Words {
  /**
   * What it says: where the plan explains its words, what they mean to the organisation; under a heading such as
   * `Target met?`, the answer.
   */
  readonly read: StatusRead | { readonly kind: "met"; readonly met: boolean };
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
  /** What one in its last printed place stands for, where that is not what its text shows: 100 of 34.0 thousand. */
  readonly lastPlace?: number;
  readonly marker: "p" | "r" | "e" | null;
  /** Why a printed figure could not be used; null where it could, or where it is simply missing. */
  readonly fault: FigureFault | null;
  /** Present where a person has said how its cell is read. */
  readonly settled?: true;
  /** What the table’s own key says of the mark that stands in its place; left out where it says nothing. */
  readonly meaning?: string;
}

/** How a measure's figures were chosen from those of all periods. */
export interface Chosen {
  /** The months that the actual is for; null where there is none, and where nobody can tell them. */
  readonly actual: Period | null;
  /** The words for the actual's period, where they name no months: `since September`; null where they do. */
  readonly actualFor: string | null;
  /** The months that last year's figure is for; null where there is none. */
  readonly lastYear: Period | null;
  /**
   * Whether last year's figure is over a stretch of another length: the whole year's, for want of one for the same part
   * of it.
   */
  readonly unlike: boolean;
  /**
   * The heading of a figure that is compared with and that nobody says is last year's, so that it was not taken as
   * that: `Baseline`; null for none.
   */
  readonly otherComparator: string | null;
  /** What the extract's target is for; null where it gives none. */
  readonly target: "toDate" | "period" | "unsaid" | "year" | null;
  /**
   * The period that the actual is for, where it stands in for want of one for the report's own; null where it does not.
   */
  readonly standsIn: string | null;
  /** Whether the measure adds up, so that it is reported to date. */
  readonly toDate: boolean;
  /**
   * Whether nobody says how its figures make up the year, and the answer changes what is reported: the actual is of
   * one period, as it is printed, and no target is held against it.
   */
  readonly addsUnknown: boolean;
  /** Whether it is a percentage that was worked out from its numerator and denominator. */
  readonly workedOut: boolean;
  /** The figures of the measure for other periods, and last year's; the actual is none of them. */
  readonly others: readonly { readonly heading: string; readonly figure: Figure }[];
  /** A printed total of several months that its parts do not make up; null where there is none. */
  readonly totalOff: TotalOff | null;
  /** The figures that were added up to the actual, in order of time; none where it is printed. */
  readonly addedUp: readonly { readonly heading: string; readonly figure: Figure }[];
}

/** A printed total of several months of a measure that adds up, which its parts do not make up. */
export interface TotalOff {
  readonly figure: Figure;
  /** What the total is for. */
  readonly period: string;
  /** What its parts are called, in order of time. */
  readonly parts: readonly string[];
  /** What they come to, as it would be printed. */
  readonly sum: string;
}

/** The columns of an extract that hold figures. */
export const FIGURES = [
  "actual",
  "target",
  "lastYear",
  "forecast",
  "milestone",
  "statedChange",
  "statedChangePercent",
  "statedVariance",
  "peerRank",
  "peerGroupSize",
  "peerDifference",
] as const;
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

/** What a part of the extract says of the period that its figures are for. */
export interface PeriodStatement extends TimeClaim {
  readonly from: "heading" | "title" | "sheet" | "file" | "note";
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
  /** The plan's measures of one name that it could be about, where nothing says which; else none. */
  readonly couldBe: readonly Measure[];
  readonly figures: Readonly<Partial<Record<FigureName, Figure>>>;
  /** Every figure of the row that is chosen by its period, with the months that it is for. */
  readonly observations: readonly Observation[];
  /** How its figures were chosen; null for a row that is about no measure, or that was not chosen for the report. */
  readonly chosen: Chosen | null;
  /** Figures in columns whose headings are periods, as printed from left to right. */
  readonly byPeriod: readonly PeriodFigure[];
  readonly period: Words | null;
  readonly comparatorPeriod: Words | null;
  readonly statedStatus: StatedStatus | null;
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
  readonly couldBe: readonly Measure[];
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
  readonly status: StatedStatus | null;
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
export interface MappedRows {
  readonly file: string;
  /** The report's period and who says so. */
  readonly report: ReportPeriod;
  /** The report's period; null where nobody names one with its year. */
  readonly period: Period | null;
  /** The period that the extract gives itself, whatever the plan says; null where it names none with its year. */
  readonly ownPeriod: Period | null;
  readonly periodStatements: readonly PeriodStatement[];
  readonly measures: readonly MeasureRow[];
  /** Rows about earlier periods of the same measures. */
  readonly earlier: Iterable<EarlierRow>;
  /** What other bodies have for the figure that is reported of a measure, where its table is one of many bodies. */
  readonly peersOf: (measure: Measure) => readonly PeerFigure[];
  /** Rows that are counted only, because so many others say the same name. */
  readonly moreRows: readonly MoreRows[];
  readonly actions: readonly ActionRow[];
  readonly judgements: readonly JudgementRow[];
  readonly assertions: readonly AssertionRow[];
  readonly otherOrganisations: readonly OtherOrganisation[];
  /** Tables whose labels stand off their figures; the figures of those rows are not used. */
  readonly shifts: readonly LabelShift[];
}
