import type { Plan } from "../../domain/plan";
import { periodName, samePeriodLastYear } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { columnType, sample } from "../../read/tables/columnType";
import {
  cellAt,
  cellIn,
  type CellOrigin,
  type Column,
  type SourceCell,
  type Table,
  type TableRow,
} from "../../read/source";
import { readHeading } from "../claims/readHeading";
import { couldBeFigures, isFigures } from "../columns/candidate";
import type { ColumnRole } from "../headings/columnRole";
import { matchHeader } from "../headings/matchHeader";
import { firstRows, headerOf, recogniseTable } from "../columns/recogniseTable";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { CERTAIN } from "../match/certainty";
import { plainLabel } from "../match/plainLabel";
import { figureOf, saysFigures } from "./figureWords";

/** Columns with words about a row that do not tell rows apart. */
const ABOUT_ROWS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "commentary",
  "update",
  "statedStatus",
  "actionStatus",
  "owner",
  "unit",
  "polarity",
  "frequency",
  "themes",
  "statedVariance",
  "statedChange",
  "statedChangePercent",
  "target",
  "lastYear",
  "forecast",
  "milestone",
]);

/** One row of the merged table: the rows of the sheet for each of its figures, by the words that say which. */
class MergedRow implements TableRow {
  constructor(
    readonly columns: readonly MergedColumn[],
    readonly first: TableRow,
    readonly rows: Map<string, TableRow>,
    /** The rows above whose cells count where its own are blank, by their column. */
    readonly above: ReadonlyMap<number, TableRow>,
  ) {}

  get row(): number {
    return this.first.row;
  }

  get kind(): TableRow["kind"] {
    return this.first.kind;
  }

  get hidden(): boolean {
    return this.first.hidden;
  }

  get cells(): readonly (SourceCell | null)[] {
    return this.columns.map((column) => column.cell(this));
  }

  cell(column: number): SourceCell | null {
    return this.columns[column]?.cell(this) ?? null;
  }

  origin(column: number): CellOrigin {
    const merged = this.columns[column];
    if (merged === undefined) throw new RangeError(`invalid column: ${column}`);
    return merged.origin(this);
  }
}

interface MergedColumn {
  readonly column: Column;
  cell(row: MergedRow): SourceCell | null;
  origin(row: MergedRow): CellOrigin;
}

/**
 * A table whose rows each give one of a measure’s figures (`Target`, then `Actual`, as another column says) as one with
 * a row for each measure and a column for each figure; null where no column says which figure its rows give.
 */
export function mergeFigureRows(table: Table, plan: Plan): Table | null {
  const says = columnThatSays(table);
  if (says === null) return null;
  const merged = merge(table, says, plan.year);
  return recogniseTable(merged, plan).labels?.kind.holds === "measures" ? merged : null;
}

/** The column whose cells say which of a measure’s figures each row gives; null for none. */
export function columnThatSays(table: Table): number | null {
  const rows = firstRows(table);
  const column = table.columns.findIndex(
    (each, at) =>
      !isFigures(each) &&
      saysFigures(rows.map((row) => cellIn(row, at)?.text.trim() ?? "").filter((text) => text !== "")),
  );
  return column < 0 ? null : column;
}

/** A table with its rows for the same measure, months and place made into one. */
export function merge(from: Table, says: number, year: YearStart): Table {
  const figures = from.columns.flatMap((column, at) => (at !== says && isFigureColumn(column, year) ? [at] : []));
  const others = [...from.columns.keys()].filter((column) => column !== says && !figures.includes(column));
  const keys = others.filter((column) => !isAboutRows(headerOf(from, column)));
  const columns: MergedColumn[] = [];
  const rows: MergedRow[] = [];
  const words = new Map<string, string>();
  const merged = new Map<string, MergedRow>();
  let section = 0;
  let above = new Map<number, TableRow>();
  for (const row of from.rows) {
    const said = textIn(row, says);
    if (row.kind === "section" || said === "") {
      section += 1;
      above = new Map();
      rows.push(new MergedRow(columns, row, new Map([["", row]]), new Map()));
      continue;
    }
    // Beside a new measure, a blank cell of a column on its right is not the one of the measure before.
    const firstFilled = keys.find((column) => textIn(row, column) !== "");
    above = new Map([...above].filter(([column]) => firstFilled === undefined || column <= firstFilled));
    for (const column of keys) if (textIn(row, column) !== "") above.set(column, row);
    const figure = plainLabel(said);
    words.set(figure, words.get(figure) ?? said);
    const key = [section, ...keys.map((column) => plainLabel(textIn(above.get(column) ?? row, column)))].join("\n");
    const same = merged.get(key);
    if (same !== undefined && !same.rows.has(figure)) {
      same.rows.set(figure, row);
      continue;
    }
    // A figure given again stands as a row of its own, for a check to find.
    const next = new MergedRow(columns, row, new Map([[figure, row]]), new Map(above));
    merged.set(key, next);
    rows.push(next);
  }
  const alone = figures.length === 1;
  for (const column of from.columns.keys()) {
    if (column === says) continue;
    if (others.includes(column)) {
      columns.push(otherColumn(from, column));
      continue;
    }
    for (const [figure, said] of words)
      columns.push(figureColumn(from, column, figure, headingFor(headerOf(from, column), said, alone, year), rows));
  }
  return {
    ...from,
    columns: columns.map(({ column }) => column),
    rows,
    totals: [],
    turned: { from, shape: "measuresAndFiguresDown", organisation: null, organisations: [], named: [], weeks: [] },
  };
}

/** Whether a column has figures of which the rows say what they are: its own heading does not. */
function isFigureColumn(column: Column, year: YearStart): boolean {
  if (isAboutRows(column.header)) return false;
  if (isFigures(column)) return true;
  const { when, span } = readHeading(column.header, year);
  return couldBeFigures(column) && (when.kind === "part" || when.kind === "period" || span !== null);
}

function isAboutRows(header: string): boolean {
  const sure = matchHeader(header, ROLE_WORDINGS).filter(({ score }) => score >= CERTAIN);
  return sure.length > 0 && sure.every(({ role }) => ABOUT_ROWS.has(role));
}

function isActual(words: string): boolean {
  return figureOf(words) === "actual";
}

/** A column that says what the rows are about, or has words of them: those of the row of the actual come first. */
function otherColumn(from: Table, column: number): MergedColumn {
  const heading = from.columns[column];
  if (heading === undefined) throw new RangeError(`invalid column: ${column}`);
  const rowOf = ({ first, rows, above }: MergedRow): TableRow =>
    above.get(column) ??
    [...rows]
      .sort(([one], [other]) => Number(isActual(other)) - Number(isActual(one)))
      .find(([, row]) => textIn(row, column) !== "")?.[1] ??
    first;
  return {
    column: heading,
    cell: (row) => cellIn(rowOf(row), column),
    origin: (row) => ({ at: cellAt(from, rowOf(row), column), column }),
  };
}

/** One of the measure’s figures: `Q3` of the rows that say `Target`. */
function figureColumn(
  from: Table,
  column: number,
  figure: string,
  header: string,
  rows: readonly MergedRow[],
): MergedColumn {
  const heading = from.columns[column];
  if (heading === undefined) throw new RangeError(`invalid column: ${column}`);
  const cell = ({ rows: own }: MergedRow): SourceCell | null => {
    const row = own.get(figure);
    return row === undefined ? null : cellIn(row, column);
  };
  return {
    column: { ...heading, header, type: columnType(sample(rows).map(cell)) },
    cell,
    origin: ({ first, rows: own }) => ({ at: cellAt(from, own.get(figure) ?? first, column), column }),
  };
}

/**
 * The heading of a column for one kind of figure, as it would stand over that figure alone.
 *
 * @param alone Whether it is the only column of figures, whose own heading (`Value`, `Amount`) then says no more.
 */
function headingFor(header: string, said: string, alone: boolean, year: YearStart): string {
  const figure = figureOf(said);
  const { when, span, rest } = readHeading(header, year);
  if (when.kind === "unsaid" && span === null) return alone ? said : `${said} (${header})`;
  const known = matchHeader(rest, ROLE_WORDINGS).some(({ role, score }) => role === "actual" && score >= CERTAIN);
  const time = known && header.includes(rest) ? header.replace(rest, " ").replace(/\s+/g, " ").trim() : header;
  // `YTD` in a row of the column 2025/26 says that the year is not over.
  if (figure === "actual") return readHeading(said, year).span === null ? time : `${time} ${said}`;
  if (figure !== "lastYear") return `${time} ${said}`;
  return when.kind === "period" ? periodName(samePeriodLastYear(when.period), year) : `Last year ${time}`;
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
