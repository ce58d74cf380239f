import { samePeriodLastYear, type Period } from "../domain/period";
import { readValue } from "../read/readValue";
import { cellIn, type Table } from "../read/source";
import { isFigures, type Candidate } from "./candidate";
import { CERTAIN, matchHeader, ROLE_WORDINGS, type ColumnRole } from "./columnRole";
import { readPeriodHeading, type PeriodHeading } from "./periodHeading";

/** As sure as a heading that is a period can make us. */
const SCORE = 0.95;

/** A column whose heading names a period. */
interface PeriodColumn {
  readonly column: number;
  /** What the rest of the heading says it holds; `actual` where it says nothing. */
  readonly role: ColumnRole;
  readonly heading: PeriodHeading;
  /** Larger for later; periods with a year and quarters without one are never compared. */
  readonly order: string;
}

/**
 * Columns whose headings name periods (`Q4`, `2009/10`, `December`, `Actual 2009/10`, `Target Q4`). Of the actuals the
 * latest with figures in it holds the actual, and the one for the same period a year before holds last year's. A target
 * is the one for the actual's period, or for a longer period around it.
 */
export function periodHeadings(table: Table): Candidate[] {
  const columns = periodColumns(table);
  const actuals = columns.filter(({ role, column }) => role === "actual" && hasFigures(table, column));
  const dated = actuals.filter(({ heading }) => heading.period !== null);
  const inOrder = (dated.length > 0 ? dated : actuals).sort((a, b) => b.order.localeCompare(a.order));
  const latest = inOrder[0];
  if (latest === undefined) return [];
  const found: Candidate[] = inOrder
    .filter(({ order }) => order === latest.order)
    .map(({ column }) => ({ column, role: "actual", score: SCORE, reason: "the latest heading that is a period" }));
  const before = inOrder.find(({ heading }) => isYearBefore(heading.period, latest.heading.period));
  if (before !== undefined) {
    found.push({ column: before.column, role: "lastYear", score: SCORE, reason: "a heading one year earlier" });
  }
  for (const { column, role, heading } of columns) {
    if (role === "actual" || !isAround(heading, latest.heading)) continue;
    found.push({ column, role, score: SCORE, reason: "a heading for the period of the actual" });
  }
  return found;
}

/** Columns whose headings name a period and say plainly what they hold. */
export function periodColumns(table: Table): PeriodColumn[] {
  return table.columns.flatMap(({ header }, column): PeriodColumn[] => {
    const heading = readPeriodHeading(header);
    if (heading === null) return [];
    const best = heading.rest === "" ? null : (matchHeader(heading.rest, ROLE_WORDINGS)[0] ?? null);
    if (heading.rest !== "" && (best === null || best.score < CERTAIN)) return [];
    const role = best?.role ?? "actual";
    return ["actual", "target", "milestone"].includes(role) ? [{ column, role, heading, order: orderOf(heading) }] : [];
  });
}

function orderOf({ period, quarter, month }: PeriodHeading): string {
  if (period !== null) return period.end;
  return quarter === null ? String(month).padStart(2, "0") : `q${quarter}`;
}

/** Whether the column has a figure in it: a later quarter stands empty, or full of dashes, until its time comes. */
function hasFigures(table: Table, column: number): boolean {
  return isFigures(table.columns[column]) && table.rows.some((row) => readValue(cellIn(row, column)).kind === "number");
}

function isYearBefore(earlier: Period | null, later: Period | null): boolean {
  if (earlier === null || later === null) return false;
  const before = samePeriodLastYear(later);
  return earlier.start === before.start && earlier.end === before.end;
}

/** Whether a target's heading is for the actual's period or a longer one around it. */
function isAround(target: PeriodHeading, actual: PeriodHeading): boolean {
  if (target.period === null || actual.period === null) return target.quarter !== null && target.quarter === actual.quarter;
  return target.period.start <= actual.period.start && actual.period.end <= target.period.end;
}
