import type { CellRef } from "../../domain/cell";
import { isProportion } from "../../domain/units/unit";
import type { Measure } from "../../domain/plan";
import { cellAt, cellIn, type Column, type SourceCell, type Table, type TableRow } from "../../read/source";
import type { ColumnRole } from "../headings/columnRole";
import { tableAdjustment, type AdjustmentSaid } from "../headings/adjustment";
import { timeForm, type TimeForm } from "../headings/timeForm";
import { tableIndex } from "../headings/indexWords";
import { tableRate } from "../headings/rateWords";
import { lettersInDoubt } from "../columns/status/statusColumn";
import { type FigureName, type Words } from "../mappedRows";
import type { ColumnChoice } from "../mapping";
import type { FigureColumn as FigureReadBy } from "../figures/figureColumn";
import {
  areAboveOne,
  areNoShares,
  isBarePercentage,
  percentReading,
  type PercentReading,
} from "../figures/percentReading";
import { scaledUnit, tableScale } from "../figures/scale";
import { tableUnit } from "../figures/tableUnit";
import type { TableUnit } from "../figures/unitOver";
import { pointReading, type PointReading } from "../figures/pointReading";
import { poundReading, type PoundReading } from "../figures/poundReading";
import { FilledStatuses } from "./filledStatuses";

/** A cell of a table by what its column holds. */
export interface PlacedCell {
  readonly cell: SourceCell | null;
  readonly at: CellRef;
  readonly heading: Column | null;
}

/** Reads the rows of one table by its mapping. */
export interface TableReader {
  readonly table: Table;
  readonly fills: FilledStatuses;
  /** Whether single letters in the column with this role may be grades or initials and no colours. */
  lettersInDoubt(role: ColumnRole): boolean;
  /** The unit with a scale that the heading over its labels or the words above it give (`£m`); null for none. */
  readonly scale: string | null;
  /** The unit of a quantity, or the rate, that the table's words give to its figures; null for none. */
  readonly unit: TableUnit | null;
  /** What `10:30` is by the words above the table; null where they do not say. */
  readonly timeForm: TimeForm | null;
  /** The words over the table by which its figures are rates or shares; null for none. */
  readonly rate: string | null;
  /** The words by which the figures of the whole table are those of an index; null for none. */
  readonly index: string | null;
  /** What the words of the whole table say of the season; null for nothing. */
  readonly adjustment: AdjustmentSaid | null;
  /** The row's cell in the column with this role, also where it is blank; null where there is no such column. */
  cell(row: TableRow, role: ColumnRole): PlacedCell | null;
  /** The row's cells in every column with this role. */
  cells(row: TableRow, role: ColumnRole): readonly PlacedCell[];
  /** The same as words, which may be empty. */
  words(row: TableRow, role: ColumnRole): Words | null;
  /** The same as plain text; `""` where there is nothing. */
  text(row: TableRow, role: ColumnRole): string;
  /** Whether the table has a column with this role. */
  has(role: ColumnRole): boolean;
  /** Whether more than one column has this role. */
  hasSeveral(role: ColumnRole): boolean;
  /** The number of the column with this role; null where there is none. */
  column(role: ColumnRole): number | null;
  /** The row's cell in a column, by its number in the table. */
  at(row: TableRow, column: number): PlacedCell;
  /** What a row's figure in a column is read by, besides how the column's bare percentages are. */
  readBy(row: TableRow, column: number): Pick<FigureReadBy, "points" | "notes" | "key">;
  /** Whether the figures of a column can be no percentages, so that a title that says so is of others. */
  isOfNumbers(row: TableRow, column: number): boolean;
  /** The row's first words, whatever their column holds; null for a blank row. */
  first(row: TableRow): Words | null;
}

/** The heading over the names of a table's rows as they stand in the file, before it was turned; `""` for none. */
function labelHeading({ columns, turned }: Table, measure: number | undefined): string {
  return (turned === undefined ? columns[measure ?? -1] : turned.from.columns[0])?.header ?? "";
}

/** A reader for a table; every cell it gives has its address. */
export function tableReader(
  table: Table,
  mapping: { readonly columns: readonly Pick<ColumnChoice, "role">[] },
): TableReader {
  const columnsOf = new Map<ColumnRole, number[]>();
  mapping.columns.forEach(({ role }, column) => {
    if (role !== null) columnsOf.set(role, [...(columnsOf.get(role) ?? []), column]);
  });
  const placed = (row: TableRow, column: number): PlacedCell => ({
    cell: cellIn(row, column),
    at: cellAt(table, row, column),
    heading: figureColumn(table, row, column)?.heading ?? null,
  });
  const cells: TableReader["cells"] = (row, role) => (columnsOf.get(role) ?? []).map((column) => placed(row, column));
  const cell: TableReader["cell"] = (row, role) => {
    const column = columnsOf.get(role)?.[0];
    return column === undefined ? null : placed(row, column);
  };
  const points = new Map<number, PointReading>();
  const numbers = new Map<number, boolean>();
  const doubts = new Map<ColumnRole, boolean>();
  return {
    table,
    fills: new FilledStatuses(table),
    lettersInDoubt(role) {
      const column = columnsOf.get(role)?.[0];
      const doubt = doubts.get(role) ?? (column !== undefined && lettersInDoubt(table, column));
      doubts.set(role, doubt);
      return doubt;
    },
    scale: scaledUnit(labelHeading(table, columnsOf.get("measure")?.[0])) ?? tableScale(table),
    unit: tableUnit(table),
    timeForm: timeForm([...table.titles.map(({ text }) => text), table.sheet].join("\n")),
    rate: tableRate(table),
    index: tableIndex(table),
    adjustment: tableAdjustment(table),
    cell,
    cells,
    readBy(row, column) {
      const { in: printed, index } = figureColumn(table, row, column);
      return {
        // A long table's column is looked through once, and only where one of its figures can be read in two ways.
        points: () => {
          const reading = points.get(index) ?? pointReading(cellsOf(printed, index));
          points.set(index, reading);
          return reading;
        },
        notes: table.notes.length > 0,
        key: printed.key,
      };
    },
    isOfNumbers(row, column) {
      const { in: printed, index } = figureColumn(table, row, column);
      const known = numbers.get(index) ?? areNoShares(cellsOf(printed, index));
      numbers.set(index, known);
      return known;
    },
    words(row, role) {
      const placedCell = cell(row, role);
      return placedCell === null ? null : { text: placedCell.cell?.text.trim() ?? "", at: placedCell.at };
    },
    text(row, role) {
      const column = columnsOf.get(role)?.[0];
      return column === undefined ? "" : (cellIn(row, column)?.text.trim() ?? "");
    },
    has: (role) => columnsOf.has(role),
    hasSeveral: (role) => (columnsOf.get(role)?.length ?? 0) > 1,
    column: (role) => columnsOf.get(role)?.[0] ?? null,
    at: placed,
    first(row) {
      const column = row.cells.findIndex((filled) => filled !== null);
      const text = row.cells[column]?.text.trim();
      return text === undefined ? null : { text, at: cellAt(table, row, column) };
    },
  };
}

/** The column of the sheet that a row's figure stands in: of a turned table, the one of the row's measure. */
interface FigureColumn {
  /** The table as it stands in the sheet. */
  readonly in: Table;
  readonly index: number;
  readonly heading: Column | null;
  /** Whether all of its figures are of the row's measure. */
  readonly ofOneMeasure: boolean;
}

function figureColumn(table: Table, row: TableRow, column: number): FigureColumn {
  const printed = table.turned?.from ?? table;
  const index = row.origin === undefined ? column : (row.origin(column).column ?? column);
  const ofOneMeasure = table.turned !== undefined && !table.turned.shape.startsWith("measures");
  return { in: printed, index, heading: printed.columns[index] ?? null, ofOneMeasure };
}

function* cellsOf(table: Table, column: number): Iterable<SourceCell | null> {
  for (const row of table.rows) if (row.kind !== "section") yield cellIn(row, column);
}

/** Words where there are any; null where the cell is blank or there is no such column. */
export function stated(words: Words | null): Words | null {
  return words === null || words.text === "" ? null : words;
}

/**
 * How bare numbers are read in each column of figures, by the rows whose measure is a percentage; a column is looked
 * through when it is first asked about.
 *
 * In a turned table the column of the sheet is looked through, whose figures are all of one measure.
 *
 * @param roleOf What each column of figures holds.
 * @param rowsOf The table's rows about the measures that are meant.
 */
export function percentReadings(
  reader: TableReader,
  roleOf: (column: number) => ColumnRole | null,
  rowsOf: (isMeant: (measure: Measure) => boolean) => Iterable<TableRow>,
): (row: TableRow, column: number) => PercentReading {
  const readings = new Map<number, PercentReading>();
  const isBesidePercentages = besidePercentages(reader, roleOf, rowsOf);
  const readingOf = (row: TableRow, column: number): PercentReading => {
    const { in: printed, index, heading, ofOneMeasure } = figureColumn(reader.table, row, column);
    const before = readings.get(index);
    if (before !== undefined) return before;
    const role = roleOf(column);
    const always = ALWAYS_PERCENT.some((name) => name === role);
    const cells = function* (): Iterable<SourceCell | null> {
      if (ofOneMeasure) return yield* cellsOf(printed, index);
      for (const row of rowsOf((measure) => always || isProportion(measure.unit))) yield cellIn(row, column);
    };
    const own = percentReading(
      heading,
      cells(),
      DIFFERENCES.some((name) => name === role),
    );
    const actual = BESIDE_ACTUAL.some((name) => name === role) ? reader.column("actual") : null;
    // `Target` 46 and 80 beside `Q3 %` 44.1 and 81.5.
    const isLikeActual =
      own === "unclear" &&
      actual !== null &&
      heading?.unit === null &&
      areAboveOne(cells()) &&
      readingOf(row, actual) === "percentages";
    // 0.4 beside 81.2 of another column may be 0.4% as well as 40%.
    const isDoubtful = own === "proportions" && isLevel(role) && isBesidePercentages();
    const reading = isLikeActual ? "percentages" : isDoubtful ? "unclear" : own;
    readings.set(index, reading);
    return reading;
  };
  return readingOf;
}

/**
 * Whether some bare figure of a percentage measure is above 1, in any column of levels whose heading gives no unit;
 * looked for once.
 */
function besidePercentages(
  reader: TableReader,
  roleOf: (column: number) => ColumnRole | null,
  rowsOf: (isMeant: (measure: Measure) => boolean) => Iterable<TableRow>,
): () => boolean {
  let found: boolean | null = null;
  const look = (): boolean => {
    const columns = [...reader.table.columns.keys()].filter((column) => isLevel(roleOf(column)));
    for (const row of rowsOf(({ unit }) => isProportion(unit)))
      for (const column of columns)
        if (isBarePercentage(cellIn(row, column)) && figureColumn(reader.table, row, column).heading?.unit == null)
          return true;
    return false;
  };
  return () => (found ??= look());
}

function isLevel(role: ColumnRole | null): boolean {
  return role === "actual" || role === "target" || role === "lastYear" || role === "forecast";
}

/**
 * What pound signs say in each column of figures of a table whose words give the unit, by the rows whose measure is an
 * amount of money; a column is looked through when it is first asked about.
 */
export function poundReadings(
  { table }: TableReader,
  rowsOf: (isMeant: (measure: Measure) => boolean) => Iterable<TableRow>,
): (row: TableRow, column: number) => PoundReading {
  const readings = new Map<number, PoundReading>();
  return (row, column) => {
    const { in: printed, index, ofOneMeasure } = figureColumn(table, row, column);
    const cells = function* (): Iterable<SourceCell | null> {
      if (ofOneMeasure) return yield* cellsOf(printed, index);
      for (const each of rowsOf(({ unit }) => unit.kind === "money")) yield cellIn(each, column);
    };
    const reading = readings.get(index) ?? poundReading(cells());
    readings.set(index, reading);
    return reading;
  };
}

/** Figures that are percentages whatever the measure's unit is. */
export const ALWAYS_PERCENT: readonly FigureName[] = ["milestone", "statedChangePercent"];
/** Figures that are written as the actual is. */
const BESIDE_ACTUAL: readonly FigureName[] = ["target", "lastYear"];
const DIFFERENCES: readonly FigureName[] = ["milestone", "statedChange", "statedChangePercent", "statedVariance"];
