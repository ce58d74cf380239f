import { inYear } from "../../../domain/time/partOfYear";
import { yearAround, type Period } from "../../../domain/time/period";
import { monthName } from "../../../domain/time/month";
import type { Plan } from "../../../domain/plan";
import type { YearStart } from "../../../domain/time/year";
import type { Table } from "../../../read/source";
import type { ColumnClaim } from "../../claims/columnClaim";
import { isOtherYear } from "../../claims/otherYear";
import { combine, covers, tableStatements } from "../../claims/tableTime";
import type { When } from "../../claims/when";
import type { Doubt } from "../../mapping";
import { doubtOf } from "../assignRoles";
import { hasFigures } from "./datedFigures";

/** A heading that names its months, which are those of any year: `Nov`, `Apr-Jun`. */
const NAMES_MONTHS = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * Asks which quarters those of a table are that is called after a calendar year, where the plan's years are others:
 * `Q3` under `2025`. Months have one reading, unless the plan's year would move them out of the one that is named.
 */
export function calendarYearDoubts(table: Table, claims: readonly ColumnClaim[], plan: Plan): Doubt[] {
  const { year } = plan;
  const combined = combine(tableStatements(table, plan.title, year), year);
  if (combined.kind !== "said" || !isOtherYear(combined.claim.when, year)) return [];
  const { period } = combined.claim.when;
  // In the name of the plan (`Council Plan 2025`) it is no year of figures.
  if (plan.title.includes(combined.from.text)) return [];
  const column = claims.findIndex(
    ({ role, when }, at) =>
      role === "actual" &&
      when.kind === "part" &&
      hasFigures(table, at) &&
      !(NAMES_MONTHS.test(table.columns[at]?.header ?? "") && isWithin(when, period, year)),
  );
  if (column < 0) return [];
  const heading = table.columns[column]?.header ?? "";
  const starts = monthName(yearAround(period.end, year).start);
  const question =
    `“${combined.from.text}” stands over “${heading}”, and the plan’s years start in ${starts}. Are its quarters and ` +
    `months those of a year from ${starts}? If not, leave the table out, or write the months in its headings, such ` +
    "as Jul-Sep 2025.";
  return [doubtOf(table, heading, question)];
}

/** Whether months of the plan's year around a calendar year lie in it. */
function isWithin({ part }: Extract<When, { kind: "part" }>, period: Period, year: YearStart): boolean {
  return covers(period, inYear(part, yearAround(period.end, year)));
}
