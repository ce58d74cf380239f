import type { ActionStatus } from "../../assess/actionStatus";
import type { Status } from "../../assess/status";
import type { CellRef } from "../../domain/cell";
import type { Severity } from "../../domain/finding";
import type { GlossaryTerm } from "../../domain/plan";
import type { ChartModel, ValueAxis } from "../../report/charts/chartModel";
import type { PackDefinition } from "../packDefinition";
import type { TableHeadings } from "./tableHeadings";

/** The version of the form of the facts: a workbook keeps them, and is read by later versions of Outturn too. */
export const FACTS_VERSION = 1;

/**
 * What a pack is built from, as plain JSON: every figure as it is printed, every judgement made. The workbook of a
 * report keeps it, so that a pack can be made of that workbook and what people have typed in it since.
 */
export interface PackFacts {
  readonly version: typeof FACTS_VERSION;
  readonly title: string;
  readonly organisation: string;
  readonly period: string;
  readonly comparator: string;
  readonly marking: string | null;
  readonly readAt: string;
  readonly extractFile: string;
  readonly planFile: string;
  /** The files that it was made from; none where nobody said. */
  readonly inputs: readonly InputFile[];
  /** Tells one set of the plan's targets, rules and checks from another; null where it was not kept. */
  readonly rulesDigest: string | null;
  readonly definition: PackDefinition;
  /** What the columns of the report's tables hold, for what people type there. */
  readonly headings: TableHeadings;
  readonly measures: readonly MeasureFacts[];
  /** The charts of each measure, by its id; a measure with too few figures has none. */
  readonly charts: Readonly<Record<string, ChartFacts>>;
  /** Objectives in the plan's order. */
  readonly objectives: readonly string[];
  readonly past: PastCounts;
  readonly changes: readonly ChangeFact[];
  readonly actions: readonly ActionFacts[];
  readonly judgements: readonly JudgementFacts[];
  readonly assertions: readonly AssertionFacts[];
  readonly quality: QualityFacts;
  readonly rules: readonly GlossaryTerm[];
  readonly statusWords: readonly GlossaryTerm[];
  readonly glossary: readonly GlossaryTerm[];
}

/** A file that was read, and the SHA-256 of its bytes in hexadecimal, by which it is known again. */
export interface InputFile {
  readonly file: string;
  readonly sha256: string;
}

/** What a measure's figures are enough for; null where they are not. */
export interface ChartFacts {
  readonly overTime: ChartModel | null;
  /** The scale that the former has with others of its objective, beside which it stands small; left out for its own. */
  readonly scale?: ValueAxis;
  readonly yearToDate: ChartModel | null;
  /** Against its target and last year, where there is no chart over time or to date. */
  readonly bullet: ChartModel | null;
  /** Its parts, where other measures are a part of it. */
  readonly parts: ChartModel | null;
  /** Among other bodies, where the extract is a table of many. */
  readonly peers: ChartModel | null;
}

/** Words as printed and the cell that they come from. */
export interface Sourced {
  readonly text: string;
  readonly source: CellRef | null;
}

/** What an earlier report said of a measure. */
export interface EarlierFacts {
  /** The report's period in its words. */
  readonly period: string;
  readonly actual: string;
  readonly status: string;
  readonly commentary: string;
}

export interface MeasureFacts {
  readonly id: string;
  readonly name: string;
  readonly objective: string;
  readonly owner: string | null;
  readonly status: Status;
  /** Why it has that status, in words. */
  readonly reason: string;
  /** What a person typed over a figure or status of the report; none for most. */
  readonly byHand: readonly string[];
  /** Those that stood when the report was made, by their cells; left out where none did. */
  readonly given?: readonly GivenCell[];
  /** What of it was typed since the report was made, and is no finding of it; left out where nothing was. */
  readonly typedSince?: readonly string[];
  /** What it did, in one sentence that was worked out. */
  readonly message: string;
  /** The sheet's words for its unit. */
  readonly unit: string;
  readonly actual: Sourced;
  /** The target; of a range both its ends, of a milestone its level, of limits that of Green. */
  readonly target: Sourced;
  /** The limits that decide in place of a target; left out where none do. */
  readonly limits?: string;
  readonly lastYear: Sourced;
  readonly variance: string;
  readonly direction: string;
  /** What the actual is for, where that is not the report's own period; null where it is. */
  readonly figureFor: string | null;
  /** `117 of 160`; null where the counts are not known. */
  readonly counts: string | null;
  readonly forecast: ForecastFacts | null;
  /** What gives a better status: `0.6 points higher makes Green`; none where nothing does, or none is needed. */
  readonly next: readonly string[];
  /** Whether that is within the measure's usual movement, in words; null where it is not known. */
  readonly movement: string | null;
  /** What its control chart shows of the latest figure; null where there are too few points. */
  readonly variation: string | null;
  /** Set where its figures are totals of the year so far, which control limits say nothing of. */
  readonly toDate?: true;
  /** Whether its target is reached as it runs now, as a sentence; null where that cannot be told. */
  readonly assurance: string | null;
  /** How it stands among its peers; null where the extract does not say. */
  readonly peers: PeerFacts | null;
  readonly before: EarlierFacts | null;
  readonly yearAgo: EarlierFacts | null;
  /** What a reader must know of its figures: their quality, unlike periods, what is open about them. */
  readonly warnings: readonly string[];
  /** `[p]` provisional, `[r]` revised, `[e]` estimated; `""` for none. */
  readonly marker: string;
  /** Why last year's figure is not over the same length of time; null where it is. */
  readonly unlike: string | null;
  readonly commentary: string | null;
  /** What was typed for an earlier report and stands in the workbook still; left out where nothing does. */
  readonly outdated?: { readonly period: string; readonly text: string; readonly note: string };
  /** The action against it, with its owner and date, as somebody typed them; none where nobody did. */
  readonly actions: readonly TypedAction[];
  /** How far it is from Green, as a share of its own size, to sort by; null where that is not known. */
  readonly shortfall: number | null;
}

/** A cell of a report in which a person’s figure or status stands. */
export interface GivenCell {
  readonly table: string;
  readonly heading: string;
  readonly text: string;
  readonly value: string | number | boolean | null;
}

export interface TypedAction {
  readonly label: string;
  readonly text: string;
}

export interface ForecastFacts {
  readonly text: string;
  /** Where it comes from. */
  readonly from: string;
  /** Whether it reaches the year's target; null where that cannot be told. */
  readonly reaches: boolean | null;
  readonly target: string;
}

export interface PeerFacts {
  readonly rank: string | null;
  readonly difference: string | null;
}

/** Statuses of earlier reports, counted. */
export interface PastCounts {
  readonly last: CountedReport | null;
  readonly yearAgo: CountedReport | null;
}

export interface CountedReport {
  readonly period: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** What is otherwise than in the last report. */
export interface ChangeFact {
  readonly kind: "better" | "worse" | "rated" | "unrated" | "new" | "dropped" | "target" | "restated";
  /** Name of the measure. */
  readonly name: string;
  readonly text: string;
}

export interface ActionFacts {
  readonly id: string;
  readonly action: string;
  readonly objective: string;
  readonly owner: string | null;
  /** When it is to be done, in the plan's words. */
  readonly due: string | null;
  /** Whether that is by the end of the report's period; null where it is not known. */
  readonly isDue: boolean | null;
  readonly status: ActionStatus;
  readonly stated: string | null;
  readonly words: string | null;
  /** A status that somebody typed over the report’s; left out where nobody did. */
  readonly typedSince?: readonly string[];
}

export interface JudgementFacts {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly grade: string | null;
  /** Place of the grade in the plan's scale, 0 for the worst; left out where it has none there. */
  readonly place?: number;
  readonly direction: string | null;
  readonly standing: string | null;
  readonly distribution: string | null;
  readonly words: string | null;
  /** What of it was typed since the report was made, and is no finding of it; left out where nothing was. */
  readonly typedSince?: readonly string[];
}

export interface AssertionFacts {
  readonly id: string;
  readonly section: string;
  readonly assertion: string;
  readonly answer: "Y" | "N" | "Not stated";
  readonly byFigures: string;
  readonly target: string;
  readonly actual: string;
  readonly words: string | null;
  /** What of it was typed since the report was made, and is no finding of it; left out where nothing was. */
  readonly typedSince?: readonly string[];
}

export interface QualityFacts {
  readonly open: Readonly<Record<Severity, number>>;
  readonly faults: readonly FaultFacts[];
  readonly accepted: readonly { readonly words: string; readonly by: string; readonly reason: string }[];
  readonly repairs: readonly {
    readonly cell: string;
    readonly before: string;
    readonly after: string;
    readonly by: string;
  }[];
  readonly passed: readonly string[];
  /** Measures without a figure, together where they have one reason. */
  readonly missing: readonly MissingFacts[];
  /** Measures whose figures are provisional, revised or estimated. */
  readonly marked: readonly string[];
}

export interface MissingFacts {
  readonly names: readonly string[];
  /** Why the first has none, in words. */
  readonly reason: string;
}

export interface FaultFacts {
  readonly severity: string;
  readonly title: string;
  readonly cells: number;
  readonly words: string;
}
