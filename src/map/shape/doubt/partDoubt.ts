import { isOfRowsAlone } from "../../../domain/tableShape";
import { listOf } from "../../../domain/listOf";
import type { Plan } from "../../../domain/plan";
import { cellIn, type Table, type TableRow, type Turned } from "../../../read/source";
import { doubtOf } from "../../choose/assignRoles";
import type { ColumnClaim } from "../../claims/columnClaim";
import { areaScope } from "../../headings/areaScope";
import { headerOf } from "../../columns/recogniseTable";
import { labelMatcher } from "../../match/matchLabel";
import { isNation, sameOrganisation } from "../../match/organisation";
import { partInTitle } from "../../match/narrowingWords";
import { isEverybody, isPartWords } from "../../match/partWords";
import { plainLabel } from "../../match/plainLabel";
import { isPartName, isWholeBody } from "../../match/wholeName";
import type { Doubt } from "../../mapping";
import { figureOf } from "../figureWords";
import { namesakeDoubt } from "../part/namesakePlace";
import { isOfAll, partInColumns } from "../part/partColumns";
import type { ReportedRows } from "../reportedRows";
import { partOverRows, underHeadings, type HeadedRow } from "../part/sectionParts";
import { otherSubject } from "./titleSubject";
import { kindOfPart, unnamedParts } from "../part/unnamedParts";
import { doubtfulColumn } from "../part/wordColumns";

const LOOK_ROWS = 300;

/** What a table says that its rows are parts of, and where. */
interface Part {
  readonly name: string;
  readonly heading: string | null;
  /** Where each row has the same measures of a part such as a site, all parts that it names: each can be reported. */
  readonly sites: readonly string[];
}

/**
 * Asks about a table whose title is about something that the plan has no word of, and about one that gives a measure of
 * the plan for a part only: a column such as `Gender`, a heading between its rows or a title says so of all rows about
 * the measure, or one column names the plan's organisation and a narrower one a part of it.
 *
 * @param chosen Whose figures a person has said that it gives; null where nobody has.
 */
export function partDoubts(
  table: Table,
  claims: readonly ColumnClaim[],
  reported: ReportedRows | null,
  plan: Plan,
  organisation: string,
  chosen: string | null,
): Doubt[] {
  const subject = otherSubject(table.turned?.from ?? table, plan);
  if (subject !== null) {
    const question =
      `Its title says “${subject.text}”, of which the plan has no word. Are its figures what the plan means? ` +
      "If not, leave the table out.";
    return [doubtOf(table, null, question)];
  }
  const namesake = chosen === null ? namesakeDoubt(table, claims, organisation) : null;
  if (namesake !== null) return [namesake];
  const part = partInWords(reported, plan) ?? partIn(table, claims, reported, plan, organisation);
  if (part === null) {
    const unnamed = unnamedDoubts(table, claims, plan, organisation);
    return unnamed.length > 0 ? unnamed : wordDoubts(table, reported, plan);
  }
  const where = part.heading === null ? "" : ` (“${part.heading}”)`;
  if (part.sites.length > 1) {
    const whose = `It gives figures of ${listOf(part.sites)}${where} and none of the whole. Whose are to be reported?`;
    return [{ ...doubtOf(table, part.heading, whose), organisations: part.sites }];
  }
  const question =
    `It gives figures of ${part.name}${where} and none of the whole. Are they what the plan means? ` +
    "If not, leave the table out.";
  return [doubtOf(table, part.heading, question)];
}

/** Asks once about a column of words of which it is not known whether they narrow what the figures are of. */
function wordDoubts(table: Table, reported: ReportedRows | null, plan: Plan): Doubt[] {
  const found = reported === null ? null : doubtfulColumn(reported, (name, measure) => isSaid(name, measure, plan));
  if (found === null) return [];
  const column = found.heading === "" ? "the column without a heading" : `“${found.heading}”`;
  const question =
    `Does ${column} (${listOf(found.names)}) say which part of a measure its figures are of? ` +
    "If so, leave the table out; if not, the columns are right as they are.";
  return [doubtOf(table, found.heading, question)];
}

/** Asks which row is meant where a measure's name stands on the first of several rows that a column tells apart. */
function unnamedDoubts(table: Table, claims: readonly ColumnClaim[], plan: Plan, organisation: string): Doubt[] {
  if (table.turned !== undefined) return [];
  const roles = claims.map(({ role }) => role);
  const label = roles.includes("measure") ? roles.indexOf("measure") : roles.indexOf("measureId");
  const { match } = measureOf(plan);
  for (const part of unnamedParts(table, roles)) {
    const name = textIn(part.row, label);
    const measure = match(name);
    const [first = ""] = part.names;
    if (measure === null || isWholeOf(first, measure, plan, organisation)) continue;
    const heading = headerOf(table, part.column);
    const rows = `“${name}” stands over rows without a name, which “${heading}” tells apart: ${listOf(part.names)}.`;
    const which =
      kindOfPart(part) === null
        ? ` Only the first can be read. Is ${first} what the plan means? If not, put the measure’s name on the row ` +
          "that is, or leave the table out."
        : " The first is not the actual. Put the measure’s name on the row that is, or leave the table out.";
    return [doubtOf(table, heading, rows + which)];
  }
  return [];
}

/** Whether the first row of a measure says that it is the actual of the whole, or of the organisation that is meant. */
function isWholeOf(name: string, measure: string, plan: Plan, organisation: string): boolean {
  if (figureOf(name) === "actual" || isEverybody(name) || isWholeBody(name)) return true;
  return (organisation !== "" && sameOrganisation(name, organisation)) || isSaid(name, measure, plan);
}

/** The part that a column of words names, where rows of the whole stand beside it or its words are those of parts. */
function partInWords(reported: ReportedRows | null, plan: Plan): Part | null {
  if (reported === null) return null;
  const part = partInColumns(reported, (name, measure) => isSaid(name, measure, plan));
  return part === null ? null : { ...part, sites: [] };
}

function partIn(
  table: Table,
  claims: readonly ColumnClaim[],
  reported: ReportedRows | null,
  plan: Plan,
  organisation: string,
): Part | null {
  // What a form says of itself on lines of its own, such as its site, are titles of the table that it makes.
  const isForm = table.turned?.shape === "namesAndFiguresDown";
  const around = partAround(isForm ? table : (table.turned?.from ?? table), plan);
  if (around !== null) return { name: around, heading: null, sites: [] };
  const label = claims.findIndex(({ role }) => role === "measure");
  if (table.turned !== undefined && !isForm)
    return (
      partOfArea(table.turned.from, plan, table.turned.organisation ?? "", null) ??
      partInTurned(table, table.turned, reported, label, plan)
    );
  if (label < 0) return null;
  const own = claims.findIndex(({ role }) => role === "organisation");
  const narrower = own < 0 ? null : partOfArea(table, plan, organisation, own);
  if (narrower !== null) return narrower;
  const { match } = measureOf(plan);
  const rows = underHeadings(table, LOOK_ROWS).flatMap((one) => {
    const measure = match(textIn(one.row, label));
    return measure === null ? [] : [{ ...one, measure }];
  });
  const section = sectionOf(rows, reported, plan, organisation);
  return section === null ? null : { name: section, heading: null, sites: [] };
}

/** The part that a title or the sheet’s name says that a table is of, and the plan does not. */
function partAround({ titles, sheet }: Table, plan: Plan): string | null {
  for (const text of [...titles.map((title) => title.text), sheet]) {
    // Sheets called after areas stand beside each other: which of them is meant is asked there.
    const isArea = text !== sheet && isPartName(text) && !isWholeBody(text);
    const isPart = isPartWords(text) || isArea || isPartOf(text, plan.organisation);
    const name = isPart ? text : partInTitle(text);
    if (name !== null && !isSaidAnywhere(name, plan)) return name;
  }
  return null;
}

const COMPASS = /\b(?:north|south|east|west|central|inner|outer|mid|upper|lower|greater)(?:ern)?\b/i;

/** Whether a name is the organisation’s with a side of it: `Oxmoor North`. */
function isPartOf(name: string, organisation: string): boolean {
  const whole = name.replace(COMPASS, " ").trim();
  return whole !== name.trim() && sameOrganisation(whole, organisation) && !sameOrganisation(name, organisation);
}

/** Whether the plan calls an objective, a service or a measure so, or a measure’s name has the words in it. */
function isSaidAnywhere(name: string, plan: Plan): boolean {
  return isNamedInPlan(name, plan) || plan.measures.some(({ id }) => isSaid(name, id, plan));
}

/** The heading that names a part over all rows of ours about some measure, or over them where others have the whole. */
function sectionOf(
  rows: readonly (HeadedRow & { readonly measure: string })[],
  reported: ReportedRows | null,
  plan: Plan,
  organisation: string,
): string | null {
  const ofAll = new Set(rows.flatMap(({ heading, measure }) => (isOfAll(heading) ? [measure] : [])));
  const own = new Set(reported?.rows.map(({ row }) => row.row));
  const isPart = (heading: string): boolean =>
    isPartWords(heading) ||
    isPartName(heading) ||
    partInTitle(heading) !== null ||
    (organisation !== "" && isRegion(heading));
  return onlyParts(
    rows.filter(({ row }) => own.has(row.row)),
    ({ heading, measure }) =>
      (isPart(heading) || ofAll.has(measure)) && !isEverybody(heading) && !isSaid(heading, measure, plan)
        ? heading
        : null,
  );
}

/** A region of official statistics; a nation is no part, and is asked about as another body. */
function isRegion(name: string): boolean {
  return isNation(name, true) && !isNation(name, false);
}

/** A heading of a part over the rows that a table was turned from. */
function partInTurned(
  table: Table,
  { from, shape, organisation }: Turned,
  reported: ReportedRows | null,
  label: number,
  plan: Plan,
): Part | null {
  if (isOfRowsAlone(shape)) return null;
  const { match } = measureOf(plan);
  const part = (name: string | null): Part | null => (name === null ? null : { name, heading: null, sites: [] });
  if (shape === "measuresDownAreasAcross" || shape === "measuresDownObjectivesAcross") {
    if (label < 0) return null;
    const column = table.rows.find(({ kind }) => kind !== "section")?.origin?.(label).column;
    if (column == null) return null;
    const rows = underHeadings(from, LOOK_ROWS).flatMap((one) => {
      const measure = match(textIn(one.row, column));
      return measure === null ? [] : [{ ...one, measure }];
    });
    return part(sectionOf(rows, reported, plan, organisation ?? ""));
  }
  const taken = new Set(table.rows.map(({ row }) => row));
  const isKnown = (heading: string): boolean => isNamedInPlan(heading, plan) || match(heading) !== null;
  return part(partOverRows(from, ({ row }) => taken.has(row), isKnown, plan.year));
}

/** The part that the rows about some measure are of, where none of them is of the whole; null where there is none. */
function onlyParts<R extends { readonly measure: string }>(
  rows: readonly R[],
  partOf: (row: R) => string | null,
): string | null {
  const parts = new Map<string, string | null>();
  for (const row of rows) {
    const part = partOf(row);
    const before = parts.get(row.measure);
    parts.set(row.measure, part === null || before === null ? null : (before ?? part));
  }
  return [...parts.values()].find((part) => part !== null) ?? null;
}

/**
 * The parts of an organisation, such as sites, whose figures a table with its measures in the headings gives; none
 * where it gives those of the whole.
 *
 * @param organisation As the table names it.
 */
export function sitesOf({ turned }: Table, plan: Plan, organisation: string): readonly string[] {
  return turned === undefined ? [] : (partOfArea(turned.from, plan, organisation, null)?.sites ?? []);
}

/** A part of the organisation, where a narrower column than its own names one in each of its rows. */
function partOfArea(table: Table, plan: Plan, organisation: string, known: number | null): Part | null {
  if (organisation === "") return null;
  const rows = table.rows.filter(({ kind }) => kind !== "section").slice(0, LOOK_ROWS);
  const isOwn = (text: string): boolean => text !== "" && sameOrganisation(text, organisation);
  const own = known ?? table.columns.findIndex((_, column) => rows.some((row) => isOwn(textIn(row, column))));
  const scope = areaScope(headerOf(table, own));
  const ownRows = rows.filter((row) => isOwn(textIn(row, own)));
  if (scope === null || ownRows.length === 0) return null;
  for (const [column, { header, type }] of table.columns.entries()) {
    if (column === own || type !== "text" || (areaScope(header) ?? 0) <= scope) continue;
    const names = ownRows.map((row) => textIn(row, column));
    if (names.some((name) => isEverybody(name) || isWholeBody(name) || isOwn(name) || isNamedInPlan(name, plan)))
      continue;
    const sites = known === null ? [...new Set(names)].filter((name) => name !== "") : [];
    return { name: names[0] ?? "", heading: header, sites };
  }
  return null;
}

function measureOf({ measures }: Plan): { match: (label: string) => string | null } {
  const find = labelMatcher(measures);
  return { match: (label) => find(label).match?.item.id ?? null };
}

/** Whether the measure's own name, or its place in the plan, has the part in it: `Attainment of girls`. */
function isSaid(name: string, id: string, plan: Plan): boolean {
  const measure = plan.measures.find((one) => one.id === id);
  const words = ` ${plainLabel([measure?.name, ...(measure?.aliases ?? [])].join(" "))} `;
  return words.includes(plainLabel(name)) || isNamedInPlan(name, plan);
}

/** Whether the plan calls an objective or service so, or is for it. */
function isNamedInPlan(name: string, { objectives, measures, organisation }: Plan): boolean {
  const plain = plainLabel(name);
  const names = [
    organisation,
    ...objectives.flatMap(({ id, name: objective }) => [id, objective]),
    ...measures.flatMap(({ objective, service, owner }) => [objective, service, owner ?? ""]),
  ];
  return names.some((one) => ` ${plainLabel(one)} `.includes(` ${plain} `));
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
