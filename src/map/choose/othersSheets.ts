import type { Plan } from "../../domain/plan";
import type { Table } from "../../read/source";
import { readHeading } from "../claims/readHeading";
import { titleGroupFinder } from "../match/groupNamed";
import { organisationNamed } from "../match/organisation";
import { plannedMeasures } from "../match/planItems";
import { plainLabel } from "../match/plainLabel";
import { isWholeBody } from "../match/wholeName";

/** Sheets that are called after what they hold, and not after whose it is. */
const OF_REPORT = new RegExp(
  String.raw`\b(?:sheet|data|summary|scorecard|dashboard|kpis?|measures?|indicators?|performance|report|results?` +
    String.raw`|figures|targets?|actuals?|tables?|notes?|history|old|copy|draft|all|total|overall|combined|average` +
    String.raw`|comparison|corporate|main|export|input|output|north|south|east|west|central)\b|\d`,
);

/**
 * The tables of other bodies, by their place, in a workbook with a sheet for each: one sheet is called as the plan's
 * organisation is, and the others with the same headings by names of their own. None where a sheet is called by
 * anything else: which is meant is asked.
 *
 * @param fingerprints What makes two tables the same layout, for each.
 */
export function othersSheets(
  tables: readonly Table[],
  fingerprints: readonly string[],
  plan: Plan,
): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  if (plan.organisation === "") return none;
  const names = [...new Set(tables.map(({ sheet }) => sheet))];
  const own = organisationNamed(names, plan.organisation);
  if (own === null) return none;
  const ofOwn = new Set(tables.flatMap(({ sheet }, index) => (sheet === own ? [fingerprints[index] ?? ""] : [])));
  const others = tables.flatMap(({ sheet }, index) =>
    sheet !== own && ofOwn.has(fingerprints[index] ?? "") ? [{ sheet, index }] : [],
  );
  const groupIn = titleGroupFinder(plannedMeasures(plan).groups);
  const isName = (sheet: string): boolean => {
    const plain = plainLabel(sheet);
    const { when, span } = readHeading(sheet, plan.year);
    return (
      /^\p{Lu}/u.test(sheet) &&
      when.kind === "unsaid" &&
      span === null &&
      groupIn(sheet) === null &&
      !OF_REPORT.test(plain) &&
      !isWholeBody(sheet) &&
      !` ${plain} `.includes(` ${plainLabel(own)} `)
    );
  };
  return others.every(({ sheet }) => isName(sheet)) ? new Set(others.map(({ index }) => index)) : none;
}
