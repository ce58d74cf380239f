import { monthCount } from "../../domain/time/period";
import type { Plan } from "../../domain/plan";
import type { Table } from "../../read/source";
import { doubtOf } from "../choose/assignRoles";
import type { ColumnClaim } from "../claims/columnClaim";
import { readPlanPeriod } from "../claims/planPeriod";
import { combine, fileStatements, tableStatements } from "../claims/tableTime";
import type { When } from "../claims/when";
import { isFigures } from "../columns/candidate";
import type { Doubt } from "../mapping";

const TWELVE = String.raw`(?:12|twelve)[\s-]*(?:months?|mths?|m)\b`;
/** Words of a column whose figures are for the twelve months that end with the report's period. */
const ROLLING = new RegExp(
  String.raw`\b(?:rolling|moving|trailing)\b|^${TWELVE}(?:\s+(?:average|avg|total|to|ending|figure))?` +
    String.raw`|\b(?:last|past|previous)\s${TWELVE}`,
  "i",
);
const MONTHS = 12;

/**
 * Asks which is meant of a month's or quarter's own figures and those of the twelve months up to then, where the
 * report's period does not tell: it is for a whole year, or nobody says it.
 */
export function rollingBesideDoubts(table: Table, claims: readonly ColumnClaim[], plan: Plan): Doubt[] {
  const own = claims.findIndex((claim) => claim.role === "actual" && isOwnPart(claim));
  const rolling = table.columns.findIndex(
    (column, at) => claims[at]?.role === null && isFigures(column) && ROLLING.test(column.header),
  );
  if (own < 0 || rolling < 0 || isPartOfYear(table, plan)) return [];
  const [first, second] = [own, rolling].sort((a, b) => a - b).map((at) => table.columns[at]?.header ?? "");
  const question = `Both “${first ?? ""}” and “${second ?? ""}” could be the actual. Which is it?`;
  return [doubtOf(table, table.columns[rolling]?.header ?? "", question, "actual")];
}

function isOwnPart({ when, span }: ColumnClaim): boolean {
  if (when.kind === "unsaid") return span === "inPeriod";
  return when.kind === "relative" && when.relative.which === "own" && when.relative.of !== "year";
}

/** Whether the report is said to be for less than a year. */
function isPartOfYear(table: Table, { period, title, year }: Plan): boolean {
  if (period !== null) return isShort(readPlanPeriod(period, year));
  const said = combine([...tableStatements(table, title, year), ...fileStatements(table.file, year)], year);
  return said.kind === "said" && isShort(said.claim.when);
}

function isShort(when: When | null): boolean {
  return when?.kind === "part" || (when?.kind === "period" && monthCount(when.period) < MONTHS);
}
