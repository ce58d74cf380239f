import { listOf } from "../../../domain/listOf";
import type { Measure, Plan } from "../../../domain/plan";
import type { Table } from "../../../read/source";
import { doubtOf } from "../../choose/assignRoles";
import { readHeading } from "../../claims/readHeading";
import { wholeGroupFinder, type Group } from "../../match/groupNamed";
import { plainLabel } from "../../match/plainLabel";
import { plannedMeasures } from "../../match/planItems";
import type { ClaimedMapping, Doubt } from "../../mapping";
import { reportedRows } from "../reportedRows";
import { isServiceName, speaksOfService } from "./serviceWords";

/** Words beside a service's name that are about the report. */
const OF_REPORT = new RegExp(
  String.raw`\b(?:performance|reports?|reporting|scorecard|dashboard|kpis?|indicators?|measures?|results?|figures` +
    String.raw`|data|summary|monitoring|update|outturn|quarterly|monthly|annual)\b`,
  "gi",
);
/** Where one thing that a title says ends: `Oxmoor Council – Schools`. */
const PARTS = /[:;|–—]|\s-\s/;
/** Names that are said; more are counted. */
const SAID = 3;

/**
 * Asks about a table whose title or sheet is the name of a service or an objective, where its rows are measures that
 * the plan has under another: `Schools` over `Potholes repaired`, which the plan has under Highways. So it is with a
 * service or a group of people of which a plan has no word: `Schools` over `Days lost to sickness`, unless the rows
 * have IDs, which the plan gave them. Not where they say their own, or a table beside it is of the measure's own.
 *
 * @param tables Every table of the extract.
 */
export function otherGroupDoubts(
  table: Table,
  { claims, organisation }: ClaimedMapping,
  plan: Plan,
  tables: readonly Table[],
): Doubt[] {
  const from = table.turned?.from ?? table;
  const reported = reportedRows(table, claims, plan, organisation ?? plan.organisation);
  const saysOwn = claims.some(({ role }) => role === "objective" || role === "service");
  if (reported === null || saysOwn || from.rows.some(({ kind }) => kind === "section")) return [];
  const { groups, groupsOf } = plannedMeasures(plan);
  const find = wholeGroupFinder(groups);
  const ids = new Set(reported.rows.map(({ measure }) => measure));
  const measures = plan.measures.filter(({ id }) => ids.has(id));
  const known = ` ${wordsOf(plan)} `;
  const areServices = groups.some(({ name }) => isServiceName(name));
  const hasIds = claims.some(({ role }) => role === "measureId");
  for (const text of [...from.titles.map((title) => title.text), from.sheet]) {
    const name = nameIn(text, plan);
    const group = find(name);
    const strange = [name, ...name.split(PARTS)].find(
      (part) => group === null && isServiceName(part) && !known.includes(` ${plainLabel(part)} `),
    );
    if (strange !== undefined && !areServices && !hasIds && !isOfService(strange, measures, plan)) {
      const question =
        `“${text.trim()}” stands over it, of which the plan has no word. Are its figures those that the plan means? ` +
        "If not, leave the table out.";
      return [doubtOf(table, null, question)];
    }
    if (group === null && !(strange !== undefined && areServices)) continue;
    const isIn = (measure: Measure, { name: of }: Group): boolean =>
      groupsOf(measure).some((one) => plainLabel(one) === plainLabel(of));
    const isOf = (measure: Measure): boolean => group !== null && isIn(measure, group);
    // A name that the plan has under several groups is told apart by them.
    const hasNamesake = ({ name: own }: Measure): boolean =>
      plan.measures.some((other) => plainLabel(other.name) === plainLabel(own) && isOf(other));
    // Beside a table of its own service, a row of the same name is about something else.
    const isBeside = (measure: Measure): boolean =>
      tables.some((other) => other !== table && groupsOver(other, find, plan).some((one) => isIn(measure, one)));
    const others = measures.filter(
      (measure) =>
        groupsOf(measure).some((one) => one !== "") && !isOf(measure) && !hasNamesake(measure) && !isBeside(measure),
    );
    if (others.length === 0) continue;
    const named = others
      .slice(0, SAID)
      .map((measure) => `${measure.name} (${groupsOf(measure).find((one) => one !== "") ?? ""})`);
    const more = others.length > SAID ? [...named, `${others.length - SAID} more`] : named;
    const question =
      `“${text.trim()}” stands over it, and the plan has ${listOf(more)}. Are its figures those that the plan means? ` +
      "If not, leave the table out.";
    return [doubtOf(table, null, question)];
  }
  return [];
}

/** Whether all measures of a table are such as the service has, or most of the plan's, which is then the service's. */
function isOfService(service: string, measures: readonly Measure[], plan: Plan): boolean {
  const speaks = ({ name, aliases, objective }: Measure): boolean =>
    speaksOfService(service, [name, objective, ...aliases].join(" "));
  return measures.every(speaks) || plan.measures.filter(speaks).length * 2 > plan.measures.length;
}

/** Words over a table without those of time and of the report. */
function nameIn(text: string, { year }: Plan): string {
  return readHeading(text, year).rest.replace(OF_REPORT, " ").trim();
}

/** The groups of the plan that the titles of a table, or its sheet, are called after. */
function groupsOver(table: Table, find: (words: string) => Group | null, plan: Plan): Group[] {
  const { titles, sheet } = table.turned?.from ?? table;
  return [...titles.map(({ text }) => text), sheet].flatMap((text) => find(nameIn(text, plan)) ?? []);
}

/** The words of a plan that say what it is about. */
function wordsOf({ title, organisation, objectives, measures }: Plan): string {
  const texts = [
    title,
    organisation,
    ...objectives.map(({ name }) => name),
    ...measures.flatMap(({ name, aliases, objective, service }) => [name, ...aliases, objective, service]),
  ];
  return texts.map(plainLabel).join(" ");
}
