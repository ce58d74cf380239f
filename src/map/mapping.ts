import type { Table } from "../read/source";
import { plainLabel } from "./plainLabel";
import type { ColumnRole } from "./columnRole";
import type { ColumnChange } from "./compareLayouts";

/** What a table of an extract is about. `nothing`: it is not used. */
export const HOLDS = ["measures", "actions", "judgements", "assertions", "nothing"] as const;
export type Holds = (typeof HOLDS)[number];

/** What one column was taken for, how sure that is (0 to 1) and why. */
export interface ColumnChoice {
  readonly header: string;
  /** Null: the column is not used. */
  readonly role: ColumnRole | null;
  readonly score: number;
  readonly reason: string;
  /** Whether it was told by elimination only, which is worth a finding. */
  readonly guessed: boolean;
}

/** What one table was taken for, column by column, in the table's own order. */
export interface TableMapping {
  readonly sheet: string;
  readonly address: string;
  readonly fingerprint: string;
  readonly holds: Holds;
  readonly columns: readonly ColumnChoice[];
}

/** A question that only a person can answer before the mapping is applied. */
export interface Doubt {
  readonly table: { readonly sheet: string; readonly address: string };
  /** Header the question is about; null for the whole table. */
  readonly header: string | null;
  readonly question: string;
  /** How a table that was confirmed before has changed since; null for every other question. */
  readonly layout: LayoutChange | null;
}

/** A table that a person confirmed in another layout. */
export interface LayoutChange {
  readonly changes: readonly ColumnChange[];
  /** Whether it was confirmed to be left out. */
  readonly leftOut: boolean;
}

/** A mapping as proposed: what each table holds, and what is in doubt. */
export interface Mapping {
  readonly tables: readonly TableMapping[];
  readonly doubts: readonly Doubt[];
}

/** A mapping that a person has confirmed, as saved to a file or in the workbook. */
export interface SavedMapping {
  readonly version: 1;
  readonly tables: readonly {
    readonly fingerprint: string;
    readonly holds: Holds;
    readonly columns: readonly { readonly header: string; readonly role: ColumnRole | null }[];
  }[];
  /** Labels of the extract that a person has matched to a measure or action of the plan, by id. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * What makes two tables the same layout: their headers in order, in plain form. A quarter in a header does not
 * count, so next quarter's extract is recognised.
 *
 * @example
 * fingerprintOf(["Performance indicator", "Target", "Q4"]) //=> "performance indicator|target|q#"
 */
export function fingerprintOf(headers: readonly string[]): string {
  return headers.map((header) => plainLabel(header).replace(/\d+/g, "#")).join("|");
}

/** The fingerprint of a table's own headers. */
export function fingerprint(table: Table): string {
  return fingerprintOf(table.columns.map((column) => column.header));
}

/** The mapping as a person would confirm it unchanged, ready to be saved. */
export function asSaved(mapping: Mapping, labels: Readonly<Record<string, string>> = {}): SavedMapping {
  return {
    version: 1,
    tables: mapping.tables.map(({ fingerprint, holds, columns }) => ({
      fingerprint,
      holds,
      columns: columns.map(({ header, role }) => ({ header, role })),
    })),
    labels,
  };
}
