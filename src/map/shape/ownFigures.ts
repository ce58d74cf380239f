import type { YearStart } from "../../domain/time/year";
import { cellIn, type Table, type TableRow } from "../../read/source";
import { blankNames } from "../columns/blankNames";
import { nameAndTime, type NameAndTime } from "../claims/nameAndTime";
import { organisationNamed, sameOrganisation } from "../match/organisation";
import { isOthersName } from "../match/othersName";
import { sumsPeriods } from "./keyColumns";
import type { TableLayout } from "./readShape";
import { weeklyPlaces } from "./weeklyRows";

/** A row with the rows above it whose cells count where its own are blank, by their column. */
export interface KeyedRow {
  readonly row: TableRow;
  readonly above: ReadonlyMap<number, TableRow>;
  /** The words for a time beside its organisation's name: `last year`; `""` for none. */
  readonly time: string;
}

/** The figures of a table that are one organisation's. */
export interface OwnFigures {
  readonly rows: readonly KeyedRow[];
  /** The column of figures that is its own, where areas stand in the headings; null where they do not. */
  readonly column: number | null;
  /** Whose they are, as the table names it; null where it names nobody. */
  readonly organisation: string | null;
  /** The names to choose from where none is known to be the one that is meant; there are then no rows. */
  readonly toChoose: readonly string[];
  /** Every name in the table. */
  readonly named: readonly string[];
  /** Its rows for weeks that stand among rows for months, which are left out. */
  readonly weeks: readonly TableRow[];
}

/** Twenty years of weeks: a longer table has no rows for months among them. */
const WEEKLY_ROWS = 1200;
const NONE_ABOVE: ReadonlyMap<number, TableRow> = new Map();

/**
 * The rows, or the column, of one organisation: the one that is named, or the only one where nobody names any. A table
 * is gone through once, however many organisations it has. Where its rows have a period of their own, a name that
 * stands on its first row only is the name of those below it.
 *
 * @param organisation The plan's own, or the one that a person has chosen; `""` where nobody names one.
 */
export function ownFigures(table: Table, layout: TableLayout, organisation: string, year: YearStart): OwnFigures {
  const rows = areBands(layout) ? asTheyStand(table.rows) : null;
  if (rows !== null && layout.shape === "measuresDownAreasAcross") {
    const named = layout.measures.map(({ label }) => label);
    const toChoose = ownName(named, organisation) === null ? named : [];
    return { rows, column: null, organisation: null, toChoose, named, weeks: [] };
  }
  if (rows !== null) return { rows, column: null, organisation: null, toChoose: [], named: [], weeks: [] };
  return layout.areas.length > 0 ? ownColumn(table, layout, organisation) : ownRows(table, layout, organisation, year);
}

/** Whether objectives or organisations stand as bands over columns of several figures each. */
export function areBands({ shape, areas }: TableLayout): boolean {
  return shape === "measuresDownObjectivesAcross" || (shape === "measuresDownAreasAcross" && areas.length === 0);
}

function ownColumn(table: Table, { shape, areas }: TableLayout, organisation: string): OwnFigures {
  const names = areas.map((column) => table.columns[column]?.header ?? "");
  const own = ownName(names, organisation);
  if (own === null) return { rows: [], column: null, organisation: null, toChoose: names, named: names, weeks: [] };
  // Sections stay where the rows are measures, whose objective they name.
  const rows = table.rows.filter(({ kind }) => shape === "measuresDownAreasAcross" || kind !== "section");
  return {
    rows: asTheyStand(rows),
    column: areas[names.indexOf(own)] ?? null,
    organisation: own,
    toChoose: [],
    named: names,
    weeks: [],
  };
}

/** The name that is the organisation's; where nobody names one, the only name that there is. */
function ownName(names: readonly string[], organisation: string): string | null {
  const [only = "", ...more] = names;
  return organisation === "" && more.length === 0 && !isOthersName(only, false)
    ? only
    : organisationNamed(names, organisation);
}

function asTheyStand(rows: readonly TableRow[]): KeyedRow[] {
  return rows.map((row) => ({ row, above: NONE_ABOVE, time: "" }));
}

function ownRows(table: Table, { keys }: TableLayout, organisation: string, year: YearStart): OwnFigures {
  const columns = [...(keys.organisation === null ? [] : [keys.organisation]), ...keys.periods];
  const rowsOf = new Map<string, KeyedRow[]>();
  const last = new Map<number, TableRow>();
  let nameAbove = "";
  const names = keys.organisation === null ? null : blankNames(table, keys.organisation);
  for (const row of table.rows) {
    // A total of periods is the figure of none of them.
    if (row.kind === "section" || keys.periods.some((column) => sumsPeriods(textIn(row, column), year))) continue;
    const blank = columns.filter((column) => textIn(row, column) === "");
    for (const column of columns) if (!blank.includes(column)) last.set(column, row);
    // A row with nothing but figures is about nothing that could be told.
    if (columns.length > 0 && blank.length === columns.length) continue;
    const repeated = blank.filter(
      (column) => column !== keys.organisation || names?.repeats(row, last.get(column)) === true,
    );
    const above = repeated.length === 0 ? NONE_ABOVE : aboveOf(repeated, last);
    const text = keys.organisation === null ? "" : textIn(above.get(keys.organisation) ?? row, keys.organisation);
    const timed = keys.periods.length > 0 ? null : ownNameAndTime(text, organisation, year, nameAbove);
    const name = timed?.name ?? text;
    nameAbove = name;
    const rows = rowsOf.get(name) ?? [];
    rows.push({ row, above, time: timed?.time ?? "" });
    rowsOf.set(name, rows);
  }
  const named = [...rowsOf.keys()].filter((name) => name !== "");
  if (named.length === 0)
    return { ...withoutWeeks(rowsOf.get("") ?? [], keys), column: null, organisation: null, toChoose: [], named: [] };
  const own = ownName(named, organisation);
  return own === null
    ? { rows: [], column: null, organisation: null, toChoose: named, named, weeks: [] }
    : { ...withoutWeeks(rowsOf.get(own) ?? [], keys), column: null, organisation: own, toChoose: [], named };
}

/** Rows for months, and apart from them those for weeks among them. */
function withoutWeeks(
  rows: readonly KeyedRow[],
  { periods: [column, ...more] }: Pick<TableLayout["keys"], "periods">,
): Pick<OwnFigures, "rows" | "weeks"> {
  if (column === undefined || more.length > 0 || rows.length > WEEKLY_ROWS) return { rows, weeks: [] };
  const weeks = weeklyPlaces(rows.map(({ row, above }) => cellIn(above.get(column) ?? row, column)));
  return weeks.size === 0
    ? { rows, weeks: [] }
    : {
        rows: rows.filter((_, place) => !weeks.has(place)),
        weeks: rows.flatMap(({ row }, place) => (weeks.has(place) ? [row] : [])),
      };
}

/** `Oxmoor last year` of Oxmoor’s own, and `Last year` below it; null for any other name. */
function ownNameAndTime(text: string, organisation: string, year: YearStart, nameAbove: string): NameAndTime | null {
  const timed = nameAndTime(text, year);
  if (timed === null) return null;
  const name = timed.name === "" ? nameAbove : timed.name;
  return sameOrganisation(name, organisation) ? { name, time: timed.time } : null;
}

function aboveOf(blank: readonly number[], last: ReadonlyMap<number, TableRow>): ReadonlyMap<number, TableRow> {
  return new Map(
    blank.flatMap((column): [number, TableRow][] => {
      const row = last.get(column);
      return row === undefined ? [] : [[column, row]];
    }),
  );
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
