import type { Table } from "../../read/source";
import { columnKey, unclaimed, type ColumnClaim, type ColumnTime } from "../claims/columnClaim";
import type { SavedColumn, SavedTable } from "./savedMapping";
import type { ChangedLayout } from "./changedLayouts";

/** Why a column holds what it does where a person has said so of this layout. */
export const BY_HAND = "confirmed before";
/** How sure a role is that was confirmed for a column of another name: a suggestion only. */
const RENAMED = 0.8;

/** Each column's claim as it was confirmed: by its heading, of several alike in their order. */
export function savedClaims(table: Table, { columns }: SavedTable, times: readonly ColumnTime[]): ColumnClaim[] {
  const seen = new Map<string, number>();
  return table.columns.map(({ header }, column): ColumnClaim => {
    const time = times[column];
    if (time === undefined) return unclaimed("not used");
    const key = columnKey(time.periodKind === null ? header : time.rest, time.periodKind);
    const alike = columns.filter((savedColumn) => columnKey(savedColumn.header, savedColumn.period) === key);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const confirmed: SavedColumn | undefined = alike[time.periodKind === null ? nth : 0] ?? alike.at(-1);
    return {
      role: confirmed?.role ?? null,
      when: time.when,
      span: time.span,
      score: 1,
      reason: BY_HAND,
      guessed: false,
    };
  });
}

/** Whether any column of a table was confirmed: those of another shape say nothing of it. */
export function hasConfirmedColumns(
  { columns: now }: Table,
  { columns }: SavedTable,
  times: readonly ColumnTime[],
): boolean {
  const confirmed = new Set(columns.map(({ header, period }) => columnKey(header, period)));
  return now.some(({ header }, column) => {
    const time = times[column];
    return (
      time !== undefined && confirmed.has(columnKey(time.periodKind === null ? header : time.rest, time.periodKind))
    );
  });
}

/** What a person said of a column in another layout. */
export type ConfirmedRole = Pick<ColumnClaim, "role" | "score" | "reason">;

/**
 * What was confirmed for each column that the table had before; null for new ones, and all of a table that was left
 * out.
 */
export function confirmedRoles(table: Table, { saved, layout, before }: ChangedLayout): (ConfirmedRole | null)[] {
  return layout.was.map((from, column) => {
    const confirmed = from === null || saved.holds === "nothing" ? undefined : saved.columns[from];
    if (confirmed === undefined || from === null) return null;
    const renamed = layout.changes.some(
      (change) =>
        change.kind === "renamed" && change.to === table.columns[column]?.header && change.from === before[from],
    );
    return renamed
      ? { role: confirmed.role, score: RENAMED, reason: `confirmed for “${before[from] ?? confirmed.header}” before` }
      : { role: confirmed.role, score: 1, reason: BY_HAND };
  });
}
