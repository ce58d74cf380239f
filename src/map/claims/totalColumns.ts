import { monthCount } from "../../domain/time/period";
import { readValue } from "../../read/cells/readValue";
import { cellIn, type Table } from "../../read/source";
import { isFigures } from "../columns/candidate";
import { plainLabel } from "../match/plainLabel";
import type { ColumnClaim } from "./columnClaim";

/** Headings of a total over the dated columns beside it. */
const TOTAL: ReadonlySet<string> = new Set([
  "total",
  "year",
  "year total",
  "total for year",
  "total for the year",
  "total to date",
  "grand total",
  "sum",
]);
/** A column of totals says little alone: it is one beside at least this many parts. */
const FEWEST = 2;

/** Gives a column of totals its claim: the actual of all the dated columns beside it, as far as they are filled. */
export function withTotals(table: Table, claims: readonly ColumnClaim[]): ColumnClaim[] {
  return claims.map((claim, column) => {
    const heading = plainLabel(table.columns[column]?.header ?? "");
    if (
      (claim.role !== null && claim.role !== "actual") ||
      claim.when.kind !== "unsaid" ||
      !TOTAL.has(heading) ||
      !isFigures(table.columns[column])
    )
      return claim;
    const dated = claims.flatMap(({ role, when, span }, at) =>
      role === "actual" && span !== "toDate" && (when.kind === "part" || when.kind === "period")
        ? [{ when, filled: isFilled(table, at) }]
        : [],
    );
    const parts = dated.flatMap(({ when, filled }) =>
      when.kind === "part" && filled && when.yearsBefore === 0 ? [when.part] : [],
    );
    const periods = dated.flatMap(({ when, filled }) =>
      when.kind === "period" && filled && monthCount(when.period) < 12 ? [when.period] : [],
    );
    const total = {
      ...claim,
      role: "actual" as const,
      span: "inPeriod" as const,
      score: 1,
      reason: "a total of the columns beside it",
      guessed: false,
    };
    if (parts.length >= FEWEST) {
      return {
        ...total,
        when: {
          kind: "part",
          part: {
            first: Math.min(...parts.map(({ first }) => first)),
            last: Math.max(...parts.map(({ last }) => last)),
          },
          yearsBefore: 0,
        },
      };
    }
    const [first] = periods.map(({ start }) => start).sort();
    const last = periods
      .map(({ end }) => end)
      .sort()
      .at(-1);
    return periods.length < FEWEST || first === undefined || last === undefined
      ? claim
      : { ...total, when: { kind: "period", period: { start: first, end: last } } };
  });
}

function isFilled(table: Table, column: number): boolean {
  return table.rows.some((row) => row.kind === "data" && readValue(cellIn(row, column)).kind === "number");
}
