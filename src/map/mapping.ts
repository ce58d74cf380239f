import type { Table } from "../read/source";
import type { FigureSpan } from "../domain/plan";
import type { TableShape } from "../domain/tableShape";
import type { YearStart } from "../domain/time/year";
import { columnTimes, layoutKeys, type ColumnClaim, type PeriodKind } from "./claims/columnClaim";
import type { ColumnRole } from "./headings/columnRole";
import type { ColumnChange } from "./saved/compareLayouts";
import type { ReportPeriod } from "./choose/time/reportPeriod";

/** What a table of an extract is about. `nothing`: it is not used. */
export const HOLDS = ["measures", "actions", "judgements", "assertions", "nothing"] as const;
export type Holds = (typeof HOLDS)[number];

/** What one column claims to hold, and what the report takes it for. */
export interface ColumnChoice {
  readonly header: string;
  /** What it is in this report. Null: it is not used, or its figures are of another period and are history. */
  readonly role: ColumnRole | null;
  /** What it holds whatever the report's period is. */
  readonly claim: ColumnClaim;
}

/** What one table was taken for, column by column, in the table's own order. */
export interface TableMapping {
  readonly sheet: string;
  readonly address: string;
  readonly fingerprint: string;
  readonly holds: Holds;
  /** Whether a person said that it is not used. */
  readonly leftOut: boolean;
  /** What a person said of figures whose span their headings leave open; null where nobody did. */
  readonly figures: FigureSpan | null;
  /** What stands in its rows and what in its headings, as it stands in the sheet. */
  readonly shape: TableShape;
  /** The organisation that a person chose among those of its rows; null where the plan's is meant. */
  readonly organisation: string | null;
  readonly columns: readonly ColumnChoice[];
}

/** What a table claims to hold, before the report's period says which of its figures are meant. */
export interface ClaimedMapping {
  readonly holds: Holds;
  readonly leftOut: boolean;
  readonly figures: FigureSpan | null;
  readonly organisation: string | null;
  /** The kind of period that its report was for when a person confirmed it; left out where nobody did. */
  readonly reports?: PeriodKind | null;
  readonly claims: readonly ColumnClaim[];
}

/** A question that only a person can answer before the mapping is applied. */
export interface Doubt {
  readonly table: { readonly sheet: string; readonly address: string };
  /** Header the question is about; null for the whole table. */
  readonly header: string | null;
  readonly question: string;
  /** How a table that was confirmed before has changed since; null for every other question. */
  readonly layout: LayoutChange | null;
  /** Where it asks which column, or whether one, holds a figure, the role that it has then; null for every other. */
  readonly role: ColumnRole | null;
  /** Whether it asks for the report's period, which no column answers. */
  readonly asksPeriod: boolean;
  /** Where it asks whose rows are meant, the names to choose from; none for every other question. */
  readonly organisations: readonly string[];
}

/** A table that a person confirmed in another layout. */
export interface LayoutChange {
  readonly changes: readonly ColumnChange[];
  /** Whether it was confirmed to be left out. */
  readonly leftOut: boolean;
}

/** A mapping as proposed: the report's period, what each table holds, and what is in doubt. */
export interface Mapping {
  readonly report: ReportPeriod;
  readonly tables: readonly TableMapping[];
  readonly doubts: readonly Doubt[];
}

/** The layout of a table's own headings, as they stand in the sheet. */
export function fingerprint(table: Table, year: YearStart): string {
  return fingerprintOf(
    (table.turned?.from ?? table).columns.map(({ header }) => header),
    year,
  );
}

/**
 * What makes two tables the same layout: as `layoutKeys`.
 *
 * @example
 * fingerprintOf(["Performance indicator", "Target", "Q3", "Q4"], { firstMonth: 4, named: "both" })
 *   //=> "performance indicator|target|@quarter"
 */
export function fingerprintOf(headers: readonly string[], year: YearStart): string {
  const times = columnTimes(headers, year);
  return layoutKeys(
    headers.map((header, column) => ({
      header,
      rest: times[column]?.rest ?? header,
      periodKind: times[column]?.periodKind ?? null,
    })),
  ).join("|");
}
