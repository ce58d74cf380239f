import type { Plan } from "../../domain/plan";
import { cellIn, type Table, type TableRow } from "../../read/source";
import type { ColumnClaim } from "./columnClaim";
import { readPlanPeriod } from "./planPeriod";
import { rowTime } from "./rowTime";
import { tableStatements } from "./tableTime";

/** Headings of days on which figures came out, and of days on which they were last looked at. */
const PUBLISHED =
  /^(?:date )?(?:of )?(?:first |last )?(?:published|publication|releas(?:e|ed)|issued)(?: (?:date|on))?$/i;
const UPDATED = /^(?:date )?(?:data )?(?:last )?(?:updated?|refreshed|extracted)(?: (?:date|on))?$/i;

/**
 * What a row says of its time only by when it was published, where that was before the report's period was over, so
 * that its figure is of an earlier one: `Published Aug 2025` for August 2025. `""` for any other row. Null where the
 * table says itself when its figures are for, or has no such column.
 */
export function publishedBefore(
  table: Table,
  claims: readonly Pick<ColumnClaim, "role" | "when">[],
  { period, title, year }: Pick<Plan, "period" | "title" | "year">,
): ((row: TableRow) => string) | null {
  const column = table.columns.findIndex(({ header }) => PUBLISHED.test(header.trim()) || UPDATED.test(header.trim()));
  const planned = period === null || column < 0 ? null : readPlanPeriod(period, year);
  const saysTime = claims.some(({ role, when }) => role === "period" || (role === "actual" && when.kind !== "unsaid"));
  if (planned?.kind !== "period" || saysTime) return null;
  if (tableStatements(table, title, year).some(({ when }) => when.kind !== "unsaid")) return null;
  const heading = table.columns[column]?.header.trim() ?? "";
  const { end } = planned.period;
  return (row) => {
    const text = cellIn(row, column)?.text.trim() ?? "";
    const when = text === "" ? null : rowTime(text, "", year)?.when;
    if (when?.kind !== "period") return "";
    const isBefore = UPDATED.test(heading) ? when.period.end < end : when.period.end <= end;
    return isBefore ? `${heading} ${text}` : "";
  };
}
