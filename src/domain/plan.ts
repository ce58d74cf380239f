import type { CellRef } from "./cell";
import type { PlannedPack } from "./plannedPack";
import type { Polarity, PolarityFrom } from "./polarity";
import type { StatusColour } from "./statusColour";
import type { Unit } from "./units/unit";
import type { Value } from "./value";
import type { Month } from "./time/month";
import type { YearStart } from "./time/year";

/** How a measure's status is decided. Each rule is one file in `assess/`, with its source. */
export const RULES = [
  "targetThenLastYear",
  "tolerance",
  "range",
  "thresholds",
  "achieved",
  "milestone",
  "comparison",
] as const;
export type RuleName = (typeof RULES)[number];

/** What rule 1 answers when the target is missed and the figure equals last year's. */
export const WHEN_UNCHANGED = ["red", "amber"] as const;
export type WhenUnchanged = (typeof WHEN_UNCHANGED)[number];

/** How the parts of a year make the whole: added up, averaged, or the latest one stands. */
export const AGGREGATIONS = ["sum", "mean", "latest"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** What a figure under `Q3` is for: the quarter, or the year to its end. */
export const FIGURE_SPANS = ["inPeriod", "toDate"] as const;
export type FigureSpan = (typeof FIGURE_SPANS)[number];

/** How far past the target is still Amber: a share of the target, or percentage points (0.05 is 5 points). */
export interface Tolerance {
  readonly amount: number;
  readonly as: "relative" | "points";
}

/** One explicit limit; the first whose limit the value reaches decides. */
export interface Threshold {
  readonly status: "Green" | "Amber" | "Red";
  readonly comparison: ">=" | ">" | "<=" | "<";
  readonly limit: number;
}

/** How an annual target builds up over a year. */
export interface QuarterShares {
  /** What each quarter adds, as shares that add to 1. */
  readonly shares: readonly [number, number, number, number];
  /** Whether it builds up month by month in equal parts, which four equal quarters alone do not say. */
  readonly straightLine: boolean;
}

/** Columns of a plan that a measure is rated by. */
export const RATED_BY = [
  "polarity",
  "target",
  "targetQ1",
  "targetQ2",
  "targetQ3",
  "targetQ4",
  "profile",
  "milestone",
  "low",
  "high",
  "thresholds",
  "tolerance",
] as const;
export type RatedBy = (typeof RATED_BY)[number];

/** A month from which a measure's figures are another series, so that control limits begin anew, and why. */
export interface Rebase {
  readonly from: Month;
  /** `New recording rules`. */
  readonly reason: string;
}

/** What is counted, against what, and who answers for it: one row of the plan's Measures table. */
export interface Measure {
  readonly id: string;
  readonly objective: string;
  /** The service or directorate that it is of, where the plan says it beside the objective; else `""`. */
  readonly service: string;
  readonly name: string;
  readonly unit: Unit;
  /** Null where nobody says which way is better. */
  readonly polarity: Polarity | null;
  /** Who says its polarity; null where nobody does. */
  readonly polarityFrom: PolarityFrom | null;
  /** `notApplicable` means no target by design; `notAvailable` means the plan leaves it out. */
  readonly target: Value;
  /** Decimals the target was printed with. */
  readonly targetDecimals: number;
  /** The words that stand in place of a target, which nothing is rated against: `Maintain`; if any. */
  readonly targetWords?: string;
  /** Targets to the end of each quarter, year to date; null where the plan gives none. */
  readonly targetsToDate: readonly [Value, Value, Value, Value] | null;
  readonly quarterShares: QuarterShares | null;
  /** Promised change on last year, as a proportion: -0.05 is 5% down. */
  readonly milestone: Value;
  readonly low: Value;
  readonly high: Value;
  readonly thresholds: readonly Threshold[];
  readonly rule: RuleName;
  /** Whether the plan says the rule, or gives what only one rule needs; false where the usual rule was taken. */
  readonly ruleStated: boolean;
  readonly whenUnchanged: WhenUnchanged;
  readonly tolerance: Tolerance | null;
  readonly aggregation: Aggregation | null;
  /** What its figures are for where their headings leave it open; null where the plan does not say. */
  readonly figures: FigureSpan | null;
  /** Id of the measure this is a part of. */
  readonly partOf: string | null;
  /** Id or name of the measures that this percentage is worked out from; null where the plan does not say. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly comparator: string | null;
  /** When its figures became another series; left out where the plan does not say. */
  readonly rebases?: readonly Rebase[];
  readonly owner: string | null;
  readonly frequency: string | null;
  readonly themes: readonly string[];
  readonly aliases: readonly string[];
  /** Where the plan names it. */
  readonly at: CellRef;
  /** Where the plan sets its target; null where there is no such column. */
  readonly targetAt: CellRef | null;
  /** Where the plan gives what it is rated by, or leaves it blank; columns that the plan has not are left out. */
  readonly cells: Readonly<Partial<Record<RatedBy, CellRef>>>;
}

/** Something the plan says will be done. */
export interface PlannedAction {
  readonly id: string;
  readonly objective: string;
  readonly action: string;
  readonly owner: string | null;
  /** How often it is reported on (`Quarterly`). */
  readonly frequency: string | null;
  /** When it is to be done, in the plan's words; left out where it does not say. */
  readonly due?: string;
  /** Ids of the themes it serves. */
  readonly themes: readonly string[];
  readonly at: CellRef;
}

/** A priority that actions serve, many to many. */
export interface Theme {
  readonly id: string;
  readonly name: string;
}

/** Something an inspector grades: a framework of a baseline assessment. */
export interface PlannedJudgement {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly at: CellRef;
}

/** The words that judgements are made in, as data of the plan. */
export interface GradeScale {
  /** Worst first (`Poor`, `Fair`, `Good`, `Excellent`). */
  readonly grades: readonly string[];
  /** Words for direction of travel (`Improved`, `Stable`, `Declined`, `Not Graded`). */
  readonly directions: readonly string[];
  /** How many bodies a national distribution adds up to (43 forces); null where the plan does not say. */
  readonly bodies: number | null;
}

/** Something a plan says will be so by the year's end, and that is then Y or N. */
export interface PlannedAssertion {
  readonly id: string;
  readonly section: string;
  readonly assertion: string;
  /** The target in its words, where they have one. */
  readonly target: Value;
  readonly targetDecimals: number;
  readonly unit: Unit;
  /** Null where neither the plan nor its words say which way is better. */
  readonly polarity: Polarity | null;
  readonly at: CellRef;
  readonly targetAt: CellRef | null;
}

export interface Objective {
  readonly id: string;
  readonly name: string;
}

/** A word and what it means, for the Notes sheet. */
export interface GlossaryTerm {
  readonly term: string;
  readonly meaning: string;
}

/** Words that an organisation states a status in, and the colour that they mean to it. */
export interface StatusMeaning {
  readonly words: string;
  /** Null where they mean none: whatever is stated so is counted as Not stated. */
  readonly colour: StatusColour | null;
}

/** What words of an organisation's own can do in its commentary. */
export const OWN_WORD_MEANINGS = [
  "rise",
  "fall",
  "better",
  "worse",
  "unchanged",
  "target",
  "limit",
  "met",
  "missed",
  "other",
  "nothing",
] as const;
export type OwnWordMeaning = (typeof OWN_WORD_MEANINGS)[number];

/** Words of an organisation's own in its commentary, and what they do there. */
export interface OwnWords {
  readonly words: string;
  readonly means: OwnWordMeaning;
}

/** What a plan says of a check, in its own words: whether to use it, and its limit; `""` for nothing. */
export interface PlannedCheck {
  /** Its code or title. */
  readonly check: string;
  readonly use: string;
  readonly limit: string;
  readonly at: Readonly<Record<"check" | "use" | "limit", CellRef>>;
}

/** The approved set of measures, targets and actions that a report is made against. */
export interface Plan {
  readonly file: string;
  readonly title: string;
  readonly organisation: string;
  /** Name of the report template; null for the plain one. */
  readonly template: string | null;
  /** Protective marking for every page; null for none. */
  readonly marking: string | null;
  /** Whether its figures are not final, which every page then says. */
  readonly provisional: boolean;
  /** Counts from 1 to below this are not shown; null shows them all. */
  readonly suppressBelow: number | null;
  /** How the source rounds a percent that it prints: to the nearest, or always up. */
  readonly percentRounding: "nearest" | "up";
  /** The report's period in the plan's own words; null where only the extract knows it. */
  readonly period: string | null;
  /** When the organisation's years start and what they are called by. */
  readonly year: YearStart;
  readonly objectives: readonly Objective[];
  readonly measures: readonly Measure[];
  readonly actions: readonly PlannedAction[];
  readonly themes: readonly Theme[];
  readonly gradeScale: GradeScale;
  readonly judgements: readonly PlannedJudgement[];
  readonly assertions: readonly PlannedAssertion[];
  /** What each status word means to this organisation, for the Notes sheet. */
  readonly statusWords: readonly GlossaryTerm[];
  /** What the organisation's own words for a status mean. */
  readonly statusMeanings: readonly StatusMeaning[];
  /** What the organisation's own words in commentary do. */
  readonly ownWords: readonly OwnWords[];
  readonly glossary: readonly GlossaryTerm[];
  readonly checks: readonly PlannedCheck[];
  readonly pack: PlannedPack;
}
