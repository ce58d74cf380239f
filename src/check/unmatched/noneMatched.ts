import type { AssessedExtract } from "../../assess/assessedExtract";
import { cellName } from "../../domain/cell";
import type { Plan } from "../../domain/plan";
import { shapeName } from "../../domain/tableShape";
import { TABLE_KINDS } from "../../map/columns/tableKinds";
import { isFigures } from "../../map/columns/candidate";
import type { MappedRows } from "../../map/mappedRows";
import type { Mapping, TableMapping } from "../../map/mapping";
import { sameOrganisation } from "../../map/match/organisation";
import { keyColumns } from "../../map/shape/keyColumns";
import { printed } from "../../map/shape/shapeTables";
import { cellAt, cellIn, type Table } from "../../read/source";
import type { Checkable } from "../checkContext";
import { plannedNames, type NamePlace } from "./plannedNames";
import { brief, columnOf, headingsOf, lettersOf, listed, NO_TABLE, tableName } from "./tableWords";

/** Why no row of an extract is in its plan. */
export interface NoneMatched {
  /** What was seen, where the plan's names stand, and what to do. */
  readonly sentence: string;
  /** Whether what to do is done in a mapping file. */
  readonly inMapping: boolean;
}

/**
 * Says why no row of an extract is in its plan, by where the plan's own names stand in the file: in headings, in cells
 * that were not read, in titles; else what is named instead.
 */
export function noneMatched(
  { plan, extract }: Pick<AssessedExtract, "plan" | "extract">,
  { file, tables: shaped, mapping }: Pick<Checkable, "tables" | "mapping"> & { readonly file: string },
): NoneMatched {
  const tables = shaped.map(printed);
  const start = `No row of ${file} is ${kindsOf(plan)} of the plan ${plan.file}`;
  if (tables.length === 0)
    return {
      sentence: `${file} ${NO_TABLE}`,
      inMapping: false,
    };
  const places = plannedNames(tables, plan);
  const why =
    ofOthers(places, plan, extract) ??
    inHeadings(places, plan) ??
    inRow(places) ??
    inColumn(places, tables, mapping) ??
    inTitle(places) ??
    alike(places) ??
    ofAreas(tables, plan) ??
    elsewhere(tables, mapping, plan);
  return { ...why, sentence: `${start}: ${why.sentence}` };
}

/** Where a person says how a table is read. */
const WHERE_READ = ": in the pane under “How this table is read”, else in a mapping file";

/** `a measure`, `a measure or action`: what the plan has. */
function kindsOf(plan: Plan): string {
  const kinds = TABLE_KINDS.filter((kind) => kind.items(plan).length > 0)
    .map(({ holds }) => holds.slice(0, -1))
    .reverse();
  const words = kinds.length === 1 ? kinds.join() : `${kinds.slice(0, -1).join(", ")} or ${kinds.at(-1) ?? ""}`;
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

/** The plan's names stand in rows that are about another organisation. */
function ofOthers(places: readonly NamePlace[], plan: Plan, extract: MappedRows): NoneMatched | null {
  const others = extract.otherOrganisations.filter(({ setAside }) => setAside);
  const named = exact(places, "cell");
  if (others.length === 0 || named.length === 0) return null;
  return {
    sentence:
      `${namesOf(named)} ${named.length === 1 ? "stands" : "stand"} only in rows about ` +
      `${listed(others.map(({ name }) => name))}, and the plan is ${plan.organisation}’s. Choose the extract of ` +
      `${plan.organisation}, or correct the plan’s Organisation.`,
    inMapping: false,
  };
}

/** The plan's measures stand in the headings, and the table was not turned. */
function inHeadings(places: readonly NamePlace[], plan: Plan): NoneMatched | null {
  const named = inOneTable(exact(places, "heading"));
  const [first] = named;
  if (first === undefined) return null;
  const { table } = first;
  const columns = named.flatMap(({ column }) => column ?? []);
  const stand =
    `${namesOf(named)} ${named.length === 1 ? "stands in the heading" : "stand in the headings"} of ` +
    `${lettersOf(table, columns)} of ${tableName(table)}`;
  if (!columns.some((column) => isFigures(table.columns[column])))
    return { sentence: `${stand}, with no figures below. Fill in the figures.`, inMapping: false };
  const shape =
    keyColumns(table, new Set(columns), plan.organisation, plan.year).periods.length > 0
      ? "periodsDownMeasuresAcross"
      : "areasDownMeasuresAcross";
  return {
    sentence: `${stand}. Give that table the shape ${shape} (“${shapeName(shape)}”)${WHERE_READ}.`,
    inMapping: true,
  };
}

/** Several of the plan's names stand in one row, which was not taken for the headings. */
function inRow(places: readonly NamePlace[]): NoneMatched | null {
  const cells = exact(places, "cell").filter(({ by }) => by === "name");
  const row = cells.find((cell) => differentNames(cells.filter((other) => sameRow(cell, other))).length > 1);
  if (row === undefined) return null;
  const named = cells.filter((cell) => sameRow(row, cell));
  const column = cells.filter(({ table, column: of }) => table === row.table && of === row.column);
  if (differentNames(column).length >= differentNames(named).length) return null;
  return {
    sentence:
      `${namesOf(named)} stand in row ${row.at.row + 1} of ${tableName(row.table)}, which was not taken for its ` +
      `headings. Give that table the headerRows "${row.at.row + 1}"${WHERE_READ}.`,
    inMapping: true,
  };
}

function sameRow(a: NamePlace, b: NamePlace): boolean {
  return a.table === b.table && a.at.row === b.at.row;
}

/** The plan's names or ids stand in a column that was not read for them. */
function inColumn(places: readonly NamePlace[], tables: readonly Table[], mapping: Mapping): NoneMatched | null {
  const cells = exact(places, "cell");
  const [first] = cells;
  if (first === undefined) return null;
  const columns = new Map<string, NamePlace[]>();
  for (const cell of cells) {
    const key = `${tables.indexOf(cell.table)} ${cell.column}`;
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  }
  const [named = []] = [...columns.values()].sort((a, b) => differentNames(b).length - differentNames(a).length);
  const { table, column, by } = named[0] ?? first;
  const { holds } = mapping.tables[tables.indexOf(table)] ?? { holds: "nothing" };
  const role = by === "id" ? "measureId" : "measure";
  const what = by === "id" ? `the ID${named.length === 1 ? "" : "s"} of ${namesOf(named)}` : namesOf(named);
  return {
    sentence:
      `${what} ${named.length === 1 ? "stands" : "stand"} in ${columnOf(table, column ?? 0)} of ` +
      `${tableName(table)}, ${holds === "nothing" ? "a table that was not used" : "which was not read for it"}. ` +
      `Say that the table holds measures and give that column the role ${role}: in the pane where the columns are ` +
      "confirmed, else in a mapping file.",
    inMapping: true,
  };
}

/** A title names a measure, and the table under it was not read as all its figures. */
function inTitle(places: readonly NamePlace[]): NoneMatched | null {
  const [first] = exact(places, "title");
  if (first === undefined) return null;
  const stands = `${brief(first.name)} stands in the title ${cellName(first.at)} of ${tableName(first.table)}`;
  if (!first.table.columns.some((column) => isFigures(column)))
    return { sentence: `${stands}, a table without figures. Fill in the figures.`, inMapping: false };
  return {
    sentence:
      `${stands}, whose rows and ` +
      "headings name no measure. Give that table the shape areasDownPeriodsAcross if all its figures are of that " +
      `measure, or periodsDownAreasAcross if its headings are areas${WHERE_READ}.`,
    inMapping: true,
  };
}

/** No name is the plan's, and some are like one of it. */
function alike(places: readonly NamePlace[]): NoneMatched | null {
  const like = places.filter(({ by }) => by === "likeness");
  const [first] = like;
  if (first === undefined) return null;
  const others = differentNames(like).length - 1;
  return {
    sentence:
      `${cellName(first.at)} has ${brief(first.text)}, and the plan’s nearest name is ${brief(first.name)}` +
      `${others > 0 ? `; ${others} more ${others === 1 ? "is" : "are"} as near` : ""}. If that is the same, put the ` +
      "extract’s name in the plan’s column Aliases.",
    inMapping: false,
  };
}

/** The plan's organisation stands among the rows, and nothing says of what its figures are. */
function ofAreas(tables: readonly Table[], plan: Plan): NoneMatched | null {
  if (plan.organisation === "") return null;
  for (const table of tables) {
    const { organisation } = keyColumns(table, figureColumns(table), plan.organisation, plan.year);
    const row = table.rows.find(
      (one) =>
        organisation !== null && sameOrganisation(cellIn(one, organisation)?.text.trim() ?? "", plan.organisation),
    );
    const [measure] = plan.measures;
    if (organisation === null || row === undefined || measure === undefined) continue;
    const title = table.titles.at(-1);
    const above =
      title === undefined ? "no title above it says" : `its title ${brief(title.text)} is not the name of one`;
    return {
      sentence:
        `${cellName(cellAt(table, row, organisation))} is ${plan.organisation} in ${tableName(table)}, whose ` +
        `headings (${listed(table.columns.slice(1).map(({ header }) => brief(header)))}) name no measure, and ` +
        `${above}. If its figures are all of one measure, put that measure’s name, such as ${brief(measure.name)}, ` +
        "alone above its headings. If they are of several, put their names into the headings.",
      inMapping: false,
    };
  }
  return null;
}

function figureColumns({ columns }: Table): ReadonlySet<number> {
  return new Set(columns.flatMap((column, index) => (isFigures(column) ? [index] : [])));
}

/** What an extract names instead of what is in the plan. */
function elsewhere(tables: readonly Table[], mapping: Mapping, plan: Plan): NoneMatched {
  const [planned = "", second] = [...TABLE_KINDS].reverse().flatMap((kind) => kind.items(plan).map(({ name }) => name));
  const sought = second === undefined ? brief(planned) : `${brief(planned)} or ${brief(second)}`;
  const labelled = tables.findIndex((_, index) => labelColumn(mapping.tables[index]) !== null);
  const table = tables[Math.max(labelled, 0)];
  const column = labelColumn(mapping.tables[labelled]);
  if (table === undefined) throw new RangeError("no table");
  const more = tables.length === 1 ? "" : `, and ${tables.length - 1} more ${tables.length === 2 ? "table" : "tables"}`;
  const names = column === null ? [] : labelsIn(table, column);
  if (column === null || names.length === 0) {
    return {
      sentence:
        `the table ${tableName(table)} has ${headingsOf(table)}${more}, and nothing in its cells is like ` +
        `${sought}. Choose the ` +
        "extract that belongs to this plan, or the plan that belongs to this extract.",
      inMapping: false,
    };
  }
  return {
    sentence:
      `${columnOf(table, column)} of ${tableName(table)} names ${listed(names.map(brief))}${more}, and nothing ` +
      `like ${sought}. Choose the extract that belongs to this plan or, if its names mean the same, put them in the ` +
      "plan’s column Aliases.",
    inMapping: false,
  };
}

/** The column that names a table's rows, as it stands in the sheet; null where it was taken for none. */
function labelColumn(mapping: TableMapping | undefined): number | null {
  const kind = TABLE_KINDS.find(({ holds }) => holds === mapping?.holds);
  if (mapping === undefined || kind === undefined || mapping.shape !== "measuresDown") return null;
  const column = mapping.columns.findIndex(({ role }) => role === kind.label);
  return column < 0 ? null : column;
}

function labelsIn(table: Table, column: number): string[] {
  const labels = new Set<string>();
  for (const row of table.rows) {
    const text = row.kind === "data" ? (cellIn(row, column)?.text.trim() ?? "") : "";
    if (text !== "") labels.add(text);
    // Only the first few are quoted; a long table is not gone through for the count.
    if (labels.size > 100) break;
  }
  return [...labels];
}

function exact(places: readonly NamePlace[], where: NamePlace["in"]): NamePlace[] {
  return places.filter((place) => place.in === where && place.by !== "likeness");
}

/** Those of the table that has most of them. */
function inOneTable(places: readonly NamePlace[]): NamePlace[] {
  const tables = [...new Set(places.map(({ table }) => table))].map((table) =>
    places.filter((place) => place.table === table),
  );
  return tables.sort((a, b) => differentNames(b).length - differentNames(a).length)[0] ?? [];
}

function differentNames(places: readonly NamePlace[]): string[] {
  return [...new Set(places.map(({ name }) => name))];
}

function namesOf(places: readonly NamePlace[]): string {
  return listed(differentNames(places).map(brief));
}
