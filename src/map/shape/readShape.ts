import type { Plan } from "../../domain/plan";
import type { TableShape } from "../../domain/tableShape";
import type { Table } from "../../read/source";
import { readHeading } from "../claims/readHeading";
import { isFigures } from "../columns/candidate";
import { matchHeader } from "../headings/matchHeader";
import { headerOf, recogniseTable } from "../columns/recogniseTable";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { CERTAIN } from "../match/certainty";
import { organisationNamed } from "../match/organisation";
import { isOthersName } from "../match/othersName";
import { plainLabel } from "../match/plainLabel";
import { isPartName, isWholeBody } from "../match/wholeName";
import { organisationsInHeadings } from "./bodyColumns";
import { groupsInHeadings } from "./groupColumns";
import { keyColumns, type KeyColumns } from "./keyColumns";
import {
  everyFigureColumn,
  measureInTitles,
  measuresInHeadings,
  nameInTitle,
  type MeasureColumns,
  type MeasureName,
} from "./measureColumns";
import { isFigureHeading } from "./measureHeading";

/** A table that is to be turned: what its rows are about, its measures, and the columns that are headed by areas. */
export interface TableLayout {
  readonly shape: Exclude<
    TableShape,
    "measuresDown" | "measuresAndFiguresDown" | "namesAndFiguresDown" | "figuresDownMeasuresAcross"
  >;
  readonly keys: KeyColumns;
  /** Where the rows name them, none, or a column’s worth of them for each objective or organisation across. */
  readonly measures: readonly MeasureColumns[];
  readonly areas: readonly number[];
}

const NO_KEYS: KeyColumns = { periods: [], organisation: null, comments: [] };

/**
 * What stands where in a table, by the plan; null where its rows name the plan's items under headings that say which
 * figure it is, and where neither rows, headings nor titles name a measure of the plan.
 *
 * @param organisation The plan's own, or the one that a person has chosen; `""` where nobody names one.
 */
export function readShape(table: Table, plan: Plan, organisation: string): TableLayout | null {
  const { labels } = recogniseTable(table, plan);
  if (labels !== null) {
    if (labels.kind.holds !== "measures") return null;
    if (areasAreHeadings(table, plan, organisation))
      return { shape: "measuresDownAreasAcross", keys: NO_KEYS, measures: [], areas: areaColumns(table) };
    return ofOrganisations(table, plan, organisation) ?? ofObjectives(table, plan);
  }
  if (namesMeasuresDown(table)) return null;
  const measures = measuresInHeadings(table, plan);
  if (measures.some(({ figures }) => [...figures.values()].some((column) => isFigures(table.columns[column]))))
    return measuresAcross(table, measures, plan, organisation);
  const named = measureInTitles(table, plan);
  return named === null ? null : ofOneMeasure(table, named, plan, organisation);
}

/** A table in the shape that a person has said it has; null where there is nothing in it to be turned. */
export function layoutAs(
  table: Table,
  shape: TableLayout["shape"],
  plan: Plan,
  organisation: string,
): TableLayout | null {
  const figures = figureColumns(table);
  switch (shape) {
    case "measuresDownAreasAcross":
      return (
        ofOrganisations(table, plan, organisation) ?? { shape, keys: NO_KEYS, measures: [], areas: areaColumns(table) }
      );
    case "measuresDownObjectivesAcross":
      return ofObjectives(table, plan);
    case "areasDownMeasuresAcross":
    case "periodsDownMeasuresAcross": {
      const measures = measuresInHeadings(table, plan);
      return {
        ...measuresAcross(table, measures.length > 0 ? measures : everyFigureColumn(table), plan, organisation),
        shape,
      };
    }
    case "areasDownPeriodsAcross":
    case "periodsDownAreasAcross": {
      const last = table.titles.at(-1);
      const named = measureInTitles(table, plan) ?? (last === undefined ? null : nameInTitle(last.text, last));
      if (named === null) return null;
      const across = shape === "periodsDownAreasAcross" ? figures : [];
      return { ...oneMeasure(table, named, plan, organisation, across), shape };
    }
  }
}

/** A table whose rows name measures, and whose headings the objectives or services that these are of. */
function ofObjectives(table: Table, plan: Plan): TableLayout | null {
  const measures = groupsInHeadings(table, plan);
  return measures.length === 0 ? null : { shape: "measuresDownObjectivesAcross", keys: NO_KEYS, measures, areas: [] };
}

/** A table whose rows name measures, and whose headings whose figures stand below, the plan's own among them. */
function ofOrganisations(table: Table, plan: Plan, organisation: string): TableLayout | null {
  const measures = organisationsInHeadings(table, organisation, plan);
  return measures.length === 0 ? null : { shape: "measuresDownAreasAcross", keys: NO_KEYS, measures, areas: [] };
}

/** Whether the headings are those of a table of measures: one for their names and one for the actual. */
function namesMeasuresDown({ columns }: Table): boolean {
  const roles = columns.flatMap(({ header }) =>
    matchHeader(header, ROLE_WORDINGS).flatMap(({ role, score }) => (score >= CERTAIN ? [role] : [])),
  );
  return roles.includes("measure") && roles.includes("actual");
}

function measuresAcross(
  table: Table,
  measures: readonly MeasureColumns[],
  plan: Plan,
  organisation: string,
): TableLayout {
  const measured = new Set(measures.flatMap(({ figures }) => [...figures.values()]));
  const keys = keyColumns(table, measured, organisation, plan.year);
  const shape = keys.periods.length > 0 ? "periodsDownMeasuresAcross" : "areasDownMeasuresAcross";
  return { shape, keys, measures, areas: [] };
}

/** A table all of whose figures are of the measure that its title names. */
function ofOneMeasure(table: Table, named: MeasureName, plan: Plan, organisation: string): TableLayout | null {
  const figures = figureColumns(table);
  const saysFigure = figures.filter(
    (column) => isTimed(table, column, plan) || isFigureHeading(headerOf(table, column)),
  );
  if (saysFigure.length > 0) {
    const layout = oneMeasure(table, named, plan, organisation, []);
    return layout.keys.organisation === null && layout.keys.periods.length === 0 ? null : layout;
  }
  const layout = oneMeasure(table, named, plan, organisation, figures);
  return layout.keys.periods.length > 0 && figures.length > 1 ? layout : null;
}

function oneMeasure(
  table: Table,
  named: MeasureName,
  plan: Plan,
  organisation: string,
  areas: readonly number[],
): TableLayout {
  const figures = figureColumns(table);
  const keys = keyColumns(table, new Set(figures), organisation, plan.year);
  if (areas.length > 0)
    return {
      shape: "periodsDownAreasAcross",
      keys: { ...keys, organisation: null },
      measures: [{ ...named, figures: new Map() }],
      areas,
    };
  const columns = new Map(figures.map((column) => [headerOf(table, column), column]));
  const shape = keys.periods.length > 0 ? "periodsDownMeasuresAcross" : "areasDownPeriodsAcross";
  return { shape, keys, measures: [{ ...named, figures: columns }], areas: [] };
}

/**
 * Whether the columns of figures are headed by areas: one of them is the organisation or, where nobody names one, a
 * nation or what is made of other bodies' figures (`England`), and none says anything else.
 */
function areasAreHeadings(table: Table, plan: Plan, organisation: string): boolean {
  const figures = areaColumns(table);
  const names = figures.map((column) => headerOf(table, column));
  return (
    figures.length > 1 &&
    !figures.some((column) => isTimed(table, column, plan) || isFigureHeading(headerOf(table, column))) &&
    (organisation === ""
      ? names.some((name) => isOthersName(name, true) || isPartName(name))
      : isOwnAmong(names, organisation))
  );
}

/** Whether one of the headings is the organisation: `Oxmoor` beside `Overall` may be a town of Oxmoor City Council. */
function isOwnAmong(names: readonly string[], organisation: string): boolean {
  const own = organisationNamed(names, organisation);
  return own !== null && (plainLabel(own) === plainLabel(organisation) || !names.some(isWholeBody));
}

/** The columns of figures of a table whose rows name measures, without those known for something else: `Period`. */
function areaColumns(table: Table): number[] {
  return figureColumns(table).filter(
    (column) =>
      isFigureHeading(headerOf(table, column)) ||
      !matchHeader(headerOf(table, column), ROLE_WORDINGS).some(({ score }) => score === 1),
  );
}

function isTimed(table: Table, column: number, { year }: Plan): boolean {
  const { when, span } = readHeading(headerOf(table, column), year);
  return when.kind !== "unsaid" || span !== null;
}

function figureColumns({ columns }: Table): number[] {
  return columns.flatMap((column, index) => (isFigures(column) ? [index] : []));
}
