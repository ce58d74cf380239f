import type { CellRef } from "../domain/cell";
import { isProportion } from "../domain/unit";
import type { Measure } from "../domain/plan";
import type { Column, SourceCell, Table, TableRow } from "../read/source";
import type { ColumnRole } from "./columnRole";
import { FIGURES, type FigureName, type Words } from "./extract";
import type { TableMapping } from "./mapping";
import { percentReading, type PercentReading } from "./percentReading";

/** A cell of a table by what its column holds. */
export interface PlacedCell {
  readonly cell: SourceCell | null;
  readonly at: CellRef;
  readonly heading: Column | null;
}

/** Reads the rows of one table by its mapping. */
export interface TableReader {
  readonly table: Table;
  /** The row's cell in the column with this role, also where it is blank; null where there is no such column. */
  cell(row: TableRow, role: ColumnRole): PlacedCell | null;
  /** The row's cells in every column with this role. */
  cells(row: TableRow, role: ColumnRole): readonly PlacedCell[];
  /** The same as words, which may be empty. */
  words(row: TableRow, role: ColumnRole): Words | null;
  /** The row's first words, whatever their column holds; null for a blank row. */
  first(row: TableRow): Words | null;
}

/** A reader for a table; every cell it gives has its address. */
export function tableReader(table: Table, mapping: TableMapping): TableReader {
  const at = (row: TableRow, column: number): CellRef => ({
    file: table.file,
    sheet: table.sheet,
    row: row.row,
    column: table.range.left + column,
  });
  const columnsOf = new Map<ColumnRole, number[]>();
  mapping.columns.forEach(({ role }, column) => {
    if (role !== null) columnsOf.set(role, [...(columnsOf.get(role) ?? []), column]);
  });
  // A long table makes a row's cells afresh each time they are asked for; a row is read role by role.
  let latest: { readonly row: TableRow; readonly cells: TableRow["cells"] } | null = null;
  const cellsOf = (row: TableRow): TableRow["cells"] => {
    if (latest?.row !== row) latest = { row, cells: row.cells };
    return latest.cells;
  };
  const placed = (row: TableRow, column: number): PlacedCell => ({
    cell: cellsOf(row)[column] ?? null,
    at: at(row, column),
    heading: table.columns[column] ?? null,
  });
  const cells: TableReader["cells"] = (row, role) => (columnsOf.get(role) ?? []).map((column) => placed(row, column));
  const cell: TableReader["cell"] = (row, role) => {
    const column = columnsOf.get(role)?.[0];
    return column === undefined ? null : placed(row, column);
  };
  return {
    table,
    cell,
    cells,
    words(row, role) {
      const found = cell(row, role);
      return found === null ? null : { text: found.cell?.text.trim() ?? "", at: found.at };
    },
    first(row) {
      const held = cellsOf(row);
      const column = held.findIndex((one) => one !== null);
      const text = held[column]?.text.trim();
      return text === undefined ? null : { text, at: at(row, column) };
    },
  };
}

/** Words where there are any; null where the cell is blank or there is no such column. */
export function stated(words: Words | null): Words | null {
  return words === null || words.text === "" ? null : words;
}

/** How bare numbers are read in each column of figures, by the rows whose measure is a percentage. */
export function percentReadings(
  reader: TableReader,
  rows: readonly { readonly row: TableRow; readonly measure: Measure | null }[],
): Readonly<Record<FigureName, PercentReading>> {
  const reading = (name: FigureName): PercentReading => {
    const always = ALWAYS_PERCENT.includes(name);
    const cells = rows
      .filter(({ measure }) => measure !== null && (always || isProportion(measure.unit)))
      .map(({ row }) => reader.cell(row, name));
    return percentReading(cells[0]?.heading ?? null, cells.map((cell) => cell?.cell ?? null), DIFFERENCES.includes(name));
  };
  return Object.fromEntries(FIGURES.map((name) => [name, reading(name)])) as Record<FigureName, PercentReading>;
}

/** Figures that are percentages whatever the measure's unit is. */
export const ALWAYS_PERCENT: readonly FigureName[] = ["milestone", "statedChangePercent"];
const DIFFERENCES: readonly FigureName[] = ["milestone", "statedChange", "statedChangePercent", "statedVariance"];
