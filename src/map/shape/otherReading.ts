import type { Plan } from "../../domain/plan";
import type { Table } from "../../read/source";
import { doubtOf } from "../choose/assignRoles";
import type { ColumnClaim } from "../claims/columnClaim";
import { readHeading } from "../claims/readHeading";
import { whenKey } from "../claims/when";
import { isFigures } from "../columns/candidate";
import { matchesOf } from "../headings/headingMatches";
import { CERTAIN } from "../match/certainty";
import { plainLabel } from "../match/plainLabel";
import type { Doubt } from "../mapping";

/** Words by which a column is another reading of the figures beside it, of which somebody has to say which is meant. */
const READING = new RegExp(
  String.raw`\b(?:(?:not |non[\s-])?seasonally[\s-]adjusted|(?:un)?adjusted|(?:un)?weighted|re-?based|normali[sz]ed` +
    String.raw`|(?:age[\s-]?|directly )?standardi[sz]ed|crude|corrected|(?:un)?validated|(?:un)?audited|amended` +
    String.raw`|verified|final|exclud(?:ing|es)\b.*|excl\.?\b.*)(?=$|[\s)\],])|\bSA\b`,
  "i",
);

/** What a heading is without such words that says no more than that there are figures. */
const FIGURES = /^(?:data|figures?|values?|numbers?)?$/;

/**
 * Asks which of two columns is meant where one is the actual and one is the same figure read another way: `Actual`
 * beside `Actual (seasonally adjusted)`. Not where the plan's own measures say which.
 */
export function otherReadingDoubts(table: Table, claims: readonly ColumnClaim[], plan: Plan): Doubt[] {
  if (plan.measures.some(({ name, aliases }) => [name, ...aliases].some((one) => READING.test(one)))) return [];
  for (const [column, claim] of claims.entries()) {
    const heading = table.columns[column]?.header ?? "";
    if (claim.role !== null || !READING.test(heading) || !isFigures(table.columns[column])) continue;
    const { rest } = readHeading(heading.replace(READING, " ").replace(/[([]\s*[)\]]/g, " "), plan.year);
    const isActual = FIGURES.test(plainLabel(rest)) || matchesOf(rest).some(isSureActual);
    const beside = claims.findIndex(
      (one) => one.role === "actual" && (claim.when.kind === "unsaid" || whenKey(one.when) === whenKey(claim.when)),
    );
    const actual = table.columns[beside]?.header ?? "";
    if (!isActual || beside < 0 || READING.test(actual)) continue;
    const question = `Both “${actual}” and “${heading}” could be the actual. Which is it?`;
    return [doubtOf(table, heading, question, "actual")];
  }
  return [];
}

function isSureActual({ role, score }: { readonly role: string; readonly score: number }): boolean {
  return role === "actual" && score >= CERTAIN;
}
