import type { CellRef } from "../domain/cell";
import type { Period } from "../domain/time/month";
import { readPeriod } from "../domain/time/period";
import type { YearStart } from "../domain/time/year";
import { unitName, type Unit } from "../domain/units/unit";
import type { Value } from "../domain/value";
import { plainLabel } from "../map/match/plainLabel";

/** The sheet of past figures; Excel keeps the name “History” to itself. */
export const PAST_SHEET = "Past figures";
/** The table of past figures. */
export const PAST_TABLE = "History";

/** A figure of the past as its cell holds it; a person may have typed words that are neither a figure nor a mark. */
export type PastFigure = Value | { readonly kind: "words"; readonly text: string };

/** What one report said of one measure: a row of the past figures. Words are as they stand in their cells. */
export interface HistoryRow {
  readonly id: string;
  readonly measure: string;
  readonly unit: Unit;
  /** The report's period in words: `Quarter 3 2017/18`. */
  readonly period: string;
  /** The same to sort by: `2017-10 to 2017-12`. */
  readonly months: string;
  /** Over what stretch the figure is: `in the period`, `to date`, `whole year`, `at a date`, `another period`. */
  readonly span: string;
  /** The months that the figure itself is for, `2017-04 to 2017-12`, or the words of a row that names none. */
  readonly figureFor: string;
  readonly actual: PastFigure;
  /** The actual that this row restates; `notApplicable` for the first of its measure and period. */
  readonly was: PastFigure;
  readonly target: PastFigure;
  readonly lastYear: PastFigure;
  /** Decimals that its figures are shown with. */
  readonly decimals: number;
  readonly status: string;
  /** `[p]` provisional, `[r]` revised, `[e]` estimated; `""` for none. */
  readonly marker: string;
  readonly commentary: string;
  /** The extract that it was read from, and the cell of its actual; `""` where there is none. */
  readonly file: string;
  readonly cell: string;
  /** When it was read, to sort by: `2017-12-31 14:05`. */
  readonly readAt: string;
  /** Who made the report; `""` where nobody said. */
  readonly by: string;
  /** Where its actual stands in the workbook that it was read back from; null for a row that was just made. */
  readonly at: CellRef | null;
}

/** Whether a row is counted in a unit: its figures stand beside none of another, however alike the words. */
export function isInUnit({ unit }: HistoryRow, other: Unit): boolean {
  return plainLabel(unitName(unit)) === plainLabel(unitName(other));
}

/** What a cell of the past figures is about. */
export type HistoryColumn = Exclude<keyof HistoryRow, "decimals" | "at">;

/** The columns of the table, in order, with their headings. */
export const HISTORY_HEADINGS: Readonly<Record<HistoryColumn, string>> = {
  id: "ID",
  measure: "Measure",
  unit: "Unit",
  period: "Period",
  months: "Months",
  span: "Span",
  figureFor: "Figure for",
  actual: "Actual",
  was: "Was",
  target: "Target",
  lastYear: "Last year",
  status: "Status",
  marker: "Marker",
  commentary: "Commentary",
  file: "File",
  cell: "Cell",
  readAt: "Read at",
  by: "Read by",
};

export const HISTORY_COLUMNS = Object.keys(HISTORY_HEADINGS) as readonly HistoryColumn[];

/** Headings of the columns whose words tell a row from every other. */
export const HISTORY_KEY: readonly string[] = [HISTORY_HEADINGS.id, HISTORY_HEADINGS.period, HISTORY_HEADINGS.readAt];

/**
 * Months as the past figures hold them: text that sorts by time, and that no program takes for a date.
 *
 * @example
 * monthsText({ start: "2017-04", end: "2017-12" }) //=> "2017-04 to 2017-12"
 */
export function monthsText({ start, end }: Period): string {
  return `${start} to ${end}`;
}

/**
 * The months that a cell names, also in words that a person typed; null where it names none.
 *
 * @example
 * readMonths("2017-04 to 2017-12") //=> {"start":"2017-04","end":"2017-12"}
 * readMonths("Q3 2017/18") //=> {"start":"2017-10","end":"2017-12"}
 * readMonths("soon") //=> null
 */
export function readMonths(text: string, year?: YearStart): Period | null {
  const [, start, end] = /^(\d{4}-(?:0[1-9]|1[0-2])) to (\d{4}-(?:0[1-9]|1[0-2]))$/.exec(text.trim()) ?? [];
  if (start === undefined || end === undefined) return readPeriod(text, year);
  return start <= end ? { start, end } : null;
}
